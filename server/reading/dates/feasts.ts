import type { DateFields } from '../../ground/model/date';
import { dayNumber, dayOf, easterOf, weekdayOf } from '../../ground/text/days';
import { nearestToToday } from './customs';
import { dayPoint, isDay, type PartialDay, type Resolved } from './resolved';
import { gregorianDay, lunarDay, lunarMonth, solarTermDay } from './words/lunar-calendar';

/** 农历四月初七, 正月, 除夕. Without a year, the one nearest to today. */
export function lunarPoint(
	lunar: NonNullable<DateFields['lunar']>,
	year: number | 'unknown' | undefined,
	now: PartialDay | undefined,
): Resolved {
	const leap = lunar.leap === true;
	const inYear = (number: number): Resolved | undefined => {
		if (lunar.day !== undefined) {
			// 腊月三十 is said of the last day, whether or not the month has thirty.
			const day = gregorianDay({
				year: number,
				month: lunar.month,
				leap,
				day: lunar.month === 12 && lunar.day === 30 ? -1 : lunar.day,
			});
			return day && dayPoint(day);
		}
		const month = lunarMonth({ year: number, month: lunar.month, leap });
		return month && { ...month.first, until: dayOf(dayNumber(month.first) + month.length - 1), level: 'day' };
	};
	if (typeof year === 'number') return inYear(year) ?? { year, level: 'day' };
	const base = isDay(now) ? lunarDay(now)?.year : undefined;
	if (year === 'unknown' || base === undefined || !isDay(now)) return { level: 'day' };
	return (
		nearestToToday(
			now,
			[base, base - 1, base + 1, ...(leap ? [base - 2, base + 2, base - 3, base + 3] : [])].map(inYear),
		) ?? { level: 'day' }
	);
}

/** 立春, 冬至. Without a year, the one nearest to today. */
export function termPoint(term: number, year: number | 'unknown' | undefined, now: PartialDay | undefined): Resolved {
	const inYear = (number: number): Resolved | undefined => {
		const day = solarTermDay(number, term);
		return day && dayPoint(day);
	};
	if (typeof year === 'number') return inYear(year) ?? { year, month: Math.floor(term / 2) + 1, level: 'day' };
	if (year === 'unknown' || !isDay(now)) return { month: Math.floor(term / 2) + 1, level: 'day' };
	return nearestToToday(now, [now.year, now.year - 1, now.year + 1].map(inYear)) ?? { level: 'day' };
}

/** 复活节, and the days that are counted from it. */
export function easterPoint(days: number, year: number | undefined): Resolved {
	return year === undefined ? { level: 'day' } : dayPoint(dayOf(dayNumber(easterOf(year)) + days));
}

/** 5月第二个星期日: the weekday is ISO's, Monday 1 … Sunday 7. */
export interface NthWeekday {
	readonly month: number;
	readonly nth: number;
	readonly weekday: number;
}

/** 母亲节, 8月第一个周二. */
export function nthWeekday(year: number | undefined, { month, nth, weekday }: NthWeekday): Resolved {
	if (year === undefined) return { month, level: 'day' };
	const first = dayNumber({ year, month, day: 1 });
	return dayPoint(dayOf(first + ((weekday - weekdayOf(dayOf(first)) + 7) % 7) + 7 * (nth - 1)));
}
