import type { HeadCutWeights } from '../../../server/reading/segment/headline-parts';
import type { WeightTables } from '../../../server/reading/segment/model/weights';

/** The tables as the text of model/weight-table.ts. `corpora` say what they were fitted on. */
export function printTables(
	{ lineWeights, pairWeights, transitionWeights, stateWeights }: WeightTables,
	corpora: readonly string[],
): string {
	return [
		'/**',
		' * How much each feature tells for each kind of line, in tenths of a nat. Fitted by `npm run fit`, which starts from the judgments in',
		' * scripts/fit/segment/prior.ts and is held to them; line-features.ts says what each feature is and why it tells something. Fitted on:',
		...corpora.map((corpus) => ` * ${corpus}`),
		' */',
		table('lineWeights', 'Readonly<Record<string, number>>', rows(lineWeights)),
		'/** The same for features of two neighboring lines, by the kind of step between them. */',
		table('pairWeights', 'Readonly<Record<string, number>>', rows(pairWeights)),
		'/** What a step from one state to another costs by itself. */',
		table(
			'transitionWeights',
			'number',
			Object.entries(transitionWeights).map(([name, value]) => `\t'${name}': ${value},`),
		),
		'/** What it costs to begin or to end a page with a state. */',
		table('stateWeights', '{ readonly initial?: number; readonly final?: number }', rows(stateWeights)),
	].join('\n');
}

function table(name: string, type: string, lines: readonly string[]): string {
	return `export const ${name}: Readonly<Record<string, ${type}>> = {\n${lines.join('\n')}\n};\n`;
}

function keyOf(name: string): string {
	return /^[a-z]+\d*$/i.test(name) ? name : `'${name}'`;
}

function rows(weights: Readonly<Record<string, object>>): string[] {
	return Object.entries(weights).flatMap(([name, entries]) => {
		const pairs = Object.entries(entries).map(([column, value]) => `${keyOf(column)}: ${value}`);
		return pairs.length > 0 ? [`\t${keyOf(name)}: { ${pairs.join(', ')} },`] : [];
	});
}

/** The weights of headline-parts.ts as the text of model/head-cut-table.ts. */
export function printHeadCuts(weights: HeadCutWeights): string {
	const entries = Object.entries(weights).map(([name, weight]) => `\t${keyOf(name)}: ${weight},`);
	return [
		'/**\n * How much each feature of head-features.ts speaks for a way to cut a line of kicker, headline and deck, in tenths of a nat.',
		' * Fitted by `npm run fit`.\n */',
		`export const headCutWeights: Readonly<Record<string, number>> = {\n${entries.join('\n')}\n};\n`,
	].join('\n');
}
