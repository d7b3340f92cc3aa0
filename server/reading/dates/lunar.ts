import type { DateFields } from '../../ground/model/date';
import { isDigit } from '../../ground/text/characters';
import { words } from '../../ground/text/trie';
import { type DateNumeral, dateNumeralAt, numeralEnd, opensNumeral } from './date-numerals';
import type { Scope } from './found';
import { festivals } from './words/festivals';
import { regnalEras } from './words/regnal-eras';

/** A day or month of the lunar calendar: `农历甲辰年四月初七`, `正月十五`, `闰四月`, `腊月廿三`. */
export interface FoundLunar {
	readonly end: number;
	readonly fields: DateFields;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const names = words('农历 阴历 旧历 夏历');
const months: ReadonlyMap<string, number> = new Map([
	['正', 1],
	['冬', 11],
	['腊', 12],
	['蜡', 12],
]);

/**
 * Reads a lunar date. 农历 says so; so do 正月 and 腊月, a leap month, 初 and 廿 before the day, and a Han day without 日 (八月十五).
 * `year`: what stands before it (`2012年|正月十五`).
 */
export function lunarAt(scope: Scope, at: number, year: DateFields['year']): FoundLunar | undefined {
	const { text, end } = scope;
	const name = names.find((word) => text.startsWith(word, at));
	let from = at + (name?.length ?? 0);
	let stated = year;
	const cycle = cycleYearAt(scope, from);
	if (cycle) from = cycle;
	else if (name && stated === undefined) {
		const written = dateNumeralAt(text, from, end);
		if (written && written.length === 4 && text[written.end] === '年' && written.style !== 'spoken') {
			stated = written.value;
			from = written.end + 1;
		}
	}
	const known = stated === undefined ? {} : { year: stated };
	if (name || cycle) {
		const festival = festivals.longest(text, from, end);
		// 二月二 is a feast, 二月二十 a day.
		if (festival?.value.fields.lunar && text[festival.end] !== '十')
			return { end: festival.end, fields: { ...known, ...festival.value.fields } };
	}
	const month = monthAt(scope, from);
	if (!month) return undefined;
	const day = dayAt(scope, month.end, { known: name !== undefined || cycle !== undefined || month.lunar });
	const lunar = name !== undefined || cycle !== undefined || month.lunar || day?.lunar;
	if (!lunar) return undefined;
	return {
		end: day?.end ?? month.end,
		fields: {
			...known,
			lunar: { month: month.value, ...(day ? { day: day.value } : {}), ...(month.leap ? { leap: true as const } : {}) },
		},
	};
}

/** The further end of a range within a lunar month: 正月初一至|初三, 农历八月十五至|十七. */
export function lunarDayAt(scope: Scope, at: number): { readonly end: number; readonly value: number } | undefined {
	return dayAt(scope, at, { known: true });
}

/** True where 初 or a Han numeral stands behind the month (`四月|初七`, `八月|十五`): a month in digits or Han that may be lunar. */
export function isLunarDay(scope: Scope, at: number): boolean {
	const { text, end } = scope;
	const next = text.charCodeAt(numeralEnd(text, at, end) + 1);
	return next === 0x521d || (opensNumeral(next) && !isDigit(next));
}

/** `甲辰年`, `甲辰龙年`: the end of it. */
function cycleYearAt(scope: Scope, at: number): number | undefined {
	const { text, end } = scope;
	const stem = stems.indexOf(text[at] ?? '-');
	const branch = branches.indexOf(text[at + 1] ?? '-');
	if (stem < 0 || branch < 0 || stem % 2 !== branch % 2) return undefined;
	const from = '鼠牛虎兔龙蛇马羊猴鸡狗猪'.includes(text[at + 2] ?? '-') ? at + 3 : at + 2;
	return text[from] === '年' && from < end ? from + 1 : undefined;
}

interface LunarMonth {
	readonly end: number;
	readonly value: number;
	readonly leap: boolean;
	/** The word says by itself that it is lunar (正月, 腊月, 闰四月). */
	readonly lunar: boolean;
}

function monthAt(scope: Scope, at: number): LunarMonth | undefined {
	const { text, end } = scope;
	const leap = text[at] === '闰';
	const from = leap ? at + 1 : at;
	const named = months.get(text[from] ?? '');
	if (named !== undefined && text[from + 1] === '月' && from + 2 <= end)
		return { end: from + 2, value: named, leap, lunar: leap || text[from] !== '冬' };
	const numeral = dateNumeralAt(text, from, end);
	if (
		!numeral ||
		!(numeral.value >= 1 && numeral.value <= 12) ||
		numeral.length > 2 ||
		text[numeral.end] !== '月' ||
		numeral.end >= end
	)
		return undefined;
	return { end: numeral.end + 1, value: numeral.value, leap, lunar: leap };
}

/** `初七`, `十五`, `廿三`, `三十`; `known`: the month is lunar, so that 15日 and 8 behind 初 count, too. */
function dayAt(
	scope: Scope,
	at: number,
	{ known }: { readonly known: boolean },
): { readonly end: number; readonly value: number; readonly lunar: boolean } | undefined {
	const { text, end } = scope;
	if (text[at] === '初') {
		const numeral = dateNumeralAt(text, at + 1, end);
		return numeral && numeral.value >= 1 && numeral.value <= 10
			? { end: numeral.end, value: numeral.value, lunar: true }
			: undefined;
	}
	const numeral = dateNumeralAt(text, at, end);
	if (!numeral || !(numeral.value >= 1 && numeral.value <= 30)) return undefined;
	const next = numeral.end < end ? text[numeral.end] : '';
	const unit = next === '日' || next === '号';
	if (known)
		return unit
			? { end: numeral.end + 1, value: numeral.value, lunar: true }
			: standsAlone(text, numeral, next)
				? { end: numeral.end, value: numeral.value, lunar: true }
				: undefined;
	if (unit || numeral.style !== 'spoken' || numeral.length < 2 || !standsAlone(text, numeral, next)) return undefined;
	return { end: numeral.end, value: numeral.value, lunar: true };
}

/** A Han day without 日 must not count what follows: 三月十五|个, 五月三十|万. */
function standsAlone(text: string, numeral: DateNumeral, next: string): boolean {
	// 正月十五元宵节
	if (next === '元' && (text[numeral.end + 1] === '宵' || text[numeral.end + 1] === '夜'))
		return numeral.style !== 'arabic';
	// 正月十三至十六, 除夕至初六
	if (
		(next === '至' || next === '到') &&
		(text[numeral.end + 1] === '初' || '一二三十廿卅'.includes(text[numeral.end + 1] ?? '-'))
	)
		return numeral.style !== 'arabic';
	return (
		numeral.style !== 'arabic' &&
		!'个名人位家户亩万亿元斤多余几天年月次件条辆座所里公块岁届级至到-—～'.includes(next === '' ? '。' : next)
	);
}

/** `民国二十六年7月`, `光绪三十四年十月初三`, `康熙元年`: a year of an era, the month and day of its calendar behind it. */
export function regnalAt(
	scope: Scope,
	at: number,
): { readonly end: number; readonly fields: DateFields; readonly lunar: boolean } | undefined {
	const { text, end } = scope;
	const era = regnalEras.longest(text, at, end);
	if (!era) return undefined;
	const first = text.startsWith('元年', era.end);
	const numeral = first ? undefined : dateNumeralAt(text, era.end, end);
	const value = first ? 1 : numeral?.value;
	const stop = first ? era.end + 2 : (numeral?.end ?? 0) + 1;
	if (value === undefined || !(value >= 1 && value <= era.value.years) || text[stop - 1] !== '年' || stop > end)
		return undefined;
	const year = era.value.first + value - 1;
	const month = era.value.lunar ? monthAt(scope, stop) : undefined;
	if (!month) return { end: stop, fields: { year }, lunar: era.value.lunar };
	const day = dayAt(scope, month.end, { known: true });
	return {
		end: day?.end ?? month.end,
		fields: {
			year,
			lunar: { month: month.value, ...(day ? { day: day.value } : {}), ...(month.leap ? { leap: true as const } : {}) },
		},
		lunar: true,
	};
}
