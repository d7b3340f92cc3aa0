import { digitOf, digits } from '../../../server/ground/text/printable';
import { mostLevel, widestGap } from '../../../server/judging/slips/gram-form';
import { kindCount } from '../../../server/judging/slips/grammar';
import { type ParticleWeights, weightMiddle } from '../../../server/judging/slips/particles';
import { sayingRowOf } from '../../../server/judging/slips/sayings';
import { type Trees, treeTableOf } from '../../../server/judging/slips/trees';
import type { countRowsOf } from '../../../server/judging/slips/unit-counts';

/** `gram-table.ts`: grams in ascending order with their levels, as the gaps between them. */
export function gramTable(grams: readonly (readonly [gram: number, level: number])[]): string {
	let low = '';
	let high = '';
	let before = -1;
	const most = widestGap / mostLevel;
	for (const [gram, level] of grams) {
		const gap = gram - before;
		before = gram;
		low += digitOf(gap % digits);
		let rest = Math.floor(gap / digits);
		for (; rest >= most; rest -= most) high += digitOf(widestGap);
		high += digitOf(rest * mostLevel + level - 1);
	}
	return `/** Made by \`npm run fit -- slips\`; \`grams.ts\` says how the strings are read. */
export const gramGaps: readonly [low: string, high: string] = [
	${JSON.stringify(low)},
	${JSON.stringify(high)},
];
`;
}

/** `count-table.ts`. */
export function countTable({ signs, rows }: ReturnType<typeof countRowsOf>): string {
	return `/**
 * Made by \`npm run fit -- slips\`: how often all units, each kind of sign, and each character was counted; \`unit-counts.ts\` says how it
 * is told.
 */
export const countedUnits: readonly [signs: readonly number[], rows: readonly (readonly [exponent: number, units: string])[]] = [
	${JSON.stringify(signs)},
	[
${rows.map(([exponent, units]) => `\t\t[${exponent}, '${units}'],`).join('\n')}
	],
];
`;
}

/** `tree-table.ts`, `gate-table.ts` and `small-word-table.ts`: the trees under a name. */
export function treeTable(name: string, trees: Trees): string {
	const { depth, base, bounds, features, cuts, leaves } = treeTableOf(trees);
	// Not written as an import: what reads those of the house would take it for one of this file.
	return `import type { TreeTable } from ${JSON.stringify('./trees')};

/** Made by \`npm run fit -- slips\`; \`trees.ts\` says how they are read and asked. */
export const ${name}: TreeTable = {
	depth: ${depth},
	base: ${base},
	bounds: [
${bounds.map((row) => `\t\t${JSON.stringify(row)},`).join('\n')}
	],
	features: ${JSON.stringify(features)},
	cuts: ${JSON.stringify(cuts)},
	leaves: ${JSON.stringify(leaves)},
};
`;
}

/** Weights up to this make no difference, and take room. */
const slight = 2;

/** `particle-table.ts`. */
export function particleTable({ di, de }: ParticleWeights): string {
	const row = (weights: Int8Array) =>
		JSON.stringify(
			Array.from(weights, (weight) => digitOf(weightMiddle + (Math.abs(weight) <= slight ? 0 : weight))).join(''),
		);
	return `/** Made by \`npm run fit -- slips\`: what 地 and 得 get, a character a cell; \`particles.ts\` says how they are read. */
export const particleWeights: readonly [di: string, de: string] = [
	${row(di)},
	${row(de)},
];
`;
}

/** `class-table.ts`. */
export function classTable(rows: readonly string[]): string {
	return `/** Made by \`npm run fit -- slips --words FILE\`: for each row of \`wordCosts\` a letter a word, \`A\` for the first class. */
export const classRows: readonly string[] = [
${rows.map((row) => `\t'${row}',`).join('\n')}
];
`;
}

/** `alike-table.ts`. */
export function alikeTable(shapes: readonly string[]): string {
	return `/**
 * Made by \`npm run fit -- slips --words FILE --unihan FOLDER\` from the Unicode Han Database.
 * A string: a character, and those behind it in the order of their codes that look like it.
 */
export const likeShapes: readonly string[] =
	'${shapes.join(' ')}'.split(
		' ',
	);
`;
}

/** `grammar-table.ts`. */
export function grammarTable(rows: readonly (readonly number[])[]): string {
	return `/** Made by \`npm run fit -- slips --grammar\`; \`grammar.ts\` says how the rows are read. */
export const sequenceRows: readonly string[] = [
${Array.from(
	{ length: kindCount },
	(_, i) =>
		`\t${JSON.stringify(
			rows
				.slice(i * kindCount, (i + 1) * kindCount)
				.flat()
				.map(digitOf)
				.join(''),
		)},`,
).join('\n')}
];
`;
}

/** `saying-table.ts`. */
export function sayingTable(rows: readonly (readonly string[])[]): string {
	return `/**
 * Made by \`npm run fit -- slips --words FILE --unihan FOLDER\`: sayings of four characters, then set phrases, out of jieba's dictionary
 * (MIT license, © 2013 Sun Junyi); \`sayings.ts\` says how they are read.
 */
export const sayingRows: readonly string[] = [
${rows.map((row) => `\t'${sayingRowOf(row)}',`).join('\n')}
];
`;
}
