/** Notes in a table by UTF-16 unit what each unit can be: to the row of every unit the bit of its kind is added. Units are given as codes or as characters. */
export function noteUnits<T extends Uint8Array | Uint32Array>(
	table: T,
	rows: readonly (readonly [kind: number, units: Iterable<number | string>])[],
): T {
	for (const [kind, units] of rows) {
		for (const unit of units) {
			const code = typeof unit === 'number' ? unit : unit.charCodeAt(0);
			table[code] = table[code] | kind;
		}
	}
	return table;
}
