import type { Draft } from '../../../ground/model/article';

/**
 * True where the lines end because the page is set in a measure and not because a column ended:
 * `…居民家中的⏎暖气已陆续…` at every 20 characters.
 * No paragraph line is wider than a measure, and no blank line follows the ones that go on;
 * where every one has a blank line behind it, there must be several of one width.
 */
export function isHardWrapped({ text, blocks }: Draft): boolean {
	let narrowest = Number.POSITIVE_INFINITY;
	let widest = 0;
	let breaks = 0;
	let parted = 0;
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i];
		if (block.kind !== 'paragraph') continue;
		const width = widthOf(text, text.lastIndexOf('\n', block.span.start) + 1, block.span.end);
		if (width > widestMeasure) return false;
		if (!block.continues) continue;
		breaks++;
		narrowest = Math.min(narrowest, width);
		widest = Math.max(widest, width);
		if (lineEndsIn(text, block.span.end, blocks[i + 1]?.span.start ?? block.span.end) > 1) parted++;
	}
	return breaks > 0 && (parted === 0 || (breaks >= fewest && widest - narrowest <= ragged));
}

/** Lines of a hard-wrapped page are at most this wide, in Han characters: the widest measure a column of a paper is set in. */
const widestMeasure = 45;
/** How far the lines of one measure differ: a mark that may not stand at a line's end or start moves one or two characters along. */
const ragged = 3;
/** At least this many lines of one width, each with a blank line behind it, are no accident. */
const fewest = 4;

function lineEndsIn(text: string, start: number, end: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
	return count;
}

/** Width in Han characters: what is half-width counts one half. */
function widthOf(text: string, start: number, end: number): number {
	let halves = 0;
	for (let i = start; i < end; i++) halves += text.charCodeAt(i) < 0x2000 ? 1 : 2;
	return halves / 2;
}
