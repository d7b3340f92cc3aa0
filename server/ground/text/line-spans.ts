import type { Span } from '../model/span';

/** The lines of a text, in order, line ends excluded. */
export function* lines(text: string): Generator<Span> {
	for (let start = 0; start <= text.length; ) {
		let end = text.indexOf('\n', start);
		if (end < 0) end = text.length;
		if (end > start) yield { start, end };
		start = end + 1;
	}
}

/**
 * The text with line feeds where single carriage returns end its lines (Mac OS to 9): an editor reads such a file so, and no offset moves.
 */
export function withLineFeeds(text: string): string {
	return text.replace(/\r(?!\n)/g, '\n');
}
