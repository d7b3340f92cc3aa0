import type { Block } from '../../../server/ground/model/block';
import type { Span } from '../../../server/ground/model/span';
import { blocksOf } from '../../../server/reading/segment/blocks';
import { contextOf } from '../../../server/reading/segment/context/context';
import { advance, bestEnd, type Column, stateBefore, weighedLine } from '../../../server/reading/segment/decode';
import type { HeadCutWeights } from '../../../server/reading/segment/model/line-weights';
import { states } from '../../../server/reading/segment/model/states';
import { type Weights, weightsOf } from '../../../server/reading/segment/model/weights';
import { opens, sectionOf } from '../../../server/reading/segment/sections';
import type { Fitted } from './learn';
import type { TrainingPage } from './pages';

/** How often something was found, asked for, and given. */
export interface Count {
	hit: number;
	want: number;
	got: number;
}

/** The figures of the pages of one source. */
export interface Figures {
	readonly start: Count;
	/** Articles from first to last line. */
	readonly whole: Count;
	/** Lines of kickers, headlines and decks. */
	readonly headline: Count;
	readonly kicker: Count;
	readonly deck: Count;
	readonly crosshead: Count;
	readonly caption: Count;
	/** Text lines, and those whose state agrees with their label. */
	readonly lines: Count;
	readonly breaks: Count;
	/** False column breaks on pages that have none, and the lines of these pages. */
	readonly falseBreaks: Count;
	loss: number;
}

const count = (): Count => ({ hit: 0, want: 0, got: 0 });

function noFigures(): Figures {
	return {
		...{ start: count(), whole: count(), headline: count(), kicker: count(), deck: count(), crosshead: count() },
		...{ caption: count(), lines: count(), breaks: count(), falseBreaks: count(), loss: 0 },
	};
}

/** Figures by source. */
export type Board = Map<string, Figures>;

/** Where figures are added, and told what was missed. */
export interface Judge {
	readonly board: Board;
	readonly miss?: (message: string) => void;
}

/** Adds the figures of pages read with what was fitted to those of their sources. */
export function judge(
	pages: readonly TrainingPage[],
	{ tables, headCuts }: Pick<Fitted, 'tables' | 'headCuts'>,
	{ board, miss }: Judge,
): void {
	const weights = weightsOf(tables);
	for (const page of pages) {
		if (!page.judged) continue;
		const own = board.get(page.source) ?? noFigures();
		board.set(page.source, own);
		judgePage({ page, judged: page.judged, found: decode(page.judged, weights), own, miss, headCuts });
	}
}

type Judged = NonNullable<TrainingPage['judged']>;

interface Reading {
	readonly page: TrainingPage;
	readonly judged: Judged;
	/** The state of each text line. */
	readonly found: Uint8Array;
	readonly own: Figures;
	readonly headCuts: HeadCutWeights;
	readonly miss: ((message: string) => void) | undefined;
}

function decode({ lines }: Judged, weights: Weights): Uint8Array {
	const columns: Column[] = [];
	for (let at = 0; at < lines.text.length; at++)
		columns.push(advance(columns[at - 1], weighedLine(contextOf(lines, at), weights), { weights }));
	const found = new Uint8Array(columns.length);
	let state = bestEnd(columns[columns.length - 1], weights);
	for (let at = columns.length - 1; at >= 0; at--) {
		found[at] = state;
		state = stateBefore(columns[at], state);
	}
	return found;
}

interface Found {
	readonly first: number;
	readonly last: number;
	readonly blocks: readonly Block[];
}

function judgePage(reading: Reading): void {
	judgeLines(reading);
	const articles = articlesOf(reading);
	judgeArticles(reading, articles);
	const { judged, own } = reading;
	const loose = looseLines(judged);
	const kinds = ['kicker', 'deck', 'crosshead', 'caption'] as const;
	for (const kind of kinds) {
		if (!judged.gold.told.includes(kind)) continue;
		const want = judged.gold.blocks.filter((block) => block.kind === kind).map(({ span }) => span);
		const got = articles.flatMap(({ blocks }) => blocks.filter((block) => block.kind === kind).map(({ span }) => span));
		judgeSpans(reading, {
			kind,
			want,
			got: got.filter(({ start }) => !loose.has(lineAt(judged, start))),
			count: own[kind],
		});
	}
}

/** Articles with the first and last of their lines, and their blocks with offsets in the page. */
function articlesOf({ judged, found, headCuts }: Reading): Found[] {
	const { lines, text } = judged;
	const articles: Found[] = [];
	for (let first = 0; first < found.length; ) {
		let last = first;
		while (last + 1 < found.length && !opens(found[last + 1])) last++;
		const section = sectionOf(lines, { states: found, confidence: 0 }, { first, last });
		const at = lines.starts[lines.text[first]];
		if (section.kind === 'article') {
			const blocks = blocksOf(text.slice(at, at + section.length), section.roles, { headCuts });
			const placed = blocks.map((block) => ({
				...block,
				span: { start: block.span.start + at, end: block.span.end + at },
			}));
			articles.push({ first: lines.text[first], last: lines.text[last], blocks: placed });
		}
		first = last + 1;
	}
	return articles;
}

function lineAt({ lines }: Judged, offset: number): number {
	let low = 0;
	let high = lines.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (lines.starts[middle] <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

function looseLines({ gold }: Judged): Set<number> {
	const loose = new Set<number>();
	for (const [first, last] of gold.digests) for (let n = first; n <= last; n++) loose.add(n);
	return loose;
}

function judgeArticles({ page, judged, own, miss }: Reading, articles: readonly Found[]): void {
	const { gold, lines, text } = judged;
	const loose = looseLines(judged);
	const show = (n: number) =>
		`${page.file}:${n + 1} ${text.slice(lines.starts[n], lines.starts[n] + 40).split('\n')[0]}`;
	const headless = new Set(gold.articles.filter((one) => one.headless).map(({ first }) => first));
	const starts = new Set(articles.map(({ first }) => first));
	const want = new Set(gold.articles.map(({ first }) => first));
	for (const { first, headless: bare } of gold.articles) {
		if (bare) continue;
		own.start.want++;
		if (starts.has(first)) own.start.hit++;
		else miss?.(`start missed ${show(first)}`);
	}
	for (const first of starts) {
		if (headless.has(first) || loose.has(first)) continue;
		own.start.got++;
		if (!want.has(first)) miss?.(`start extra ${show(first)}`);
	}
	for (const [i, { first, last }] of gold.articles.entries()) {
		if (headless.has(first) || gold.digests.some(([start]) => start === first + 1)) continue;
		const ends = new Set([last]);
		for (let n = i + 1; gold.articles[n]?.headless; n++) ends.add(gold.articles[n].last);
		own.whole.want++;
		own.whole.got++;
		if (articles.some((one) => one.first === first && ends.has(one.last))) own.whole.hit++;
	}
	const got = new Set<number>();
	for (const { blocks } of articles) {
		const head = blocks.filter(({ kind }) => kind === 'kicker' || kind === 'headline' || kind === 'deck');
		for (const { span } of head)
			for (let n = lineAt(judged, span.start); n <= lineAt(judged, span.end - 1); n++) got.add(n);
	}
	own.headline.want += gold.headlines.size;
	for (const n of got) {
		if (gold.headlines.has(n)) own.headline.hit++;
		if (gold.headlines.has(n) || !loose.has(n)) own.headline.got++;
	}
}

/** Spans agree where they have four fifths of their union in common. */
const agreement = 0.8;

function judgeSpans(
	{ page, judged, miss }: Reading,
	{
		kind,
		want,
		got,
		count,
	}: { readonly kind: string; readonly want: readonly Span[]; readonly got: readonly Span[]; readonly count: Count },
): void {
	const used = new Set<Span>();
	const show = ({ start, end }: Span) =>
		`${page.file}:${lineAt(judged, start) + 1} ${judged.text.slice(start, Math.min(end, start + 40))}`;
	for (const one of want) {
		const match = got.find((other) => !used.has(other) && overlap(one, other) >= agreement);
		if (match) used.add(match);
		else miss?.(`${kind} missed ${show(one)}`);
	}
	for (const one of got) if (!used.has(one)) miss?.(`${kind} extra ${show(one)}`);
	count.want += want.length;
	count.got += got.length;
	count.hit += used.size;
}

function overlap(a: Span, b: Span): number {
	const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function judgeLines({ page, found, own, judged, miss }: Reading): void {
	let whole = true;
	let wrong = 0;
	for (let at = 0; at < found.length; at++) {
		const wanted = page.wanted[at];
		const kinds = new Set(states.filter((_, s) => wanted[s] === 1).map((state) => state.class));
		const { class: kind, name } = states[found[at]];
		const more = kinds.size === 1 && kinds.has('continuation');
		const free = !more && kinds.has('continuation');
		own.lines.want++;
		own.lines.got++;
		if (wanted[found[at]] === 1) own.lines.hit++;
		else {
			const n = judged.lines.text[at];
			const text = judged.text.slice(judged.lines.starts[n], judged.lines.starts[n] + 40).split('\n')[0];
			miss?.(`line ${page.file}:${n + 1} ${name}, not ${[...kinds].slice(0, 4).join('/')}: ${text}`);
		}
		if (more) {
			whole = false;
			own.breaks.want++;
		}
		if (kind !== 'continuation' || free) continue;
		own.breaks.got++;
		if (more) own.breaks.hit++;
		else wrong++;
	}
	if (!whole) return;
	own.falseBreaks.want += found.length;
	own.falseBreaks.got += wrong;
}
