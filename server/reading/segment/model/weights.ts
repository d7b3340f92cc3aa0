import { once } from '../../../ground/text/once';
import { present } from '../../../ground/text/present';
import { lineFeatureNames } from './line-features';
import { lineTables, type NamedWeights, type WeightTables } from './line-weights';
import { pairFeatures } from './pair-features';
import { classes, initial, outgoing, states, steps, transitionKey, transitions } from './states';

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

/** The weights that ship. */
export const weights: () => Weights = once(() => weightsOf(lineTables()));

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
function rowsOf(table: NamedWeights, features: readonly string[], names: readonly string[]): Int32Array {
	const found = new Int32Array(features.length * names.length);
	const columns = new Map(names.map((name, number) => [name, number]));
	for (const [row, feature] of features.entries())
		for (const name in table[feature])
			found[row * names.length + present(columns.get(name), `column ${name}`)] = table[feature][name];
	return found;
}

function aheadOf(transition: readonly number[]): Int32Array {
	const size = states.length;
	/** By where a step opens, then by the state that it leads from: its weight, 0 where there is none. */
	const openings = Array.from(states, () => new Int32Array(size));
	for (const [i, { from, to }] of transitions.entries()) openings[to][from] = transition[i];
	const ahead = new Int32Array(size * size).fill(-0x80000000);
	for (const to of initial) {
		const weights = openings[to];
		for (let first = 0, at = 0; first < size; first++)
			for (let second = 0; second < size; second++, at++)
				ahead[at] = Math.max(ahead[at], weights[second] - weights[first]);
	}
	return ahead;
}
