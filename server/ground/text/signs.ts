/** A set of UTF-16 units. */
export interface SignSet {
	/** True where the unit is in the set; false for what `charCodeAt` says beyond the ends of a text. */
	readonly has: (code: number) => boolean;
}

/**
 * The units of a string as a set: one probe of a bit table (8 KB). It is asked by code, so that no string of one character has to be made.
 */
export function signSet(signs: string): SignSet {
	const bits = bitsOf(signs);
	return { has: (code) => code >= 0 && holds(bits, code) };
}

/** The bits of the units of a string. */
function bitsOf(signs: string): Uint32Array {
	const bits = new Uint32Array(0x10000 / 32);
	for (let i = 0; i < signs.length; i++) {
		const code = signs.charCodeAt(i);
		bits[code >>> 5] = bits[code >>> 5] | (1 << (code & 31));
	}
	return bits;
}

function holds(bits: Uint32Array, code: number): boolean {
	return ((bits[code >>> 5] >>> (code & 31)) & 1) === 1;
}
