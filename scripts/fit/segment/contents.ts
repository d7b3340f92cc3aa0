import type { HeadCutWeights, WeightTables } from '../../../server/reading/segment/model/line-weights';

/** The sections of `segment/lines`: what `line-weights.ts` reads. */
export function lineSections(tables: WeightTables, headCuts: HeadCutWeights) {
	return {
		...flat('line', paired(tables.lineWeights)),
		...flat('pair', paired(tables.pairWeights)),
		...flat('transition', tables.transitionWeights),
		...flat('state', paired(tables.stateWeights)),
		...flat('head cut', headCuts),
	};
}

/** A weight under the name of its row and, behind a tab, of its column. */
function paired(rows: Readonly<Record<string, object>>): Record<string, number> {
	return Object.fromEntries(
		Object.entries(rows).flatMap(([row, weights]) =>
			Object.entries(weights).map(([column, weight]) => [`${row}\t${column}`, weight]),
		),
	);
}

function flat(name: string, weights: Readonly<Record<string, number>>) {
	return {
		[`${name} names`]: Object.keys(weights).join('\n'),
		[`${name} weights`]: Int16Array.from(Object.values(weights)),
	};
}
