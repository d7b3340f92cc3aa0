/**
 * How the tables of the model are written: printable characters, so that a package compresses them well. Keys stand in ascending order as
 * the gaps between them:
 * one string has their lowest digit, the other the rest, where `widest` says that more follows. Weights stand label by label, a character
 * each.
 */
export const digits = 64;
/** The largest value of a character. */
export const widest = 90;
/** Weights are told in eighths of a nat. */
export const scale = 8;

const first = 0x23;
const backslash = 0x5c;

/** The value of a character: 0 for `#`, one more for each after it; the backslash is none. */
export function digitAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code - first - (code > backslash ? 1 : 0);
}
