/** One post of one person, a row of `roster.csv`: 甲某某, 某县人民政府, 副县长, from 2022-03-01. A person has a row for each post. */
export interface RosterRow {
	readonly name: string;
	/** The organ before the title as it is written on first mention; empty where the title names it (县长). */
	readonly organization: string;
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
