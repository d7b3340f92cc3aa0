import type { DateFields } from '../../ground/model/date';
import { isHan } from '../../ground/text/characters';
import { clockAt } from './clock';
import { dateNumeralAt } from './date-numerals';
import { durationAt, type FoundLength, halfOf } from './duration';
import type { Scope } from './found';
import { two } from './timex';
import { type CountedUnit, connectorAt, countedAt, day, month, type Unit } from './units';
import { festivals } from './words/festivals';
import { dayParts, weekdays } from './words/time-parts';

const repeated: readonly (readonly [string, string])[] = [
	['年', 'P1Y'],
	['季度', 'P3M'],
	['半年', 'P6M'],
	['个月', 'P1M'],
	['月', 'P1M'],
	['星期', 'P1W'],
	['周', 'P1W'],
	['季', 'P3M'],
	['礼拜', 'P1W'],
	['工作日', 'P1D'],
	['天', 'P1D'],
	['日', 'P1D'],
	['晚', 'P1D'],
	['小时', 'PT1H'],
	['分钟', 'PT1M'],
];

/** Reads `每年`, `每周二`, `每月4号`, `每年9月`, `每天晚上8点`, `每隔3天`. */
export function setAt(scope: Scope, at: number): FoundLength | undefined {
	const { text, end } = scope;
	if (text[at] !== '每') return undefined;
	if (text[at + 1] === '隔') return intervalAt(scope, at + 2);
	let from = at + 1;
	if (text[from] === '个') from++;
	// 每逢周三, 每到周末
	if (text[from] === '逢' || text[from] === '到') from++;
	const onWeekday = weekdayAt(scope, from);
	if (onWeekday) return onWeekday;
	const feast = festivals.longest(text, from, end);
	if (feast && from > at + 1 && dateNumeralAt(text, from, end)?.end !== feast.end) return yearlyFeast(text, feast);
	if (from > at + 1 && text[from - 1] !== '个') return undefined;
	if (text[from] === '半') return halfOf(scope, from);
	const [word, value] = repeated.find(([unit]) => text.startsWith(unit, from)) ?? [];
	if (word === undefined || value === undefined || from + word.length > end) return severalAt(scope, from);
	const stop = from + word.length;
	if (word === '天' && text[stop] === '津') return undefined;
	const part = word === '年' ? partOfYearAt(scope, stop) : word === '月' ? dayOfMonthAt(scope, stop) : undefined;
	return part ?? { end: value === 'P1D' ? clockEnd(scope, stop) : stop, value };
}

/** `每隔|3天`, `每隔|半年`. */
function intervalAt(scope: Scope, at: number): FoundLength | undefined {
	const length = durationAt(scope, at) ?? halfOf(scope, at);
	return length && length.end <= scope.end ? length : undefined;
}

/** `每|周二`, `每|周一至周五晚上8点`, `每逢|周末`. */
function weekdayAt(scope: Scope, at: number): FoundLength | undefined {
	const { text, end } = scope;
	const first = weekdays.longest(text, at, end);
	if (first && !/^[次个期回遍趟例天名人位家节场]/.test(text.slice(first.end, first.end + 1))) {
		const connector = connectorAt(scope, first.end);
		const last = connector && !connector.list ? weekdays.longest(text, connector.end, end) : undefined;
		const value = `XXXX-WXX-${first.value}`;
		return last
			? { end: clockEnd(scope, last.end), value: `${value}/XXXX-WXX-${last.value}` }
			: { end: clockEnd(scope, first.end), value };
	}
	return text.startsWith('周末', at) ? { end: clockEnd(scope, at + 2), value: 'XXXX-WXX-WE' } : undefined;
}

/** `每|3个月`, `每|两年`. */
function severalAt(scope: Scope, at: number): FoundLength | undefined {
	const { text } = scope;
	if (!isHan(text.charCodeAt(at)) && !/[0-9０-９]/.test(text[at] ?? '')) return undefined;
	const length = durationAt(scope, at);
	return length && /[YMWDH]$/.test(length.value) ? length : undefined;
}

/** `每年|年底`, `每年的|国庆节`, `每年|9月`, `每年|3月15日`, `每年|4月至10月`. */
function partOfYearAt(scope: Scope, at: number): FoundLength | undefined {
	const { text, end } = scope;
	const from = text[at] === '的' ? at + 1 : at;
	const tip = yearTips.find(([word]) => text.startsWith(word, from));
	if (tip && from + tip[0].length <= end) return { end: from + tip[0].length, value: tip[1] };
	const feast = festivals.longest(text, from, end);
	if (feast && (feast.value.bare || text[feast.end] === '节')) return yearlyFeast(text, feast);
	const months = countedAt(scope, from, month);
	if (!months) return undefined;
	const value = `XXXX-${two(months.value)}`;
	const days = months.shared ? undefined : countedAt(scope, months.end, day);
	if (days && !days.shared) return { end: days.end, value: `${value}-${two(days.value)}` };
	const last = furtherAt(scope, months.end, month);
	if (last) return { end: last.end, value: `${value}/XXXX-${two(last.value)}` };
	return months.shared ? undefined : { end: text[months.end] === '份' ? months.end + 1 : months.end, value };
}

/** `每月|4号`, `每月的|10日至15日`. */
function dayOfMonthAt(scope: Scope, at: number): FoundLength | undefined {
	const days = countedAt(scope, scope.text[at] === '的' ? at + 1 : at, day);
	if (!days) return undefined;
	const value = `XXXX-XX-${two(days.value)}`;
	const last = furtherAt(scope, days.end, day);
	if (last) return { end: last.end, value: `${value}/XXXX-XX-${two(last.value)}` };
	return days.shared ? undefined : { end: days.end, value };
}

/** 国庆|节: the feast comes every year. */
function yearlyFeast(
	text: string,
	{ end, value }: { readonly end: number; readonly value: { readonly fields: DateFields } },
): FoundLength {
	return { end: text[end] === '节' ? end + 1 : end, value: yearly(value.fields) };
}

/** The further end of 每年4月|至10月, 每月10|日至15日. */
function furtherAt(scope: Scope, at: number, unit: Unit): CountedUnit | undefined {
	const connector = connectorAt(scope, at);
	const last = connector && !connector.list ? countedAt(scope, connector.end, unit) : undefined;
	return last && !last.shared ? last : undefined;
}

/** Parts of every year, and the values of those. */
const yearTips: readonly (readonly [string, string])[] = [
	['年底', 'XXXX-12'],
	['年末', 'XXXX-12'],
	['年终', 'XXXX-12'],
	['年初', 'XXXX-01'],
	['上半年', 'XXXX-H1'],
	['下半年', 'XXXX-H2'],
	['春季', 'XXXX-SP'],
	['春天', 'XXXX-SP'],
	['夏季', 'XXXX-SU'],
	['夏天', 'XXXX-SU'],
	['秋季', 'XXXX-FA'],
	['秋天', 'XXXX-FA'],
	['冬季', 'XXXX-WI'],
	['冬天', 'XXXX-WI'],
];

/** The value of a day that comes every year: 每年国庆节; days of the moon and of a weekday have no day of the Gregorian year. */
function yearly({ month, day }: DateFields): string {
	return typeof month === 'number' && typeof day === 'number' ? `XXXX-${two(month)}-${two(day)}` : 'P1Y';
}

/** Behind a repetition: the part of the day, the clock time, the range of them (`每天|8时至18时`). */
function clockEnd(scope: Scope, at: number): number {
	const { text, end } = scope;
	const part = dayParts.longest(text, at, end);
	const clock = clockAt(scope, at, { after: true });
	const stop = clock?.end ?? (part && part.end - at > 1 ? part.end : at);
	const connector = clock && connectorAt(scope, stop);
	const further = connector && !connector.list ? clockAt(scope, connector.end, { after: true }) : undefined;
	return further && !further.shared ? further.end : stop;
}
