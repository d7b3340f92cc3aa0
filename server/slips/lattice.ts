import { longer, nodeShift, type WordModel } from '../words/words';
import { lastSign } from './signs';

/** What the words of a stretch cost at least, in halves of a nat: offsets are counted from its start. */
export interface Lattice {
	readonly units: Uint16Array;
	/** Up to each offset, and from each offset on. */
	readonly before: Float64Array;
	readonly behind: Float64Array;
	/** In the cheapest reading: where the word begins that ends at an offset, and where the one ends that begins there. */
	readonly back: Uint8Array;
	readonly ahead: Uint8Array;
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

/** Reads a stretch of some characters (at most 255) as words, cheapest first. */
export function latticeOf(units: Uint16Array, model: WordModel): Lattice {
	const { length } = units;
	const before = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
	const behind = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
	const back = new Uint8Array(length + 1);
	const ahead = new Uint8Array(length + 1);
	const source = { units, model };
	// Where each word begins and ends, and its cost: the way back goes over the same words.
	const words: number[] = [];
	let start = 0;
	const take = (end: number, cost: number) => {
		words.push(start, end, cost);
		if (before[start] + cost >= before[end]) return;
		before[end] = before[start] + cost;
		back[end] = start;
	};
	before[0] = 0;
	for (; start < length; start++) wordsAt(source, start, take);
	behind[length] = 0;
	for (let i = words.length - 3; i >= 0; i -= 3) {
		const through = behind[words[i + 1]] + words[i + 2];
		if (through >= behind[words[i]]) continue;
		behind[words[i]] = through;
		ahead[words[i]] = words[i + 1];
	}
	return { units, before, behind, back, ahead };
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
export function heldAt(lattice: Pick<Lattice, 'units' | 'before' | 'behind'>, at: number, model: WordModel): Held {
	const { units, before, behind } = lattice;
	const source = { units, model };
	const best = { start: at, length: 1, cost: 0, total: Number.POSITIVE_INFINITY };
	let start = Math.max(0, at - longestWord + 1);
	const take = (end: number, cost: number) => {
		const total = before[start] + cost + behind[end];
		if (end <= at || total >= best.total) return;
		best.start = start;
		best.length = end - start;
		best.cost = cost;
		best.total = total;
	};
	for (; start <= at; start++) wordsAt(source, start, take);
	return best;
}

const longestWord = 4;
