/**
 * What the words of a date say, before any issue date is known (TIMEX3, ISO 24617-1, is the target: `readDates` makes the value).
 * A field is absent where the words leave it open.
 */
export interface DateFields {
	/** The year (`-221` is 公元前221年), or the words' relation to a year: `{ relative: -1 }` is 去年. */
	readonly year?: number | Relative;
	/** 1–12, or relative: `{ relative: 1 }` is 下月. */
	readonly month?: number | Relative;
	/** 1–31, or relative: `{ relative: -1 }` is 昨日. Impossible days are kept as written (9月31日). */
	readonly day?: number | Relative;
	/** ISO weekday 1–7; `week` says which week, absent where open. `weekend`: 周末. */
	readonly weekday?: number;
	readonly weekend?: true;
	/** Relative to the week of the issue date (上周四 is -1), or the nth of the month or year (5月第2周, 2022年第30周). */
	readonly week?: Relative | number;
	/** A stretch of the year, month, decade or century: H1 H2, Q1–Q4, 上旬 中旬 下旬, 初 中 底, seasons SP SU FA WI. */
	readonly part?:
		| 'H1'
		| 'H2'
		| 'Q1'
		| 'Q2'
		| 'Q3'
		| 'Q4'
		| 'early'
		| 'middle'
		| 'late'
		| 'begin'
		| 'mid'
		| 'end'
		| 'SP'
		| 'SU'
		| 'FA'
		| 'WI';
	/** 一季度末: the first or last month of the quarter. */
	readonly edge?: 'begin' | 'end';
	/** 本季度 is `{ relative: 0 }`. */
	readonly quarter?: Relative;
	/** TIMEX3 part of day: 上午 TMO, 中午 TMI, 下午 TAF, 傍晚 and 晚 TEV, 凌晨 and 夜 TNI, 白天 TDT. */
	readonly dayPart?: 'TMO' | 'TMI' | 'TAF' | 'TEV' | 'TNI' | 'TDT';
	/** As written, 0–24 where the clock is right; `晚上8时` is 8 with `dayPart` TEV. Impossible hours are kept (25时). */
	readonly hour?: number;
	readonly minute?: number;
	readonly second?: number;
	/** Decade 199 for 20世纪90年代; 9 with the century open for 90年代. */
	readonly decade?: number;
	/** Century 21 for 21世纪, or relative: 上世纪. */
	readonly century?: number | Relative;
	/** Lunar month 1–12 (leap months marked) and day, for 农历 and lunar festivals; `day: -1` is the last day (除夕). */
	readonly lunar?: { readonly month: number; readonly day?: number; readonly leap?: true };
	/** Index of a solar term, 小寒 0 … 冬至 23. */
	readonly term?: number;
	/** Days from Easter Sunday: 0 复活节, -2 耶稣受难日. */
	readonly easter?: number;
	/** The nth weekday of `month`, as in 母亲节 (`weekday` 7 of May, 2). */
	readonly nth?: number;
}

/**
 * A step from where the reader is: the issue date (or the article's dateline), or with `from: 'text'` the date before it in the text (当日,
 * 次年).
 */
export interface Relative {
	readonly relative: number;
	readonly from?: 'text';
}

/** A date as written: a point or stretch, a range over both ends, a duration or a set. */
export type DateExpression =
	| { readonly form: 'point'; readonly fields: DateFields }
	/** `from` or `to` is undefined where the range is open: 2018年至今. Parts that the ends share are where they are written. */
	| { readonly form: 'range'; readonly from: DateFields | undefined; readonly to: DateFields | undefined }
	| { readonly form: 'duration'; readonly value: string }
	| { readonly form: 'set'; readonly value: string };

/** A date found in text; offsets are counted in the text scanned. */
export interface FoundDate {
	readonly start: number;
	readonly end: number;
	readonly expression: DateExpression;
}

export type DateType = 'date' | 'time' | 'duration' | 'set';

/** TIMEX3 value and type, as in `2022-07-28TMO` `time`; unknown parts are X. */
export interface DateReading {
	readonly value: string;
	readonly type: DateType;
}

/** A day of the Gregorian calendar; month 1–12. */
export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** Where the issue date came from (CONTRACT.md). */
export type IssueDateSource = 'option' | 'page' | 'masthead' | 'filename' | 'config';

export interface IssueDate {
	readonly day: CalendarDay;
	readonly source: IssueDateSource;
}
