import type { DateFields } from '../model/date';
import { isHan } from '../text/characters';
import { noteUnits } from '../text/unit-table';
import { eraAt } from './age';
import { clockAt, withClock } from './clock';
import { dayAt, opensFreely } from './day';
import { festivalAt } from './festival';
import { ofDay, ofMonth, ofPart } from './fields';
import type { FoundPoint, PointOptions } from './found';
import { isLunarDay, lunarAt, regnalAt } from './lunar';
import { numeralAt, numerals } from './numerals';
import { numericAt } from './numeric';
import { numbers, numeralOpens, opening, opensAt, opensWith } from './openings';
import { neighborMonthsAt } from './pairs';
import { countedAt, month } from './units';
import { type DateWord, dateWords, seasons, weekdaySigns, weekdays } from './words/date-words';
import { festivals } from './words/festivals';
import { yearAt } from './year';

/** The longest point of time that starts at `at`. */
export function pointAt(text: string, at: number, end: number, options: PointOptions): FoundPoint | undefined {
	const kinds = options.second ? opensWith(text, at) : opensAt(text, at);
	const number = kinds & opening.numeral ? numeralOpens(text, at, end) : 0;
	const numeral = (number & numbers.point) !== 0;
	// Behind the connector of a range in figures, a year may stand alone (2008.03-|2009).
	const numeric =
		numeral && (number & numbers.figures || (at > 0 && dashes[text.charCodeAt(at - 1)] === 1))
			? numericAt(text, at, end)
			: undefined;
	if (numeric) return numeric;
	const lunar =
		(numeral && number & numbers.months && isLunarDay(text, at, end)) || kinds & opening.lunar
			? lunarAt(text, at, end, undefined)
			: undefined;
	if (lunar) return withClock(text, end, lunar);
	const word = kinds & opening.word ? dateWords.longest(text, at, end) : undefined;
	if (word) return wordAt(text, at, end, word);
	const regnal = kinds & opening.name ? regnalAt(text, at, end) : undefined;
	if (regnal)
		return regnal.lunar
			? { end: regnal.end, fields: regnal.fields, shared: false }
			: inYear(text, regnal.end, end, regnal.fields);
	const isYear = numeral && (number & numbers.years) !== 0;
	const year = isYear || kinds & opening.name ? yearAt(text, at, end, options.second) : undefined;
	if (year)
		return year.shared
			? { end: year.end, fields: { year: year.value }, shared: true }
			: inYear(text, year.end, end, { year: year.value });
	const era = isYear
		? eraAt(text, at, end)
		: kinds & opening.name && text.startsWith('公元', at)
			? eraAt(text, at + 2, end)
			: undefined;
	if (era) return { ...era, shared: false };
	const named = kinds & opening.festival ? festivalAt(text, at, end, false) : undefined;
	if (named) return withClock(text, end, named);
	const weekday = kinds & opening.day ? weekdays.longest(text, at, end) : undefined;
	if (weekday)
		return weekdayFits(text, at, weekday.end)
			? withClock(text, end, { end: weekday.end, fields: { weekday: weekday.value } })
			: undefined;
	const found =
		numeral || kinds & opening.name
			? (monthAt(text, at, end, {}) ?? (numeral ? dayAt(text, at, end, {}, options) : undefined))
			: undefined;
	if (found) return found;
	const clock =
		kinds & opening.day || (numeral && (options.second || opensFreely(text, at)))
			? clockAt(text, at, end, { after: options.second })
			: undefined;
	// A part of the day by itself says too little (上午).
	return clock && (options.second || clock.fields.hour !== undefined) ? clock : undefined;
}

const dashes = noteUnits(new Uint8Array(0x10000), [[1, '—－–-']]);

/** What goes on behind a word of time: the month behind 去年, the day behind 下月, the clock behind 今天. */
function wordAt(
	text: string,
	at: number,
	end: number,
	found: { readonly end: number; readonly value: DateWord },
): FoundPoint | undefined {
	const { fields, level, left, right, aside, needsClock } = found.value;
	if (at > 0 && left.includes(text[at - 1])) return undefined;
	// 说|明起来, 李明|起草
	if (aside !== undefined && text[at] === '明' && at > 0 && isHan(text.charCodeAt(at - 1))) return undefined;
	if (aside !== undefined) return { end: found.end - aside, fields, shared: false };
	let stop = found.end;
	switch (level) {
		case 'year':
			if (text[stop] === '度' && text[stop + 1] !== '假' && text[stop + 1] !== '过') stop++;
			if (stop === found.end && cut(text, stop, right)) return undefined;
			return inYear(text, stop, end, fields);
		case 'month':
			if (cut(text, stop, right)) return undefined;
			return inMonth(text, stop, end, fields, { alone: true });
		case 'day':
			if (cut(text, stop, right) && !/^日本[报社台网刊]/.test(text.slice(stop - 1, stop + 2))) return undefined;
			if (needsClock) {
				const known = withClock(text, end, { end: stop, fields });
				return known.end > stop ? known : undefined;
			}
			return withClock(text, end, { end: stop, fields });
		case 'week': {
			const sign = weekdaySigns.get(text[stop] ?? '');
			if (sign !== undefined && weekdayFits(text, stop - 1, stop + 1))
				return withClock(text, end, { end: stop + 1, fields: { ...fields, weekday: sign } });
			// 下周周六 says it twice.
			const twice = weekdays.longest(text, stop, end);
			if (twice) return withClock(text, end, { end: twice.end, fields: { ...fields, weekday: twice.value } });
			if (text[stop] === '末') return withClock(text, end, { end: stop + 1, fields: { ...fields, weekend: true } });
			return cut(text, stop, right) ? undefined : { end: stop, fields, shared: false };
		}
		default: {
			if (cut(text, stop, right)) return undefined;
			if (fields.century !== undefined) {
				const era = eraAt(text, at, end);
				if (era) return { ...era, shared: false };
			}
			const tip = fields.quarter || fields.part?.startsWith('Q') ? quarterEdge(text, stop) : undefined;
			if (tip) return { end: stop + 1, fields: { ...fields, edge: tip }, shared: false };
			return { end: stop, fields, shared: false };
		}
	}
}

/** `一季度末`, `本季度初`. */
function quarterEdge(text: string, at: number): 'begin' | 'end' | undefined {
	return text[at] === '末' ? 'end' : text[at] === '初' && text[at + 1] !== '步' ? 'begin' : undefined;
}

function cut(text: string, stop: number, right: readonly string[]): boolean {
	return right.some((word) => text.startsWith(word, stop));
}

const goesOn = { year: 1, month: 2 } as const;
/** What goes on behind a year and behind a month; most are followed by neither, and end with one look. */
const behind = noteUnits(new Uint8Array(0x10000), [
	[goesOn.year | goesOn.month, numerals],
	[goesOn.year | goesOn.month, '的第年初底末伊中终'],
	[goesOn.year, '元首同农阴旧夏闰正冬腊甲乙丙丁戊己庚辛壬癸'],
	[goesOn.year, dateWords.openers],
	[goesOn.year, seasons.openers],
	[goesOn.year, festivals.openers],
	[goesOn.month, '份月上下前头'],
]);

/** Behind a year: half, quarter, 年底, season, festival, lunar day, month. */
function inYear(text: string, at: number, end: number, fields: DateFields): FoundPoint {
	if (at >= end || !(behind[text.charCodeAt(at)] & goesOn.year)) return { end: at, fields, shared: false };
	let from = at;
	if (text[at] === '的' && numeralAt(text, at + 1, end)) from++;
	const alone: FoundPoint = { end: at, fields, shared: false };
	const lunar = lunarAt(text, from, end, fields.year);
	if (lunar) return withClock(text, end, lunar);
	const months = monthAt(text, from, end, fields);
	if (months) return months;
	if (from > at) return alone;
	if (text.startsWith('同期', at)) return { end: at + 2, fields, shared: false };
	const word = dateWords.longest(text, at, end);
	if (word?.value.level === 'stretch' && !cut(text, word.end, word.value.right)) {
		const { part, quarter, century } = word.value.fields;
		if (part && !quarter && !century && !word.value.fields.month) {
			const tip = part.startsWith('Q') ? quarterEdge(text, word.end) : undefined;
			return tip
				? { end: word.end + 1, fields: { ...fields, part, edge: tip }, shared: false }
				: { end: word.end, fields: { ...fields, part }, shared: false };
		}
	}
	const edge = edgeAt(text, at, end);
	if (edge) return { end: edge.end, fields: { ...fields, part: edge.part }, shared: false };
	const season = seasons.longest(text, at, end);
	// 今年冬季|供暖: 季 goes with what follows, unless nothing does.
	if (season && (text[season.end - 1] !== '季' || season.end >= end || !isHan(text.charCodeAt(season.end))))
		return { end: season.end, fields: { ...fields, part: season.value }, shared: false };
	const single = season ? undefined : singleSeasonAt(text, at, end);
	if (single) return { end: at + 1, fields: { ...fields, part: single }, shared: false };
	const named = festivalAt(text, at, end, true);
	if (named) return withClock(text, end, { end: named.end, fields: { ...fields, ...named.fields } });
	const week = nthWeekAt(text, at, end);
	return week ? withClock(text, end, { end: week.end, fields: { ...fields, ...week.fields } }) : alone;
}

const yue = '月'.charCodeAt(0);

const seasonSigns = { 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' } as const;

/** `2016年冬`, `1949年秋`: one sign is a season where no word goes on with it (冬奥会, 春耕, 夏粮, 秋冬). */
function singleSeasonAt(text: string, at: number, end: number): 'SP' | 'SU' | 'FA' | 'WI' | undefined {
	const season = seasonSigns[text[at] as keyof typeof seasonSigns];
	if (!season) return undefined;
	const next = text.charCodeAt(at + 1);
	// 2024年冬至 is a day, 2021年冬至2022年春 a range.
	if (text[at + 1] === '至' && !numeralAt(text, at + 2, end) && !'今次翌来'.includes(text[at + 2] ?? '-'))
		return undefined;
	return at + 1 >= end || !isHan(next) || '我他她它经在由从以的至到前后与和曾全'.includes(text[at + 1])
		? season
		: undefined;
}

/** `10月`, `10月份`, `元月`, and what goes on behind it. */
function monthAt(text: string, at: number, end: number, fields: DateFields): FoundPoint | undefined {
	if (text.charCodeAt(at + 1) === yue && (text[at] === '元' || (fields.year !== undefined && text[at] === '首')))
		return inMonth(text, at + 2, end, ofMonth(fields.year, 1), { alone: false });
	const counted = countedAt(text, at, end, month);
	if (!counted) return monthsAt(text, at, end, fields);
	// 第3月, 0.5月, 13月 by itself is nobody's month; with a day it is a slip.
	if (fields.year === undefined && at > 0 && !opensFreely(text, at)) return undefined;
	if (counted.shared) return { end: counted.end, fields: ofMonth(fields.year, counted.value), shared: true };
	const found = inMonth(text, counted.end, end, ofMonth(fields.year, counted.value), { alone: false });
	return counted.value > 12 && found.fields.day === undefined && fields.year === undefined ? undefined : found;
}

/** `五六月`, `今年七八月份`. */
function monthsAt(text: string, at: number, end: number, fields: DateFields): FoundPoint | undefined {
	const pair = neighborMonthsAt(text, at, end);
	if (!pair || (fields.year === undefined && !opensFreely(text, at))) return undefined;
	return { end: pair.end, fields: ofMonth(fields.year, pair.from), shared: false, to: ofMonth(fields.year, pair.to) };
}

/** Behind a month: 份, 上旬, 初, 底, the nth week, the day. `alone`: 本月 and 下月, behind which 底 needs no second 月. */
function inMonth(
	text: string,
	at: number,
	end: number,
	fields: DateFields,
	{ alone }: { readonly alone: boolean },
): FoundPoint {
	let stop = at;
	if (at >= end || !(behind[text.charCodeAt(at)] & goesOn.month)) return { end: at, fields, shared: false };
	if (!alone && text[stop] === '份') stop++;
	else {
		const days = dayAt(text, stop + (text[stop] === '的' && numeralAt(text, stop + 1, end) ? 1 : 0), end, fields, {
			second: false,
		});
		if (days) return days;
	}
	// 6月中下旬, 上中旬
	if (text[stop + 2] === '旬' && stop + 3 <= end && tens.has(text[stop]) && tens.has(text[stop + 1]))
		return {
			end: stop + 3,
			fields: ofPart(fields, tens.get(text[stop]) as 'early'),
			shared: false,
			to: ofPart(fields, tens.get(text[stop + 1]) as 'late'),
		};
	const ten = text[stop + 1] === '旬' ? tens.get(text[stop]) : undefined;
	if (ten) return { end: stop + 2, fields: ofPart(fields, ten), shared: false };
	if (text.startsWith('月底', stop) || text.startsWith('月末', stop))
		return { end: stop + 2, fields: ofPart(fields, 'end'), shared: false };
	if (text.startsWith('月初', stop)) return { end: stop + 2, fields: ofPart(fields, 'begin'), shared: false };
	const days = firstDaysAt(text, stop, end);
	if (days) return { end: days.end, fields: ofDay(fields, 1), shared: false, to: ofDay(fields, days.value) };
	const edge = edgeAt(text, stop, end);
	if (edge) return { end: edge.end, fields: ofPart(fields, edge.part), shared: false };
	const week = nthWeekAt(text, stop + (text[stop] === '的' ? 1 : 0), end);
	return week && week.fields.month === undefined
		? withClock(text, end, { end: week.end, fields: { ...fields, ...week.fields } })
		: { end: stop, fields, shared: false };
}

/** `前10天`, `头三天` behind a month. */
function firstDaysAt(
	text: string,
	at: number,
	end: number,
): { readonly end: number; readonly value: number } | undefined {
	const days = text[at] === '前' || text[at] === '头' ? numeralAt(text, at + 1, end) : undefined;
	return days && days.value >= 2 && days.value <= 30 && text[days.end] === '天' && days.end < end
		? { end: days.end + 1, value: days.value }
		: undefined;
}

const tens: ReadonlyMap<string, 'early' | 'middle' | 'late'> = new Map([
	['上', 'early'],
	['中', 'middle'],
	['下', 'late'],
]);

/** `初`, `底`, `末`, `伊始`, `中期` behind a year, month or quarter, with a second 年 if written. */
function edgeAt(
	text: string,
	at: number,
	end: number,
): { readonly end: number; readonly part: 'begin' | 'mid' | 'end' } | undefined {
	const from = text[at] === '年' ? at + 1 : at;
	if (from >= end) return undefined;
	const sign = text[from];
	const next = text[from + 1] ?? '';
	if (sign === '初')
		return '步级中次心衷冬春夏秋始期衷'.includes(next) && next !== '' ? undefined : { end: from + 1, part: 'begin' };
	if (sign === '底')
		return '层气蕴子线部色价'.includes(next) && next !== '' ? undefined : { end: from + 1, part: 'end' };
	if (sign === '末') return next === '端' || next === '尾' ? undefined : { end: from + 1, part: 'end' };
	if (text.startsWith('伊始', from)) return { end: from + 2, part: 'begin' };
	if (text.startsWith('中期', from)) return { end: from + 2, part: 'mid' };
	if (from > at && sign === '中') return { end: from + 1, part: 'mid' };
	return from > at && sign === '终' ? { end: from + 1, part: 'end' } : undefined;
}

/** `第2周`, `第三个星期日` behind a month or year. */
function nthWeekAt(
	text: string,
	at: number,
	end: number,
): { readonly end: number; readonly fields: DateFields } | undefined {
	if (text[at] !== '第') return undefined;
	const numeral = numeralAt(text, at + 1, end);
	if (!numeral || !(numeral.value >= 1 && numeral.value <= 53)) return undefined;
	const from = text[numeral.end] === '个' ? numeral.end + 1 : numeral.end;
	const weekday = weekdays.longest(text, from, end);
	if (weekday) return { end: weekday.end, fields: { nth: numeral.value, weekday: weekday.value } };
	if (from > numeral.end && text[from] === '月' && numeral.value <= 12)
		return { end: from + 1, fields: { month: numeral.value } };
	if (text[from] === '天' && from === numeral.end && numeral.value <= 31)
		return { end: from + 1, fields: { month: 1, day: numeral.value } };
	const unit = ['周', '星期', '礼拜'].find((word) => text.startsWith(word, from));
	return unit && text[from + 1] !== '年' ? { end: from + unit.length, fields: { week: numeral.value } } : undefined;
}

/** True where 周三 is the weekday: not 每周三次, 一周一次, 周三家. */
function weekdayFits(text: string, at: number, stop: number): boolean {
	const next = text[stop] ?? '';
	if ('次个期回遍趟例更元名人位家款场节篇轮'.includes(next) && next !== '') return false;
	if (text[at] === '周' && at > 0) {
		const before = text[at - 1];
		if (numeralAt(before, 0, 1) || '半多整每几数'.includes(before)) return false;
	}
	// 星期|天气, 星期|天津队
	if (text[stop - 1] === '天' && '气津然空文'.includes(next) && next !== '') return false;
	return !(next === '天' && text[stop - 1] !== '天');
}
