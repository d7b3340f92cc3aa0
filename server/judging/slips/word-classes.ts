import { pairKey } from '../../ground/text/characters';
import { once } from '../../ground/text/once';
import { unitCount } from '../../ground/text/unit-table';
import { wordLists } from '../../reading/words/word-lists';
import { lastSign, unitAt } from './signs';
import { slipLists } from './slip-lists';

/** The class of a word of one character (`first` is 0) or two; 0 where it is none that is known. */
export type WordClass = (first: number, second: number) => number;

/**
 * Classes are numbers from 1 on, as the fit gives them (`scripts/fit/slips/classes.ts`): nouns, verbs, adjectives and so on, as jieba's
 * dictionary tags words.
 */
export const wordClass: () => WordClass = once(() => {
	const single = new Uint8Array(unitCount);
	// Key and class lie side by side, so that a look fetches one cache line.
	const cells = new Int32Array(2 << cellBits);
	const cellOf = (key: number) => {
		let cell = Math.imul(key, 0x9e3779b1) >>> (32 - cellBits);
		while (cells[2 * cell] !== key && cells[2 * cell] !== 0) cell = (cell + 1) & ((1 << cellBits) - 1);
		return 2 * cell;
	};
	const { rows } = wordLists();
	for (const [i, row] of slipLists().classRows.entries()) {
		const { length = 1, words = '' } = rows[i] ?? {};
		for (let at = 0, n = 0; at < words.length; at += length, n++) {
			const word = row.charCodeAt(n) - before;
			if (length === 1) single[words.charCodeAt(at)] = word;
			else {
				const key = pairKey(words.charCodeAt(at), words.charCodeAt(at + 1));
				const cell = cellOf(key);
				cells[cell] = key;
				cells[cell + 1] = word;
			}
		}
	}
	return (first, second) => (first === 0 ? single[second] : cells[cellOf(pairKey(first, second)) + 1]);
});

/** The classes of the words before and behind a place: of two characters where they are a word, else of the one beside it. */
export function classesBeside(units: Uint16Array, at: number): [number, number] {
	const classOf = wordClass();
	const [second, before, next, third] = [at - 2, at - 1, at + 1, at + 2].map((place) => unitAt(units, place));
	const left = before > lastSign && second > lastSign ? classOf(second, before) : 0;
	const right = next > lastSign && third > lastSign ? classOf(next, third) : 0;
	return [left || classOf(0, before), right || classOf(0, next)];
}

/** So many classes there are, with 0; numerals and measures are one of them. */
export const classCount = 15;
export const measureClass = 11;
/** Prepositions and conjunctions. */
export const linkClass = 13;
/** Adjectives and adverbs, words of manner and sayings: what 地 stands behind. */
export const manner = bitsOf([4, 5, 6, 7, 8, 12]);
/** Adjectives, adverbs, words of manner. */
export const degree = bitsOf([4, 5, 6, 7, 8]);
/** Verbs, and nouns that are verbs, too. */
export const verbs = bitsOf([2, 3]);

/** True where a class is among some (`manner`, `verbs`). */
export function isAmong(classes: number, one: number): boolean {
	return ((classes >>> one) & 1) !== 0;
}

function bitsOf(classes: readonly number[]): number {
	return classes.reduce((bits, one) => bits | (1 << one), 0);
}

const cellBits = 17;
/** The letter before the one of the first class. */
const before = 0x40;
