import type { CalendarDay, DateFields, DateReading, Relative } from '../model/date';
import { dayNumber, dayOf, easterOf, weekdayOf } from '../text/days';
import { type Custom, dayOfMonth, nearest, yearOfMonth } from './customs';
import type { Anchor, PartialDay, Resolved } from './resolved';
import { endValue, startValue, timeOf, two, valueOfPoint } from './timex';
import { gregorianDay, lunarDay, lunarMonth, solarTermDay } from './words/lunar-calendar';

/** The TIMEX3 value of a point; what neither words nor anchor say is X. */
export function pointReading(point: Resolved): DateReading {
	return { value: valueOfPoint(point), type: point.time ? 'time' : 'date' };
}

/** The value of a range; an end that nothing tells is `..`. */
export function rangeReading({ from, to }: Range): DateReading {
	return {
		value: `${from ? startValue(from) : '..'}/${to ? endValue(to) : '..'}`,
		type: from?.time || to?.time ? 'time' : 'date',
	};
}

interface Range {
	readonly from: Resolved | undefined;
	readonly to: Resolved | undefined;
}

/** The points of an expression, as far as they are known; the ends of a range borrow from one another. */
export function resolveRange(
	expression: { readonly from: DateFields | undefined; readonly to: DateFields | undefined },
	anchor: Anchor,
): Range {
	const { from, to } = expression;
	if (!from) return { from: undefined, to: to && resolvePoint(to, anchor) };
	if (!to) return { from: resolvePoint(from, anchor), to: undefined };
	const start = resolvePoint(borrowed(from, to, anchor), anchor);
	// 20世纪50年代至70年代: the century is said once.
	const further =
		to.decade !== undefined && to.century === undefined && from.century !== undefined
			? { ...to, century: from.century }
			: to;
	const end = resolvePoint(
		further,
		{ issue: anchor.issue, dateline: anchor.dateline, before: start, month: start, ahead: anchor.ahead === true },
		{ start, from },
	);
	return { from: start, to: end };
}

/** What the first end leaves to the second: 28日至8月3日, 10月至2023年3月. */
function borrowed(from: DateFields, to: DateFields, anchor: Anchor): DateFields {
	let fields = from;
	if (
		from.year === undefined &&
		typeof from.month === 'number' &&
		typeof to.year === 'number' &&
		typeof to.month === 'number'
	)
		fields = { ...fields, year: from.month > to.month ? to.year - 1 : to.year };
	if (
		from.month === undefined &&
		from.year === undefined &&
		typeof from.day === 'number' &&
		typeof to.month === 'number' &&
		typeof to.day === 'number'
	) {
		const month = from.day <= to.day ? to.month : to.month - 1;
		if (month >= 1 && !(anchor.before?.month === month))
			fields = { ...fields, month, ...(to.year === undefined ? {} : { year: to.year }) };
	}
	return fields;
}

/** One point. `second`: it is the further end of a range that starts at `start`. */
export function resolvePoint(
	fields: DateFields,
	anchor: Anchor,
	second?: { readonly start: Resolved; readonly from: DateFields },
): Resolved {
	const point = resolveDay(fields, anchor, second?.start);
	const time = timeOf(fields, second);
	if (!time) return point;
	const { year, month, day, until, special, whole, level } = onDay(point, anchor, second);
	// 晚上10点至凌晨2点: an hour without a day of its own that is earlier than the first is on the next one.
	if (
		point.whole === '' &&
		fields.hour !== undefined &&
		second?.from.hour !== undefined &&
		time.value < (second.start.time ?? '') &&
		isDay({ year, month, day })
	) {
		const next = dayOf(dayNumber({ year, month, day } as CalendarDay) + 1);
		return { year: next.year, month: next.month, day: next.day, until, special, whole, level, time: time.value };
	}
	return { year, month, day, until, special, whole, level, time: time.value };
}

/** A clock time alone is that of the day spoken of, else of today; a further end before the first is on the next day. */
function onDay(
	day: Resolved,
	anchor: Anchor,
	second: { readonly start: Resolved; readonly from: DateFields } | undefined,
): Resolved {
	if (day.whole !== '') return day;
	const base = second?.start ?? (anchor.before?.day === undefined ? today(anchor) : anchor.before);
	return { year: base?.year, month: base?.month, day: base?.day, level: 'day' };
}

function resolveDay(fields: DateFields, anchor: Anchor, start: Resolved | undefined): Resolved {
	const now = today(anchor);
	const custom: Custom = { now, ahead: anchor.ahead === true };
	if (fields.decade !== undefined || fields.century !== undefined) return age(fields, now);
	let year = relativeOr(fields.year, anchor.before?.year, now?.year);
	const given = fields.year !== undefined;
	if (fields.lunar)
		return lunarPoint(fields.lunar, given ? (year ?? 'unknown') : undefined, isDay(start) ? start : now);
	if (fields.term !== undefined)
		return termPoint(fields.term, given ? (year ?? 'unknown') : (start?.year ?? undefined), now);
	if (fields.easter !== undefined) return easterPoint(fields.easter, given ? year : (start?.year ?? now?.year));
	if (fields.quarter) return quarterPoint(fields.quarter.relative, now, fields.edge);
	if (fields.nth !== undefined && fields.weekday !== undefined && typeof fields.month === 'number')
		return nthWeekday(
			year ?? (given ? undefined : yearOfMonth(fields.month, undefined, custom)),
			fields.month,
			fields.nth,
			fields.weekday,
		);
	if (fields.week !== undefined || fields.weekday !== undefined || fields.weekend)
		return weekPoint(fields, year, anchor, start);
	if (fields.day !== undefined && typeof fields.day !== 'number') return stepDay(fields.day, anchor, start);
	let month: number | undefined;
	if (fields.month !== undefined && typeof fields.month !== 'number') {
		const base = fields.month.from === 'text' && anchor.before?.month !== undefined ? anchor.before : now;
		if (base?.month !== undefined) {
			const steps = base.month - 1 + fields.month.relative;
			month = (((steps % 12) + 12) % 12) + 1;
			year = base.year === undefined ? undefined : base.year + Math.floor(steps / 12);
		}
	} else month = fields.month;
	const dayNamed = typeof fields.day === 'number' ? fields.day : undefined;
	if (!given && month !== undefined && typeof fields.month === 'number')
		year =
			start?.year !== undefined
				? start.year +
					(start.month !== undefined &&
					(month < start.month ||
						(month === start.month && dayNamed !== undefined && start.day !== undefined && dayNamed < start.day))
						? 1
						: 0)
				: (anchor.month?.year ?? yearOfMonth(month, dayNamed, custom));
	if (!given && fields.month === undefined && dayNamed !== undefined) {
		const base = start?.month === undefined ? dayOfMonth(dayNamed, anchor.before, custom) : monthAfter(start, dayNamed);
		return { year: base.year, month: base.month, day: dayNamed, level: 'day' };
	}
	if (!given && fields.month === undefined && fields.part)
		year =
			start?.year ??
			(fields.part === 'early' || fields.part === 'middle' || fields.part === 'late'
				? year
				: (anchor.month?.year ?? now?.year));
	if (fields.month === undefined && dayNamed === undefined && fields.year === undefined && fields.part === undefined)
		return { whole: '', level: 'day' };
	if (fields.part && fields.edge)
		return { year, month: Number(fields.part[1]) * 3 - (fields.edge === 'end' ? 0 : 2), level: 'month' };
	if (fields.part) return partPoint(fields.part, year, month);
	return {
		year,
		month,
		day: dayNamed,
		level: dayNamed !== undefined ? 'day' : fields.month !== undefined ? 'month' : 'year',
	};
}

/** The month of a further end that names its day only: 28日至2日 goes on into the next one. */
function monthAfter(start: Resolved, day: number): PartialDay {
	const { year, month } = start;
	if (month === undefined || start.day === undefined || day >= start.day) return { year, month };
	return month === 12 ? { year: year === undefined ? undefined : year + 1, month: 1 } : { year, month: month + 1 };
}

/** The day that today and yesterday are counted from: the dateline's where it has one. */
function today(anchor: Anchor): PartialDay | undefined {
	return anchor.dateline?.day === undefined ? anchor.issue : anchor.dateline;
}

function relativeOr(
	value: number | Relative | undefined,
	before: number | undefined,
	now: number | undefined,
): number | undefined {
	if (value === undefined || typeof value === 'number') return value;
	const base = value.from === 'text' ? (before ?? now) : now;
	return base === undefined ? undefined : base + value.relative;
}

/** 今天, 昨日, 次日. Without a year, days that stay in their month are still known. */
function stepDay(step: Relative, anchor: Anchor, start: Resolved | undefined): Resolved {
	const base =
		step.from === 'text'
			? start?.day === undefined
				? anchor.before?.day === undefined
					? today(anchor)
					: anchor.before
				: start
			: today(anchor);
	if (base?.day === undefined || base.month === undefined) return { level: 'day' };
	const { year, month, day } = base;
	const to = dayOf(dayNumber({ year: year ?? 2001, month, day }) + step.relative);
	if (year !== undefined) return dayPoint(to);
	return to.year === 2001 ? { month: to.month, day: to.day, level: 'day' } : { level: 'day' };
}

/** One known day. */
function dayPoint({ year, month, day }: CalendarDay): Resolved {
	return { year, month, day, level: 'day' };
}

function isDay(day: PartialDay | undefined): day is CalendarDay {
	return day?.year !== undefined && day.month !== undefined && day.day !== undefined;
}

/** 上周四, 本周, 周五, 5月第2周, 2022年第30周. Weeks begin on Monday (ISO 8601). */
function weekPoint(
	fields: DateFields,
	year: number | undefined,
	anchor: Anchor,
	start: Resolved | undefined,
): Resolved {
	const now = today(anchor);
	const { week, weekday } = fields;
	if (typeof week === 'number') {
		if (typeof fields.month !== 'number' && fields.month === undefined)
			return { year, special: `W${two(week)}`, level: 'day' };
		const month =
			typeof fields.month === 'number'
				? {
						year: year ?? yearOfMonth(fields.month, undefined, { now, ahead: anchor.ahead === true }),
						month: fields.month,
					}
				: resolveDay(
						{ month: fields.month, ...(fields.year === undefined ? {} : { year: fields.year }) },
						anchor,
						start,
					);
		if (month.year === undefined || month.month === undefined)
			return { year: month.year, special: 'WXX', level: 'day' };
		const first = dayNumber({ year: month.year, month: month.month, day: 1 });
		// The first week of a month is the one of its first Monday.
		const monday = first + ((8 - weekdayOf(dayOf(first))) % 7);
		return weekOf(monday + 7 * (week - 1), undefined);
	}
	const suffix = fields.weekend ? '-WE' : weekday === undefined ? '' : `-${weekday}`;
	const base = isDay(start) && week === undefined ? start : now;
	if (!isDay(base)) return { special: `WXX${suffix}`, level: 'day' };
	const number = dayNumber(base);
	const monday = number - weekdayOf(base) + 1;
	if (week !== undefined || weekday === undefined)
		return weekday === undefined
			? weekOf(monday + 7 * (week?.relative ?? 0), suffix)
			: dayPoint(dayOf(monday + 7 * (week?.relative ?? 0) + weekday - 1));
	// A weekday alone: in the week of the first end and after it; else the last one that was, or the next one to come.
	if (base === start) return dayPoint(dayOf(number + ((weekday - weekdayOf(base) + 7) % 7)));
	const back = (weekdayOf(base) - weekday + 7) % 7;
	return dayPoint(dayOf(anchor.ahead ? number + ((7 - back) % 7) : number - back));
}

function weekOf(monday: number, suffix: string | undefined): Resolved {
	const thursday = dayOf(monday + 3);
	const week = Math.floor((dayNumber(thursday) - dayNumber({ year: thursday.year, month: 1, day: 1 })) / 7) + 1;
	return { year: thursday.year, special: `W${two(week)}${suffix ?? ''}`, level: 'day' };
}

/** 母亲节, 8月第一个周二. */
function nthWeekday(year: number | undefined, month: number, nth: number, weekday: number): Resolved {
	if (year === undefined) return { month, level: 'day' };
	const first = dayNumber({ year, month, day: 1 });
	return dayPoint(dayOf(first + ((weekday - weekdayOf(dayOf(first)) + 7) % 7) + 7 * (nth - 1)));
}

/** 农历四月初七, 正月, 除夕. Without a year, the one nearest to today. */
function lunarPoint(
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
		const month = lunarMonth(number, lunar.month, leap);
		return month && { ...month.first, until: dayOf(dayNumber(month.first) + month.length - 1), level: 'day' };
	};
	if (typeof year === 'number') return inYear(year) ?? { year, level: 'day' };
	const base = isDay(now) ? lunarDay(now)?.year : undefined;
	if (year === 'unknown' || base === undefined) return { level: 'day' };
	return (
		nearest(
			now as CalendarDay,
			[base, base - 1, base + 1, ...(leap ? [base - 2, base + 2, base - 3, base + 3] : [])].map(inYear),
		) ?? { level: 'day' }
	);
}

function termPoint(term: number, year: number | 'unknown' | undefined, now: PartialDay | undefined): Resolved {
	const inYear = (number: number): Resolved | undefined => {
		const day = solarTermDay(number, term);
		return day && dayPoint(day);
	};
	if (typeof year === 'number') return inYear(year) ?? { year, month: Math.floor(term / 2) + 1, level: 'day' };
	if (year === 'unknown' || !isDay(now)) return { month: Math.floor(term / 2) + 1, level: 'day' };
	return nearest(now, [now.year, now.year - 1, now.year + 1].map(inYear)) ?? { level: 'day' };
}

function easterPoint(days: number, year: number | undefined): Resolved {
	return year === undefined ? { level: 'day' } : dayPoint(dayOf(dayNumber(easterOf(year)) + days));
}

function quarterPoint(step: number, now: PartialDay | undefined, edge: DateFields['edge']): Resolved {
	if (now?.month === undefined) return { special: 'QX', level: 'day' };
	const quarters = Math.floor((now.month - 1) / 3) + step;
	const year = now.year === undefined ? undefined : now.year + Math.floor(quarters / 4);
	const quarter = ((quarters % 4) + 4) % 4;
	if (edge) return { year, month: quarter * 3 + (edge === 'end' ? 3 : 1), level: 'month' };
	return { year, special: `Q${quarter + 1}`, level: 'day' };
}

/** 上半年, 二季度, 上旬, 年底: a stretch of the year or month. 年初 and 年底 are its first and last month; 月初 and 月底 stay the month, as TIMEX3 has it. */
function partPoint(
	part: NonNullable<DateFields['part']>,
	year: number | undefined,
	month: number | undefined,
): Resolved {
	switch (part) {
		case 'early':
			return { year, month, day: 1, until: { year, month, day: 10 }, level: 'day' };
		case 'middle':
			return { year, month, day: 11, until: { year, month, day: 20 }, level: 'day' };
		case 'late':
			return { year, month, day: 21, until: { year, month, day: lengthOf(year, month) }, level: 'day' };
		case 'begin':
		case 'mid':
		case 'end':
			if (month !== undefined) return { year, month, level: 'month' };
			return part === 'mid'
				? { year, month: 6, until: { year, month: 7 }, level: 'month' }
				: { year, month: part === 'begin' ? 1 : 12, level: 'month' };
		default:
			return { year, special: part, level: 'day' };
	}
}

function lengthOf(year: number | undefined, month: number | undefined): number | undefined {
	if (month === undefined || (month === 2 && year === undefined)) return undefined;
	return new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
}

/** 90年代 is of the last century where nothing else is said, 00 to 20 of this one; 21世纪 is `20`, 20世纪90年代 `199` (TIMEX3). */
function age(fields: DateFields, now: PartialDay | undefined): Resolved {
	const { decade } = fields;
	const century = relativeOr(
		fields.century,
		undefined,
		now?.year === undefined ? undefined : Math.floor((now.year - 1) / 100) + 1,
	);
	if (decade === undefined) return { whole: century === undefined ? 'XX' : two(century - 1), level: 'day' };
	if (decade >= 100) return { whole: String(decade), level: 'day' };
	const hundred =
		century === undefined ? (fields.century !== undefined ? undefined : decade <= 2 ? 20 : 19) : century - 1;
	return { whole: `${hundred === undefined ? 'XX' : two(hundred)}${decade}`, level: 'day' };
}
