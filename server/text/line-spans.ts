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
