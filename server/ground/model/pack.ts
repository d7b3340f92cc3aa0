import type { Tier } from './finding';

/** Where a wording is judged: in headlines, in running text, within quotation and title marks. */
export type PackScope = 'headline' | 'body' | 'quotation';

/** One wording that a desk does not want, with all that an editor may ask about it. */
export interface PackEntry {
	/** The wordings. `解放[前后]` stands for two; there are no other patterns, so that a pack can never be slow. */
	readonly terms: readonly string[];
	/** What to write instead, for each term in turn or one for all; absent where it depends. */
	readonly suggestions?: readonly string[];
	readonly reason: string;
	/** The document that says so. */
	readonly source: string;
	readonly tier: Tier;
	/**
	 * First and last day on which it holds (`2018-03-17`), judged by the issue date;
	 * an entry with a limit is silent where no issue date is known.
	 */
	readonly from?: string;
	readonly to?: string;
	/** Absent: headline and body, since a quotation is somebody else's wording. */
	readonly scope?: readonly PackScope[];
	/** Longer words in which the term is innocent: 各自已经 holds 自已. */
	readonly except?: readonly string[];
	/** Sentences in which it is found, and in which it is not. Both are run as tests. */
	readonly bad?: readonly string[];
	readonly good?: readonly string[];
}

/** A list of entries that one rule judges by. */
export interface Pack {
	readonly name: string;
	readonly title: string;
	readonly entries: readonly PackEntry[];
}
