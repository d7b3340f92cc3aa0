import { once } from '../../ground/text/once';
import { unitCount } from '../../ground/text/unit-table';
import { countedUnits } from './count-table';
import { lastSign } from './signs';

/** How often each unit was counted, as the natural logarithm; units that were not counted have 0. */
export const logCounts: () => Float32Array = once(() => {
	const counts = new Float32Array(unitCount);
	const [signs, rows] = countedUnits;
	for (const [sign, exponent] of signs.entries()) counts[sign] = exponent * stepOfCounts;
	for (const [exponent, units] of rows) for (const unit of units) counts[unit.charCodeAt(0)] = exponent * stepOfCounts;
	return counts;
});

/** Exponents are told in these steps, in nats. */
export const stepOfCounts = 0.25;
/** The logarithm of how many units were counted in all. */
export const logOfAll: () => number = () => logCounts()[0];

/** The exponent of a count. */
export function exponentOf(count: number): number {
	return Math.round(Math.log(Math.max(1, count)) / stepOfCounts);
}

/** The rows of the table: of all units (0) and of the signs, then of the characters. */
export function countRowsOf(counts: ReadonlyMap<number, number>): {
	readonly signs: number[];
	readonly rows: (readonly [exponent: number, units: string])[];
} {
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const signs = [all, ...Array.from({ length: lastSign }, (_, i) => counts.get(i + 1) ?? 0)].map(exponentOf);
	const rows = new Map<number, string>();
	for (const [unit, count] of [...counts].sort(([one], [other]) => one - other)) {
		if (unit <= lastSign || exponentOf(count) === 0) continue;
		const exponent = exponentOf(count);
		rows.set(exponent, (rows.get(exponent) ?? '') + String.fromCharCode(unit));
	}
	return { signs, rows: [...rows].sort(([one], [other]) => one - other) };
}
