/**
 * What the words of a date say, before any issue date is known (TIMEX3, ISO 24617-1, is the target: `readDate` makes the value).
 * A field is absent where the words leave it open.
 */
export interface DateFields {
	/** Four digits, or the words' relation to the issue year: `{ relative: -1 }` is 去年. */
	readonly year?: number | Relative;
	/** 1–12, or relative: `{ relative: 1 }` is 下月. */
	readonly month?: number | Relative;
	/** 1–31, or relative: `{ relative: -1 }` is 昨日. */
	readonly day?: number | Relative;
	/** ISO weekday 1–7; `week` says which week, relative to that of the issue date (上周四 is -1), absent where open. */
	readonly weekday?: number;
	readonly week?: Relative;
	/** A stretch of the year or month: H1 H2, Q1–Q4, 上旬 中旬 下旬, seasons SP SU FA WI. */
	readonly part?: 'H1' | 'H2' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'early' | 'middle' | 'late' | 'begin' | 'end' | 'SP' | 'SU' | 'FA' | 'WI';
	/** TIMEX3 part of day: 上午 TMO, 中午 TMI, 下午 TAF, 晚上 TEV, 凌晨 TNI, 白天 TDT. */
	readonly dayPart?: 'TMO' | 'TMI' | 'TAF' | 'TEV' | 'TNI' | 'TDT' | 'TDW';
	readonly hour?: number;
	readonly minute?: number;
	readonly second?: number;
	/** Decade 199 for 90年代 (with century known), century 21 for 21世纪. */
	readonly decade?: number;
	readonly century?: number;
	/** Lunar month 1–12 (leap months marked) and day, for 农历 and festivals. */
	readonly lunar?: { readonly month: number; readonly day?: number; readonly leap?: boolean };
	/** A named day (建军节, 春节, 教师节): key into the table of festivals. */
	readonly festival?: string;
}

export interface Relative {
	readonly relative: number;
}

/** A date as written: a point or stretch, a range over both ends, a duration or a set. `weight` of evidence lies in the words alone. */
export type DateExpression =
	| { readonly form: 'point'; readonly fields: DateFields }
	| { readonly form: 'range'; readonly from: DateFields | undefined; readonly to: DateFields | undefined }
	| { readonly form: 'duration'; readonly value: string }
	| { readonly form: 'set'; readonly value: string };

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
export type IssueDateSource = 'option' | 'config' | 'masthead' | 'filename';

export interface IssueDate {
	readonly day: CalendarDay;
	readonly source: IssueDateSource;
}
