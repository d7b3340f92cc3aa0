import type { Line } from '../line/line';
import { lineJoinScore, weakLineJoin } from '../model/line-join';
import { groupOf, hasOne } from '../model/traits';

/** Lines `[first, end)` of a page, blank ones counted. */
export interface Range {
	readonly first: number;
	readonly end: number;
}

/** All lines of a page, with their offsets in it. */
interface PlacedLines {
	readonly page: string;
	readonly lines: readonly Line[];
	readonly starts: Int32Array;
}

/**
 * What `endsOf` says of a line: nothing; that the long line before it ends in mid-sentence; that the words there look like the end of a
 * sentence all the same.
 */
export const [noEnd, openEnd, wholeEnd] = [0, 1, 2] as const;

/** How the text line before each line of a range ends, by the words on both sides. */
export function endsOf({ page, lines, starts }: PlacedLines, { first, end }: Range): Uint8Array {
	const ends = new Uint8Array(end - first);
	let above = textAbove(lines, first);
	for (let i = first; i < end; i++) {
		const line = lines[i];
		if (line.size === 0) continue;
		const before = lines[above];
		if (
			before &&
			before.close === 'open' &&
			before.size > 40 &&
			line.size > 8 &&
			isSentence(before) &&
			!hasOne(before, endings) &&
			!hasOne(line, openings)
		) {
			const join = lineJoinScore(page, starts[above] + before.indent + before.size, starts[i] + line.indent);
			ends[i - first] = join < weakLineJoin ? wholeEnd : openEnd;
		}
		above = i;
	}
	return ends;
}

/** The last text line before a line, -1 where there is none. */
export function textAbove(lines: readonly Line[], at: number): number {
	let above = at - 1;
	while (above >= 0 && lines[above].size === 0) above--;
	return above;
}

const openings = groupOf(
	'opens with lead',
	'lead alone',
	'byline alone',
	'opens with bullet',
	'opens with jump',
	'signature alone',
	'credit alone',
);
const endings = groupOf('ends with jump', 'ends with signature', 'ends with credit', 'says the end');
const sentences = groupOf('one comma', 'commas', 'stops inside');

/** True for a line that is text whatever its length: it has commas, or a full stop inside. */
export function isSentence(line: Line): boolean {
	return hasOne(line, sentences);
}
