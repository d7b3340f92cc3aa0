import type { StyleCounts } from './house-style';

/** What a rule kept of a section of another page of the issue. */
export interface ToldElsewhere {
	/** The number of that page, `A2`. */
	readonly page: string;
	/** The name of its file. */
	readonly file: string;
	/** The line that the section begins on, from 0. */
	readonly line: number;
	readonly headline: string;
	/** The rule's own summary of the section: plain data. */
	readonly told: unknown;
}

/**
 * What the other pages of the issue add to a page. It is an input of the page as its text is, plain data, and narrow: only what has to do
 * with the page, so that it stays the same as long as nothing does.
 */
export interface IssueContext {
	/** The number of this page, `A1`. */
	readonly number: string;
	/** Of the pages that jumps of this page name those that are there. */
	readonly there: readonly string[];
	/** How often the other pages show which form of byline and credit. */
	readonly style: StyleCounts;
	/** By the name of a rule, what it kept of those sections of other pages that share something with a section of this one. */
	readonly told: ReadonlyMap<string, readonly ToldElsewhere[]>;
}
