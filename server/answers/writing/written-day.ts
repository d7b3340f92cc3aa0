import type { CalendarDay } from '../../ground/model/date';
import { dayNumber, validDay } from '../../ground/text/days';
import { dateAt } from '../../reading/dates/scan';

/**
 * The day that somebody typed: `2026-08-01`, `2026/8/1`, `2026.8.1`, `20260801`, `2026年8月1日`, `二〇二六年八月一日`, and without a year
 * `8月1日`, `8-1`: then it is the one nearest to `near`. Undefined where the calendar has no such day, or it is none.
 */
export function writtenDay(typed: string, near: CalendarDay): CalendarDay | undefined {
	const text = typed.normalize('NFKC').replace(/\s+/g, '');
	const figures =
		/^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
	if (figures) return nearest({ year: numberOf(figures[1]), month: Number(figures[2]), day: Number(figures[3]) }, near);
	const found = text.length > longest ? undefined : dateAt(text, 0);
	if (found?.end !== text.length || found.expression.form !== 'point') return undefined;
	const { year, month, day, ...others } = found.expression.fields;
	if (typeof month !== 'number' || typeof day !== 'number' || Object.keys(others).length > 0) return undefined;
	return typeof year === 'object' ? undefined : nearest({ year, month, day }, near);
}

/** No day is written with more units. */
const longest = 24;

function numberOf(figures: string | undefined): number | undefined {
	return figures === undefined ? undefined : Number(figures);
}

function nearest(
	{ year, month, day }: { readonly year: number | undefined; readonly month: number; readonly day: number },
	near: CalendarDay,
): CalendarDay | undefined {
	if (year !== undefined) return validDay(year, month, day);
	const away = (one: CalendarDay) => Math.abs(dayNumber(one) - dayNumber(near));
	return [near.year, near.year - 1, near.year + 1]
		.flatMap((one) => validDay(one, month, day) ?? [])
		.sort((one, other) => away(one) - away(other))[0];
}
