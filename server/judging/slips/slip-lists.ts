import { linesOf } from '../../ground/assets/asset';
import { fromAsset } from '../../ground/assets/store';

/** What the search for slips knows beside its weights; made by `npm run fit -- slips PATH… --words FILE --unihan FOLDER`. */
export interface SlipLists {
	/** For each row of the costs of words a letter a word, `A` for the first class (`word-classes.ts`). */
	readonly classRows: readonly string[];
	/** Sayings of four characters as one row (`sayings.ts`), and set phrases, out of jieba's dictionary (MIT license, © 2013 Sun Junyi). */
	readonly sayings: string;
	readonly phrases: string;
	/** A row: a character, and those behind it in the order of their codes that look like it, after the Unicode Han Database. */
	readonly shapes: readonly string[];
	/** How often all units, and each kind of sign, were counted, as exponents (`unit-counts.ts`). */
	readonly signCounts: Uint8Array;
	/** The characters that were counted, each with its exponent. */
	readonly countedUnits: Uint16Array;
	readonly counts: Uint8Array;
}

export const slipLists: () => SlipLists = fromAsset({
	kind: 'slips/lists',
	version: 1,
	read: ({ section, text }) => ({
		classRows: linesOf(text('classes')),
		sayings: text('sayings'),
		phrases: text('phrases'),
		shapes: linesOf(text('shapes')),
		signCounts: section('sign counts', 'u8'),
		countedUnits: section('counted units', 'u16'),
		counts: section('counts', 'u8'),
	}),
});
