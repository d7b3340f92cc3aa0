import { pairKey } from './characters';
import { type UnitTable, unitCount } from './unit-table';

/**
 * Tells of many lists of words which ones have a word in a text, in one pass over it:
 * `一本正经` has a word of the list `正经 经过`, and none of `本正`.
 * The answer is asked by the number of the list.
 */
export type Prefilter = (text: string) => { readonly [list: number]: boolean };

/**
 * Each unit costs one look at a table. The table tells in which lists the unit is a word, whether it opens a longer word,
 * and whether it can follow the unit before it.
 * Only where both of the latter hold, which is rare, the pair of units is looked up.
 * Only where a word begins with that pair, the rest of the word is compared.
 */
export function prefilterOf(lists: readonly (readonly string[])[]): Prefilter {
	const { marks, single } = marksOf(lists);
	const { keys, firsts, words, listOf, nexts } = pairsOf(lists);
	const mask = keys.length - 1;
	/** Notes the lists that have the word at an offset, which is the start of a pair of units that some word begins with. */
	const note = (text: string, at: number, holds: boolean[]): void => {
		const key = pairKey(text.charCodeAt(at), text.charCodeAt(at + 1));
		let cell = spread(key) & mask;
		while (firsts[cell] !== 0 && keys[cell] !== key) cell = (cell + 1) & mask;
		for (let number = firsts[cell]; number !== 0; number = nexts[number]) {
			const list = listOf[number];
			if (!holds[list] && text.startsWith(words[number], at)) holds[list] = true;
		}
	};
	return (text) => {
		const holds = new Array<boolean>(lists.length).fill(false);
		const seen = new Uint8Array(single.length);
		const { length } = text;
		let opened = 0;
		for (let at = 0; at < length; at++) {
			const mark = marks[text.charCodeAt(at)];
			if ((mark & opened) !== 0) note(text, at - 1, holds);
			opened = mark >>> groups;
			if (mark < firstKind) continue;
			opened &= follows;
			const kind = mark >>> (2 * groups);
			if (seen[kind] === 1) continue;
			seen[kind] = 1;
			for (const list of single[kind]) holds[list] = true;
		}
		return holds;
	};
}

/**
 * The units that open words of two units and more are divided into this many groups.
 * In the mark of a unit the lowest bits are the groups it can follow; the next bits are the group of the words it opens;
 * the upper byte numbers its kind: units that are words of the same lists are of one kind.
 */
const groups = 12;
const follows = (1 << groups) - 1;
const firstKind = 1 << (2 * groups);

/**
 * Each of the first followed by each of the second, and so on: `约近` and `一二` are 约一, 约二, 近一, 近二.
 * A string stands for its characters.
 */
export function sequences(...parts: readonly (string | readonly string[])[]): string[] {
	return parts.reduce<string[]>(
		(begun, part) => begun.flatMap((word) => Array.from(part, (next) => word + next)),
		[''],
	);
}

function marksOf(lists: readonly (readonly string[])[]): {
	readonly marks: UnitTable;
	readonly single: readonly (readonly number[])[];
} {
	const marks = new Uint32Array(unitCount);
	const single: (readonly number[])[] = [[]];
	// From a kind and one more list to the kind of the units that are words of all these.
	const kinds = new Map<number, number>();
	const noteSingle = (code: number, list: number): void => {
		const mark = marks[code];
		const before = mark >>> (2 * groups);
		if (single[before].includes(list)) return;
		const key = before * lists.length + list;
		let kind = kinds.get(key);
		if (kind === undefined) kinds.set(key, (kind = single.push([...single[before], list]) - 1));
		marks[code] = (mark & (firstKind - 1)) | (kind << (2 * groups));
	};
	for (let list = 0; list < lists.length; list++)
		for (const word of lists[list]) {
			if (word.length > 1) noteLonger(marks, word);
			else if (word !== '') noteSingle(word.charCodeAt(0), list);
		}
	if (single.length > 0x100) throw new Error('more kinds of signs than a mark can number');
	return { marks, single };
}

function noteLonger(marks: Uint32Array, word: string): void {
	const code = word.charCodeAt(0);
	const group = code % groups;
	marks[code] |= 1 << (groups + group);
	marks[word.charCodeAt(1)] |= 1 << group;
}

/**
 * The longer words, numbered from 1, by their first two units: an open-addressing table whose cells lead to the number of the first word
 * that begins so, 0 where the cell is empty. `nexts` leads from each to the next one that begins as it does.
 */
function pairsOf(lists: readonly (readonly string[])[]): {
	readonly keys: Int32Array;
	readonly firsts: Int32Array;
	readonly words: readonly string[];
	readonly listOf: Int32Array;
	readonly nexts: Int32Array;
} {
	let most = 1;
	for (const list of lists) most += list.length;
	let capacity = 16;
	while (capacity < most * 3) capacity *= 2;
	const keys = new Int32Array(capacity);
	const firsts = new Int32Array(capacity);
	const listOf = new Int32Array(most);
	const nexts = new Int32Array(most);
	const words: string[] = [''];
	for (let list = 0; list < lists.length; list++)
		for (const word of lists[list]) {
			if (word.length < 2) continue;
			const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
			let cell = spread(key) & (capacity - 1);
			while (firsts[cell] !== 0 && keys[cell] !== key) cell = (cell + 1) & (capacity - 1);
			const number = words.push(word) - 1;
			keys[cell] = key;
			listOf[number] = list;
			nexts[number] = firsts[cell];
			firsts[cell] = number;
		}
	return { keys, firsts, words, listOf, nexts };
}

/** Pairs of neighboring Han characters differ in few bits: the upper half of the product depends on all of them. */
function spread(key: number): number {
	return Math.imul(key, 0x9e3779b1) >>> 12;
}
