import { type Layout, layoutOf } from './layout';
import { type Line, readLine } from './lines';

/** The text lines of a page: the lines that are not blank, with the places where they stand. */
export interface TextLines {
	readonly page: string;
	readonly lines: readonly Line[];
	/** Page offset of each line. */
	readonly starts: readonly number[];
	/** Indexes into `lines` of those that hold text. */
	readonly text: readonly number[];
	readonly layout: Layout;
}

/** Puts lines in their places. Linear in their number. */
export function textLinesOf(page: string, lines: readonly Line[]): TextLines {
	const starts: number[] = [];
	const text: number[] = [];
	let at = 0;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] as Line;
		starts.push(at);
		at += line.length;
		if (line.size > 0) text.push(i);
	}
	return { page, lines, starts, text, layout: layoutOf(page, lines) };
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
