import { once } from '../text/once';
import { digitAt, digits } from '../text/printable';
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

/** Grams stand in order, in boxes of those that begin with the same bits; with the box go the other bits, and the level. */
const boxBits = 17;
const restBits = gramBits - boxBits;
const restMask = (1 << restBits) - 1;

const frequentBits = 20;
const frequentMask = (1 << frequentBits) - 1;

function load(): Grams {
	const [low, high] = gramGaps;
	const starts = new Uint32Array((1 << boxBits) + 1);
	const held = new Uint16Array(low.length);
	const often = new Int32Array(1 << (frequentBits - 5));
	let box = 0;
	for (let i = 0, h = 0, gram = -1; i < low.length; i++) {
		let rest = 0;
		let value = digitAt(high, h++);
		for (; value === widestGap; value = digitAt(high, h++)) rest += widestGap / mostLevel;
		gram += (rest + Math.floor(value / mostLevel)) * digits + digitAt(low, i);
		const level = (value % mostLevel) + 1;
		if (level >= frequent) often[(gram & frequentMask) >>> 5] |= 1 << (gram & 31);
		for (const own = gram >>> restBits; box < own; ) starts[++box] = i;
		held[i] = ((gram & restMask) << 3) | level;
	}
	while (box < 1 << boxBits) starts[++box] = low.length;
	const levelOf = (gram: number) => {
		const own = gram >>> restBits;
		const rest = gram & restMask;
		const end = starts[own + 1];
		for (let i = starts[own]; i < end; i++) if (held[i] >>> 3 === rest) return held[i] & 7;
		return 0;
	};
	const mayBeFrequent = (gram: number) => ((often[(gram & frequentMask) >>> 5] >>> (gram & 31)) & 1) !== 0;
	return Object.assign(levelOf, { mayBeFrequent });
}
