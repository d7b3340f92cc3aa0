import type { CalendarDay } from '../model/date';

/** `2022-07-28`. */
export function isoDay(day: CalendarDay): string {
	return `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

/**
 * Days since 1 January 1970 of the proleptic Gregorian calendar.
 * Months and days beyond the ends of a year or month are counted on (the 0th is the last of the month before).
 * Years are counted from March, so that the leap day is the last one.
 */
export function dayNumber({ year, month, day }: CalendarDay): number {
	const march = month - 3;
	const years = year + Math.floor(march / 12);
	const months = march - 12 * Math.floor(march / 12);
	return (
		365 * years +
		Math.floor(years / 4) -
		Math.floor(years / 100) +
		Math.floor(years / 400) +
		Math.floor((153 * months + 2) / 5) +
		day -
		719_469
	);
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

/** The Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm as Meeus prints it). */
export function easterOf(year: number): CalendarDay {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const inCentury = year % 100;
	const epact =
		(19 * golden +
			century -
			Math.floor(century / 4) -
			Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
			15) %
		30;
	const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
	const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
	const days = epact + weekday - 7 * shift + 114;
	return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

/** `2026-07-28` as a day; `undefined` for other forms and for days that the calendar does not have. */
export function dayOfText(text: string): CalendarDay | undefined {
	const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	return parts ? validDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** From Monday on. */
export const englishWeekdays: readonly string[] = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday',
];

/** January first. */
export const englishMonths: readonly string[] = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
