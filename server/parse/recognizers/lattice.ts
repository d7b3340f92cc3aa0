import { type WordModel, wordModel } from '../../lexicon/words';
import type { Chain, LatticeInput } from './lattice-input';

/** The cheapest chains of words and names, from `from` to every offset of a text up to `to`. */
export interface Lattice extends Chain {
	readonly input: LatticeInput;
	readonly model: WordModel;
	readonly from: number;
	readonly to: number;
}

/** A word; a bare name; a name with a sign before it; a dotted name; a name in a list behind a name. */
export const step = { word: 0, bare: 1, anchored: 2, dotted: 3, listed: 4 } as const;

/** A step from `at` to `end` that makes the chain to `end` cost so much: it counts where no chain was as cheap. */
export function relax({ best, back, kind }: Lattice, at: number, end: number, cost: number, as: number): void {
	if (cost >= (best[end] as number)) return;
	best[end] = cost;
	back[end] = at;
	kind[end] = as;
}

const far = 0x3fffffff;

/** A lattice without any step over a stretch of the input's text. */
export function blankLattice(input: LatticeInput, from: number, to: number, edges: keyof LatticeInput['chains']): Lattice {
	const chain = input.chains[edges];
	chain.best.fill(far, from, to + 1);
	chain.best[from] = 0;
	chain.back[from] = from;
	chain.kind[from] = step.word;
	return { input, model: wordModel(), from, to, ...chain };
}
