import type { CalendarDay } from '../../../ground/model/date';
import { dayNumber, dayOf } from '../../../ground/text/days';
import { once } from '../../../ground/text/once';
import { earliestTerms, firstTabled, lastTabled, lunarYears, termDelays } from './lunar-table';

/** A day of the lunar calendar; `month` 1–12, `leap` for 闰月. The lunar year has the number of the Gregorian year that it begins in. */
export interface LunarDay {
	readonly year: number;
	readonly month: number;
	readonly leap: boolean;
	readonly day: number;
}

interface Month {
	readonly month: number;
	readonly leap: boolean;
	/** Day number of its first day. */
	readonly first: number;
	readonly length: number;
}

/** The months of every lunar year, in order. */
const calendar: () => readonly (readonly Month[])[] = once(months);
const delays: () => readonly string[] = once(() => termDelays.trim().split(/\s+/));

/** The lunar day of a Gregorian day; undefined outside of the tables (1900-01-31 to 2101-01-28). */
export function lunarDay(day: CalendarDay): LunarDay | undefined {
	const number = dayNumber(day);
	for (const year of [day.year, day.year - 1]) {
		const list = calendar()[year - firstTabled];
		const found = list?.find((month) => month.first <= number && number < month.first + month.length);
		if (found) return { year, month: found.month, leap: found.leap, day: number - found.first + 1 };
	}
	return undefined;
}

/** The Gregorian days of a lunar month; undefined where the year has no such month (a leap month in most years). */
export function lunarMonth({
	year,
	month,
	leap,
}: Omit<LunarDay, 'day'>): { readonly first: CalendarDay; readonly length: number } | undefined {
	const found = calendar()[year - firstTabled]?.find(
		(candidate) => candidate.month === month && candidate.leap === leap,
	);
	return found && { first: dayOf(found.first), length: found.length };
}

/** The Gregorian day of a lunar one; `day` -1 is the last of the month. Undefined where the month has no such day. */
export function gregorianDay(lunar: LunarDay): CalendarDay | undefined {
	const month = lunarMonth(lunar);
	if (!month) return undefined;
	const day = lunar.day === -1 ? month.length : lunar.day;
	return day >= 1 && day <= month.length ? dayOf(dayNumber(month.first) + day - 1) : undefined;
}

/** The day of a solar term (小寒 0 … 冬至 23) in a Gregorian year. */
export function solarTermDay(year: number, term: number): CalendarDay | undefined {
	const row = delays()[year - firstTabled];
	const earliest = earliestTerms[term];
	if (row === undefined || earliest === undefined) return undefined;
	const pair = Number.parseInt(row[term >> 1], 16);
	return { year, month: (term >> 1) + 1, day: earliest + (term % 2 === 0 ? pair >> 2 : pair & 3) };
}

/** `六月三十`, `闰四月初一`. */
export function lunarDayName(day: LunarDay): string {
	return `${day.leap ? '闰' : ''}${monthNames[day.month - 1]}月${dayName(day.day)}`;
}

/** `壬寅年`: the year in the cycle of sixty. */
export function cycleYearName(year: number): string {
	const at = (((year - 4) % 60) + 60) % 60;
	return `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'子丑寅卯辰巳午未申酉戌亥'[at % 12]}年`;
}

const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

function dayName(day: number): string {
	const digit = '十一二三四五六七八九'[day % 10];
	if (day <= 10) return `初${digit}`;
	if (day === 20 || day === 30) return day === 20 ? '二十' : '三十';
	return `${day < 20 ? '十' : '廿'}${digit}`;
}

function months(): Month[][] {
	let first = dayNumber({ year: 1900, month: 1, day: 31 });
	const list = lunarYears.trim().split(/\s+/);
	return list.slice(0, lastTabled - firstTabled + 1).map((written) => {
		const bits = Number.parseInt(written, 16);
		const leapMonth = bits & 0xf;
		const year: Month[] = [];
		const add = (month: Omit<Month, 'first'>) => {
			year.push({ ...month, first });
			first += month.length;
		};
		for (let month = 1; month <= 12; month++) {
			add({ month, leap: false, length: bits & (0x10000 >> month) ? 30 : 29 });
			if (month === leapMonth) add({ month, leap: true, length: bits & 0x10000 ? 30 : 29 });
		}
		return year;
	});
}
