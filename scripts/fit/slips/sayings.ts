import type { TaggedWord } from './classes';

/**
 * Sayings, then set phrases, of four characters that are not too rare, each in ascending order; and rarer ones that differ from one of them
 * by a character: 留连忘返 is no slip for 流连忘返.
 */
export function sayingsOf(words: readonly TaggedWord[]): string[][] {
	const all = words.filter(({ word, tag }) => word.length === 4 && /^[il]/.test(tag));
	const forms = new Set(all.filter(({ count }) => count >= usual).flatMap(({ word }) => formsOf(word)));
	const kept = all.filter(
		({ word, count }) => count >= usual || (count >= rare && formsOf(word).some((form) => forms.has(form))),
	);
	return ['i', 'l'].map((kind) =>
		kept
			.filter(({ tag }) => tag.startsWith(kind))
			.map(({ word }) => word)
			.sort(),
	);
}

const usual = 16;
const rare = 5;

/** A saying with each of its characters left open. */
function formsOf(word: string): string[] {
	return [...word].map((_, i) => `${word.slice(0, i)}?${word.slice(i + 1)}`);
}
