import { lineFeatureNames } from '../../../server/reading/segment/model/line-features';
import { pairFeatures } from '../../../server/reading/segment/model/pair-features';
import { classes, states, steps, transitions } from '../../../server/reading/segment/model/states';

/**
 * Where each kind of weight stands in the vector that is fitted: rows of features by class, rows of pair features by step, transitions,
 * beginnings, ends.
 */
export const shape = shapeOf();

function shapeOf() {
	const pair = lineFeatureNames.length * classes.length;
	const transition = pair + Object.keys(pairFeatures).length * steps.length;
	const initial = transition + transitions.length;
	const final = initial + states.length;
	return { line: 0, pair, transition, initial, final, size: final + states.length } as const;
}

/** The class of each state. */
export const classOf = Uint8Array.from(states, (state) => classes.indexOf(state.class));

/** Classes that are weighed as another class is, with a difference of their own: see `parents` of prior.ts. */
export type Children = readonly (readonly [child: number, parent: number])[];

export function childrenOf(parents: Readonly<Record<string, string>>): Children {
	const names: readonly string[] = classes;
	const number = (name: string) => names.indexOf(name);
	return Object.entries(parents).map(([child, parent]) => [number(child), number(parent)]);
}
