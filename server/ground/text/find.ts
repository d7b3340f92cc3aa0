import type { Span } from '../model/span';

/** The offset of a sign in `[start, end)`, -1 where it is not there. `indexOf` would go on to the end of the page. */
export function indexWithin(text: string, sign: string, { start, end }: Span): number {
	const code = sign.charCodeAt(0);
	const stop = Math.min(end, text.length);
	for (let at = start; at < stop; at++) if (text.charCodeAt(at) === code) return at;
	return -1;
}

/** The offset of the last sign of a kind in `[start, end)`, -1 where there is none. */
export function lastIndexWithin(text: string, sign: string, { start, end }: Span): number {
	const code = sign.charCodeAt(0);
	for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === code) return at;
	return -1;
}
