import { once } from '../../ground/text/once';
import { unitCount } from '../../ground/text/unit-table';
import { lastSign } from './signs';
import { slipLists } from './slip-lists';

/** How often each unit was counted, as the natural logarithm; units that were not counted have 0. */
export const logCounts: () => Float32Array = once(() => {
	const counts = new Float32Array(unitCount);
	const { signCounts, countedUnits, counts: exponents } = slipLists();
	for (const [sign, exponent] of signCounts.entries()) counts[sign] = exponent * stepOfCounts;
	for (const [i, unit] of countedUnits.entries()) counts[unit] = exponents[i] * stepOfCounts;
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

/** What is kept of counts: the exponents of all units (0) and of the signs; then the characters, each with its exponent. */
export function keptCounts(counts: ReadonlyMap<number, number>): {
	readonly signCounts: Uint8Array;
	readonly countedUnits: Uint16Array;
	readonly counts: Uint8Array;
} {
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const kept = [...counts]
		.filter(([unit, count]) => unit > lastSign && exponentOf(count) > 0)
		.sort(([one], [other]) => one - other);
	return {
		signCounts: Uint8Array.from(
			[all, ...Array.from({ length: lastSign }, (_, i) => counts.get(i + 1) ?? 0)].map(exponentOf),
		),
		countedUnits: Uint16Array.from(kept, ([unit]) => unit),
		counts: Uint8Array.from(kept, ([, count]) => exponentOf(count)),
	};
}
