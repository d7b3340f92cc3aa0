import { readFileSync } from 'node:fs';
import type { Span } from '../../../server/ground/model/span';
import { lastAt } from '../../../server/ground/text/bisect';
import { unmarkPage } from '../../../server/ground/text/marks';
import type { State } from '../../../server/reading/segment/model/states';
import type { GoldBlock, Label, LabeledPage } from './labels';
import { lineStarts } from './offsets';

const furniture = new Set(['masthead', 'folio', 'slogan', 'advert']);
const heads = ['kicker', 'headline', 'deck'];
const blocks = new Set([
	...heads,
	...['crosshead', 'caption', 'credit', 'jump', 'note', 'lead', 'dateline', 'line', 'tail', 'byline'],
]);
/** The kinds of blocks that marks tell of, so that one found without a mark counts as wrong. */
const told = ['kicker', 'headline', 'deck', 'crosshead', 'caption', 'note'];

interface Mark extends Span {
	readonly label: string;
}

/** Reads a marked page (test/corpus/README.md): its lines, a label for each, and the gold that its marks come to. */
export function readMarkedCopy(file: string): LabeledPage {
	return markedCopy(readFileSync(file, 'utf8'));
}

/** The same of the text of a file. */
export function markedCopy(file: string): LabeledPage {
	const page = unmarkPage(file);
	const { text } = page;
	// The longer first where two begin at one place; of two on the same stretch the inner one.
	const marks = [...page.stretches].reverse().sort((a, b) => a.start - b.start || b.end - a.end);
	const lines = text.split('\n');
	const starts = lineStarts(lines);
	const lineOf = (offset: number) => lastAt(starts, offset);
	const breaks = new Set(page.breaks.map(lineOf));
	const free = new Set(page.freeBreaks.map(lineOf));
	const labels: Label[] = lines.map(() => () => true);
	for (const mark of marks) {
		if (!furniture.has(mark.label)) continue;
		const label: Label = (state) => state.phase === 'furniture' && state.role === mark.label;
		for (let n = lineOf(mark.start); n <= lineOf(mark.end - 1); n++) labels[n] = label;
	}
	const articles = marks.filter((mark) => mark.label === 'article');
	for (const article of articles) {
		const within = marks.filter(
			(mark) => blocks.has(mark.label) && mark.start >= article.start && mark.end <= article.end,
		);
		let previous: number | undefined;
		for (let n = lineOf(article.start); n <= lineOf(article.end - 1); n++) {
			if (lines[n].trim() === '') continue;
			const line = { start: starts[n], end: starts[n] + lines[n].length };
			const more = previous !== undefined && breaks.has(previous);
			const kind = more ? isMore : kindOf(within, { text, line });
			const first = n === lineOf(article.start);
			const label: Label = (state) => state.starts === first && state.phase !== 'furniture' && kind(state);
			labels[n] = previous !== undefined && free.has(previous) ? (state) => isMore(state) || label(state) : label;
			previous = n;
		}
	}
	const goldBlocks = marks
		.filter((mark) => told.includes(mark.label))
		.map(({ label, start, end }) => ({ kind: label, span: { start, end } }) as GoldBlock);
	return {
		lines,
		labels,
		gold: {
			articles: articles.map((article) => ({
				first: lineOf(article.start),
				last: lineOf(article.end - 1),
				headless: false,
			})),
			digests: [],
			headlines: headlineLines(marks, { lines, lineOf }),
			blocks: goldBlocks,
			told,
		},
	};
}

function headlineLines(
	marks: readonly Mark[],
	page: { readonly lines: readonly string[]; readonly lineOf: (offset: number) => number },
) {
	const found = new Set<number>();
	for (const mark of marks) {
		if (!heads.includes(mark.label)) continue;
		for (let n = page.lineOf(mark.start); n <= page.lineOf(mark.end - 1); n++) if (page.lines[n].trim()) found.add(n);
	}
	return found;
}

const isMore: Label = (state) => state.class === 'continuation';

/** The states that agree with the marks on a line: of several the first decides, and a headline before all. */
function kindOf(marks: readonly Mark[], { text, line }: { readonly text: string; readonly line: Span }): Label {
	const touching = marks.filter((mark) => mark.start <= line.end && mark.end > line.start);
	const opening = touching.filter((mark) => mark.start >= line.start);
	const has = (label: string) => touching.some((mark) => mark.label === label);
	if (opening.some((mark) => mark.label === 'headline')) return isHeadline;
	for (const kind of ['kicker', 'deck', 'headline']) if (has(kind)) return (state) => state.class === kind;
	for (const kind of ['crosshead', 'caption', 'note'])
		if (has(kind)) return (state) => state.class === kind || (kind === 'crosshead' && state.class === 'item');
	const whole = text.slice(line.start, line.end).trim();
	const alone = opening.find((mark) => text.slice(mark.start, Math.min(mark.end, line.end)).trim() === whole);
	return alone ? aloneOf(alone.label) : (state) => state.class === 'paragraph';
}

function isHeadline(state: State): boolean {
	return state.class === 'headline' || state.class === 'briefs';
}

function aloneOf(label: string): Label {
	if (label === 'line' || label === 'byline')
		return (state) => state.class === 'byline' || state.class === 'overline' || state.class === 'tail';
	if (label === 'lead' || label === 'dateline')
		return (state) => state.class === 'byline' || state.class === 'paragraph' || state.class === 'tail';
	return (state) => state.class === label;
}
