import { lineFeatures, pairFeatures } from './features';
import { classes, states, steps, transitionKey, transitions } from './states';
import { lineWeights, pairWeights, stateWeights, transitionWeights } from './weight-table';

/** The weights as the decoder wants them: flat, one row a feature. */
export interface Weights {
	/** Row: line feature; column: line class. */
	readonly line: Int32Array;
	/** Row: pair feature; column: step. */
	readonly pair: Int32Array;
	/** In the order of `transitions`. */
	readonly transition: Int32Array;
	/** By state: what it costs to begin or to end a page with it. */
	readonly initial: Int32Array;
	readonly final: Int32Array;
}

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
	return {
		line: Int32Array.from(Object.keys(lineFeatures).flatMap((feature) => classes.map((name) => tables.lineWeights[feature]?.[name] ?? 0))),
		pair: Int32Array.from(Object.keys(pairFeatures).flatMap((feature) => steps.map((name) => tables.pairWeights[feature]?.[name] ?? 0))),
		transition: Int32Array.from(transitions.map(({ from, to }) => (tables.transitionWeights[`*>${states[to]?.name}`] ?? 0) + (tables.transitionWeights[transitionKey(from, to)] ?? 0))),
		initial: Int32Array.from(states.map((state) => tables.stateWeights[state.name]?.initial ?? 0)),
		final: Int32Array.from(states.map((state) => tables.stateWeights[state.name]?.final ?? 0)),
	};
}
