import { distance } from 'fastest-levenshtein';

/**
 * The known word that somebody who wrote `written` is likely to have meant: the one with the fewest changes, at most two in five of its
 * letters; else none.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
	let best: string | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	for (const word of known) {
		const changes = distance(written, word);
		if (changes < fewest && changes * 5 <= word.length * 2) {
			best = word;
			fewest = changes;
		}
	}
	return best;
}
