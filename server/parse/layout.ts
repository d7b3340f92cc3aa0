import { isCertainCut } from './cuts';
import { featureNumber } from './features';
import type { Line } from './lines';

/**
 * How a page is set, in a few coarse words, so that a keystroke seldom changes it. It is an input of every decision about lines:
 * what a blank line means depends on whether all paragraphs have one.
 */
export interface Layout {
	/** Blank lines between all paragraphs; between some only (articles); none. */
	readonly gaps: 'each' | 'some' | 'none';
	/** Paragraphs are set in (　　). */
	readonly indents: boolean;
	/** The width of the column in units where lines have hard ends, else 0. */
	readonly wrap: number;
	/** Short lines over text that have a lead or byline under them: most, some, none. Where most have one, a short line without is a crosshead. */
	readonly leads: 'many' | 'some' | 'none';
	/** Some paragraphs are surely cut by column breaks; then the doubtful ones may be, too. */
	readonly cuts: boolean;
}

/** Judgements about a page as a whole: how large a share of its lines must agree. */
const shares = {
	/** Of the lines that do not go on: preceded by a blank line. A page with gaps has nearly all of them so, a page without nearly none. */
	gaps: 0.45,
	/** Of all text lines: set in. Headlines and bylines are not; on a wrapped page only the first line of each paragraph is. */
	indents: 0.12,
	/** Of all text lines: as long as the most frequent length, give or take one, and ending in mid-sentence. */
	wrap: 0.3,
	/** Of all text lines: longer than that. A joined headline or a notice may stick out. */
	longer: 0.1,
	/** Of the short lines over text: with a byline under them. */
	leads: 0.5,
} as const;

/** So many sure cuts make a page with column breaks: one may be a slip, and comes and goes while somebody types. */
const certainCuts = 2;

/** Columns are 8 to 44 characters wide; longer lines are paragraphs. */
const narrowest = 8;
const widest = 44;

/** What the lines of a page add up to: all that its layout is made of. */
export interface Tally {
	/** Text lines, and those set in. */
	readonly text: number;
	readonly indented: number;
	/** Text lines by their width, all of them and those that end in mid-sentence. */
	readonly sizes: Int32Array;
	readonly open: Int32Array;
	readonly wrap: number;
	readonly pairs: Pairs;
}

/** What is counted at each text line with the one before it. */
interface Pairs {
	/** Lines that do not go on from the one before, and those with a blank line between. */
	candidates: number;
	spaced: number;
	cuts: number;
	/** Short lines over text, and those with a byline under them. */
	heads: number;
	led: number;
}

/** Counts all lines of a page. Linear in their number. */
export function tallyOf(lines: readonly Line[]): Tally {
	const all = { first: 0, end: lines.length };
	const { text, indented, sizes, open } = countLines({ text: 0, indented: 0, sizes: new Int32Array(widest + 2), open: new Int32Array(widest + 2) }, lines, all, 1);
	const wrap = columnWidth(sizes, open, text);
	return { text, indented, sizes, open, wrap, pairs: countPairs({ candidates: 0, spaced: 0, cuts: 0, heads: 0, led: 0 }, lines, all, { wrap, by: 1 }) };
}

interface Range {
	readonly first: number;
	readonly end: number;
}

/** Counts a page after an edit: the lines `old` of the one became the lines `fresh` of the other. The work is that of these lines, unless the column width changed. */
export function tallyAgain(before: Tally, from: { readonly lines: readonly Line[]; readonly old: Range }, to: { readonly lines: readonly Line[]; readonly fresh: Range }): Tally {
	const without = countLines({ text: before.text, indented: before.indented, sizes: before.sizes.slice(), open: before.open.slice() }, from.lines, from.old, -1);
	const { text, indented, sizes, open } = countLines(without, to.lines, to.fresh, 1);
	const wrap = columnWidth(sizes, open, text);
	if (wrap !== before.wrap) return tallyOf(to.lines);
	const pairs = countPairs({ ...before.pairs }, from.lines, withNext(from.lines, from.old), { wrap, by: -1 });
	return { text, indented, sizes, open, wrap, pairs: countPairs(pairs, to.lines, withNext(to.lines, to.fresh), { wrap, by: 1 }) };
}

/** The range and the text line behind it, whose line before is another one now. */
function withNext(lines: readonly Line[], { first, end }: Range): Range {
	while (end < lines.length && (lines[end] as Line).size === 0) end++;
	return { first, end: Math.min(lines.length, end + 1) };
}

function countLines({ text, indented, sizes, open }: { text: number; indented: number; readonly sizes: Int32Array; readonly open: Int32Array }, lines: readonly Line[], { first, end }: Range, by: 1 | -1) {
	for (let i = first; i < end; i++) {
		const line = lines[i] as Line;
		if (line.size === 0) continue;
		text += by;
		if (line.indent > 0) indented += by;
		const width = Math.min(line.size + line.indent, widest + 1);
		sizes[width] = (sizes[width] as number) + by;
		// A full line ends in mid-sentence; paragraphs that happen to be of one length do not.
		if (line.close !== 'stop') open[width] = (open[width] as number) + by;
	}
	return { text, indented, sizes, open };
}

function countPairs(pairs: Pairs, lines: readonly Line[], { first, end }: Range, { wrap, by }: { readonly wrap: number; readonly by: 1 | -1 }): Pairs {
	let above = first - 1;
	while (above >= 0 && (lines[above] as Line).size === 0) above--;
	let before = lines[above];
	let blank = above < first - 1;
	for (let i = first; i < end; i++) {
		const line = lines[i] as Line;
		if (line.size === 0) {
			blank = true;
			continue;
		}
		if (before) {
			if (wrap === 0 || !isFull(before, wrap)) {
				pairs.candidates += by;
				if (blank) pairs.spaced += by;
			}
			if (wrap === 0 && isCertainCut(before, line)) pairs.cuts += by;
			if (before.size <= 40 && before.close !== 'stop') {
				if (isLead(line)) {
					pairs.led += by;
					pairs.heads += by;
				} else if (line.size > 40 || line.close === 'stop') pairs.heads += by;
			}
		}
		before = line;
		blank = false;
	}
	return pairs;
}

function isLead({ features }: Line): boolean {
	for (const feature of features) if (leadFeatures.has(feature)) return true;
	return false;
}

/** The layout of a page. */
export function layoutOf({ text, indented, wrap, pairs: { candidates, spaced, cuts, heads, led } }: Tally): Layout {
	return {
		gaps: spaced === 0 ? 'none' : spaced >= candidates * shares.gaps ? 'each' : 'some',
		indents: text > 3 && indented >= text * shares.indents,
		wrap,
		leads: led === 0 ? 'none' : led >= heads * shares.leads ? 'many' : 'some',
		cuts: cuts >= certainCuts,
	};
}

const leadFeatures = new Set((['opens with lead', 'lead alone', 'byline alone'] as const).map((name) => featureNumber.get(name)));

/** True where the line is as long as the column is wide, up to a mark that was pushed to the next line. */
export function isFull(line: Line, wrap: number): boolean {
	return line.size + line.indent >= wrap - 1;
}

/** True where both layouts are the same. */
export function sameLayout(a: Layout, b: Layout): boolean {
	return a.gaps === b.gaps && a.indents === b.indents && a.wrap === b.wrap && a.leads === b.leads && a.cuts === b.cuts;
}

/** The most frequent length of lines that end in mid-sentence, where they are many and hardly a line is longer; else 0. */
function columnWidth(sizes: Int32Array, open: Int32Array, text: number): number {
	if (text < 8) return 0;
	let best = 0;
	let share = 0;
	for (let size = narrowest; size <= widest; size++) {
		const count = (open[size] as number) + (open[size - 1] as number);
		if (count > share) {
			share = count;
			best = size;
		}
	}
	let longer = 0;
	for (let size = best + 2; size <= widest + 1; size++) longer += sizes[size] as number;
	return share >= text * shares.wrap && longer <= text * shares.longer ? best : 0;
}
