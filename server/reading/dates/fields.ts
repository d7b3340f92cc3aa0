import type { DateFields } from '../../ground/model/date';

/**
 * Year, month and day are put together by hand. A spread copy of an object with many shapes would cost more than reading the rest of the
 * date.
 */
export function ofMonth(year: DateFields['year'], month: number): DateFields {
	return year === undefined ? { month } : { year, month };
}

export function ofPart({ year, month }: DateFields, part: DateFields['part'] & string): DateFields {
	if (month === undefined) return year === undefined ? { part } : { year, part };
	return year === undefined ? { month, part } : { year, month, part };
}

export function ofDay({ year, month }: DateFields, day: number): DateFields {
	if (month === undefined) return year === undefined ? { day } : { year, day };
	return year === undefined ? { month, day } : { year, month, day };
}

export function ofDayPart(
	{ year, month }: DateFields,
	day: number,
	dayPart: DateFields['dayPart'] & string,
): DateFields {
	if (month === undefined) return year === undefined ? { day, dayPart } : { year, day, dayPart };
	return year === undefined ? { month, day, dayPart } : { year, month, day, dayPart };
}
