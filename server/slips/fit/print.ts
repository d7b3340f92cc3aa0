import { digitOf, digits } from '../../text/printable';
import { mostLevel, widestGap } from '../gram-form';
import { type ParticleWeights, weightMiddle } from '../particles';
import type { Trees } from '../trees';
import type { countRowsOf } from '../unit-counts';

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
export function treeTable(name: string, { depth, base, features, bounds, leaves }: Trees): string {
	// What asks nothing is never above its bound.
	const finite = bounds.map((bound) => (Number.isFinite(bound) ? bound : 1e9));
	// Not written as an import: what reads those of the house would take it for one of this file.
	return `import type { Trees } from ${JSON.stringify('./trees')};

/** Made by \`npm run fit -- slips\`; \`trees.ts\` says how they are asked. */
export const ${name}: Trees = {
	depth: ${depth},
	base: ${base.toFixed(3)},
	features: ${JSON.stringify(features)},
	bounds: ${JSON.stringify(finite)},
	leaves: ${JSON.stringify(leaves)},
};
`;
}

/** `particle-table.ts`. */
export function particleTable({ di, de }: ParticleWeights): string {
	const row = (weights: Int8Array) =>
		JSON.stringify(Array.from(weights, (weight) => digitOf(weightMiddle + weight)).join(''));
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
