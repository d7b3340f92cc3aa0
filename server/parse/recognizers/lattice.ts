import { type WordModel, wordModel } from '../../lexicon/words';
import type { LatticeInput } from './lattice-input';

/** The cheapest chains of words and names, from `from` to every offset of a text up to `to`. */
export interface Lattice {
	readonly input: LatticeInput;
	readonly model: WordModel;
	readonly from: number;
	readonly to: number;
	/** What the cheapest chain to an offset costs, and where its last word or name begins. */
	readonly best: Int32Array;
	readonly back: Int32Array;
	/** What its last step is: `step`. */
	readonly kind: Uint8Array;
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

/** A lattice without any step. `edges`: a reading of words alone lies within one of names, and has arrays of its own. */
export function blankLattice(input: LatticeInput, from: number, to: number, edges: 'words' | 'names'): Lattice {
	const size = to + 1;
	const kept = chains[edges];
	const chain = size <= kept.best.length ? kept : chainsOf(size * 2);
	if (size <= longestKept) chains[edges] = chain;
	chain.best.fill(far, from, size);
	chain.best[from] = 0;
	chain.back[from] = from;
	chain.kind[from] = step.word;
	return { input, model: wordModel(), from, to, ...chain };
}

type Chains = Pick<Lattice, 'best' | 'back' | 'kind'>;

/** The arrays are lent from one reading to the next; those for a longer stretch are made anew. */
const longestKept = 1 << 16;
const chains: Record<'words' | 'names', Chains> = { words: chainsOf(1 << 12), names: chainsOf(1 << 12) };

function chainsOf(size: number): Chains {
	return { best: new Int32Array(size), back: new Int32Array(size), kind: new Uint8Array(size) };
}
