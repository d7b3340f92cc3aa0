import type { CalendarDay } from '../../ground/model/date';
import { dayNumber } from '../../ground/text/days';
import type { PartialDay, Resolved } from './resolved';

/** What decides the year of a date without one. */
export interface Custom {
	readonly now: PartialDay | undefined;
	/** The words around it speak of the future. */
	readonly ahead: boolean;
}

/**
 * The custom of news copy for dates without a year or month, in days from today.
 * A paper writes the year as soon as a reader could doubt it: a month without one is of this year, and only around New Year does it reach
 * over.
 */
const custom = {
	/** From January to March, a month that lies further ahead than this is last year's (`12月` in January)… */
	farAhead: 180,
	/** …where last year's is not further back than this, which leaves 春夏秋 months to plans of the year. */
	recent: 140,
	/** In November and December, next year's day where it is not further ahead than this (`1月5日` in the last week of December)… */
	soon: 45,
	/** …and with 将, 定于 and the like, or a month alone, not further than this. */
	planned: 130,
	/** A day alone may lie this far ahead in the month; later days are last month's (`29日` on the 6th)… */
	daysAhead: 12,
	/** …and with 将 it is next month's, where it lies further back than this (`2日` on the 28th). */
	daysBack: 15,
	/** A day alone behind another date of its paragraph goes on into the next month, where it is lower by more than this (7月30日…2日). */
	turn: 20,
} as const;

/** The year of `7月28日` or `10月`. */
export function yearOfMonth(month: number, day: number | undefined, { now, ahead }: Custom): number | undefined {
	if (now?.year === undefined) return undefined;
	if (now.month === undefined || now.day === undefined || (now.month > 3 && now.month < 11)) return now.year;
	const today = dayNumber({ year: now.year, month: now.month, day: now.day });
	const distance = (year: number) => {
		const first = dayNumber({ year, month, day: day ?? 1 }) - today;
		if (day !== undefined) return first;
		const last = dayNumber({ year, month: month + 1, day: 0 }) - today;
		return first > 0 ? first : Math.min(last, 0);
	};
	const same = distance(now.year);
	if (!ahead && now.month <= 3 && same > custom.farAhead && -distance(now.year - 1) <= custom.recent)
		return now.year - 1;
	if (now.month >= 11 && same < -custom.farAhead) {
		const next = distance(now.year + 1);
		if (next <= (ahead ? custom.planned : day === undefined ? -1 : custom.soon)) return now.year + 1;
	}
	return now.year;
}

/**
 * The month of `29日`: that of the date before it in the paragraph, else that of today, or the one beside it where the day lies too far
 * off.
 */
export function dayOfMonth(day: number, before: PartialDay | undefined, { now, ahead }: Custom): PartialDay {
	if (before?.month !== undefined) {
		if (before.day !== undefined && before.day - day > custom.turn) return step(before, 1);
		return { year: before.year, month: before.month };
	}
	if (now?.month === undefined || now.day === undefined) return {};
	if ((!ahead && day - now.day > custom.daysAhead) || day > lengthOfMonth(now)) {
		const last = step(now, -1);
		return day > lengthOfMonth(last) ? step(last, -1) : last;
	}
	if (ahead && now.day - day > custom.daysBack) return step(now, 1);
	return { year: now.year, month: now.month };
}

/** The days of a month; 31 where it is not known. */
function lengthOfMonth({ year, month }: PartialDay): number {
	return month === undefined ? 31 : new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function step({ year, month }: PartialDay, by: 1 | -1): PartialDay {
	const to = (month ?? 1) + by;
	if (to >= 1 && to <= 12) return { year, month: to };
	return { year: year === undefined ? undefined : year + by, month: to < 1 ? 12 : 1 };
}

/** The candidate nearest to today. */
export function nearestToToday(now: CalendarDay, candidates: readonly (Resolved | undefined)[]): Resolved | undefined {
	const today = dayNumber(now);
	let best: Resolved | undefined;
	let distance = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		if (!candidate) continue;
		const first = dayNumber(candidate as CalendarDay) - today;
		const last = candidate.until ? dayNumber(candidate.until as CalendarDay) - today : first;
		const off = first > 0 ? first : last < 0 ? -last : 0;
		if (off < distance) {
			best = candidate;
			distance = off;
		}
	}
	return best;
}
