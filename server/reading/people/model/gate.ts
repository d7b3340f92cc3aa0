import { once } from '../../../ground/text/once';
import { opensCompound } from '../../words/surnames';
import type { GateRows } from './gate-rows';
import { nameTables } from './name-tables';
import { shapes } from './shapes';

/**
 * What tells at a glance whether a name may begin at a unit: how much the unit itself, the two behind it and the one before it say for
 * it, in eighths of a nat.
 * A unit that the table has no row for is judged by its shape.
 */
export interface Gate {
	/**
	 * By unit, a byte each: what it says where it stands before the name, as its first, second and third unit. They lie side by side, so
	 * that a unit is looked up once for all four.
	 */
	readonly rows: Int32Array;
	/** By how common a word the unit makes with the one before it, and with the one behind it. */
	readonly left: readonly number[];
	readonly right: readonly number[];
	/** No name begins where the sum is below this. */
	readonly least: number;
	/** What `left` may come to at most. */
	readonly mostLeft: number;
	/** What both may come to at most, and where the unit opens a surname of two characters. */
	readonly most: number;
	readonly mostOfCompound: number;
}

/** The gate. */
export const gate: () => Gate = once(() => gateOf(nameTables().gate));

export function gateOf({ shapes: worths, units, left, right, least }: GateRows): Gate {
	const shape = shapes();
	const byShape = Int32Array.from(worths[0], (_, n) => pack(worths.map((own) => own[n])));
	const rows = spread(shape, byShape);
	for (const [position, lists] of units.entries())
		for (const [worth, list] of lists) setWorth(rows, list, { worth, shift: position * 8 });
	const mostLeft = greatest(left);
	const most = mostLeft + greatest(right.slice(0, -1));
	const mostOfCompound = Math.max(most, mostLeft + (right.at(-1) ?? 0));
	return { rows, left, right, least, mostLeft, most, mostOfCompound };
}

function spread(shape: Uint8Array, byShape: Int32Array): Int32Array {
	const rows = new Int32Array(shape.length);
	for (let code = 0; code < rows.length; code++) rows[code] = byShape[shape[code]];
	return rows;
}

function setWorth(
	rows: Int32Array,
	units: string,
	{ worth, shift }: { readonly worth: number; readonly shift: number },
): void {
	for (let i = 0; i < units.length; i++) {
		const code = units.charCodeAt(i);
		rows[code] = (rows[code] & ~(0xff << shift)) | ((worth & 0xff) << shift);
	}
}

/** Four small numbers, a byte each, the first one lowest. */
function pack(worths: readonly number[]): number {
	return worths.reduce((row, worth, n) => row | ((worth & 0xff) << (n * 8)), 0);
}

function greatest(worths: readonly number[]): number {
	return worths.reduce((most, worth) => (worth > most ? worth : most), -0x80);
}

/** What a row says of a unit by where it stands before a name: 0 right before it, 1 to 3 its first, second and third unit. */
export function worthAs(row: number, position: number): number {
	return (row << (24 - 8 * position)) >> 24;
}

/** What the units around `at` say for a name that begins there. */
export function unitWorth({ rows }: Gate, units: Uint16Array, at: number): number {
	return (
		worthAs(rows[at > 0 ? units[at - 1] : 0], 0) +
		worthAs(rows[units[at]], 1) +
		worthAs(rows[units[at + 1]], 2) +
		worthAs(rows[units[at + 2]], 3)
	);
}

/** False where a name would be held back whatever words the unit makes. `worth`: what the units say, above `least`. */
export function mayPass({ most, mostOfCompound }: Gate, worth: number, unit: number): boolean {
	return worth + most >= 0 || (worth + mostOfCompound >= 0 && opensCompound(unit));
}
