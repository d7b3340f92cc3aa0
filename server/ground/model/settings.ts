import type { CalendarDay } from './date';
import type { Severity } from './finding';
import type { Pack } from './pack';
import type { DeskRoster, Roster } from './roster';

/**
 * How much is said of words that are probably wrong. A level is what it costs: at most so many false findings in 10,000 characters of
 * clean newspaper text. `careful` 3, `normal` 0.3, `quiet` 0.05.
 */
export type WordLevel = 'careful' | 'normal' | 'quiet';

/** What a desk decides, from `zhubi.json` and the editor. All of it has a default: see `defaults`. */
export interface Settings {
	/**
	 * The house form of 消息头, given by an example. From `本报讯（记者 甲某某 乙某）` the bracket shape, the mark after 记者
	 * and the mark between two names are read. Absent: what most of a page has (`ground/model/house-style.ts`).
	 */
	readonly bylineForm: string | undefined;
	/** `print` is the press, `web` allows what screens want (spaces between Han and Latin). */
	readonly profile: 'print' | 'web';
	/** How much `real-word-slip` says. */
	readonly wordLevel: WordLevel;
	/** Severity by rule name, or `off`. */
	readonly rules: Readonly<Record<string, Severity | 'off'>>;
	/** By rule name, the wordings that it lets pass: what the desk has decided to write. */
	readonly allow: Readonly<Record<string, readonly string[]>>;
	/** The desk's own lists of terms (docs/zhubi-pack.schema.json), judged by `discouraged-term`. */
	readonly packs: readonly Pack[];
	/** Who holds which post, by the desk's own list (docs/ROSTER.md); absent where it keeps none. */
	readonly roster: DeskRoster | undefined;
	/**
	 * Who holds public office: what is left of the list that is shipped (judging/packs/leaders.ts) beside the posts of the desk's own;
	 * absent: all of it.
	 */
	readonly leaders: Roster | undefined;
	/** The issue date, where the desk or the user set one. */
	readonly issueDate: { readonly day: CalendarDay; readonly source: 'option' | 'config' } | undefined;
	/**
	 * How file names write the issue date, as a template: `YYYYMMDD##` reads 28 July off `2026072801.txt` (see reading/page/file-date.ts).
	 * Absent: the usual forms (`20260728`, `2026-07-28`, `2026年7月28日`) are tried.
	 */
	readonly fileDate: string | undefined;
}

/** The settings without a `zhubi.json`: no byline form declared, no rule changed, no issue date. */
export const defaults: Settings = {
	bylineForm: undefined,
	profile: 'print',
	wordLevel: 'normal',
	rules: {},
	allow: {},
	packs: [],
	roster: undefined,
	leaders: undefined,
	issueDate: undefined,
	fileDate: undefined,
};
