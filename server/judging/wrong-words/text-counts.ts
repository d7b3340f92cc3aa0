import { lastSign } from '../slips/signs';

/**
 * How often a text itself has characters and pairs of them, less the one that is asked about. What one text writes again and again is
 * meant.
 */
export interface TextCounts {
	/** At most `mostOwn`. */
	readonly unit: (unit: number) => number;
	readonly pair: (first: number, second: number) => number;
}

/** More tells no more. */
const mostOwn = 4;

/** Cells for pairs; a text of a page has few that fall together. */
const cellBits = 14;

/** Counts a text by its units. */
export function textCountsOf(units: Uint16Array): TextCounts {
	const alone = new Uint8Array(0x10000);
	const pairs = new Uint8Array(1 << cellBits);
	for (let at = 0; at < units.length; at++) {
		if (units[at] <= lastSign) continue;
		if (alone[units[at]] <= mostOwn) alone[units[at]]++;
		if (at === 0 || units[at - 1] <= lastSign) continue;
		const cell = cellOf(units[at - 1], units[at]);
		if (pairs[cell] <= mostOwn) pairs[cell]++;
	}
	return {
		unit: (unit) => Math.max(0, alone[unit] - 1),
		pair: (first, second) =>
			first <= lastSign || second <= lastSign ? 0 : Math.max(0, pairs[cellOf(first, second)] - 1),
	};
}

function cellOf(first: number, second: number): number {
	return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - cellBits);
}
