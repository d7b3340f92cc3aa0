import type { FoundDate } from './date';

/** 消息头 `本报讯（…）` · 电头 `新华社北京7月28日电` · 署名行 `本报记者 甲某` · `（甲某 摄）` · 文末署名 `（甲某）`. */
export type BylineRole = 'lead' | 'dateline' | 'line' | 'credit' | 'tail';

/** A byline as written, with what rules need to know of its form. All offsets are UTF-16 units of the text scanned. */
export interface BylineMatch {
	readonly start: number;
	readonly end: number;
	readonly role: BylineRole;
	/** `本报讯`, `新华社北京7月28日电`; a byline of another kind has none. */
	readonly opening: Opening | undefined;
	/** 本报 in `本报讯` and in `本报记者 甲某`, 新华社 in `（据新华社电）`. */
	readonly agency: string | undefined;
	readonly groups: readonly BylineGroup[];
	readonly form: BylineForm;
	/**
	 * What makes it a byline: an opening, a role that is written, an office before each name, or names alone (`surname`:
	 * each begins with one; `pen`: not even that).
	 */
	readonly evidence: 'opening' | 'role' | 'office' | 'surname' | 'pen';
}

/** What a report opens with: `本报讯`, `【本报讯】`, `据新华社北京7月28日电`, `央视网消息`. Offsets are counted in the text scanned. */
export interface Opening {
	readonly start: number;
	/** The offset after the opening, its own brackets included. */
	readonly end: number;
	/** Agency to 讯, 电 or 消息, without brackets of its own; stray blanks of `本 报 讯` inside. */
	readonly words: { readonly start: number; readonly end: number };
	readonly agency: Phrase;
	readonly place: Phrase | undefined;
	readonly date: FoundDate | undefined;
	readonly word: Phrase;
}

/** A stretch of the text scanned with what it says. */
export interface Phrase {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** People who share employer and role: `江州报业集团记者 徐小颖`, `甲某 乙某 摄`. */
export interface BylineGroup {
	readonly employer: Phrase | undefined;
	/** The role before the names. */
	readonly role: Phrase | undefined;
	/** The role behind the names: 摄, 文/图, 采访整理. */
	readonly suffix: Phrase | undefined;
	readonly people: readonly NameSpan[];
}

/** A name of a byline: `name` without padding (`王　军` is `王军`). Offsets are counted in the text scanned. */
export interface NameSpan {
	readonly start: number;
	readonly end: number;
	readonly name: string;
}

/** How a byline is written. */
export interface BylineForm {
	/** Offsets of the brackets around the people; `undefined` where one is missing. */
	readonly open: number | undefined;
	readonly close: number | undefined;
	/** 报道, 报道： or ： behind the people. */
	readonly report: { readonly start: number; readonly end: number } | undefined;
	/** The stretch scanned ends within the byline: it goes on in the next line. */
	readonly cut: boolean;
}

/**
 * What was found when a text was cut into blocks: a byline that it opens or ends with, and the number of the block that this is. Its
 * offsets are counted from where the text begins. `none`: the block is the whole text, and it neither opens nor ends with one.
 */
export interface BlockByline {
	readonly block: number;
	readonly match: BylineMatch | 'none';
}
