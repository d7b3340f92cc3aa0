import type { DateFields } from '../../ground/model/date';
import type { PartialDay, Resolved } from './resolved';
import { two } from './timex';

/** 上季度, 本季度末. */
export function quarterPoint(step: number, now: PartialDay | undefined, edge: DateFields['edge']): Resolved {
	if (now?.month === undefined) return { special: 'QX', level: 'day' };
	const quarters = Math.floor((now.month - 1) / 3) + step;
	const year = now.year === undefined ? undefined : now.year + Math.floor(quarters / 4);
	const quarter = ((quarters % 4) + 4) % 4;
	if (edge) return { year, month: quarter * 3 + (edge === 'end' ? 3 : 1), level: 'month' };
	return { year, special: `Q${quarter + 1}`, level: 'day' };
}

/**
 * 上半年, 二季度, 上旬, 年底: a stretch of the year or month. 年初 and 年底 are its first and last month;
 * 月初 and 月底 stay the month, as TIMEX3 has it.
 */
export function partPoint(
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
export function agePoint(fields: DateFields, now: PartialDay | undefined): Resolved {
	const { decade } = fields;
	const current = now?.year === undefined ? undefined : Math.floor((now.year - 1) / 100) + 1;
	const century = typeof fields.century !== 'object' ? fields.century : current && current + fields.century.relative;
	if (decade === undefined) return { whole: century === undefined ? 'XX' : two(century - 1), level: 'day' };
	if (decade >= 100) return { whole: String(decade), level: 'day' };
	const hundred =
		century === undefined ? (fields.century !== undefined ? undefined : decade <= 2 ? 20 : 19) : century - 1;
	return { whole: `${hundred === undefined ? 'XX' : two(hundred)}${decade}`, level: 'day' };
}
