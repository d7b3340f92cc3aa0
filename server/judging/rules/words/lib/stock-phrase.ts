import { fromAsset } from '../../../../ground/assets/store';
import { isHan } from '../../../../ground/text/characters';
import { hashOf } from '../../../../ground/text/hash';

/**
 * The share of a clause that is common property, 0 to 1: of its runs of four Han characters, those that stand in many texts of public
 * copy (`stockBits`).
 * Formulas of official speech have more than a half of it, what one story says by itself little.
 */
export function stockShare(words: string): number {
	const bits = stockBits();
	let runs = 0;
	let common = 0;
	let han = 0;
	for (let at = 0; at < words.length; at++) {
		han = isHan(words.charCodeAt(at)) ? han + 1 : 0;
		if (han < run) continue;
		runs++;
		const bit = hashOf(words, at - run + 1, at + 1) & (bits.length * 8 - 1);
		if ((bits[bit >> 3] >> (bit & 7)) & 1) common++;
	}
	return runs === 0 ? 1 : common / runs;
}

const run = 4;

/**
 * Bits of the runs of four Han characters that stand in many texts of public copy, asked by the lower bits of `hashOf`. Learned by
 * `npm run fit -- stock-phrases FOLDER`.
 */
const stockBits: () => Uint8Array = fromAsset({
	kind: 'rules/stock-phrases',
	version: 1,
	read: ({ section }) => section('bits', 'u8'),
});
