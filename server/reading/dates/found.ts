import type { DateFields } from '../../ground/model/date';

/** The text that a date is read in, and where it has to end: at the end of the text, or of the stretch that a byline leaves it. */
export interface Scope {
	readonly text: string;
	readonly end: number;
}

/** One end of a date: `今年3月`, `7月28日上午`, `15` of `15日至17日` (`shared`: its unit is at the other end). */
export interface FoundPoint {
	readonly end: number;
	readonly fields: DateFields;
	readonly shared: boolean;
	/** Two neighbors in one word are a range by themselves: the further one of 五六月, 下午七八点, 中下旬, 八九十年代. */
	readonly to?: DateFields;
}

/** Where the point stands: `second` is the further end of a range, where 30日 and 89年 need no company. */
export interface PointOptions {
	readonly second: boolean;
}
