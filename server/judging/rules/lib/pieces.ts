import type { Draft } from '../../../ground/model/article';
import { isHan } from '../../../ground/text/characters';
import { stirred } from '../../../ground/text/hash';

/** Length of a piece; this many Han characters in a row are seldom the same in two stories. */
export const piece = 8;
const base = 31;
/** `base` to the power of `piece`, in 32 bits. */
const power = Array.from({ length: piece }).reduce((product: number) => Math.imul(product, base), 1);

/** One piece in four is kept, by two bits of its hash, so that both copies keep the same ones. */
const keptBits = 0x300;
/**
 * One in eight of these is a key, by three more bits. A story of 200 characters still has six keys, and a copy shares more than half of
 * them.
 */
export const pieceKeyBits = keptBits | 0x70000;

/**
 * The hashes of the pieces of a row of Han characters, those that have none of the bits. They may repeat.
 * The row begins with as many zeros as a piece is long, and `end` is where it ends.
 */
export function piecesOf(row: Uint16Array, end: number, bits: number): number[] {
	const found: number[] = [];
	const outgoing = power | 0;
	// A rolling hash: the piece that ends here is the one before, less the unit that falls out of it.
	let rolling = 0;
	for (let at = piece; at < end; at++) {
		rolling = (((Math.imul(rolling, base) + row[at]) | 0) - Math.imul(row[at - piece], outgoing)) | 0;
		const hash = stirred(rolling);
		if ((hash & bits) === 0 && at >= 2 * piece - 1) found.push(hash);
	}
	return found;
}

/** The hashes of the pieces of a story's paragraphs that are kept. They may repeat; none for what is no article. */
export function keptPieces({ kind: section, logical: { text }, logicalBlocks }: Draft): number[] {
	if (section !== 'article') return [];
	const row = new Uint16Array(text.length + piece);
	let end = piece;
	for (const { kind, span } of logicalBlocks) {
		if (kind !== 'paragraph') continue;
		for (let at = span.start; at < span.end; at++) {
			const unit = text.charCodeAt(at);
			if (isHan(unit)) row[end++] = unit;
		}
	}
	return piecesOf(row, end, keptBits);
}
