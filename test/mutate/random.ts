/** Chance that can be repeated: the same seed gives the same row of choices, on every machine. */
export interface Random {
	/** A whole number from 0 up to, but not with, `limit`. */
	readonly below: (limit: number) => number;
	readonly pick: <T>(list: readonly T[]) => T;
	/** A copy of the list in another order. */
	readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** Mulberry32 (public domain); words after the number make streams of their own, so that one more choice here moves nothing there. */
export function randomOf(seed: number, ...words: readonly (string | number)[]): Random {
	let state = seed | 0;
	for (const sign of words.join(' ')) state = Math.imul(state ^ sign.charCodeAt(0), 0x9e3779b1) ^ (state >>> 15);
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		below,
		pick: (list) => list[below(list.length)],
		shuffle: (list) => {
			const out = [...list];
			for (let i = out.length - 1; i > 0; i--) {
				const other = below(i + 1);
				[out[i], out[other]] = [out[other], out[i]];
			}
			return out;
		},
	};
}
