import { pairKey } from '../../ground/text/characters';
import { once } from '../../ground/text/once';
import { type ForwardTrie, sortedTrie } from '../../ground/text/trie';
import { commonGiven, foreignNames, minorityNames, neverGiven, neverTransliterated } from './given-names';
import { countries, organNames } from './organ-names';
import { type CharacterCosts, wordLists } from './word-lists';

/** What words and characters of names cost, in halves of -ln p. Tables are indexed by UTF-16 unit. */
export interface WordModel {
	/** Every single character as a word. */
	readonly character: Uint8Array;
	readonly given: Uint8Array;
	readonly transliteration: Uint8Array;
	/**
	 * The cost of the two units as a word, 0 where they are none; plus `longer` and the node of `long` where a longer word begins so,
	 * and `noun`.
	 */
	readonly pair: (first: number, second: number) => number;
	/** The words of three units and more. */
	readonly long: ForwardTrie<number>;
}

/** The flag of `pair`: words of three or four characters begin with these two. */
export const longer = 0x100;
/** The flag of `pair`: the two are a noun. */
export const noun = 0x200;
/** The node of `long` that the two lead to stands above the flags. */
export const nodeShift = 10;

/** What a word of our own lists costs (organs, countries): as much as a fairly common word. */
const ownWord = 20;
/** The lattice uses no longer words. */
const longestWord = 8;

/** A character no list knows. */
const unknownCharacter = 30;
/** Not in the tables of name characters: the caller sets the cost. */
export const absent = 0xff;

const forbidding = 40;

/** The words of Chinese, loaded once and when first asked for. */
export const wordModel: () => WordModel = once(load);

function load(): WordModel {
	const character = new Uint8Array(0x10000).fill(unknownCharacter);
	// Key and value lie side by side, so that a look fetches one cache line.
	const cells = new Uint32Array(size * 2);
	const put = (first: number, second: number, value: number) => note(cells, pairKey(first, second) >>> 0, value);
	const keyedCost = (word: string) =>
		cells[slotOf(cells, pairKey(word.charCodeAt(0), word.charCodeAt(1)) >>> 0) + 1] & 0xff;
	const lists = wordLists();
	for (const { length, cost, isNominal, words } of lists.rows) {
		if (length === 1) setCosts(character, words, cost);
		else notePairs(cells, words, isNominal ? cost | noun : cost);
	}
	const own: string[] = [];
	for (const word of [...organNames, ...countries]) {
		if (word.length === 2) put(word.charCodeAt(0), word.charCodeAt(1), (keyedCost(word) || ownWord) | noun);
		else if (word.length > 2 && word.length <= longestWord) own.push(word);
	}
	const { words, costs } = longWords(lists.long, [...new Set(own)].sort());
	const long = sortedTrie(words, costs);
	for (let i = 0, before = 0; i < words.length; i++) {
		const first = words[i].charCodeAt(0);
		const second = words[i].charCodeAt(1);
		const key = pairKey(first, second);
		if (key !== before) put(first, second, longer | (long.step(long.step(0, first), second) << nodeShift));
		before = key;
	}
	return {
		character,
		given: without(neverGiven, table(lists.given, commonGiven)),
		transliteration: without(neverTransliterated, table(lists.transliterated, minorityNames, foreignNames), absent),
		long,
		// `slotOf` written out: called here, it makes the findings of real pages 1.05 times as dear.
		pair(first, second) {
			const key = pairKey(first, second) >>> 0;
			let at = (Math.imul(key, 0x9e3779b1) >>> 15) & (size - 1);
			for (;;) {
				const found = cells[at * 2];
				if (found === key) return cells[at * 2 + 1];
				if (found === 0) return 0;
				at = (at + 1) & (size - 1);
			}
		},
	};
}

/** The table of pairs has so many cells, of two numbers each. */
const size = 1 << 17;

// The loops over all words stand in functions of their own: the engine compiles whole functions, which takes longer than a loop of these.

function slotOf(cells: Uint32Array, key: number): number {
	let at = (Math.imul(key, 0x9e3779b1) >>> 15) & (size - 1);
	while (cells[at * 2] !== 0 && cells[at * 2] !== key) at = (at + 1) & (size - 1);
	return at * 2;
}

function note(cells: Uint32Array, key: number, value: number): void {
	const at = slotOf(cells, key);
	cells[at] = key;
	cells[at + 1] |= value;
}

function notePairs(cells: Uint32Array, list: string, value: number): void {
	for (let i = 0; i < list.length; i += 2)
		note(cells, pairKey(list.charCodeAt(i), list.charCodeAt(i + 1)) >>> 0, value);
}

function setCosts(costs: Uint8Array, list: string, cost: number): void {
	for (let i = 0; i < list.length; i++) costs[list.charCodeAt(i)] = cost;
}

/**
 * The words of three units and more with their costs, in ascending order, those of our own lists among them. In the rows each is written by
 * what it has not in common with the one before: `0L一万两1F下子` are 一万两 and 一下子.
 */
function longWords(
	rows: readonly string[],
	own: readonly string[],
): { readonly words: readonly string[]; readonly costs: readonly number[] } {
	const words: string[] = [];
	const costs: number[] = [];
	const take = (word: string, cost: number) => {
		words.push(word);
		costs.push(cost);
	};
	let next = 0;
	let word = '';
	for (const row of rows)
		for (let at = 0; at < row.length; ) {
			const shared = row.charCodeAt(at) - 0x30;
			const cost = row.charCodeAt(at + 1) - 0x41 + 15;
			let end = at + 2;
			while (end < row.length && row.charCodeAt(end) > 0x7f) end++;
			word = word.slice(0, shared) + row.slice(at + 2, end);
			at = end;
			while (next < own.length && own[next] < word) take(own[next++], ownWord);
			if (own[next] !== word) take(word, cost);
			else take(own[next++], Math.min(cost, ownWord));
		}
	while (next < own.length) take(own[next++], ownWord);
	return { words, costs };
}

/** The least cost that any of the lists gives each character. */
function table(...lists: readonly CharacterCosts[]): Uint8Array {
	const costs = new Uint8Array(0x10000).fill(absent);
	for (const list of lists)
		for (const [cost, characters] of list)
			for (const character of characters)
				costs[character.charCodeAt(0)] = Math.min(costs[character.charCodeAt(0)], cost);
	return costs;
}

/** The table, with some characters so expensive that they never are part of a name. */
function without(characters: string, costs: Uint8Array, price = forbidding): Uint8Array {
	for (const character of characters) costs[character.charCodeAt(0)] = price;
	return costs;
}
