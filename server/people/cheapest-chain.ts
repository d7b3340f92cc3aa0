/**
 * The cheapest chains of words and names over a stretch: by offset, what the one that ends there costs, where its last step begins, and
 * what that is (`step`).
 */
export interface Chain {
	readonly best: Int32Array;
	readonly back: Int32Array;
	readonly kind: Uint8Array;
}

/** A word; a bare name; a name with a sign before it; a dotted name; a name in a list behind a name. */
export const step = { word: 0, bare: 1, anchored: 2, dotted: 3, listed: 4 } as const;

/** Dearer than every chain. */
export const far = 0x3fffffff;

/** A step from `at` to `end` that makes the chain to `end` cost so much: it counts where no chain was as cheap. */
export function relax({ best, back, kind }: Chain, at: number, end: number, cost: number, as: number): void {
	if (cost >= best[end]) return;
	best[end] = cost;
	back[end] = at;
	kind[end] = as;
}

export function chainOf(size: number): Chain {
	return { best: new Int32Array(size), back: new Int32Array(size), kind: new Uint8Array(size) };
}
