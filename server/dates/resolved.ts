import type { CalendarDay } from '../model/date';

/** What a date is read against: the issue date and, nearer, the date of the article's own dateline; and what the text around it says. */
export interface Anchor {
	readonly issue: CalendarDay | undefined;
	readonly dateline: PartialDay | undefined;
	/** The date before it that the words lean on: 当日 and 次年 always, a day alone within its paragraph, a month alone within its sentence. */
	readonly before?: PartialDay | undefined;
	readonly month?: PartialDay | undefined;
	/** The words around speak of what is to come (将, 定于, 拟). */
	readonly ahead?: boolean;
}

/** As much of a day as is known. */
export interface PartialDay {
	readonly year?: number | undefined;
	readonly month?: number | undefined;
	readonly day?: number | undefined;
}

/** A point of time as far as words and anchor tell. A stretch of days (旬, a lunar month) has `until`. */
export interface Resolved extends PartialDay {
	readonly until?: PartialDay | undefined;
	/** What the value has behind the year instead of month and day: `H1`, `Q3`, `SP`, `W30`, `W30-5`; or the whole value of a decade or century. */
	readonly special?: string | undefined;
	readonly whole?: string | undefined;
	/** `TMO` or `T08:30`. */
	readonly time?: string | undefined;
	/** The value ends with the day, month or year that is written, whatever else is known. */
	readonly level: 'year' | 'month' | 'day';
}
