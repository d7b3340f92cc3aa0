import type { Span } from '../../ground/model/span';

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
export const step = { word: 0, bare: 1, introduced: 2, dotted: 3, listed: 4 } as const;

/** Dearer than every chain. */
export const far = 0x3fffffff;

/** A step of a chain: from `start` to `end`; the chain to `end` costs so much with it. */
export interface ChainStep extends Span {
	readonly cost: number;
	readonly as: number;
}

/** Takes a step: it counts where no chain was as cheap. */
export function relax({ best, back, kind }: Chain, { start, end, cost, as }: ChainStep): void {
	if (cost >= best[end]) return;
	best[end] = cost;
	back[end] = start;
	kind[end] = as;
}
