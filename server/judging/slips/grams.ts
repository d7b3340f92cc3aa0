import { once } from '../../ground/text/once';
import { type KnownIn, knownPairsOf } from './common-pairs';
import { dictionaryGrams } from './dictionary-grams';
import { countOf, gapDigits, gramBits, mostLevel, widestGap } from './gram-form';
import { slipWeights } from './slip-weights';
import { type SmallWordLevels, smallWordLevelsOf } from './small-word-levels';

/** What was counted of grams (`gram-form.ts`). */
export interface Grams {
	/** The level of a gram, 0 where it was hardly ever counted. */
	readonly levelOf: LevelOf;
	/** The first of the `ceilings` that the level of a gram is not above: what says so is small enough to stay at hand. */
	readonly ceilingOf: (gram: number) => number;
	/** Which pairs of a text were counted. */
	readonly knownIn: KnownIn;
	/** The levels beside small words. */
	readonly besideSmallWords: SmallWordLevels;
}

export type LevelOf = (gram: number) => number;

/** Grams of this level and above were counted some twenty times. */
export const frequent = 4;

/** Most grams are not frequent, and are under the first one. */
const ceilings = [frequent - 1, 5, 6, mostLevel] as const;
const ceilingBits = 2;

/** The ceiling of each level, by its place. */
const ceilingOfLevel = Array.from({ length: mostLevel + 1 }, (_, level) =>
	ceilings.findIndex((ceiling) => level <= ceiling),
);

/**
 * How often two grams were counted at most, the one times the other, by both of their ceilings (`bothCeilings`). A half is added to each
 * count.
 */
export const mostTimes = Float64Array.from(
	ceilings.flatMap((one) => ceilings.map((other) => (countOf[one] + 0.5) * (countOf[other] + 0.5))),
);

/** The place of two ceilings in `mostTimes`; 0 where neither gram is frequent. */
export function bothCeilings(one: number, other: number): number {
	return (one << ceilingBits) | other;
}

/** The levels that a function tells. */
export function gramsOf(levelOf: LevelOf): Grams {
	return {
		levelOf,
		ceilingOf: (gram) => ceilingOfLevel[levelOf(gram)],
		knownIn: knownPairsOf(levelOf),
		besideSmallWords: smallWordLevelsOf(levelOf),
	};
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

/** The ceiling of a gram stands in the place that its last bits name, sixteen in a number. */
const placeBits = 19;
const placeMask = (1 << (placeBits - 4)) - 1;

/** The table while it is made, and the ceilings of those that are frequent. */
interface Table {
	readonly cells: Uint16Array;
	readonly places: Int32Array;
}

function load(): Grams {
	// Behind the last cell there is room for those that lie behind their place.
	const cells = new Uint16Array((1 << cellBits) + (1 << wayBits));
	const places = new Int32Array(1 << (placeBits - 4));
	const { gramLow, gramHigh } = slipWeights();
	readGaps({ cells, places }, gramLow, gramHigh);
	putWords({ cells, places }, dictionaryGrams());
	const levelOf = (gram: number) => {
		let cell = gram >>> restBits;
		for (let sought = (gram & restMask) << wayBits; ; sought++, cell++) {
			const held = cells[cell];
			if (held >>> levelBits === sought || held === 0) return held & mostLevel;
		}
	};
	return {
		levelOf,
		ceilingOf: (gram) => (places[(gram >>> 4) & placeMask] >>> ((gram & 15) * ceilingBits)) & 3,
		knownIn: knownPairsOf(levelOf),
		besideSmallWords: smallWordLevelsOf(levelOf),
	};
}

// The loops over all grams stand in functions of their own: the engine compiles whole functions, which takes longer than a loop of these.

function readGaps(table: Table, low: Uint8Array, high: Uint8Array): void {
	for (let i = 0, h = 0, gram = -1; i < low.length; i++) {
		let rest = 0;
		let value = high[h++];
		for (; value === widestGap; value = high[h++]) rest += widestGap / mostLevel;
		gram += (rest + Math.floor(value / mostLevel)) * gapDigits + low[i];
		put(table, gram, (value % mostLevel) + 1);
	}
}

/** An even place of `words` holds a gram, the one behind it its level. */
function putWords(table: Table, words: Int32Array): void {
	for (let i = 0; i < words.length; i += 2) put(table, words[i], words[i + 1]);
}

function put({ cells, places }: Table, gram: number, level: number): void {
	if (level >= frequent) {
		const place = (gram >>> 4) & placeMask;
		const shift = (gram & 15) * ceilingBits;
		const ceiling = ceilingOfLevel[level];
		if (ceiling > ((places[place] >>> shift) & 3)) places[place] = (places[place] & ~(3 << shift)) | (ceiling << shift);
	}
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
