import type { Span } from '../../../server/ground/model/span';
import { lastAt } from '../../../server/ground/text/bisect';
import type { State } from '../../../server/reading/segment/model/states';
import { lineStarts } from './offsets';

/** Which states a line may have by what is known of it. */
export type Label = (state: State) => boolean;

export interface GoldBlock {
	readonly kind: string;
	/** Page offsets. */
	readonly span: Span;
}

/** What is right about a page; lines count from 0. */
export interface Gold {
	readonly articles: readonly { readonly first: number; readonly last: number; readonly headless: boolean }[];
	/** Lines, first and last, whose inner borders are a matter of taste. */
	readonly digests: readonly (readonly [first: number, last: number])[];
	/** Lines of kickers, headlines and decks. */
	readonly headlines: ReadonlySet<number>;
	readonly blocks: readonly GoldBlock[];
	/** The kinds of blocks that the source tells of. */
	readonly told: readonly string[];
}

export interface LabeledPage {
	readonly lines: readonly string[];
	readonly labels: readonly Label[];
	readonly gold: Gold;
}

/** A row of `gold.jsonl`; lines and spans count from 0, ends of spans are exclusive. */
export interface GoldRow {
	readonly file: string;
	readonly source: string;
	readonly variant: string;
	readonly articles: readonly {
		readonly start: number;
		readonly end: number;
		readonly headline: readonly number[];
		readonly multi?: boolean;
		readonly type: string;
		readonly blocks?: readonly { readonly kind: string; readonly span: readonly [number, number] }[];
	}[];
	readonly furniture: readonly number[];
	readonly splits: readonly (readonly [number, number])[];
}

/** `NAME.gold.json`: a page with blocks. */
export interface GoldFile {
	readonly file: string;
	readonly articles: readonly {
		readonly span: readonly [number, number];
		readonly blocks?: readonly { readonly kind: string; readonly span: readonly [number, number] }[];
	}[];
	readonly furniture: readonly { readonly kind: string; readonly span: readonly [number, number] }[];
	readonly splits?: readonly { readonly span: readonly [number, number] }[];
}

const heads: ReadonlySet<string> = new Set(['kicker', 'headline', 'briefs', 'deck']);

/**
 * Labels by line: where articles begin, which lines are headlines, furniture, the second half of a cut paragraph; kinds of blocks where
 * the row has them.
 */
export function labelsOfRow(row: GoldRow, text: string, told: readonly string[]): LabeledPage {
	const lines = text.split('\n');
	const furniture = new Set(row.furniture);
	const splits = new Set(row.splits.map(([, next]) => next));
	const labels: Label[] = lines.map(() => isOutside);
	for (const article of row.articles) {
		const kinds = article.blocks ? kindsByLine(article.blocks, lines) : undefined;
		const head = new Set(article.headline);
		for (let n = article.start; n <= article.end; n++) {
			const first = n === article.start;
			const inDigest = article.multi === true && !first;
			labels[n] = splits.has(n)
				? isMore
				: head.has(n)
					? headLabel(kinds?.get(n), first ? 'first' : 'further')
					: first && head.size === 0
						? article.type === 'photo'
							? isPhotoStory
							: isHeadlessStory
						: inDigest
							? isDigest
							: bodyLabel(kinds?.get(n), told);
		}
	}
	for (const n of furniture) labels[n] = (state) => state.phase === 'furniture';
	return { lines, labels, gold: goldOfRow(row, told) };
}

const isMore: Label = (state) => state.class === 'continuation';
const isOutside: Label = (state) =>
	!state.starts && !heads.has(state.class) && state.class !== 'continuation' && state.phase !== 'furniture';
const isHeadlessStory: Label = (state) => state.class === 'caption' || state.name === 'paragraph0';
const isPhotoStory: Label = (state) => isHeadlessStory(state) || state.class === 'paragraph';
/** Items of a digest are a matter of taste. */
const isDigest: Label = (state) => state.class !== 'continuation' && state.phase !== 'furniture';

function isHeadline(state: State): boolean {
	return state.class === 'headline' || state.class === 'briefs';
}

function headLabel(kinds: readonly string[] | undefined, place: 'first' | 'further'): Label {
	const kind: Label =
		kinds === undefined
			? (state) => heads.has(state.class)
			: kinds.length > 1 || kinds[0] === 'headline'
				? isHeadline
				: (state) => state.class === kinds[0];
	return (state) => state.starts === (place === 'first') && kind(state);
}

/** A source that tells of crossheads leaves none unsaid. */
function bodyLabel(kinds: readonly string[] | undefined, told: readonly string[]): Label {
	if (kinds?.includes('crosshead'))
		return (state) => !state.starts && (state.class === 'crosshead' || state.class === 'item');
	if (!told.includes('crosshead')) return isOutside;
	return (state) => isOutside(state) && state.class !== 'crosshead' && state.class !== 'item';
}

/** The kinds of the blocks on each line of an article. */
function kindsByLine(
	blocks: readonly { readonly kind: string; readonly span: readonly [number, number] }[],
	lines: readonly string[],
): Map<number, string[]> {
	const starts = lineStarts(lines);
	const kinds = new Map<number, string[]>();
	for (const { kind, span } of blocks)
		for (let n = lastAt(starts, span[0]); n <= lastAt(starts, span[1] - 1); n++)
			kinds.set(n, [...(kinds.get(n) ?? []), kind]);
	return kinds;
}

/** Photo stories without a headline may stand alone or belong to the story before; the items of a digest, too. */
function goldOfRow(row: GoldRow, told: readonly string[]): Gold {
	return {
		articles: row.articles.map(({ start, end, headline }) => ({
			first: start,
			last: end,
			headless: headline.length === 0,
		})),
		digests: row.articles.filter(({ multi }) => multi).map(({ start, end }) => [start + 1, end]),
		headlines: new Set(row.articles.flatMap(({ headline }) => headline)),
		blocks: row.articles.flatMap(({ blocks }) =>
			(blocks ?? []).map(({ kind, span }) => ({ kind, span: { start: span[0], end: span[1] } })),
		),
		told,
	};
}

/** Labels by block: the kind of the first block on each line. */
export function labelsOfFile(gold: GoldFile, text: string): LabeledPage {
	const lines = text.split('\n');
	const starts = lineStarts(lines);
	const lineOf = (at: number) => lastAt(starts, at);
	const labels: Label[] = lines.map(() => () => true);
	for (const { kind, span } of gold.furniture)
		for (let n = lineOf(span[0]); n <= lineOf(span[1] - 1); n++)
			labels[n] = (state) => state.phase === 'furniture' && state.role === kind;
	const goesOn = new Set((gold.splits ?? []).map(({ span }) => lineOf(span[1] - 1)));
	const articles = gold.articles.map(({ span }) => ({
		first: lineOf(span[0]),
		last: lineOf(span[1] - 1),
		headless: false,
	}));
	for (const [i, { blocks }] of gold.articles.entries()) {
		const { first, last } = articles[i];
		const kinds = new Map<number, string[]>();
		for (const { kind, span } of blocks ?? []) {
			const n = lineOf(span[0]);
			kinds.set(n, [...(kinds.get(n) ?? []), kind]);
		}
		for (let n = first; n <= last; n++) {
			const own = kinds.get(n) ?? [];
			const kind: Label =
				own.length > 0
					? ofKinds(own, n === last ? 'end' : 'within')
					: blocks
						? () => true
						: n === first
							? isHeadline
							: (state) => !heads.has(state.class);
			labels[n] = goesOn.has(n)
				? isMore
				: (state) =>
						state.starts === (n === first) &&
						state.phase !== 'furniture' &&
						state.class !== 'continuation' &&
						kind(state);
		}
	}
	const blocks = gold.articles.flatMap((article) => article.blocks ?? []);
	const all: GoldBlock[] = blocks.map(({ kind, span }) => ({ kind, span: { start: span[0], end: span[1] } }));
	const headlines = new Set(
		blocks.filter(({ kind }) => heads.has(kind)).flatMap(({ span }) => [lineOf(span[0]), lineOf(span[1] - 1)]),
	);
	return {
		lines,
		labels,
		gold: {
			articles,
			digests: [],
			headlines,
			blocks: all,
			told: ['kicker', 'headline', 'deck', 'crosshead', 'caption', 'note'],
		},
	};
}

function ofKinds(kinds: readonly string[], place: 'end' | 'within'): Label {
	const [first] = kinds;
	if (heads.has(first)) {
		const only = kinds.filter((kind) => heads.has(kind));
		return only.length > 1 || first === 'headline' ? isHeadline : (state) => state.class === first;
	}
	if (kinds.includes('caption')) return (state) => state.class === 'caption';
	if (kinds.includes('paragraph')) return (state) => state.class === 'paragraph';
	if (first === 'byline')
		return place === 'end'
			? (state) => state.class === 'tail'
			: (state) => state.class === 'byline' || state.class === 'paragraph';
	return (state) => state.class === first || (first === 'crosshead' && state.class === 'item');
}
