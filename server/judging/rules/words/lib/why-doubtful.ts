import type { Message } from '../../../../ground/model/finding';
import { wordModel } from '../../../../reading/words/words';

/** What stands in a text and what was meant in its place: `length` UTF-16 units from `at` on. */
export interface WordChange {
	readonly at: number;
	readonly length: number;
	readonly meant: string;
}

/**
 * Why a place is doubtful, in the words that the reader sees there: of `镇党委书⟦计⟧走进` and 记 that “书计” is rare and “书记” common.
 * Undefined where the meant characters make no word with those beside them.
 */
export function whyDoubtful(text: string, { at, length, meant }: WordChange): Message | undefined {
	let best: { readonly written: string; readonly word: string; readonly cost: number } | undefined;
	const before = text[at - 1] ?? '';
	const behind = text[at + length] ?? '';
	const written = text.slice(at, at + length);
	for (const [left, right] of length === 2
		? [['', '']]
		: [
				[before, ''],
				['', behind],
			]) {
		const word = left + meant + right;
		if (word.length !== 2) continue;
		const cost = wordModel().pair(word.charCodeAt(0), word.charCodeAt(1)) & 0xff;
		if (cost !== 0 && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
			best = { written: left + written + right, word, cost };
	}
	if (!best) return undefined;
	return {
		zh: `“${best.written}”在此处少见，“${best.word}”常见`,
		en: `“${best.written}” is rare here, “${best.word}” is common`,
	};
}
