import { featuresAt, templates, type View } from '../../../server/reading/people/model/features';

/** The features that stand often enough in a text to learn their weights. */
export interface Vocabulary {
	readonly size: number;
	/** The number of a feature by its key, -1 where it is not known. */
	readonly idOf: (key: number) => number;
	/** Keys and how often each was seen, by number. */
	readonly keys: Int32Array;
	readonly counts: Uint32Array;
}

/** Counts the features at the given offsets of each text. */
export function countFeatures(
	places: readonly { readonly view: View; readonly offsets: readonly number[] }[],
	least: number,
): Vocabulary {
	let occurrences = 0;
	for (const { offsets } of places) occurrences += offsets.length * templates;
	let size = 1 << 12;
	while (size < occurrences) size *= 2;
	const cells = new Int32Array(size).fill(-1);
	const seen = new Uint32Array(size);
	const cellOf = (key: number) => {
		let at = (Math.imul(key, 0x9e3779b1) >>> 4) & (size - 1);
		while (cells[at] !== -1 && cells[at] !== key) at = (at + 1) & (size - 1);
		return at;
	};
	const found = new Int32Array(templates);
	for (const { view, offsets } of places) {
		for (const at of offsets) {
			featuresAt(view, at, found);
			for (const key of found) {
				const cell = cellOf(key);
				cells[cell] = key;
				seen[cell]++;
			}
		}
	}
	const numbers = new Int32Array(size).fill(-1);
	let count = 0;
	for (let cell = 0; cell < size; cell++) if (seen[cell] >= least) numbers[cell] = count++;
	const keys = new Int32Array(count);
	const counts = new Uint32Array(count);
	for (let cell = 0; cell < size; cell++) {
		if (numbers[cell] < 0) continue;
		keys[numbers[cell]] = cells[cell];
		counts[numbers[cell]] = seen[cell];
	}
	return { size: count, keys, counts, idOf: (key) => numbers[cellOf(key)] };
}
