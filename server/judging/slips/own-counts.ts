import { pairGram } from './gram-form';
import { lastSign, unitAt } from './signs';

/**
 * How often a Han character stands in one text, how often behind `before`, and how often before `next`. A story says its own words
 * again: `疫情防控` here, `怡情防控` there.
 */
export type OwnCounts = (
	before: number,
	unit: number,
	next: number,
) => readonly [alone: number, left: number, right: number];

/** Tells the counts of a text. All that is asked together takes time linear in the text. */
export function ownCountsOf(units: Uint16Array): OwnCounts {
	return units.length <= shortText ? looked(units) : counted(units);
}

/** A text up to this length is searched for each of the few characters that are asked about: that is cheaper than to count all. */
const shortText = 4096;

function looked(units: Uint16Array): OwnCounts {
	// Small words are asked about again and again.
	const kept = new Map<number, readonly number[]>();
	const placesOf = (unit: number): readonly number[] => {
		const known = kept.get(unit);
		if (known) return known;
		const places: number[] = [];
		for (let at = units.indexOf(unit); at >= 0; at = units.indexOf(unit, at + 1)) places.push(at);
		kept.set(unit, places);
		return places;
	};
	return (before, unit, next) => {
		let [left, right] = [0, 0];
		const places = placesOf(unit);
		for (let i = 0; i < places.length; i++) {
			if (unitAt(units, places[i] - 1) === before) left++;
			if (unitAt(units, places[i] + 1) === next) right++;
		}
		return [places.length, left, right];
	};
}

function counted(units: Uint16Array): OwnCounts {
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
	const pair = (first: number, second: number) => counts[cellOf(pairGram(first, second))];
	return (before, unit, next) => [single[unit], pair(before, unit), pair(unit, next)];
}

/** More often makes no difference. */
const most = 0xff;
