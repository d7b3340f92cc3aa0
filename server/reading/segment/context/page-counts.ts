import { isFull, type Line } from '../line/line';
import { groupOf, hasOne } from '../model/traits';
import { isCertainCut } from './cuts';
import { isSentence, noEnd, type Range, textAbove, wholeEnd } from './line-ends';

/** Judgments about the lines of a column. */
const shares = {
	/** Of all text lines: as long as the most frequent length, give or take one, and ending in mid-sentence. */
	wrap: 0.3,
	/** Of all text lines: longer than that. A joined headline or a notice may stick out. */
	longer: 0.1,
} as const;

/** Columns are 8 to 44 characters wide; longer lines are paragraphs. */
const narrowest = 8;
const widest = 44;

/** What the lines of a page add up to: all that its layout is made of. */
export interface PageCounts {
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
	/** The length of those with a byline, added up. */
	ledSize: number;
	/** A few characters over a longer heading; other headings over headings; headings over the name of an author. */
	rubrics: number;
	stacks: number;
	authors: number;
	/** Lines that close a story: a signature, a dateline or names below text, （完）. */
	closed: number;
	/** Long lines that end in mid-sentence, and those of them that look whole by the words around their end. */
	open: number;
	whole: number;
}

/** Counts all lines of a page. Linear in their number. */
export function pageCountsOf(lines: readonly Line[], ends: Uint8Array): PageCounts {
	const all = { first: 0, end: lines.length };
	const none = { text: 0, indented: 0, sizes: new Int32Array(widest + 2), open: new Int32Array(widest + 2) };
	const widths = countLines(none, { lines, ...all }, 1);
	const wrap = columnWidth(widths);
	return { ...widths, wrap, pairs: countPairs(noPairs(), { lines, ends, ...all }, { wrap, by: 1 }) };
}

function noPairs(): Pairs {
	return {
		candidates: 0,
		spaced: 0,
		cuts: 0,
		heads: 0,
		led: 0,
		ledSize: 0,
		rubrics: 0,
		stacks: 0,
		authors: 0,
		closed: 0,
		open: 0,
		whole: 0,
	};
}

/** What is left of some counts without some lines. */
export interface Rest extends Omit<PageCounts, 'pairs'> {
	readonly pairs: Pairs;
}

/** The counts without the lines `old`, which an edit takes away. The work is that of these lines. */
export function countsWithout(before: PageCounts, from: Counted, old: Range): Rest {
	const left = countLines(
		{ text: before.text, indented: before.indented, sizes: before.sizes.slice(), open: before.open.slice() },
		{ lines: from.lines, ...old },
		-1,
	);
	return {
		...left,
		wrap: before.wrap,
		pairs: countPairs({ ...before.pairs }, { ...from, ...withNext(from.lines, old) }, { wrap: before.wrap, by: -1 }),
	};
}

/** The counts with the lines `fresh` added, which the edit brought. The work is that of these lines, unless the column width changed. */
export function countsWith(rest: Rest, to: Counted, fresh: Range): PageCounts {
	const widths = countLines(rest, { lines: to.lines, ...fresh }, 1);
	const wrap = columnWidth(widths);
	if (wrap !== rest.wrap) return pageCountsOf(to.lines, to.ends);
	const pairs = countPairs(rest.pairs, { ...to, ...withNext(to.lines, fresh) }, { wrap, by: 1 });
	return { ...widths, wrap, pairs };
}

/** The lines of a page, and what `endsOf` says of each. */
interface Counted {
	readonly lines: readonly Line[];
	readonly ends: Uint8Array;
}

/** The range and the text line behind it, whose line before is another one now. */
export function withNext(lines: readonly Line[], { first, end }: Range): Range {
	while (end < lines.length && lines[end].size === 0) end++;
	return { first, end: Math.min(lines.length, end + 1) };
}

/** What is counted of each text line alone. */
type Widths = Pick<PageCounts, 'text' | 'indented' | 'sizes' | 'open'>;

/** The counts with some lines more, or with `by` -1 without them; the arrays are changed in place. */
function countLines(
	{ text, indented, sizes, open }: Widths,
	{ lines, first, end }: Range & Pick<Counted, 'lines'>,
	by: 1 | -1,
): Widths {
	for (let i = first; i < end; i++) {
		const line = lines[i];
		if (line.size === 0) continue;
		text += by;
		if (line.indent > 0) indented += by;
		const width = Math.min(line.size + line.indent, widest + 1);
		sizes[width] = sizes[width] + by;
		// A full line ends in mid-sentence; paragraphs that happen to be of one length do not.
		if (line.close !== 'stop') open[width] = open[width] + by;
	}
	return { text, indented, sizes, open };
}

/** The same for what is counted at each text line with the one before it; `pairs` is changed. */
function countPairs(
	pairs: Pairs,
	{ lines, ends, first, end }: Range & Counted,
	{ wrap, by }: { readonly wrap: number; readonly by: 1 | -1 },
): Pairs {
	const above = textAbove(lines, first);
	let before = lines[above];
	let blank = above < first - 1;
	for (let i = first; i < end; i++) {
		const line = lines[i];
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
			if (ends[i] !== noEnd) pairs.open += by;
			if (ends[i] === wholeEnd) pairs.whole += by;
			if (hasOne(line, closed) || (before.close === 'stop' && hasOne(line, signed))) pairs.closed += by;
			if (isHead(before)) {
				if (hasOne(line, names)) pairs.authors += by;
				else if (isHead(line)) {
					if (before.size <= fewest && line.size >= before.size + 3) pairs.rubrics += by;
					else if (before.size > fewest && line.size > fewest) pairs.stacks += by;
				}
			}
			if (before.size <= 40 && before.close !== 'stop') {
				if (hasOne(line, leads)) {
					pairs.led += by;
					pairs.ledSize += by * before.size;
					pairs.heads += by;
				} else if (line.size > 40 || line.close === 'stop') pairs.heads += by;
			}
		}
		before = line;
		blank = false;
	}
	return pairs;
}

const leads = groupOf('opens with lead', 'lead alone', 'byline alone');
const closed = groupOf('says the end', 'ends with signature');
const signed = groupOf('signature alone', 'lead alone');
const names = groupOf('names alone', 'author line', 'name at the end');
const noHeads = groupOf(
	...(['byline alone', 'signature alone', 'lead alone', 'credit alone', 'author line', 'names alone'] as const),
	...([
		'opens with lead',
		'opens with bullet',
		'margin marks',
		'folio form',
		'date alone',
		'house line',
		'jump alone',
	] as const),
);
/** A rubric over a longer heading has at most so many characters. */
const fewest = 6;

/** True for a line that has the form of a heading, whatever stands around it. */
function isHead(line: Line): boolean {
	return line.size > 0 && line.size <= 40 && line.close === 'open' && !hasOne(line, noHeads) && !isSentence(line);
}

/** The most frequent length of lines that end in mid-sentence, where they are many and hardly a line is longer; else 0. */
function columnWidth({ sizes, open, text }: Widths): number {
	if (text < 8) return 0;
	let best = 0;
	let share = 0;
	for (let size = narrowest; size <= widest; size++) {
		const count = open[size] + open[size - 1];
		if (count > share) {
			share = count;
			best = size;
		}
	}
	let longer = 0;
	for (let size = best + 2; size <= widest + 1; size++) longer += sizes[size];
	return share >= text * shares.wrap && longer <= text * shares.longer ? best : 0;
}
