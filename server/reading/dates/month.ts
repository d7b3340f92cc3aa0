import type { DateFields } from '../../ground/model/date';
import { unitKinds } from '../../ground/text/unit-table';
import { withClock } from './clock';
import { dateNumeralAt, numerals } from './date-numerals';
import { dayInMonth, opensFreely } from './day';
import { ofDay, ofMonth, ofPart } from './fields';
import type { FoundPoint, Scope } from './found';
import { neighborMonthsAt } from './neighbors';
import { countedAt, month } from './units';
import { dateWords } from './words/date-words';
import { festivals } from './words/festivals';
import { seasons, weekdays } from './words/time-parts';

const yue = '月'.charCodeAt(0);

/** What goes on: a year, a month. */
export const behind = { year: 1, month: 2 } as const;
/** By unit: what goes on behind a year and behind a month. Behind most dates neither does, and one look says so. */
export const goesOn = unitKinds([
	[behind.year | behind.month, numerals],
	[behind.year | behind.month, '的第年初底末伊中终'],
	[behind.year, '元首同农阴旧夏闰正冬腊甲乙丙丁戊己庚辛壬癸'],
	[behind.year, dateWords.openers],
	[behind.year, seasons.openers],
	[behind.year, festivals.openers],
	[behind.month, '份月上下前头'],
]);

/** `10月`, `10月份`, `元月`, and what goes on behind it. */
export function monthAt(scope: Scope, at: number, fields: DateFields): FoundPoint | undefined {
	const { text } = scope;
	if (text.charCodeAt(at + 1) === yue && (text[at] === '元' || (fields.year !== undefined && text[at] === '首')))
		return inMonth(scope, at + 2, ofMonth(fields.year, 1));
	const counted = countedAt(scope, at, month);
	if (!counted) return monthsAt(scope, at, fields);
	// 第3月 and 0.5月 are no months. 13月 by itself is none; with a day behind it, it is a slip.
	if (fields.year === undefined && at > 0 && !opensFreely(text, at)) return undefined;
	if (counted.shared) return { end: counted.end, fields: ofMonth(fields.year, counted.value), shared: true };
	const found = inMonth(scope, counted.end, ofMonth(fields.year, counted.value));
	return counted.value > 12 && found.fields.day === undefined && fields.year === undefined ? undefined : found;
}

/** `五六月`, `今年七八月份`. */
function monthsAt(scope: Scope, at: number, fields: DateFields): FoundPoint | undefined {
	const { text } = scope;
	const pair = neighborMonthsAt(scope, at);
	if (!pair || (fields.year === undefined && !opensFreely(text, at))) return undefined;
	return { end: pair.end, fields: ofMonth(fields.year, pair.from), shared: false, to: ofMonth(fields.year, pair.to) };
}

/** Behind a month that is written `3月`: 份, or what goes on behind 本月. */
function inMonth(scope: Scope, at: number, fields: DateFields): FoundPoint {
	return scope.text[at] === '份' && at < scope.end
		? partOfMonth(scope, at + 1, fields)
		: inNamedMonth(scope, at, fields);
}

/** Behind 本月 and 下月: a day, or a part of the month. */
export function inNamedMonth(scope: Scope, at: number, fields: DateFields): FoundPoint {
	const { text, end } = scope;
	if (at >= end || !(goesOn[text.charCodeAt(at)] & behind.month)) return { end: at, fields, shared: false };
	const from = text[at] === '的' && dateNumeralAt(text, at + 1, end) ? at + 1 : at;
	return dayInMonth(scope, from, fields) ?? partOfMonth(scope, at, fields);
}

/** 上旬, 初, 底, the nth week; the month itself where none of them follows. */
function partOfMonth(scope: Scope, stop: number, fields: DateFields): FoundPoint {
	const { text, end } = scope;
	// 6月中下旬, 上中旬
	const first = text[stop + 2] === '旬' && stop + 3 <= end ? tens.get(text[stop]) : undefined;
	const second = first && tens.get(text[stop + 1]);
	if (first && second)
		return { end: stop + 3, fields: ofPart(fields, first), shared: false, to: ofPart(fields, second) };
	const ten = text[stop + 1] === '旬' ? tens.get(text[stop]) : undefined;
	if (ten) return { end: stop + 2, fields: ofPart(fields, ten), shared: false };
	if (text.startsWith('月底', stop) || text.startsWith('月末', stop))
		return { end: stop + 2, fields: ofPart(fields, 'end'), shared: false };
	if (text.startsWith('月初', stop)) return { end: stop + 2, fields: ofPart(fields, 'begin'), shared: false };
	const days = firstDaysAt(scope, stop);
	if (days) return { end: days.end, fields: ofDay(fields, 1), shared: false, to: ofDay(fields, days.value) };
	const edge = edgeAt(scope, stop);
	if (edge) return { end: edge.end, fields: ofPart(fields, edge.part), shared: false };
	const week = nthWeekAt(scope, stop + (text[stop] === '的' ? 1 : 0));
	return week && week.fields.month === undefined
		? withClock(scope, { end: week.end, fields: { ...fields, ...week.fields } })
		: { end: stop, fields, shared: false };
}

/** `前10天`, `头三天` behind a month. */
function firstDaysAt(scope: Scope, at: number): { readonly end: number; readonly value: number } | undefined {
	const { text, end } = scope;
	const days = text[at] === '前' || text[at] === '头' ? dateNumeralAt(text, at + 1, end) : undefined;
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
export function edgeAt(
	scope: Scope,
	at: number,
): { readonly end: number; readonly part: 'begin' | 'mid' | 'end' } | undefined {
	const { text, end } = scope;
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
export function nthWeekAt(scope: Scope, at: number): { readonly end: number; readonly fields: DateFields } | undefined {
	const { text, end } = scope;
	if (text[at] !== '第') return undefined;
	const numeral = dateNumeralAt(text, at + 1, end);
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
