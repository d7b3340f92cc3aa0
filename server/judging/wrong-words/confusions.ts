import type { Asset } from '../../ground/assets/asset';

/** How much two characters sound alike: n and l, z and zh, n and ng aside; but for the tone; in all. */
export const soundGrade = { none: 0, near: 1, otherTone: 2, same: 3 } as const;

/** Which characters may be meant where another is written. */
export interface Confusions {
	/** The places of a written unit in the lists below, `[from, to)`; both 0 where there are none. */
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** Units that may be meant, how much they sound like the written one (`soundGrade`), and how much they look like it, 0 to 100. */
	readonly meant: Uint16Array;
	readonly sounds: Uint8Array;
	readonly shapes: Uint8Array;
}

export function confusionsOf({ section }: Pick<Asset, 'section'>): Confusions {
	const from = new Int32Array(0x10000);
	const to = new Int32Array(0x10000);
	const starts = section('starts', 'u32');
	for (const [i, unit] of section('written', 'u16').entries()) {
		from[unit] = starts[i];
		to[unit] = starts[i + 1];
	}
	return { from, to, meant: section('meant', 'u16'), sounds: section('sounds', 'u8'), shapes: section('shapes', 'u8') };
}
