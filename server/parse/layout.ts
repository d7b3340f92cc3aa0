import { isCertainCut } from './cuts';
import { groupOf, hasOne } from './features';
import type { Line } from './lines';
import { seamOf, weakSeam } from './seams';

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
	/** Some paragraphs lack their full stop by all that the words around their ends say; then a doubtful one is rather whole. */
	readonly lax: boolean;
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

/** So many paragraphs without a full stop make a lax page, and this share of all lines that end in mid-sentence: cuts have the look of it one time in sixteen. */
const laxLines = { least: 3, share: 1 / 6 } as const;

/** The layout of a page. Linear in its length. */
export function layoutOf(page: string, lines: readonly Line[]): Layout {
	let text = 0;
	let indented = 0;
	const sizes = new Uint32Array(widest + 2);
	const open = new Uint32Array(widest + 2);
	for (const line of lines) {
		if (line.size === 0) continue;
		text++;
		if (line.indent > 0) indented++;
		const width = Math.min(line.size + line.indent, widest + 1);
		sizes[width] = (sizes[width] as number) + 1;
		// A full line ends in mid-sentence; paragraphs that happen to be of one length do not.
		if (line.close !== 'stop') open[width] = (open[width] as number) + 1;
	}
	const wrap = columnWidth(sizes, open, text);
	let candidates = 0;
	let spaced = 0;
	let before: Line | undefined;
	let blank = false;
	let cuts = 0;
	for (const line of lines) {
		if (line.size === 0) {
			blank = true;
			continue;
		}
		if (before && (wrap === 0 || !isFull(before, wrap))) {
			candidates++;
			if (blank) spaced++;
		}
		if (before && wrap === 0 && isCertainCut(before, line)) cuts++;
		before = line;
		blank = false;
	}
	return {
		gaps: spaced === 0 ? 'none' : spaced >= candidates * shares.gaps ? 'each' : 'some',
		indents: text > 3 && indented >= text * shares.indents,
		wrap,
		leads: leadsOf(lines),
		cuts: cuts >= certainCuts,
		lax: wrap === 0 && isLax(page, lines),
	};
}

function isLax(page: string, lines: readonly Line[]): boolean {
	let open = 0;
	let whole = 0;
	let before: Line | undefined;
	let start = 0;
	let end = 0;
	for (const line of lines) {
		const at = start;
		start += line.length;
		if (line.size === 0) continue;
		if (before && before.close === 'open' && before.size > 40 && line.size > 8 && isSentence(before) && !hasOne(before, endings) && !hasOne(line, openings)) {
			open++;
			if (seamOf(page, end, at + line.indent) < weakSeam) whole++;
		}
		before = line;
		end = at + line.indent + line.size;
	}
	return whole >= laxLines.least && whole >= open * laxLines.share;
}

function leadsOf(lines: readonly Line[]): Layout['leads'] {
	let heads = 0;
	let led = 0;
	let before: Line | undefined;
	for (const line of lines) {
		if (line.size === 0) continue;
		if (before && before.size <= 40 && before.close !== 'stop') {
			if (hasOne(line, leads)) {
				led++;
				heads++;
			} else if (line.size > 40 || line.close === 'stop') heads++;
		}
		before = line;
	}
	return led === 0 ? 'none' : led >= heads * shares.leads ? 'many' : 'some';
}

const leads = groupOf('opens with lead', 'lead alone', 'byline alone');
const openings = groupOf('opens with lead', 'lead alone', 'byline alone', 'opens with bullet', 'opens with jump', 'signature alone', 'credit alone');
const endings = groupOf('ends with jump', 'ends with signature', 'ends with credit', 'says the end');
const sentences = groupOf('one comma', 'commas', 'stops inside');

/** True for a line that is text whatever its length: it has commas, or a full stop inside. */
export function isSentence(line: Line): boolean {
	return hasOne(line, sentences);
}

/** True where the line is as long as the column is wide, up to a mark that was pushed to the next line. */
export function isFull(line: Line, wrap: number): boolean {
	return line.size + line.indent >= wrap - 1;
}

/** True where both layouts are the same. */
export function sameLayout(a: Layout, b: Layout): boolean {
	return a.gaps === b.gaps && a.indents === b.indents && a.wrap === b.wrap && a.leads === b.leads && a.cuts === b.cuts && a.lax === b.lax;
}

/** The most frequent length of lines that end in mid-sentence, where they are many and hardly a line is longer; else 0. */
function columnWidth(sizes: Uint32Array, open: Uint32Array, text: number): number {
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
