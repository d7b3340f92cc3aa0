/**
 * A table with one cell for each of the 65,536 UTF-16 units. `table[text.charCodeAt(at)]` says what a unit is in one look,
 * without making a string of one character. Beyond the ends of a text, where `charCodeAt` gives NaN, it says `undefined`.
 *
 * A cell holds either kinds, one bit each (`unitKinds`), or one number (`unitValues`). The cells are as narrow as what they hold allows.
 * A table is made when its module is loaded and never changes. It takes 64 to 256 KB: where few units matter and the look is not
 * in a hot loop, a `SignSet` (8 KB) or a `Map` will do.
 */
export interface UnitTable {
	readonly [unit: number]: number;
}

/** Some units: characters, words (their first unit is meant), codes, or ranges of codes, both ends included. */
export type Units = Iterable<string | number | readonly [first: number, last: number]>;

/** A table of kinds: the cell of a unit has the bits of all rows that name the unit. `everywhere` are bits that every unit has. */
export function unitKinds(rows: readonly (readonly [kind: number, units: Units])[], everywhere = 0): UnitTable {
	const all = rows.reduce((bits, [kind]) => bits | kind, everywhere);
	const table = cellsFor([all >>> 0]).fill(everywhere);
	return noteUnits(table, rows);
}

/** A table of numbers: the cell of a unit has the value of the last row that names the unit, `elsewhere` where none does. */
export function unitValues(rows: Iterable<readonly [value: number, units: Units]>, elsewhere = 0): UnitTable {
	const list = [...rows];
	const table = cellsFor([elsewhere, ...list.map(([value]) => value)]).fill(elsewhere);
	for (const [value, units] of list)
		for (const unit of units) {
			if (typeof unit === 'object') table.fill(value, unit[0], unit[1] + 1);
			else table[codeOf(unit)] = value;
		}
	return table;
}

/** The bits that rows give each unit, for those units alone that some row names. */
export function kindsByUnit(rows: readonly (readonly [kind: number, units: Units])[]): ReadonlyMap<number, number> {
	const bits = new Map<number, number>();
	const note = (code: number, kind: number) => bits.set(code, (bits.get(code) ?? 0) | kind);
	for (const [kind, units] of rows)
		for (const unit of units) {
			if (typeof unit === 'object') for (let code = unit[0]; code <= unit[1]; code++) note(code, kind);
			else note(codeOf(unit), kind);
		}
	return bits;
}

/** How many units there are. */
export const unitCount = 0x10000;

/** The codes from 0 to `last` of which something is true: `codesWhere(isSpace, 0x3000)`. */
export function codesWhere(isMeant: (code: number) => boolean, last = unitCount - 1): number[] {
	const codes: number[] = [];
	for (let code = 0; code <= last; code++) if (isMeant(code)) codes.push(code);
	return codes;
}

/** Cells of the narrowest width that holds all values, which are whole numbers of at most 32 bits. */
function cellsFor(values: readonly number[]) {
	let least = 0;
	let most = 0;
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	if (least >= 0)
		return most < 0x100
			? new Uint8Array(unitCount)
			: most < 0x10000
				? new Uint16Array(unitCount)
				: new Uint32Array(unitCount);
	if (least >= -0x80 && most < 0x80) return new Int8Array(unitCount);
	return least >= -0x8000 && most < 0x8000 ? new Int16Array(unitCount) : new Int32Array(unitCount);
}

/** Adds kinds to a table that the caller has made. */
export function noteUnits<T extends { [unit: number]: number }>(
	table: T,
	rows: readonly (readonly [kind: number, units: Units])[],
): T {
	for (const [kind, units] of rows)
		for (const unit of units) {
			if (typeof unit === 'object') noteRange(table, kind, unit);
			else table[codeOf(unit)] |= kind;
		}
	return table;
}

function noteRange(table: { [unit: number]: number }, kind: number, [first, last]: readonly [number, number]): void {
	for (let code = first; code <= last; code++) table[code] |= kind;
}

function codeOf(unit: string | number): number {
	return typeof unit === 'number' ? unit : unit.charCodeAt(0);
}
