import { pairKey } from './characters';

/**
 * Tells of many lists of words which ones have a word in a text, in one pass over it: `一本正经` has a word of the list `正经 经过`, and none of `本正`.
 * What was noted of one text holds until the next one is sifted.
 */
export interface Prefilter {
	readonly sift: (text: string) => void;
	/** True where a word of the list (by its number) stands in the text sifted last. */
	readonly holds: (list: number) => boolean;
}

/**
 * A unit costs one look at a table: it tells in which lists the unit is a word, whether it opens a longer one, and whether it may follow what the unit before opens.
 * Only where both agree, which is seldom by chance, the pair of units is looked up, and only where a word begins with it, the rest of the word is compared.
 */
export function prefilterOf(lists: readonly (readonly string[])[]): Prefilter {
	const { marks, single } = marksOf(lists);
	const { keys, values, words } = pairsOf(lists);
	const mask = keys.length - 1;
	// Numbered texts make it needless to wipe the notes of the text before.
	let text = 0;
	const noted = new Float64Array(lists.length);
	const seen = new Float64Array(single.length);
	const note = (copy: string, at: number): void => {
		const key = pairKey(copy.charCodeAt(at), copy.charCodeAt(at + 1));
		let cell = spread(key) & mask;
		while (values[cell] !== 0 && keys[cell] !== key) cell = (cell + 1) & mask;
		const value = values[cell];
		if (value === 0) return;
		const begun = words[value];
		for (let i = 0; i < begun.length; i++) {
			const { list, word } = begun[i];
			if (noted[list] !== text && (word.length === 2 || copy.startsWith(word, at))) noted[list] = text;
		}
	};
	return {
		sift(copy) {
			text++;
			const { length } = copy;
			let opened = 0;
			for (let at = 0; at < length; at++) {
				const mark = marks[copy.charCodeAt(at)];
				if ((mark & opened) !== 0) note(copy, at - 1);
				opened = mark >>> groups;
				if (mark < firstKind) continue;
				opened &= follows;
				const kind = mark >>> (2 * groups);
				if (seen[kind] === text) continue;
				seen[kind] = text;
				for (const list of single[kind]) noted[list] = text;
			}
		},
		holds: (list) => noted[list] === text,
	};
}

/**
 * The units that open words of two units and more are dealt out to so many groups. In the mark of a unit the lowest bits say which groups it follows, the next ones which group it opens a word of,
 * and the upper byte numbers the kind of unit that it is by itself: units that are words of the same lists are of one kind.
 */
const groups = 12;
const follows = (1 << groups) - 1;
const firstKind = 1 << (2 * groups);

/** Each of the first followed by each of the second, and so on: `约近` and `一二` are 约一, 约二, 近一, 近二. Of a string its signs are meant. */
export function sequences(...parts: readonly (string | readonly string[])[]): string[] {
	return parts.reduce<string[]>(
		(begun, part) => begun.flatMap((word) => Array.from(part, (next) => word + next)),
		[''],
	);
}

/** A word of two units and more, in the list of its number. */
interface Begun {
	readonly list: number;
	readonly word: string;
}

function marksOf(lists: readonly (readonly string[])[]): {
	readonly marks: Uint32Array;
	readonly single: readonly (readonly number[])[];
} {
	const marks = new Uint32Array(0x10000);
	const single: (readonly number[])[] = [[]];
	// The kind of the units that are words of one list more than those of a kind.
	const kinds = new Map<number, number>();
	lists.forEach((words, list) => {
		for (const word of words) {
			const code = word.charCodeAt(0);
			const mark = marks[code];
			if (word.length > 1) {
				const next = word.charCodeAt(1);
				const group = code % groups;
				marks[code] = mark | (1 << (groups + group));
				marks[next] = marks[next] | (1 << group);
			} else if (word !== '') {
				const before = mark >>> (2 * groups);
				if (single[before].includes(list)) continue;
				const key = before * lists.length + list;
				let kind = kinds.get(key);
				if (kind === undefined) kinds.set(key, (kind = single.push([...single[before], list]) - 1));
				marks[code] = (mark & (firstKind - 1)) | (kind << (2 * groups));
			}
		}
	});
	if (single.length > 0x100) throw new Error('more kinds of signs than a mark can number');
	return { marks, single };
}

/** The longer words by their first two units, in an open-addressing table whose cells lead to them; 0 marks an empty cell. */
function pairsOf(lists: readonly (readonly string[])[]): {
	readonly keys: Int32Array;
	readonly values: Uint16Array;
	readonly words: readonly (readonly Begun[])[];
} {
	const byPair = new Map<number, Begun[]>();
	lists.forEach((words, list) => {
		for (const word of words) {
			if (word.length < 2) continue;
			const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
			const begun = byPair.get(key);
			if (begun) begun.push({ list, word });
			else byPair.set(key, [{ list, word }]);
		}
	});
	let capacity = 16;
	while (capacity < byPair.size * 4) capacity *= 2;
	const keys = new Int32Array(capacity);
	const values = new Uint16Array(capacity);
	const words: (readonly Begun[])[] = [[]];
	for (const [key, begun] of byPair) {
		let cell = spread(key) & (capacity - 1);
		while (values[cell] !== 0) cell = (cell + 1) & (capacity - 1);
		keys[cell] = key;
		values[cell] = words.push(begun) - 1;
	}
	return { keys, values, words };
}

/** Pairs of neighboring Han characters differ in few bits: the upper half of the product depends on all of them. */
function spread(key: number): number {
	return Math.imul(key, 0x9e3779b1) >>> 12;
}
