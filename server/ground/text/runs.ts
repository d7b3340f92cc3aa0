import type { Span } from '../model/span';
import type { SignSet } from './signs';

/** The longest stretches of a text whose units are all among `signs`. */
export function* runs(text: string, signs: SignSet): Generator<Span> {
	for (let at = 0; at < text.length; at++) {
		if (!signs.has(text.charCodeAt(at))) continue;
		const start = at;
		while (signs.has(text.charCodeAt(at))) at++;
		yield { start, end: at };
	}
}

/** The stretches of one sign written `least` times and more in a row: `。。。`. */
export function* rows(text: string, sign: string, least: number): Generator<Span> {
	const row = sign.repeat(least);
	const code = sign.charCodeAt(0);
	for (let at = text.indexOf(row); at >= 0; at = text.indexOf(row, at)) {
		const start = at;
		while (text.charCodeAt(at) === code) at++;
		yield { start, end: at };
	}
}
