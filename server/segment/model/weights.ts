import { lineFeatureNames } from './line-features';
import { pairFeatures } from './pair-features';
import { classes, initial, outgoing, states, steps, transitionKey, transitions } from './states';
import { lineWeights, pairWeights, stateWeights, transitionWeights } from './weight-table';

/** The weights as the decoder wants them: flat, one row a feature. */
export interface Weights {
	/** Row: line feature; column: line class. */
	readonly line: Int32Array;
	/** Row: pair feature; column: step. */
	readonly pair: Int32Array;
	/** In the order of `transitions`. */
	readonly transition: Int32Array;
	/** The same in the order of `outgoing`, each with the step itself (see `edge`). */
	readonly forward: Int32Array;
	/** Row and column: states. How much more a step that opens something may weigh at most from the second than from the first. */
	readonly ahead: Int32Array;
	/** By state: what it costs to begin or to end a page with it. */
	readonly initial: Int32Array;
	readonly final: Int32Array;
}

/** How a step and its weight are one number: the bits of the state that it leads to, above them its kind, and above that the weight. */
export const edge = { lastState: 63, step: 6, lastStep: 15, weight: 10 } as const;

/** What the table holds, by name. */
export interface WeightTables {
	readonly lineWeights: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly pairWeights: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly transitionWeights: Readonly<Record<string, number>>;
	readonly stateWeights: Readonly<Record<string, { readonly initial?: number; readonly final?: number }>>;
}

/** The weights of the table. */
export const weights: Weights = weightsOf({ lineWeights, pairWeights, transitionWeights, stateWeights });

/** Tables made flat; the fit reads its own tables so, too. */
export function weightsOf(tables: WeightTables): Weights {
	const transition = transitions.map(
		({ from, to }) =>
			(tables.transitionWeights[`*>${states[to]?.name}`] ?? 0) +
			(tables.transitionWeights[transitionKey(from, to)] ?? 0),
	);
	return {
		line: rowsOf(tables.lineWeights, lineFeatureNames, classes),
		pair: rowsOf(tables.pairWeights, Object.keys(pairFeatures), steps),
		transition: Int32Array.from(transition),
		forward: Int32Array.from(outgoing.order, (i) => {
			const { to, step } = transitions[i];
			return (transition[i] << edge.weight) | (step << edge.step) | to;
		}),
		ahead: aheadOf(transition),
		initial: Int32Array.from(states.map((state) => tables.stateWeights[state.name]?.initial ?? 0)),
		final: Int32Array.from(states.map((state) => tables.stateWeights[state.name]?.final ?? 0)),
	};
}

/** A row for each feature, a column for each name. */
function rowsOf(
	table: Readonly<Record<string, Readonly<Record<string, number>>>>,
	features: readonly string[],
	names: readonly string[],
): Int32Array {
	const found = new Int32Array(features.length * names.length);
	const columns = new Map(names.map((name, number) => [name, number]));
	for (const [row, feature] of features.entries())
		for (const name in table[feature]) found[row * names.length + (columns.get(name) as number)] = table[feature][name];
	return found;
}

function aheadOf(transition: readonly number[]): Int32Array {
	const openings = initial.map((to) => {
		const weights = new Map<number, number>();
		transitions.forEach((one, i) => {
			if (one.to === to) weights.set(one.from, transition[i]);
		});
		return weights;
	});
	const gains = (first: number, second: number) =>
		openings.map((weights) => (weights.get(second) ?? 0) - (weights.get(first) ?? 0));
	return Int32Array.from(
		states.flatMap((_, first) =>
			states.map((_, second) => gains(first, second).reduce((most, gain) => Math.max(most, gain))),
		),
	);
}
