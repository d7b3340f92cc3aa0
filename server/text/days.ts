import type { CalendarDay } from '../model/date';

/** `2022-07-28`. */
export function isoDay(day: CalendarDay): string {
	return `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

/** Days since 1 January 1970 of the proleptic Gregorian calendar. */
export function dayNumber(day: CalendarDay): number {
	return Math.round(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000);
}

/** The day of a day number. */
export function dayOf(number: number): CalendarDay {
	const date = new Date(number * 86_400_000);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: CalendarDay): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day, where the calendar has it. */
export function validDay(year: number, month: number, day: number): CalendarDay | undefined {
	if (month < 1 || month > 12 || day < 1) return undefined;
	return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : undefined;
}
