/**
 * The places of a 消息头 where desks differ: around and inside `本报讯`, before and behind the people, behind a role, between names,
 * between groups; `alone` is what follows `【本报讯` where no people do.
 */
export type MarkPlace = 'before' | 'words' | 'open' | 'role' | 'after-role' | 'between' | 'group' | 'close' | 'alone';

/** A house form: the text that belongs at each place. */
export type HouseMarks = Readonly<Record<MarkPlace, string>>;

/** The form of 消息头 in force. */
export interface HouseForm {
	/**
	 * `declared` in `zhubi.json`; `page`, `issue`: what most of the leads there have; `plain`: none of
	 * these, so the form that most papers print.
	 */
	readonly source: 'declared' | 'page' | 'issue' | 'plain';
	/** What belongs at each place. Of a page's form, places that it does not show are absent: whatever is well written there may stay. */
	readonly marks: Readonly<Partial<HouseMarks>>;
}

/**
 * What a paper does in its own way, as far as a page shows. It is read off whole-number counts (`reading/page/house-style.ts`), never
 * assumed.
 */
export interface HouseStyle {
	/**
	 * What most of a page has where papers differ, by the name of the place: `byline open` → `（`. Absent where the page has fewer than
	 * three of a kind, or more than a third of them are written otherwise there.
	 */
	readonly usual: ReadonlyMap<string, string>;
	/** What it was read off. */
	readonly shownBy: 'page' | 'issue';
	/** Brackets, and the other marks, are half-width all over the page. */
	readonly halfWidth: { readonly brackets: boolean; readonly stops: boolean };
	/** Figures are full-width all over the page. */
	readonly fullWidthDigits: boolean;
}

/** How often what was seen on a page: whole numbers above 0, by a key that only `reading/page/house-style.ts` reads. */
export type StyleCounts = ReadonlyMap<string, number>;

/** The style of a page that shows none. */
export const noStyle: HouseStyle = {
	usual: new Map(),
	shownBy: 'page',
	halfWidth: { brackets: false, stops: false },
	fullWidthDigits: false,
};
