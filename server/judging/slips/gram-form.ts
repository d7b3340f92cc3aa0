/**
 * How counts of pairs and triples of units are kept: as the number of the gram, a hash of so many bits, and a level, the whole part of
 * the logarithm to base 2 of its count. No text can be made of them again.
 */
export const gramBits = 25;
/** Levels are 1 (counted two or three times) to this one; 0 is a gram that was not counted so often. */
export const mostLevel = 7;
/** Grams stand in the table as gaps; what is left of a gap and the level are one number, and this one says that more of the gap follows. */
export const widestGap = 12 * mostLevel;

/** The lowest digit of a gap, to this base, stands by itself. */
export const gapDigits = 64;

/** The number of two units that stand side by side. */
export function pairGram(first: number, second: number): number {
	return mixed(Math.imul(first + 0x51ed, 0x01000193) ^ second) >>> (32 - gramBits);
}

/** The number of three units that stand side by side. */
export function tripleGram(first: number, second: number, third: number): number {
	return mixed(mixed(Math.imul(first + 0x2bcd, 0x01000193) ^ second) ^ Math.imul(third, 0x10001)) >>> (32 - gramBits);
}

function mixed(hash: number): number {
	const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
	return twice ^ (twice >>> 15);
}

/** The level of a count. */
export function levelOf(count: number): number {
	return count < 2 ? 0 : Math.min(mostLevel, Math.floor(Math.log2(count)));
}

/** The counts that the levels stand for, the middle of each. */
export const countOf: readonly number[] = [0, 2.5, 5.5, 11.5, 23, 47, 95, 250];
