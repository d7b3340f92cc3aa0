import { wordLists } from '../../../server/reading/words/word-lists';

/** A word of a dictionary, how often it was counted there, and its tag. */
export interface TaggedWord {
	readonly word: string;
	readonly count: number;
	readonly tag: string;
}

/** The rows of classes that `slip-lists.ts` reads. */
export function classRowsOf(words: readonly TaggedWord[]): string[] {
	const tags = new Map(words.map(({ word, tag }) => [word, tag]));
	return wordLists().rows.map(({ length, words: list }) => {
		let row = '';
		for (let at = 0; at < list.length; at += length)
			row += String.fromCharCode(0x41 + classOf(tags.get(list.slice(at, at + length)) ?? ''));
		return row;
	});
}

/** Tags of one class begin alike; what none of the patterns begins is the last class. */
const classes = [/^[nt]/, /^vn/, /^v/, /^ad/, /^an/, /^[ab]/, /^z/, /^d/, /^r/, /^[fs]/, /^[mq]/, /^[il]/, /^[pc]/];

function classOf(tag: string): number {
	const found = classes.findIndex((pattern) => pattern.test(tag));
	return found < 0 ? classes.length : found;
}
