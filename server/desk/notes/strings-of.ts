import type { Fields } from '../../ground/model/fields';

/** Those of the fields that are strings. */
export function stringsOf<K extends string>(fields: Fields, names: readonly K[]): Partial<Record<K, string>> {
	const found: Partial<Record<K, string>> = {};
	for (const name of names) {
		const value = fields[name];
		if (typeof value === 'string') found[name] = value;
	}
	return found;
}
