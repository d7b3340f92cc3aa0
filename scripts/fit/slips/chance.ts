/** Chance that can be repeated: the same seed gives the same row of choices, on every machine. */
export interface Chance {
	/** A whole number from 0 up to, but not with, `limit`. */
	readonly below: (limit: number) => number;
	readonly pick: <T>(list: readonly T[]) => T;
}

/** Mulberry32 (public domain). */
export function chanceOf(seed: number): Chance {
	let state = seed | 0;
	const below = (limit: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
	};
	return { below, pick: (list) => list[below(list.length)] };
}
