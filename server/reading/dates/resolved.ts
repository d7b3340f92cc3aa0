import type { CalendarDay } from '../../ground/model/date';

/** What a date is read against: the issue date and, nearer, the date of the article's own dateline; and what the text around it says. */
export interface ReferenceDays {
	readonly issue: CalendarDay | undefined;
	readonly dateline: PartialDay | undefined;
	/**
	 * The date before it that the words refer to: 当日 and 次年 always, a day alone within its paragraph, a month alone within its
	 * sentence.
	 */
	readonly before?: PartialDay | undefined;
	readonly month?: PartialDay | undefined;
	/** The words around it speak of the future (将, 定于, 拟). */
	readonly ahead?: boolean;
}

/** A day, as far as it is known. */
export interface PartialDay {
	readonly year?: number | undefined;
	readonly month?: number | undefined;
	readonly day?: number | undefined;
}

/** A point of time, as far as the words and the days that they refer to tell. A stretch of days (旬, a lunar month) has `until`. */
export interface Resolved extends PartialDay {
	readonly until?: PartialDay | undefined;
	/**
	 * What the value has behind the year instead of month and day: `H1`, `Q3`, `SP`, `W30`, `W30-5`;
	 * or the whole value of a decade or century.
	 */
	readonly special?: string | undefined;
	readonly whole?: string | undefined;
	/** `TMO` or `T08:30`. */
	readonly time?: string | undefined;
	/** How precise the value is: as precise as what is written, even if more is known. */
	readonly level: 'year' | 'month' | 'day';
}

/** One known day. */
export function dayPoint({ year, month, day }: CalendarDay): Resolved {
	return { year, month, day, level: 'day' };
}

/** True where year, month and day are known. */
export function isDay(day: PartialDay | undefined): day is CalendarDay {
	return day?.year !== undefined && day.month !== undefined && day.day !== undefined;
}
