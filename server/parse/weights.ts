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

/** The weights of the table. */
export const weights: Weights = {
	line: Int32Array.from(Object.keys(lineFeatures).flatMap((feature) => classes.map((name) => lineWeights[feature]?.[name] ?? 0))),
	pair: Int32Array.from(Object.keys(pairFeatures).flatMap((feature) => steps.map((name) => pairWeights[feature]?.[name] ?? 0))),
	transition: Int32Array.from(transitions.map(({ from, to }) => (transitionWeights[`*>${states[to]?.name}`] ?? 0) + (transitionWeights[transitionKey(from, to)] ?? 0))),
	initial: Int32Array.from(states.map((state) => stateWeights[state.name]?.initial ?? 0)),
	final: Int32Array.from(states.map((state) => stateWeights[state.name]?.final ?? 0)),
};
