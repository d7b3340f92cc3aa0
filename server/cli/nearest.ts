import { distance } from 'fastest-levenshtein';

/**
 * The known word that somebody who wrote `written` is likely to have meant: the one with the fewest changes, at most two in five of the
 * letters of the shorter one; else none. The dashes of options are no letters: `--nope` is not near `--ignore`.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
	let best: string | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	const letters = lettersOf(written);
	for (const word of known) {
		const changes = distance(written, word);
		if (changes < fewest && changes * 5 <= Math.min(letters, lettersOf(word)) * 2) {
			best = word;
			fewest = changes;
		}
	}
	return best;
}

function lettersOf(word: string): number {
	return word.replace(/^-+/, '').length;
}
