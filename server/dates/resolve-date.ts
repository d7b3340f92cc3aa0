import type { CalendarDay, DateFields, DateReading, Relative } from '../model/date';
import { dayNumber, dayOf } from '../text/days';
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
	const { year, month, day, until, special, whole, level } = onDay(point, reference, second);
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
	reference: ReferenceDays,
	second: { readonly start: Resolved; readonly from: DateFields } | undefined,
): Resolved {
	if (day.whole !== '') return day;
	const base = second?.start ?? (reference.before?.day === undefined ? today(reference) : reference.before);
	return { year: base?.year, month: base?.month, day: base?.day, level: 'day' };
}

function resolveDay(fields: DateFields, reference: ReferenceDays, start: Resolved | undefined): Resolved {
	const now = today(reference);
	const custom: Custom = { now, ahead: reference.ahead === true };
	if (fields.decade !== undefined || fields.century !== undefined) return agePoint(fields, now);
	let year = relativeOr(fields.year, reference.before?.year, now?.year);
	const given = fields.year !== undefined;
	if (fields.lunar)
		return lunarPoint(fields.lunar, given ? (year ?? 'unknown') : undefined, isDay(start) ? start : now);
	if (fields.term !== undefined)
		return termPoint(fields.term, given ? (year ?? 'unknown') : (start?.year ?? undefined), now);
	if (fields.easter !== undefined) return easterPoint(fields.easter, given ? year : (start?.year ?? now?.year));
	if (fields.quarter) return quarterPoint(fields.quarter.relative, now, fields.edge);
	if (fields.nth !== undefined && fields.weekday !== undefined && typeof fields.month === 'number')
		return nthWeekday(year ?? (given ? undefined : yearOfMonth(fields.month, undefined, custom)), {
			month: fields.month,
			nth: fields.nth,
			weekday: fields.weekday,
		});
	if (typeof fields.week === 'number') {
		if (fields.month === undefined) return weekOfYear(year, fields.week);
		const month =
			typeof fields.month === 'number'
				? { year: year ?? yearOfMonth(fields.month, undefined, custom), month: fields.month }
				: resolveDay({ month: fields.month, ...(given ? { year: fields.year } : {}) }, reference, start);
		return weekOfMonth(month, fields.week);
	}
	if (fields.week !== undefined || fields.weekday !== undefined || fields.weekend)
		return weekPoint(fields, { now, start, ahead: custom.ahead });
	if (fields.day !== undefined && typeof fields.day !== 'number') return stepDay(fields.day, reference, start);
	let month: number | undefined;
	if (fields.month !== undefined && typeof fields.month !== 'number') {
		const base = fields.month.from === 'text' && reference.before?.month !== undefined ? reference.before : now;
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
				: (reference.month?.year ?? yearOfMonth(month, dayNamed, custom));
	if (!given && fields.month === undefined && dayNamed !== undefined) {
		const base =
			start?.month === undefined ? dayOfMonth(dayNamed, reference.before, custom) : monthAfter(start, dayNamed);
		return { year: base.year, month: base.month, day: dayNamed, level: 'day' };
	}
	if (!given && fields.month === undefined && fields.part)
		year =
			start?.year ??
			(fields.part === 'early' || fields.part === 'middle' || fields.part === 'late'
				? year
				: (reference.month?.year ?? now?.year));
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
