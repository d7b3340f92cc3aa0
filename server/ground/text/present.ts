/**
 * A value that is there by what was done before. Where it is not, the program is at fault, and the error names what is missing.
 * Not for inner loops: those read arrays whose bounds they know.
 */
export function present<T>(value: T | null | undefined, what: string): T {
	if (value === undefined || value === null) throw new Error(`missing: ${what}`);
	return value;
}

/** The keys of a table that has no others than its type says: one that the program writes down itself. */
export function keysOf<T extends object>(table: T): Extract<keyof T, string>[] {
	return Object.keys(table) as Extract<keyof T, string>[];
}

/** True for a key of such a table. */
export function isKeyOf<T extends object>(table: T, key: PropertyKey): key is keyof T {
	return Object.hasOwn(table, key);
}
