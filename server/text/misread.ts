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
export function isMisread(text: string): boolean {
	const start = text.slice(0, looked);
	return (start.match(odd)?.length ?? 0) * oddOneIn > start.length;
}

/** The offset of the first odd character of a text that was decoded wrongly, and whether it is one for private use, so of Big5. */
export function firstOdd(text: string): { readonly at: number; readonly isPrivate: boolean } {
	const at = Math.max(0, text.search(odd));
	return { at, isPrivate: text[at] !== '\ufffd' };
}
