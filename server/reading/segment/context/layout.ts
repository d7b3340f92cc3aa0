import type { PageCounts } from './page-counts';

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
	/**
	 * Short lines over text that have a lead or byline under them: most, some, none. Where most have one, a short line without is a
	 * crosshead.
	 */
	readonly leads: 'many' | 'some' | 'none';
	/**
	 * Stories that close with a signature, a dateline or （完）: most, some, none. Where most do, a short line over text without one
	 * above it is a crosshead.
	 */
	readonly closes: 'many' | 'some' | 'none';
	/**
	 * More than one heading of a few characters over a longer one: rubrics; more than one other heading over a heading; more than one
	 * over the name of an author.
	 */
	readonly rubrics: boolean;
	readonly stacks: boolean;
	readonly authors: boolean;
	/** How long the headlines with a byline are, on average and in coarse steps; 0 where there is none. */
	readonly headline: number;
	/** Some paragraphs are surely cut by column breaks; then the doubtful ones may be, too. */
	readonly cuts: boolean;
	/** Some paragraphs lack their full stop by all that the words around their ends say; then a doubtful one is rather whole. */
	readonly lax: boolean;
}

/** Judgments about a page as a whole: how large a share of its lines must agree. */
const shares = {
	/** Of the lines that do not go on: preceded by a blank line. A page with gaps has nearly all of them so, a page without nearly none. */
	gaps: 0.45,
	/** Of all text lines: set in. Headlines and bylines are not; on a wrapped page only the first line of each paragraph is. */
	indents: 0.12,
	/** Of the short lines over text: with a byline under them. */
	leads: 0.5,
	/** Of the short lines over text: so many closing lines as this share. */
	closes: 0.2,
} as const;

/** Headlines are measured in steps of so many units, lest a keystroke change the layout. */
const headlineStep = 4;

/** So many closing lines make a page whose stories close: one may be a slip. */
const closingLines = 2;

/** So many sure cuts make a page with column breaks: one may be a slip, and comes and goes while somebody types. */
const certainCuts = 2;

/**
 * So many paragraphs without a full stop make a lax page, and this share of all lines that end in mid-sentence: cuts have the look of it
 * one time in sixteen.
 */
const laxLines = { least: 3, share: 1 / 6 } as const;

/** The layout of a page. */
export function layoutOf({
	text,
	indented,
	wrap,
	pairs: { candidates, spaced, cuts, heads, led, ledSize, closed, rubrics, stacks, authors, open, whole },
}: PageCounts): Layout {
	return {
		gaps: spaced === 0 ? 'none' : spaced >= candidates * shares.gaps ? 'each' : 'some',
		indents: text > 3 && indented >= text * shares.indents,
		wrap,
		leads: led === 0 ? 'none' : led >= heads * shares.leads ? 'many' : 'some',
		closes: closed === 0 ? 'none' : closed >= closingLines && closed >= heads * shares.closes ? 'many' : 'some',
		rubrics: rubrics > 1,
		stacks: stacks > 1,
		authors: authors > 1,
		headline: led === 0 ? 0 : headlineStep * Math.max(1, Math.round(ledSize / led / headlineStep)),
		cuts: cuts >= certainCuts,
		lax: wrap === 0 && whole >= laxLines.least && whole >= open * laxLines.share,
	};
}

/** True where both layouts are the same. */
export function sameLayout(a: Layout, b: Layout): boolean {
	return (
		a.gaps === b.gaps &&
		a.indents === b.indents &&
		a.wrap === b.wrap &&
		a.leads === b.leads &&
		a.closes === b.closes &&
		a.headline === b.headline &&
		a.rubrics === b.rubrics &&
		a.stacks === b.stacks &&
		a.authors === b.authors &&
		a.cuts === b.cuts &&
		a.lax === b.lax
	);
}
