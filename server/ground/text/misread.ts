import { memoizeLast } from './memoize';

/** In a page that was decoded rightly, up to one character in this many may be odd: pasted copy holds a stray one now and then. */
const oddOneIn = 50;

/** How much of a page is looked at. */
const looked = 20_000;

/** U+FFFD, the sign for what cannot be read, and the private use area, where GB18030 has no characters but bytes may point to. */
const odd = /[\ufffd\ue000-\uf8ff]/g;

/**
 * True for text that was decoded wrongly: a page written in GB18030 and read as UTF-8 is full of U+FFFD; one written in Big5 and read as
 * GB18030 is full of characters for private use, since its most frequent ones (一 is A4 40) stand in that part of the table.
 */
export const isMisread: (text: string) => boolean = memoizeLast((text) => {
	const start = text.slice(0, looked);
	return (start.match(odd)?.length ?? 0) * oddOneIn > start.length;
});

/**
 * Of the second bytes of Big5 four in ten are ASCII; read as UTF-8 they stand right behind U+FFFD. GB 2312 has none.
 */
const asciiBehind = /\ufffd[\x40-\x7e]/g;
const oftenOneIn = 8;

/** Where the first odd character of a text stands that was decoded wrongly, and what the text was probably written in. */
export function misreading(text: string): { readonly at: number; readonly encoding: 'GB18030' | 'Big5' } {
	const start = text.slice(0, looked);
	const at = Math.max(0, start.search(odd));
	const lost = start.match(/\ufffd/g)?.length ?? 0;
	const isBig5 = lost === 0 || (start.match(asciiBehind)?.length ?? 0) * oftenOneIn > lost;
	return { at, encoding: isBig5 ? 'Big5' : 'GB18030' };
}
