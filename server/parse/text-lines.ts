import { firstFrom } from '../text/bisect';
import { type Layout, layoutOf } from './layout';
import { type Line, readLine } from './lines';
import { endsOf, type Tally, tallyAgain, tallyOf, withNext } from './tally';

/** The text lines of a page: the lines that are not blank, with the places where they stand. */
export interface TextLines {
	readonly page: string;
	readonly lines: readonly Line[];
	/** Page offset of each line. */
	readonly starts: Int32Array;
	/** Indexes into `lines` of those that hold text. */
	readonly text: Int32Array;
	/** How the text line before each line ends (tally.ts). */
	readonly ends: Uint8Array;
	readonly tally: Tally;
	readonly layout: Layout;
}

/** The text line number `at` (an index into `text`); `undefined` beyond both ends. */
export function lineAt({ text, lines }: Pick<TextLines, 'text' | 'lines'>, at: number): Line | undefined {
	return at >= 0 && at < text.length ? lines[text[at] as number] : undefined;
}

/** Puts lines in their places. Linear in their number. */
export function textLinesOf(page: string, lines: readonly Line[]): TextLines {
	const places = placesOf(lines);
	const ends = endsOf(page, lines, places.starts, { first: 0, end: lines.length });
	const tally = tallyOf(lines, ends);
	return { page, lines, ...places, ends, tally, layout: layoutOf(tally) };
}

/** The text lines after an edit that put `fresh` in the place of the lines `[first, end)`: those behind them moved by `moved` units. */
export function spliced(before: Omit<TextLines, 'page'>, page: string, { first, end, fresh, moved }: { readonly first: number; readonly end: number; readonly fresh: readonly Line[]; readonly moved: number }): TextLines {
	const lines = before.lines.slice(0, first).concat(fresh, before.lines.slice(end));
	const places = placesOf(fresh);
	const starts = joined([before.starts.subarray(0, first), places.starts, before.starts.subarray(end)], [0, before.starts[first] ?? 0, moved]);
	const text = joined([before.text.subarray(0, firstFrom(before.text, first)), places.text, before.text.subarray(firstFrom(before.text, end))], [0, first, lines.length - before.lines.length]);
	const old = { first, end };
	const now = { first, end: first + fresh.length };
	const ends = new Uint8Array(lines.length);
	const reached = withNext(lines, now);
	ends.set(before.ends.subarray(0, first));
	ends.set(endsOf(page, lines, starts, reached), first);
	ends.set(before.ends.subarray(withNext(before.lines, old).end), reached.end);
	const tally = tallyAgain(before.tally, { lines: before.lines, ends: before.ends, old }, { lines, ends, fresh: now });
	return { page, lines, starts, text, ends, tally, layout: layoutOf(tally) };
}

/** The parts one behind the other, to each number of a part its own summand. */
function joined(parts: readonly Int32Array[], summands: readonly number[]): Int32Array {
	const list = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	parts.forEach((part, i) => {
		const summand = summands[i] as number;
		list.set(part, at);
		if (summand !== 0) for (let k = at; k < at + part.length; k++) list[k] = (list[k] as number) + summand;
		at += part.length;
	});
	return list;
}

function placesOf(lines: readonly Line[]): Pick<TextLines, 'starts' | 'text'> {
	const starts = new Int32Array(lines.length);
	const text = new Int32Array(lines.length);
	let count = 0;
	let at = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] as Line;
		starts[i] = at;
		at += line.length;
		if (line.size > 0) text[count++] = i;
	}
	return { starts, text: text.subarray(0, count) };
}

/** The lines of `[start, end)`, which begins at a line start. A break at the very end of the page leaves an empty last line: `last`. */
export function readLines(page: string, start: number, end: number, last: boolean): Line[] {
	const lines: Line[] = [];
	let at = start;
	while (at < end) {
		let stop = page.indexOf('\n', at);
		if (stop < 0 || stop >= end) stop = end;
		lines.push(readLine(page, at, stop));
		at = stop + 1;
		if (at === end && last) lines.push(readLine(page, at, at));
	}
	if (start === end && last) lines.push(readLine(page, start, start));
	return lines;
}
