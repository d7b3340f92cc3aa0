import { once } from '../text/once';
import { digitAt, digits } from '../text/printable';
import { gramBits, mostLevel, widestGap } from './gram-form';
import { gramGaps } from './gram-table';

/** Tells the level of a gram (`gram-form.ts`), 0 where it was hardly ever counted. */
export type Grams = (gram: number) => number;

/** The counts that ship. */
export const countedGrams: () => Grams = once(load);

/** Grams stand in order, in boxes of those that begin with the same bits; with the box go the other bits, and the level. */
const boxBits = 17;
const restBits = gramBits - boxBits;
const restMask = (1 << restBits) - 1;

function load(): Grams {
	const [low, high] = gramGaps;
	const starts = new Uint32Array((1 << boxBits) + 1);
	const held = new Uint16Array(low.length);
	let box = 0;
	for (let i = 0, h = 0, gram = -1; i < low.length; i++) {
		let rest = 0;
		let value = digitAt(high, h++);
		for (; value === widestGap; value = digitAt(high, h++)) rest += widestGap / mostLevel;
		gram += (rest + Math.floor(value / mostLevel)) * digits + digitAt(low, i);
		for (const own = gram >>> restBits; box < own; ) starts[++box] = i;
		held[i] = ((gram & restMask) << 3) | ((value % mostLevel) + 1);
	}
	while (box < 1 << boxBits) starts[++box] = low.length;
	return (gram) => {
		const own = gram >>> restBits;
		const rest = gram & restMask;
		const end = starts[own + 1];
		for (let i = starts[own]; i < end; i++) if (held[i] >>> 3 === rest) return held[i] & 7;
		return 0;
	};
}
