/** One post of one person, a row of `roster.csv`: 甲某某, 某县人民政府, 副县长, from 2022-03-01. A person has a row for each post. */
export interface RosterRow {
	readonly name: string;
	/** The organ before the title as it is written on first mention; empty where the title names it (县长). */
	readonly organization: string;
	/** Empty in the roster of a desk for somebody of whom the name alone is noted. */
	readonly title: string;
	/** First and last day in office (`2013-03-14`); absent where it is open. */
	readonly from?: string;
	readonly to?: string;
	/** The place in a list of leaders, 1 being the first. */
	readonly rank?: number;
	readonly gender?: string;
	/** How the name sounds, syllables parted by blanks: for names that are read in an unusual way. */
	readonly pinyin?: string;
	readonly note?: string;
}

/** A list of people and posts, and the day up to which it is known to be right: of a later issue nothing is judged by it. */
export interface Roster {
	readonly asOf: string;
	readonly rows: readonly RosterRow[];
}

/** A row and the line of the file, from 0, that it begins in. */
export interface DeskRow extends RosterRow {
	readonly line: number;
}

/**
 * The list that a desk keeps itself (docs/ROSTER.md). It is kept up, so that it counts for issues of any day; what is judged by it tells
 * how far it goes (judging/roster/desk-index.ts). The object is the same as long as the file is.
 */
export interface DeskRoster {
	/** URI of the file. */
	readonly uri: string;
	readonly rows: readonly DeskRow[];
}
