import { once } from '../../text/once';
import { opensCompound } from '../../words/surnames';
import type { GateRows } from './gate-rows';
import { gateRows } from './gate-table';
import { shapes } from './shapes';

/**
 * What tells at a glance whether a name may begin at a unit: how much the unit itself, the two behind it and the one before it say for
 * it, in eighths of a nat.
 * A unit that the table has no row for is judged by its shape.
 */
export interface Gate {
	readonly first: Int8Array;
	readonly second: Int8Array;
	readonly third: Int8Array;
	readonly before: Int8Array;
	/** By how common a word the unit makes with the one before it, and with the one behind it. */
	readonly left: readonly number[];
	readonly right: readonly number[];
	/** No name begins where the sum is below this. */
	readonly least: number;
	/** What `first` may come to at most, whatever words the unit makes. */
	readonly bound: Int16Array;
}

/** The gate. */
export const gate: () => Gate = once(() => gateOf(gateRows));

export function gateOf({ shapes: worths, units, left, right, least }: GateRows): Gate {
	const shape = shapes();
	const [before, first, second, third] = [0, 1, 2, 3].map((position) => {
		const table = new Int8Array(0x10000);
		const own = worths[position];
		for (let code = 0; code < table.length; code++) table[code] = own[shape[code]];
		for (const [worth, list] of units[position]) for (const unit of list) table[unit.charCodeAt(0)] = worth;
		return table;
	}) as [Int8Array, Int8Array, Int8Array, Int8Array];
	const mostLeft = greatest(left);
	const most = mostLeft + greatest(right.slice(0, -1));
	const compound = mostLeft + right[right.length - 1];
	const mostOfCompound = Math.max(most, compound);
	const bound = new Int16Array(0x10000);
	for (let code = 0; code < bound.length; code++)
		bound[code] = first[code] + (opensCompound(code) ? mostOfCompound : most);
	return { before, first, second, third, left, right, least, bound };
}

function greatest(worths: readonly number[]): number {
	return worths.reduce((most, worth) => (worth > most ? worth : most));
}
