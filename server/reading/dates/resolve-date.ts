import type { DateFields, DateReading, Relative } from '../../ground/model/date';
import { dayNumber, dayOf } from '../../ground/text/days';
import { type Custom, dayOfMonth, yearOfMonth } from './customs';
import { easterPoint, lunarPoint, nthWeekday, termPoint } from './feasts';
import { dayPoint, isDay, type PartialDay, type ReferenceDays, type Resolved } from './resolved';
import { agePoint, partPoint, quarterPoint } from './stretches';
import { endValue, startValue, timeOf, valueOfPoint } from './timex';
import { weekOfMonth, weekOfYear, weekPoint } from './weeks';

/** The TIMEX3 value of a point; what is not known is X. */
export function pointReading(point: Resolved): DateReading {
	return { value: valueOfPoint(point), type: point.time ? 'time' : 'date' };
}

/** The value of a range; an end that is not known is `..`. */
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
	reference: ReferenceDays,
): Range {
	const { from, to } = expression;
	if (!from) return { from: undefined, to: to && resolvePoint(to, reference) };
	if (!to) return { from: resolvePoint(from, reference), to: undefined };
	const start = resolvePoint(borrowed(from, to, reference), reference);
	// 20世纪50年代至70年代: the century is said once.
	const further =
		to.decade !== undefined && to.century === undefined && from.century !== undefined
			? { ...to, century: from.century }
			: to;
	const end = resolvePoint(
		further,
		{
			issue: reference.issue,
			dateline: reference.dateline,
			before: start,
			month: start,
			ahead: reference.ahead === true,
		},
		{ start, from },
	);
	return { from: start, to: end };
}

/** What the first end of a range takes from the second: 28日至8月3日, 10月至2023年3月. */
function borrowed(from: DateFields, to: DateFields, reference: ReferenceDays): DateFields {
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
		if (month >= 1 && !(reference.before?.month === month))
			fields = { ...fields, month, ...(to.year === undefined ? {} : { year: to.year }) };
	}
	return fields;
}

/** One point. `second`: it is the further end of a range that starts at `start`. */
export function resolvePoint(
	fields: DateFields,
	reference: ReferenceDays,
	second?: { readonly start: Resolved; readonly from: DateFields },
): Resolved {
	const point = resolveDay(fields, reference, second?.start);
	const time = timeOf(fields, second);
	if (!time) return point;
	const { until, special, whole, level, ...own } = onDay(point, reference, second);
	const { year, month, day } = own;
	// 晚上10点至凌晨2点: an hour without a day of its own that is earlier than the first is on the next one.
	if (
		point.whole === '' &&
		fields.hour !== undefined &&
		second?.from.hour !== undefined &&
		time.value < (second.start.time ?? '') &&
		isDay(own)
	) {
		const next = dayOf(dayNumber(own) + 1);
		return { year: next.year, month: next.month, day: next.day, until, special, whole, level, time: time.value };
	}
	return { year, month, day, until, special, whole, level, time: time.value };
}

/** A clock time alone is that of the day spoken of, else of today; a further end before the first is on the next day. */
function onDay(
	day: Resolved,
	reference: ReferenceDays,
	second: { readonly start: Resolved; readonly from: DateFields } | undefined,
): Resolved {
	if (day.whole !== '') return day;
	const base = second?.start ?? (reference.before?.day === undefined ? today(reference) : reference.before);
	return { year: base?.year, month: base?.month, day: base?.day, level: 'day' };
}

/** A point of time without the clock; `start` is the first end of the range that it ends. */
function resolveDay(fields: DateFields, reference: ReferenceDays, start: Resolved | undefined): Resolved {
	return (
		namedDay(fields, reference, start) ?? weekDay(fields, reference, start) ?? calendarDay(fields, reference, start)
	);
}

/** Decades and centuries, days of the moon, solar terms, feasts and quarters of years; undefined for all other fields. */
function namedDay(fields: DateFields, reference: ReferenceDays, start: Resolved | undefined): Resolved | undefined {
	const now = today(reference);
	const { lunar, term, easter, quarter } = fields;
	const given = fields.year === undefined ? undefined : (yearSaid(fields, reference) ?? 'unknown');
	if (fields.decade !== undefined || fields.century !== undefined) return agePoint(fields, now);
	if (lunar) return lunarPoint(lunar, given, isDay(start) ? start : now);
	if (term !== undefined) return termPoint(term, given ?? start?.year, now);
	if (easter !== undefined)
		return easterPoint(easter, given === undefined ? (start?.year ?? now?.year) : yearSaid(fields, reference));
	return quarter && quarterPoint(quarter.relative, now, fields.edge);
}

/** Weeks, weekdays and weekends; undefined for all other fields. */
function weekDay(fields: DateFields, reference: ReferenceDays, start: Resolved | undefined): Resolved | undefined {
	const { month, week, weekday, nth } = fields;
	const custom = customOf(reference);
	const year = yearSaid(fields, reference);
	if (nth !== undefined && weekday !== undefined && typeof month === 'number') {
		const inYear = year ?? (fields.year === undefined ? yearOfMonth(month, undefined, custom) : undefined);
		return nthWeekday(inYear, { month, nth, weekday });
	}
	if (typeof week === 'number') {
		if (month === undefined) return weekOfYear(year, week);
		if (typeof month === 'number')
			return weekOfMonth({ year: year ?? yearOfMonth(month, undefined, custom), month }, week);
		const named = fields.year === undefined ? { month } : { month, year: fields.year };
		return weekOfMonth(resolveDay(named, reference, start), week);
	}
	return week !== undefined || weekday !== undefined || fields.weekend
		? weekPoint(fields, { now: custom.now, start, ahead: custom.ahead })
		: undefined;
}

/** Years, months, days of the month, and parts of years and months. */
function calendarDay(fields: DateFields, reference: ReferenceDays, start: Resolved | undefined): Resolved {
	const { day, part, edge } = fields;
	if (day !== undefined && typeof day !== 'number') return stepDay(day, reference, start);
	if (fields.year === undefined && fields.month === undefined) {
		if (day !== undefined) return dayAlone(day, reference, start);
		if (part === undefined) return { whole: '', level: 'day' };
	}
	const { year, month } = monthOf(fields, reference, start);
	if (part && edge) return { year, month: Number(part[1]) * 3 - (edge === 'end' ? 0 : 2), level: 'month' };
	if (part) return partPoint(part, year, month);
	return { year, month, day, level: day !== undefined ? 'day' : fields.month !== undefined ? 'month' : 'year' };
}

/** `29日`: a day whose month is left out. */
function dayAlone(day: number, reference: ReferenceDays, start: Resolved | undefined): Resolved {
	const { year, month } =
		start?.month === undefined ? dayOfMonth(day, reference.before, customOf(reference)) : monthAfter(start, day);
	return { year, month, day, level: 'day' };
}

/** The month of a point, and its year, as far as they are known. */
function monthOf(
	fields: DateFields,
	reference: ReferenceDays,
	start: Resolved | undefined,
): Pick<Resolved, 'year' | 'month'> {
	const { month, part } = fields;
	const year = yearSaid(fields, reference);
	const now = today(reference);
	// 下月, 次月
	if (month !== undefined && typeof month !== 'number') {
		const base = month.from === 'text' && reference.before?.month !== undefined ? reference.before : now;
		if (base?.month === undefined) return { year, month: undefined };
		const steps = base.month - 1 + month.relative;
		return {
			year: base.year === undefined ? undefined : base.year + Math.floor(steps / 12),
			month: (((steps % 12) + 12) % 12) + 1,
		};
	}
	if (fields.year !== undefined) return { year, month };
	if (month !== undefined) {
		const day = typeof fields.day === 'number' ? fields.day : undefined;
		return { year: yearLeftOut({ month, day }, reference, start), month };
	}
	// 上旬 alone is of the month that was named, 上半年 of the year.
	const isOfMonth = part === 'early' || part === 'middle' || part === 'late';
	return { year: start?.year ?? (isOfMonth ? year : (reference.month?.year ?? now?.year)), month };
}

/** The year of 7月28日. A further end is never before the first: 12月28日至1月3日 goes on into the next year. */
function yearLeftOut(
	{ month, day }: { readonly month: number; readonly day: number | undefined },
	reference: ReferenceDays,
	start: Resolved | undefined,
): number | undefined {
	if (start?.year === undefined) return reference.month?.year ?? yearOfMonth(month, day, customOf(reference));
	const isEarlierDay = month === start.month && day !== undefined && start.day !== undefined && day < start.day;
	const isEarlier = start.month !== undefined && (month < start.month || isEarlierDay);
	return start.year + (isEarlier ? 1 : 0);
}

/** The year that the words name, 2022年 or 去年; undefined where they name none. */
function yearSaid({ year }: DateFields, reference: ReferenceDays): number | undefined {
	return relativeOr(year, reference.before?.year, today(reference)?.year);
}

function customOf(reference: ReferenceDays): Custom {
	return { now: today(reference), ahead: reference.ahead === true };
}

/** The month of a further end that names its day only: 28日至2日 goes on into the next one. */
function monthAfter(start: Resolved, day: number): PartialDay {
	const { year, month } = start;
	if (month === undefined || start.day === undefined || day >= start.day) return { year, month };
	return month === 12 ? { year: year === undefined ? undefined : year + 1, month: 1 } : { year, month: month + 1 };
}

/** The day that 今天 and 昨天 are counted from: that of the dateline, or else the issue date. */
function today(reference: ReferenceDays): PartialDay | undefined {
	return reference.dateline?.day === undefined ? reference.issue : reference.dateline;
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
function stepDay(step: Relative, reference: ReferenceDays, start: Resolved | undefined): Resolved {
	const base =
		step.from === 'text'
			? start?.day === undefined
				? reference.before?.day === undefined
					? today(reference)
					: reference.before
				: start
			: today(reference);
	if (base?.day === undefined || base.month === undefined) return { level: 'day' };
	const { year, month, day } = base;
	const to = dayOf(dayNumber({ year: year ?? 2001, month, day }) + step.relative);
	if (year !== undefined) return dayPoint(to);
	return to.year === 2001 ? { month: to.month, day: to.day, level: 'day' } : { level: 'day' };
}
