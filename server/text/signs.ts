import type { LogicalText } from '../model/article';
import { keptWith } from './kept';

/** A set of UTF-16 units. */
export interface SignSet {
	/** True where the unit is in the set; false for what `charCodeAt` says beyond the ends of a text. */
	readonly has: (code: number) => boolean;
}

/** The units of a string as a set: one probe of a bit table, and no string of one character is made to be asked for. */
export function signSet(signs: string): SignSet {
	const bits = bitsOf(signs);
	return { has: (code) => code >= 0 && holds(bits, code) };
}

/**
 * True where the text has one of `signs` at all: 届 for the rule of sessions, `%％` for the rule of percentages.
 * What a text is made of is noted once, so that a rule whose signs are rare costs next to nothing.
 */
export function touches(logical: LogicalText, signs: string): boolean {
	const bits = signsOf(logical);
	for (let i = 0; i < signs.length; i++) if (holds(bits, signs.charCodeAt(i) & folded) && logical.text.includes(signs[i] as string)) return true;
	return false;
}

const signsOf = keptWith(({ text }: LogicalText) => bitsOf(text, folded));

/**
 * Units are noted by their lower bits: a table of them all would be twenty times as large as most of the texts that it is kept for.
 * In a story of 1,000 characters one sign in ten that is not there looks as if it were, and is searched for.
 */
const folded = 0xfff;

/** The bits of the units of a text, each cut down to those of `mask`. */
function bitsOf(text: string, mask = 0xffff): Uint32Array {
	const bits = new Uint32Array((mask + 1) / 32);
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i) & mask;
		bits[code >>> 5] = (bits[code >>> 5] as number) | (1 << (code & 31));
	}
	return bits;
}

function holds(bits: Uint32Array, code: number): boolean {
	return (((bits[code >>> 5] as number) >>> (code & 31)) & 1) === 1;
}
