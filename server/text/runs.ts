import type { Span } from '../model/span';

/** The stretches of a text whose units all are among `signs`, as long as they go; line ends part them as any other sign does. */
export function* runs(text: string, signs: string): Generator<Span> {
	for (let at = 0; at < text.length; at++) {
		if (!signs.includes(text[at] as string)) continue;
		const start = at;
		while (at < text.length && signs.includes(text[at] as string)) at++;
		yield { start, end: at };
	}
}
