import { longer, nodeShift, type WordModel } from '../../reading/words/words';
import { lastSign } from './signs';

/** A stretch of some characters, and what its words cost at least, in halves of a nat: offsets are counted from its start. */
export interface Lattice {
	readonly units: ArrayLike<number>;
	/** All words of the stretch: of each where it begins, the offset behind it, and its cost, in the order of the former two. */
	readonly words: readonly number[];
	/** Up to each offset, and from each offset on. */
	readonly before: readonly number[];
	readonly behind: readonly number[];
	/** In the cheapest reading: where the word begins that ends at an offset, and where the one ends that begins there. */
	readonly back: readonly number[];
	readonly ahead: readonly number[];
}

/** Adds the words that begin at an offset of some units: where each begins, the offset behind it, and its cost. */
function putWordsAt(
	words: number[],
	{ units, model }: Pick<Lattice, 'units'> & { model: WordModel },
	at: number,
): void {
	const first = units[at];
	if (first <= lastSign) {
		words.push(at, at + 1, 0);
		return;
	}
	words.push(at, at + 1, model.character[first]);
	if (at + 1 >= units.length || units[at + 1] <= lastSign) return;
	const pair = model.pair(first, units[at + 1]);
	const cost = pair & 0xff;
	if (cost !== 0) words.push(at, at + 2, cost);
	if ((pair & longer) === 0) return;
	for (let end = at + 2, node = pair >>> nodeShift; end < units.length; end++) {
		node = model.long.step(node, units[end]);
		if (node < 0) return;
		const word = model.long.valueAt(node);
		if (word !== undefined) words.push(at, end + 1, word);
	}
}

/** Reads a stretch of units as words, cheapest first. */
export function latticeOf(units: ArrayLike<number>, model: WordModel): Lattice {
	const { length } = units;
	const words: number[] = [];
	const before = [0];
	const behind: number[] = [];
	const back = [0];
	const ahead: number[] = [];
	for (let at = 0; at < length; at++) {
		putWordsAt(words, { units, model }, at);
		before.push(unreached);
		behind.push(unreached);
		back.push(0);
		ahead.push(0);
	}
	behind.push(0);
	ahead.push(0);
	for (let i = 0; i < words.length; i += 3) {
		const [start, end] = [words[i], words[i + 1]];
		const through = before[start] + words[i + 2];
		if (through >= before[end]) continue;
		before[end] = through;
		back[end] = start;
	}
	for (let i = words.length - 3; i >= 0; i -= 3) {
		const [start, end] = [words[i], words[i + 1]];
		const through = behind[end] + words[i + 2];
		if (through >= behind[start]) continue;
		behind[start] = through;
		ahead[start] = end;
	}
	return { units, words, before, behind, back, ahead };
}

/** No stretch costs as much. */
const unreached = 0x3fffffff;

/** A word of a reading, and what the whole stretch costs with it. */
export interface Held {
	readonly start: number;
	readonly length: number;
	readonly cost: number;
	readonly total: number;
}

/** The word around an offset in the cheapest reading of the stretch. */
export function heldAt(lattice: Lattice, at: number): Held {
	return cheapest(lattice, lattice.words, at);
}

/** The same where another unit stands at the offset. */
export function heldInstead(lattice: Lattice, { at, unit }: { at: number; unit: number }, model: WordModel): Held {
	const units = exchanged(lattice, { at, unit });
	const words: number[] = [];
	for (let start = Math.max(0, at - longestWord + 1); start <= at; start++) putWordsAt(words, { units, model }, start);
	return cheapest(lattice, words, at);
}

/** The units of the stretch with another one at an offset. */
export function exchanged({ units }: Lattice, { at, unit }: { at: number; unit: number }): number[] {
	const changed: number[] = [];
	for (let i = 0; i < units.length; i++) changed.push(i === at ? unit : units[i]);
	return changed;
}

/** Of some words the one around an offset with which the whole stretch costs least; of those that cost the same the first. */
function cheapest({ before, behind }: Lattice, words: readonly number[], at: number): Held {
	let best = 0;
	let total = unreached;
	for (let i = 0; i < words.length && words[i] <= at; i += 3) {
		if (words[i + 1] <= at || words[i] <= at - longestWord) continue;
		const through = before[words[i]] + words[i + 2] + behind[words[i + 1]];
		if (through >= total) continue;
		best = i;
		total = through;
	}
	const start = words[best];
	return { start, length: words[best + 1] - start, cost: words[best + 2], total };
}

const longestWord = 4;
