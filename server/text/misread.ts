/** In a page that was decoded rightly, up to one character in this many may be U+FFFD: pasted copy holds a stray one now and then. */
const oddOneIn = 50;

/** How much of a page is looked at. */
const looked = 20_000;

/**
 * True for text that was decoded wrongly: a page written in GB18030 and read as UTF-8 is full of U+FFFD, the sign for what cannot be read.
 */
export function isMisread(text: string): boolean {
	const start = text.slice(0, looked);
	let odd = 0;
	for (let at = start.indexOf('\ufffd'); at >= 0; at = start.indexOf('\ufffd', at + 1)) odd++;
	return odd * oddOneIn > start.length;
}
