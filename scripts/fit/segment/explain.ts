import { contextOf } from '../../../server/reading/segment/context/context';
import { textLinesOf } from '../../../server/reading/segment/context/text-lines';
import { lineFeatureNames } from '../../../server/reading/segment/model/line-features';
import { lineTables, type NamedWeights } from '../../../server/reading/segment/model/line-weights';
import { pairFeatures } from '../../../server/reading/segment/model/pair-features';
import { classes, steps } from '../../../server/reading/segment/model/states';
import { segment } from '../../../server/reading/segment/segment';

const shownColumns = 3;
const pairNames = Object.keys(pairFeatures);

/**
 * Why each line of a page was taken for what it is: its role, the classes that its features speak for most, and the steps from the line
 * before that the features of the two speak for, each with what decided, in tenths of a nat. The decoder adds what one state costs behind
 * another, so a role may be another than the best class by itself.
 */
export function explainPage(page: string): string[] {
	const pages = textLinesOf(page);
	const roles = rolesOf(page);
	const { lineWeights, pairWeights } = lineTables();
	return Array.from(pages.text).flatMap((number, at) => {
		const { line, pair } = contextOf(pages, at);
		const start = pages.starts[number];
		const copy = page.slice(start, start + pages.lines[number].length).trim();
		return [
			`${number + 1} ${roles.get(number) ?? 'none'}: ${copy.length > 40 ? `${copy.slice(0, 40)}…` : copy}`,
			...told(
				line.map((feature) => lineFeatureNames[feature]),
				{ table: lineWeights, columns: classes },
			),
			...told(
				pair.map((feature) => pairNames[feature]),
				{ table: pairWeights, columns: steps },
			).map((text) => text.replace('   ', '   step ')),
		];
	});
}

/** The role of each line of the page, by its number, counted from 0; what lies between the sections has none. */
function rolesOf(page: string): Map<number, string> {
	const { sections, starts } = segment(page);
	const roles = new Map<number, string>();
	for (const [i, section] of sections.entries()) {
		const first = page.slice(0, starts[i]).split('\n').length - 1;
		for (const [n, role] of section.roles.entries()) roles.set(first + n, role);
	}
	return roles;
}

/** The columns with the highest sums, a line each: `   headline 41 = size 7–8 +12, before byline +9`. */
function told(
	features: readonly string[],
	{ table, columns }: { readonly table: NamedWeights; readonly columns: readonly string[] },
): string[] {
	if (features.length === 0) return [];
	const weighed = columns.map((column) => {
		const parts = features
			.map((feature) => ({ feature, weight: table[feature]?.[column] ?? 0 }))
			.filter(({ weight }) => weight !== 0)
			.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
		return { column, parts, sum: parts.reduce((sum, { weight }) => sum + weight, 0) };
	});
	return weighed
		.sort((one, other) => other.sum - one.sum)
		.slice(0, shownColumns)
		.map(({ column, parts, sum }) => {
			const said = parts.map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight}`);
			return `   ${column} ${sum}${said.length > 0 ? ` = ${said.join(', ')}` : ''}`;
		});
}
