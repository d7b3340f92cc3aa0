import { once } from '../text/once';
import { digits, digitsOf } from '../text/printable';
import { dictionaryGrams } from './dictionary-grams';
import { gramBits, mostLevel, widestGap } from './gram-form';
import { gramGaps } from './gram-table';

/** Tells the level of a gram (`gram-form.ts`), 0 where it was hardly ever counted. */
export interface Grams {
	(gram: number): number;
	/** False where the gram is of a level below `frequent`. Asked first: most are, and what says so is small enough to stay at hand. */
	readonly mayBeFrequent: (gram: number) => boolean;
}

/** Grams of this level and above were counted some twenty times. */
export const frequent = 4;

/** The levels that a function tells. */
export function gramsOf(levelOf: (gram: number) => number): Grams {
	return Object.assign((gram: number) => levelOf(gram), { mayBeFrequent: (gram: number) => levelOf(gram) >= frequent });
}

/** The counts that ship. */
export const countedGrams: () => Grams = once(load);

/**
 * A gram lies in the cell that its first bits name, or in the next one that was free: one fetch tells of nearly all. A cell has the other
 * bits of the gram, how far it lies from its own place, and the level.
 */
const cellBits = 20;
const restBits = gramBits - cellBits;
const restMask = (1 << restBits) - 1;
const levelBits = 3;
const wayBits = 16 - restBits - levelBits;
const frequentBits = 20;
const frequentMask = (1 << frequentBits) - 1;

/** The table while it is made, and the bits of those that are frequent. */
interface Table {
	readonly cells: Uint16Array;
	readonly often: Int32Array;
}

function load(): Grams {
	// Behind the last cell there is room for those that lie behind their place.
	const cells = new Uint16Array((1 << cellBits) + (1 << wayBits));
	const often = new Int32Array(1 << (frequentBits - 5));
	readGaps({ cells, often }, digitsOf(gramGaps[0]), digitsOf(gramGaps[1]));
	putWords({ cells, often }, dictionaryGrams());
	const levelOf = (gram: number) => {
		let cell = gram >>> restBits;
		for (let sought = (gram & restMask) << wayBits; ; sought++, cell++) {
			const held = cells[cell];
			if (held >>> levelBits === sought || held === 0) return held & mostLevel;
		}
	};
	const mayBeFrequent = (gram: number) => ((often[(gram & frequentMask) >>> 5] >>> (gram & 31)) & 1) !== 0;
	return Object.assign(levelOf, { mayBeFrequent });
}

// The loops over all grams stand in functions of their own: the engine compiles whole functions, which takes longer than a loop of these.

function readGaps(table: Table, low: Uint8Array, high: Uint8Array): void {
	for (let i = 0, h = 0, gram = -1; i < low.length; i++) {
		let rest = 0;
		let value = high[h++];
		for (; value === widestGap; value = high[h++]) rest += widestGap / mostLevel;
		gram += (rest + Math.floor(value / mostLevel)) * digits + low[i];
		put(table, gram, (value % mostLevel) + 1);
	}
}

/** An even place of `words` holds a gram, the one behind it its level. */
function putWords(table: Table, words: Int32Array): void {
	for (let i = 0; i < words.length; i += 2) put(table, words[i], words[i + 1]);
}

function put({ cells, often }: Table, gram: number, level: number): void {
	if (level >= frequent) often[(gram & frequentMask) >>> 5] |= 1 << (gram & 31);
	const own = gram >>> restBits;
	const sought = (gram & restMask) << wayBits;
	let cell = own;
	for (; cells[cell] !== 0; cell++) {
		if (cells[cell] >>> levelBits !== (sought | (cell - own))) continue;
		// What is counted stands first, the dictionary behind it.
		cells[cell] = Math.max(cells[cell] & mostLevel, level) | (cells[cell] & ~mostLevel);
		return;
	}
	cells[cell] = ((sought | (cell - own)) << levelBits) | level;
}
