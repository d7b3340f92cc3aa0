import { countWhile, firstFrom } from '../../ground/text/bisect';
import { memoizeLast } from '../../ground/text/memoize';

/** A text whose lines all end with `\n`, and the way between its offsets and those of the text it was made from. */
export interface PlainText {
	readonly plain: string;
	readonly toPlain: (offset: number) => number;
	readonly toPage: (offset: number) => number;
}

/**
 * CR LF and CR become LF, so that one file is the same text whatever an editor or a version control made of its line ends.
 * All notes of a page are looked for in the same text, one after the other: the last text that was asked about is kept.
 */
export const withPlainLineEnds = memoizeLast((text: string): PlainText => {
	if (!text.includes('\r')) return { plain: text, toPlain: same, toPage: same };
	/** Offsets of those CR that are taken out. */
	const gone: number[] = [];
	for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) gone.push(at);
	return {
		plain: text.replace(/\r\n?/g, '\n'),
		toPlain: (offset) => offset - firstFrom(gone, offset),
		// The nth CR stands n units further on than its LF in the plain text.
		toPage: (offset) => offset + countWhile(gone.length, (n) => gone[n] - n < offset),
	};
});

function same(offset: number): number {
	return offset;
}
