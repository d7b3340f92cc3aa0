import { once } from '../../ground/text/once';
import { unitCount } from '../../ground/text/unit-table';
import { pairGram } from './gram-form';
import { lastSign, signKind } from './signs';
import { logCounts } from './unit-counts';

/**
 * Tells of each offset of a text, the one behind its last unit included, whether the unit there was ever counted with the one before it: 1
 * where it was, or where both are signs, else 0.
 */
export type KnownIn = (units: Uint16Array) => Uint8Array;

/** So many characters are common, the kinds of sign among them: of a hundred pairs of real copy 97 are of two of them. */
const commonBits = 11;
export const commonCount = 1 << commonBits;

/** The common units, the commonest first, behind the kinds of sign; nothing stands at 0. */
const commonUnits = once((): Uint16Array => {
	const counts = logCounts();
	const han: number[] = [];
	for (let unit = lastSign + 1; unit < unitCount; unit++) if (counts[unit] > 0) han.push(unit);
	han.sort((one, other) => counts[other] - counts[one]);
	return Uint16Array.from({ length: commonCount }, (_, i) => (i <= lastSign ? i : (han[i - lastSign - 1] ?? 0)));
});

/** The number of each common unit; 0 for all others. */
export const commonNumbers = once((): Uint16Array => {
	const numbers = new Uint16Array(unitCount);
	for (const [number, unit] of commonUnits().entries()) numbers[unit] = number;
	numbers[0] = 0;
	return numbers;
});

/**
 * The pairs of common characters stand in a square of bits, a row for each first one: that is small, and the pairs of a page lie near one
 * another in it, while their grams lie anywhere. A row is made when its pairs were asked about as often as it is worth.
 */
export function knownPairsOf(levelOf: (gram: number) => number): KnownIn {
	const isKnown = (first: number, second: number): number =>
		(first <= lastSign && second <= lastSign) || levelOf(pairGram(first, second)) > 0 ? 1 : 0;
	const rows = new Int32Array(commonCount << (commonBits - 5));
	const asked = new Uint8Array(commonCount);
	const make = (row: number) => {
		const units = commonUnits();
		for (let number = 1; number < commonCount; number++)
			rows[(row << (commonBits - 5)) | (number >>> 5)] |= isKnown(units[row], units[number]) << (number & 31);
	};
	return (units) => {
		const numbers = commonNumbers();
		const { length } = units;
		const known = new Uint8Array(length + 1);
		let before: number = signKind.stop;
		let row = numbers[before];
		for (let at = 0; at <= length; at++) {
			const unit = at < length ? units[at] : signKind.stop;
			const number = numbers[unit];
			if (asked[row] === worthIt && number !== 0)
				known[at] = (rows[(row << (commonBits - 5)) | (number >>> 5)] >>> (number & 31)) & 1;
			else {
				known[at] = isKnown(before, unit);
				if (row !== 0 && asked[row] < worthIt && ++asked[row] === worthIt) make(row);
			}
			before = unit;
			row = number;
		}
		return known;
	};
}

/** From so many single looks on: a row costs more than that, once, and then serves all pages. */
const worthIt = 20;
