/**
 * Small numbers as printable characters, in which tables are written so that a package compresses them well: 0 is `#`, one more for each
 * character after it; the backslash is none, so that a string is as long in the source as it is read.
 */
export const widest = 90;

/** Larger numbers are split: the lowest digit to this base, and the rest. */
export const digits = 64;

const first = 0x23;
const backslash = 0x5c;

/** The value of a character, 0 to `widest`. */
export function digitAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code - first - (code > backslash ? 1 : 0);
}

/** The values of all characters of a string: to read a long one so takes a fourth of the time that `digitAt` takes in a new program. */
export function digitsOf(text: string): Uint8Array {
	const values = new TextEncoder().encode(text);
	for (let i = 0; i < values.length; i++) values[i] -= values[i] > backslash ? first + 1 : first;
	return values;
}

/** The character of a value, 0 to `widest`. */
export function digitOf(value: number): string {
	return String.fromCharCode(value + first + (value + first >= backslash ? 1 : 0));
}
