import { once } from '../../../ground/text/once';
import { keyBits } from './features';
import { keyDigits, nameTables, widestRest } from './name-tables';

/** The features that the model knows, as an open-addressing table. */
export interface ModelWeights {
	/**
	 * A bit for every key that there is, by its lowest bits: most keys asked for are none, and this table is small enough to stay at
	 * hand.
	 */
	readonly some: Int32Array;
	/**
	 * Cells of eight bytes, seen in two ways: the first two bytes are the mark (`markOf`) of the key and how far it lies from its own
	 * cell, 0 where the cell is empty.
	 */
	readonly marks: Uint16Array;
	/** The other six are the weights of `weighed` labels, in eighths of a nat. */
	readonly worths: Int8Array;
	/** Steps of a name against staying outside of names, in the same unit: see `stepCosts`. */
	readonly steps: StepWorths;
}

/**
 * What a name gets for its steps: by kind (0 Han, 1 by sound) for its two ends, for each further character, and for its place in a list.
 */
export interface StepWorths {
	/** Begin and end of a name of two characters. */
	readonly short: readonly [number, number];
	/** Begin and end of a longer one, with its first inner character; each further inner character. */
	readonly long: readonly [number, number];
	readonly more: readonly [number, number];
	/** What it gets besides where a joint stands behind it (、, 和), and where a name and a joint stand before it. */
	readonly joined: readonly [number, number];
	readonly listed: readonly [number, number];
}

/** Cells are so many; the lowest bits of a key are its cell. */
export const cellBits = 17;
export const cellMask = (1 << cellBits) - 1;

/** What of a key the cell does not say, and a bit for a cell that is taken. */
export function markOf(key: number): number {
	return (1 << (keyBits - cellBits)) | (key >>> cellBits);
}

/** What each cell that a key lies farther from its own adds to its mark: else a key would be taken for another of the same mark. */
export const farther = 1 << (keyBits - cellBits + 1);

/** So many of the lowest bits `some` goes by. */
const someBits = 18;
export const someMask = (1 << someBits) - 1;

/** The model. */
export const modelWeights: () => ModelWeights = once(load);

function load(): ModelWeights {
	const worths = new Int8Array(8 << cellBits);
	const marks = new Uint16Array(worths.buffer);
	const some = new Int32Array(1 << (someBits - 5));
	const { low, high, columns, steps } = nameTables();
	const cells = placeKeys({ some, marks }, low, high);
	// Column by column: a loop that does one thing is compiled sooner.
	for (const [label, column] of columns.entries()) placeWorths(worths, cells, { label, column });
	return { some, marks, worths, steps: stepWorths(steps) };
}

/** Reads the keys, and tells the cell of each. */
function placeKeys(
	{ some, marks }: Pick<ModelWeights, 'some' | 'marks'>,
	low: Uint8Array,
	high: Uint8Array,
): Int32Array {
	const cells = new Int32Array(low.length);
	for (let i = 0, h = 0, key = -1; i < low.length; i++) {
		let rest = 0;
		let value = high[h++];
		for (; value === widestRest; value = high[h++]) rest += widestRest;
		key += (rest + value) * keyDigits + low[i];
		some[(key & someMask) >>> 5] |= 1 << (key & 31);
		let cell = key & cellMask;
		let mark = markOf(key);
		for (; marks[cell << 2] !== 0; cell = (cell + 1) & cellMask) mark += farther;
		marks[cell << 2] = mark;
		cells[i] = cell;
	}
	return cells;
}

function placeWorths(
	worths: Int8Array,
	cells: Int32Array,
	{ label, column }: { readonly label: number; readonly column: Int8Array },
): void {
	for (let i = 0; i < column.length; i++) worths[(cells[i] << 3) + 2 + label] = column[i];
}

function stepWorths(weights: Int16Array): StepWorths {
	const steps = new Map<number, number>();
	for (let i = 0; i < weights.length; i += 3) steps.set(weights[i] * 8 + weights[i + 1], weights[i + 2]);
	const of = (from: number, to: number) => steps.get(from * 8 + to) ?? 0;
	const out = of(0, 0);
	const both = <T>(make: (begin: number) => T) => [make(1), make(4)] as const;
	return {
		short: both((b) => of(0, b) + of(b, b + 2) + of(b + 2, 0) - 3 * out),
		long: both((b) => of(0, b) + of(b, b + 1) + of(b + 1, b + 2) + of(b + 2, 0) - 4 * out),
		more: both((b) => of(b + 1, b + 1) - out),
		joined: both((b) => of(b + 2, 7) + of(7, 0) - of(b + 2, 0) - out),
		listed: both((b) => of(7, b) - of(7, 0) - of(0, b) + out),
	};
}
