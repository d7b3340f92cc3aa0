import { once } from '../text/once';
import { digitAt, digits } from '../text/printable';
import { gramBits, mostLevel, widestGap } from './gram-form';
import { gramGaps } from './gram-table';

/** Tells the level of a gram (`gram-form.ts`), 0 where it was hardly ever counted. */
export type Grams = (gram: number) => number;

/** The counts that ship. */
export const countedGrams: () => Grams = once(load);

const cellBits = 20;
const someBits = 21;
const someMask = (1 << someBits) - 1;

function load(): Grams {
	const [low, high] = gramGaps;
	const cells = new Int32Array(1 << cellBits);
	const mask = cells.length - 1;
	// Most grams that are asked for were not counted. This small table says so of five in six of them, and stays at hand.
	const some = new Int32Array(1 << (someBits - 5));
	for (let i = 0, h = 0, gram = -1; i < low.length; i++) {
		let rest = 0;
		let value = digitAt(high, h++);
		for (; value === widestGap; value = digitAt(high, h++)) rest += widestGap / mostLevel;
		gram += (rest + Math.floor(value / mostLevel)) * digits + digitAt(low, i);
		some[(gram & someMask) >>> 5] |= 1 << (gram & 31);
		let cell = gram >>> (gramBits - cellBits);
		while (cells[cell] !== 0) cell = (cell + 1) & mask;
		cells[cell] = (gram << 3) | ((value % mostLevel) + 1);
	}
	return (gram) => {
		if (((some[(gram & someMask) >>> 5] >>> (gram & 31)) & 1) === 0) return 0;
		for (let cell = gram >>> (gramBits - cellBits); ; cell = (cell + 1) & mask) {
			const held = cells[cell];
			if (held >>> 3 === gram || held === 0) return held & 7;
		}
	};
}
