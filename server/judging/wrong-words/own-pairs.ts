import { lastSign } from '../slips/signs';
import type { OwnPairs } from './evidence';

/** Cells for pairs; a text of a page has few that fall together. */
const cellBits = 14;

/** How often each pair of characters stands in a text, less the one that is asked about. What one text writes again and again is meant. */
export function ownPairsOf(units: Uint16Array): OwnPairs {
	const counts = new Uint8Array(1 << cellBits);
	for (let at = 1; at < units.length; at++) {
		if (units[at] <= lastSign || units[at - 1] <= lastSign) continue;
		const cell = cellOf(units[at - 1], units[at]);
		if (counts[cell] < 255) counts[cell]++;
	}
	return (first, second) =>
		first <= lastSign || second <= lastSign ? 0 : Math.max(0, counts[cellOf(first, second)] - 1);
}

function cellOf(first: number, second: number): number {
	return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - cellBits);
}
