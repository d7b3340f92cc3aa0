import type { Span } from '../../../ground/model/span';
import { firstFrom } from '../../../ground/text/bisect';
import type { Line } from '../line/line';
import { readLine } from '../line/read-line';
import { hasRoom, type Topics, topicsRoom } from './cohesion';
import { type Layout, layoutOf } from './layout';
import { endsOf, type Range } from './line-ends';
import { countsWith, countsWithout, type PageCounts, pageCountsOf, withNext } from './page-counts';

/** The text lines of a page: the lines that are not blank, with the places where they stand. */
export interface TextLines {
	readonly page: string;
	readonly lines: Line[];
	/** Page offset of each line. */
	readonly starts: Int32Array;
	/** Indexes into `lines` of those that hold text. */
	readonly text: Int32Array;
	/** How the text line before each line ends (line-ends.ts). */
	readonly ends: Uint8Array;
	readonly counts: PageCounts;
	readonly layout: Layout;
	/** Room for those who compare texts of the page. */
	readonly topics: Topics;
}

/** The text line number `at` (an index into `text`); `undefined` beyond both ends. */
export function lineAt({ text, lines }: Pick<TextLines, 'text' | 'lines'>, at: number): Line | undefined {
	return at >= 0 && at < text.length ? lines[text[at]] : undefined;
}

/** The text line number `at` of those that there are: for whoever has it from a loop over them. */
export function knownLine({ text, lines }: Pick<TextLines, 'text' | 'lines'>, at: number): Line {
	return lines[text[at]];
}

/** The text lines of a whole page. Linear in its length. */
export function textLinesOf(page: string): TextLines {
	const lines = readLines(page, { start: 0, end: page.length, isLast: true });
	const places = placesOf(lines);
	const ends = endsOf({ page, lines, starts: places.starts }, { first: 0, end: lines.length });
	const counts = pageCountsOf(lines, ends);
	return { page, lines, ...places, ends, counts, layout: layoutOf(counts), topics: topicsRoom(page.length) };
}

/**
 * The text lines after an edit that put `fresh` in the place of the lines `[first, end)`: those behind them moved by `moved` units.
 * The list of lines is changed in place where their number stays, so `before` is not to be used again.
 */
export function spliced(
	before: Omit<TextLines, 'page'>,
	page: string,
	{
		first,
		end,
		fresh,
		moved,
	}: { readonly first: number; readonly end: number; readonly fresh: readonly Line[]; readonly moved: number },
): TextLines {
	const old = { first, end };
	const reachedBefore = withNext(before.lines, old).end;
	const rest = countsWithout(before.counts, before, old);
	const count = before.lines.length;
	const lines = replaced(before.lines, old, fresh);
	const places = placesOf(fresh);
	const starts = joined(before.starts, { first, end, moved }, { fresh: places.starts, by: before.starts[first] ?? 0 });
	const textRange = {
		first: firstFrom(before.text, first),
		end: firstFrom(before.text, end),
		moved: lines.length - count,
	};
	const text = joined(before.text, textRange, { fresh: places.text, by: first });
	const now = { first, end: first + fresh.length };
	const ends = new Uint8Array(lines.length);
	const reached = withNext(lines, now);
	ends.set(before.ends.subarray(0, first));
	ends.set(endsOf({ page, lines, starts }, reached), first);
	ends.set(before.ends.subarray(reachedBefore), reached.end);
	const topics = hasRoom(before.topics, page.length) ? before.topics : topicsRoom(page.length);
	const counts = countsWith(rest, { lines, ends }, now);
	return { page, lines, starts, text, ends, counts, layout: layoutOf(counts), topics };
}

/**
 * The list with `items` in the place of those of a range. Where as many come as go, as with nearly all edits, it is the same list: a list
 * of a page of a megabyte is not copied at each keystroke.
 */
export function replaced<T>(list: T[], { first, end }: Range, items: readonly T[]): T[] {
	if (items.length !== end - first) return list.slice(0, first).concat(items, list.slice(end));
	for (let i = 0; i < items.length; i++) list[first + i] = items[i];
	return list;
}

/** Numbers with `fresh` in the place of `[first, end)`, raised by `by`; those behind are raised by `moved`. */
function joined(
	list: Int32Array,
	{ first, end, moved }: { readonly first: number; readonly end: number; readonly moved: number },
	{ fresh, by }: { readonly fresh: Int32Array; readonly by: number },
): Int32Array {
	const found = new Int32Array(list.length - end + first + fresh.length);
	found.set(list.subarray(0, first));
	let at = first;
	for (let i = 0; i < fresh.length; i++) found[at++] = fresh[i] + by;
	if (moved === 0) found.set(list.subarray(end), at);
	else for (let i = end; i < list.length; i++) found[at++] = list[i] + moved;
	return found;
}

function placesOf(lines: readonly Line[]): Pick<TextLines, 'starts' | 'text'> {
	const starts = new Int32Array(lines.length);
	const text = new Int32Array(lines.length);
	let count = 0;
	let at = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i];
		starts[i] = at;
		at += line.length;
		if (line.size > 0) text[count++] = i;
	}
	return { starts, text: text.subarray(0, count) };
}

/** Whole lines on end: a stretch of the page, in UTF-16 units, from the start of a line on. */
interface LinesAt extends Span {
	/** They are the last of the page: a break at its very end leaves an empty line. */
	readonly isLast: boolean;
}

/** Reads lines on end. */
export function readLines(page: string, { start, end, isLast }: LinesAt): Line[] {
	const lines: Line[] = [];
	let at = start;
	while (at < end) {
		let stop = page.indexOf('\n', at);
		if (stop < 0 || stop >= end) stop = end;
		lines.push(readLine(page, at, stop));
		at = stop + 1;
		if (at === end && isLast) lines.push(readLine(page, at, at));
	}
	if (start === end && isLast) lines.push(readLine(page, start, start));
	return lines;
}
