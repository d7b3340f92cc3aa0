/** True for a Han character (one UTF-16 unit of the basic plane, 〇 included; surrogate halves of rarer Han count as Han, too). */
export function isHan(code: number): boolean {
	return (
		(code >= 0x4e00 && code <= 0x9fff) ||
		(code >= 0x3400 && code <= 0x4dbf) ||
		code === 0x3007 ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xd840 && code <= 0xdfff)
	);
}

/** The same characters as ranges of codes, both ends included. */
export const hanRanges = [
	[0x3007, 0x3007],
	[0x4e00, 0x9fff],
	[0x3400, 0x4dbf],
	[0xf900, 0xfaff],
	[0xd840, 0xdfff],
] as const;

/** Two units as one whole number, the key of what begins with them. */
export function pairKey(first: number, second: number): number {
	return (first << 16) | second;
}

/** True for 0–9 and ０–９ (papers of the 1990s print digits full-width). */
export function isDigit(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** The value 0–9 of a digit of either width, else -1. */
export function digitValue(code: number): number {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** True for A–Z, a–z and their full-width forms. */
export function isLatin(code: number): boolean {
	return (
		(code >= 0x41 && code <= 0x5a) ||
		(code >= 0x61 && code <= 0x7a) ||
		(code >= 0xff21 && code <= 0xff3a) ||
		(code >= 0xff41 && code <= 0xff5a)
	);
}

/**
 * True for the spaces of copy: blank, tab, no-break space, ideographic space (U+3000), those of typesetting (U+2000 to U+200B) and the
 * separators of lines, paragraphs and pages that other programs leave (U+2028, U+2029, U+000C). Line ends are no space.
 */
export function isSpace(code: number): boolean {
	if (code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0) return true;
	if (code < 0x2000) return code === 0x0b || code === 0x0c;
	return code <= 0x2029 && (code <= 0x200b || code >= 0x2028);
}

/** True for the line ends LF and CR. */
export function isLineEnd(code: number): boolean {
	return code === 0x0a || code === 0x0d;
}

/** The offset of the first unit from `at` on that is no space; at most `end`. */
export function skipSpaces(text: string, at: number, end: number): number {
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** The offset after the last unit before `end` that is no space; at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return end;
}

/**
 * A copy of a slice that does not keep the whole document alive.
 * V8 keeps a slice of 13 units and more as a pointer into its parent; text that is cached across edits must not be one.
 */
export function detached(slice: string): string {
	return slice.length < 13 ? slice : JSON.parse(JSON.stringify(slice));
}
