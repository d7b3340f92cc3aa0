import { pairGram } from './gram-form';
import { lastSign, unitAt } from './signs';

/** How often units and pairs of them stand in one text. A story says its own words again: `疫情防控` here, `怡情防控` there. */
export interface OwnCounts {
	readonly unit: (unit: number) => number;
	readonly pair: (first: number, second: number) => number;
}

/** Counts the Han characters of a text, and the pairs with one. Linear in the text. */
export function ownCountsOf(units: Uint16Array): OwnCounts {
	const single = new Uint8Array(1 << 16);
	const bits = Math.min(24, Math.max(8, 34 - Math.clz32(units.length)));
	const keys = new Int32Array(1 << bits);
	const counts = new Uint8Array(1 << bits);
	const mask = keys.length - 1;
	const cellOf = (gram: number) => {
		let cell = gram & mask;
		while (counts[cell] !== 0 && keys[cell] !== gram) cell = (cell + 1) & mask;
		return cell;
	};
	for (let at = -1; at < units.length; at++) {
		const [first, second] = [unitAt(units, at), unitAt(units, at + 1)];
		if (second > lastSign && single[second] < most) single[second]++;
		if (first <= lastSign && second <= lastSign) continue;
		const gram = pairGram(first, second);
		const cell = cellOf(gram);
		keys[cell] = gram;
		if (counts[cell] < most) counts[cell]++;
	}
	return { unit: (unit) => single[unit], pair: (first, second) => counts[cellOf(pairGram(first, second))] };
}

/** More often makes no difference. */
const most = 0xff;
