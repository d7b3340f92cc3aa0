/** The offset of a sign in `[from, to)`, -1 where it is not there. `indexOf` would go on to the end of the page. */
export function indexWithin(text: string, sign: string, from: number, to: number): number {
	const code = sign.charCodeAt(0);
	const end = Math.min(to, text.length);
	for (let at = from; at < end; at++) if (text.charCodeAt(at) === code) return at;
	return -1;
}

/** The offset of the last sign of a kind in `[from, to)`, -1 where there is none. */
export function lastIndexWithin(text: string, sign: string, from: number, to: number): number {
	const code = sign.charCodeAt(0);
	for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === code) return at;
	return -1;
}
