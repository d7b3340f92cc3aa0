/**
 * Numbers written as printable characters, so that a package compresses them well: 0 is `#`, one more for each character after it; the
 * backslash is none.
 */
export const digits = 64;
/** The largest value of a character. */
export const widest = 84;

const first = 0x23;
const backslash = 0x5c;

/** The value of a character. */
export function digitAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code - first - (code > backslash ? 1 : 0);
}

/** The character of a value. */
export function digitOf(value: number): string {
	return String.fromCharCode(value + first + (value + first >= backslash ? 1 : 0));
}
