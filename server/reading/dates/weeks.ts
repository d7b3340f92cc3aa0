import type { DateFields } from '../../ground/model/date';
import { dayNumber, dayOf, weekdayOf } from '../../ground/text/days';
import { dayPoint, isDay, type PartialDay, type Resolved } from './resolved';
import { two } from './timex';

/** What a weekday or a week is counted from. */
export interface WeekReference {
	readonly now: PartialDay | undefined;
	/** The first end of the range that it ends. */
	readonly start: Resolved | undefined;
	/** The words around it speak of the future. */
	readonly ahead: boolean;
}

/** 上周四, 本周, 周五. Weeks begin on Monday (ISO 8601). */
export function weekPoint({ week, weekday, weekend }: DateFields, { now, start, ahead }: WeekReference): Resolved {
	const suffix = weekend ? '-WE' : weekday === undefined ? '' : `-${weekday}`;
	const base = isDay(start) && week === undefined ? start : now;
	if (!isDay(base)) return { special: `WXX${suffix}`, level: 'day' };
	const steps = typeof week === 'object' ? week.relative : 0;
	const number = dayNumber(base);
	const monday = number - weekdayOf(base) + 1;
	if (week !== undefined || weekday === undefined)
		return weekday === undefined
			? weekOf(monday + 7 * steps, suffix)
			: dayPoint(dayOf(monday + 7 * steps + weekday - 1));
	// A weekday alone: in the week of the first end and after it; else the last one that was, or the next one to come.
	if (base === start) return dayPoint(dayOf(number + ((weekday - weekdayOf(base) + 7) % 7)));
	const back = (weekdayOf(base) - weekday + 7) % 7;
	return dayPoint(dayOf(ahead ? number + ((7 - back) % 7) : number - back));
}

/** 5月第2周. The first week of a month is the one of its first Monday. */
export function weekOfMonth({ year, month }: PartialDay, week: number): Resolved {
	if (year === undefined || month === undefined) return { year, special: 'WXX', level: 'day' };
	const first = dayNumber({ year, month, day: 1 });
	const monday = first + ((8 - weekdayOf(dayOf(first))) % 7);
	return weekOf(monday + 7 * (week - 1), '');
}

/** 2022年第30周. */
export function weekOfYear(year: number | undefined, week: number): Resolved {
	return { year, special: `W${two(week)}`, level: 'day' };
}

/** The ISO week of a Monday; `suffix` names a part of it. */
function weekOf(monday: number, suffix: string): Resolved {
	const thursday = dayOf(monday + 3);
	const week = Math.floor((dayNumber(thursday) - dayNumber({ year: thursday.year, month: 1, day: 1 })) / 7) + 1;
	return { year: thursday.year, special: `W${two(week)}${suffix}`, level: 'day' };
}
