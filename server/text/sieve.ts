import { pairKey } from './characters';

/**
 * Tells of many lists of words which ones have a word in a text, in one pass over it: `一本正经` has a word of the list `正经 经过`, and none of `本正`.
 * What was noted of one text holds until the next one is sifted.
 */
export interface Sieve {
	readonly sift: (text: string) => void;
	/** True where a word of the list (by its number) stands in the text sifted last. */
	readonly holds: (list: number) => boolean;
}

/**
 * A unit costs one look at a table of 64 KB, of which running text uses a small part; only where a word may begin, a pair of units is looked up in a hash table,
 * and only where one does begin, the rest of the word is compared.
 */
export function sieveOf(lists: readonly (readonly string[])[]): Sieve {
	const { marks, single } = signsOf(lists);
	const { keys, values, words } = pairsOf(lists);
	const mask = keys.length - 1;
	// Numbered texts make it needless to wipe the notes of the text before.
	let text = 0;
	const noted = new Float64Array(lists.length);
	const seen = new Float64Array(single.length);
	return {
		sift(copy) {
			text++;
			const { length } = copy;
			for (let at = 0; at < length; at++) {
				const code = copy.charCodeAt(at);
				const mark = marks[code] as number;
				if (mark === 0) continue;
				const kind = mark >> 1;
				if (seen[kind] !== text) {
					seen[kind] = text;
					for (const list of single[kind] as readonly number[]) noted[list] = text;
				}
				if ((mark & 1) === 0 || at + 1 === length) continue;
				const key = pairKey(code, copy.charCodeAt(at + 1));
				let cell = spread(key) & mask;
				while (values[cell] !== 0 && keys[cell] !== key) cell = (cell + 1) & mask;
				if (values[cell] === 0) continue;
				for (const { list, word } of words[values[cell] as number] as readonly Begun[]) if (noted[list] !== text && (word.length === 2 || copy.startsWith(word, at))) noted[list] = text;
			}
		},
		holds: (list) => noted[list] === text,
	};
}

/** Each of the first followed by each of the second, and so on: `约近` and `一二` are 约一, 约二, 近一, 近二. Of a string its signs are meant. */
export function sequences(...parts: readonly (string | readonly string[])[]): string[] {
	return parts.reduce<string[]>((begun, part) => begun.flatMap((word) => Array.from(part, (next) => word + next)), ['']);
}

/** A word of two units and more, in the list of its number. */
interface Begun {
	readonly list: number;
	readonly word: string;
}

/** A mark for each unit: its lowest bit says that longer words begin with it, the others number its kind. Units that are words of the same lists are of one kind. */
function signsOf(lists: readonly (readonly string[])[]): { readonly marks: Uint8Array; readonly single: readonly (readonly number[])[] } {
	const marks = new Uint8Array(0x10000);
	const owners = new Map<number, number[]>();
	lists.forEach((words, list) => {
		for (const word of words) {
			const code = word.charCodeAt(0);
			if (word.length > 1) marks[code] = 1;
			else if (word !== '') {
				const own = owners.get(code);
				if (!own) owners.set(code, [list]);
				else if (own[own.length - 1] !== list) own.push(list);
			}
		}
	});
	const single: (readonly number[])[] = [[]];
	const kinds = new Map<string, number>();
	for (const [code, own] of owners) {
		const name = own.join();
		let kind = kinds.get(name);
		if (kind === undefined) {
			kind = single.push(own) - 1;
			kinds.set(name, kind);
		}
		marks[code] = (marks[code] as number) | (kind << 1);
	}
	if (single.length > 0x80) throw new Error('more kinds of signs than a mark can number');
	return { marks, single };
}

/** The longer words by their first two units, in an open-addressing table whose cells lead to them; 0 marks an empty cell. */
function pairsOf(lists: readonly (readonly string[])[]): { readonly keys: Int32Array; readonly values: Uint16Array; readonly words: readonly (readonly Begun[])[] } {
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
