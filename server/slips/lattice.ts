import { longer, nodeShift, type WordModel } from '../words/words';
import { lastSign } from './signs';

/** What the words of a stretch cost at least, in halves of a nat: offsets are counted from its start. */
export interface Lattice {
	readonly units: Uint16Array;
	/** Up to each offset, and from each offset on. */
	readonly before: Float64Array;
	readonly behind: Float64Array;
}

/** The words that begin at an offset of some units: `to` is called with the offset behind each, and its cost. */
export function wordsAt(
	{ units, model }: { readonly units: Uint16Array; readonly model: WordModel },
	at: number,
	to: (end: number, cost: number) => void,
): void {
	const first = units[at];
	if (first <= lastSign) {
		to(at + 1, 0);
		return;
	}
	to(at + 1, model.character[first]);
	if (at + 1 >= units.length || units[at + 1] <= lastSign) return;
	const pair = model.pair(first, units[at + 1]);
	const cost = pair & 0xff;
	if (cost !== 0) to(at + 2, cost);
	if ((pair & longer) === 0) return;
	for (let end = at + 2, node = pair >>> nodeShift; end < units.length; end++) {
		node = model.long.step(node, units[end]);
		if (node < 0) return;
		const word = model.long.valueAt(node);
		if (word !== undefined) to(end + 1, word);
	}
}

/** Reads a stretch of some characters as words, cheapest first. */
export function latticeOf(units: Uint16Array, model: WordModel): Lattice {
	const { length } = units;
	const before = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
	const behind = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
	const source = { units, model };
	before[0] = 0;
	for (let at = 0; at < length; at++)
		wordsAt(source, at, (end, cost) => {
			before[end] = Math.min(before[end], before[at] + cost);
		});
	behind[length] = 0;
	for (let at = length - 1; at >= 0; at--)
		wordsAt(source, at, (end, cost) => {
			behind[at] = Math.min(behind[at], behind[end] + cost);
		});
	return { units, before, behind };
}

/** A word of a reading, and what the whole stretch costs with it. */
export interface Held {
	readonly start: number;
	readonly length: number;
	readonly cost: number;
	readonly total: number;
}

/**
 * The word around `at` in the cheapest reading of the stretch. `before` and `behind` hold for units that differ from `units` at most
 * there.
 */
export function heldAt(lattice: Lattice, at: number, model: WordModel): Held {
	const { units, before, behind } = lattice;
	let best: Held = { start: at, length: 1, cost: 0, total: Number.POSITIVE_INFINITY };
	for (let start = Math.max(0, at - longestWord + 1); start <= at; start++)
		wordsAt({ units, model }, start, (end, cost) => {
			const total = before[start] + cost + behind[end];
			if (end > at && total < best.total) best = { start, length: end - start, cost, total };
		});
	return best;
}

const longestWord = 4;
