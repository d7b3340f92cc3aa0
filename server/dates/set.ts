import type { DateFields } from '../model/date';
import { isHan } from '../text/characters';
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
	let from = at + 1;
	if (text[from] === '隔') {
		const length = durationAt(scope, from + 1) ?? halfOf(scope, from + 1);
		return length && length.end <= end ? length : undefined;
	}
	if (text[from] === '个') from++;
	// 每逢周三, 每到周末
	if (text[from] === '逢' || text[from] === '到') from++;
	const weekday = weekdays.longest(text, from, end);
	if (weekday && !/^[次个期回遍趟例天名人位家节场]/.test(text.slice(weekday.end, weekday.end + 1))) {
		const connector = connectorAt(scope, weekday.end);
		const last = connector && !connector.list ? weekdays.longest(text, connector.end, end) : undefined;
		return last
			? { end: clockEnd(scope, last.end), value: `XXXX-WXX-${weekday.value}/XXXX-WXX-${last.value}` }
			: { end: clockEnd(scope, weekday.end), value: `XXXX-WXX-${weekday.value}` };
	}
	if (text.startsWith('周末', from)) return { end: clockEnd(scope, from + 2), value: 'XXXX-WXX-WE' };
	const named = festivals.longest(text, from, end);
	if (named && from > at + 1 && dateNumeralAt(text, from, end)?.end !== named.end)
		return { end: text[named.end] === '节' ? named.end + 1 : named.end, value: yearly(named.value.fields) };
	if (from > at + 1 && text[from - 1] !== '个') return undefined;
	if (text[from] === '半') return halfOf(scope, from);
	const unit = repeated.find(([word]) => text.startsWith(word, from));
	if (!unit || from + unit[0].length > end) {
		// 每3个月, 每两年
		const length =
			isHan(text.charCodeAt(from)) || /[0-9０-９]/.test(text[from] ?? '') ? durationAt(scope, from) : undefined;
		return length && /[YMWDH]$/.test(length.value) ? length : undefined;
	}
	const stop = from + unit[0].length;
	if (unit[0] === '天' && text[stop] === '津') return undefined;
	if (unit[0] === '年') {
		const of = text[stop] === '的' ? stop + 1 : stop;
		const tip = yearTips.find(([word]) => text.startsWith(word, of));
		if (tip && of + tip[0].length <= end) return { end: of + tip[0].length, value: tip[1] };
		const feast = festivals.longest(text, of, end);
		if (feast && (feast.value.bare || text[feast.end] === '节'))
			return { end: text[feast.end] === '节' ? feast.end + 1 : feast.end, value: yearly(feast.value.fields) };
		const months = countedAt(scope, of, month);
		if (months) {
			const value = `XXXX-${two(months.value)}`;
			const days = months.shared ? undefined : countedAt(scope, months.end, day);
			if (days && !days.shared) return { end: days.end, value: `${value}-${two(days.value)}` };
			const last = furtherAt(scope, months.end, month);
			if (last) return { end: last.end, value: `${value}/XXXX-${two(last.value)}` };
			if (!months.shared) return { end: text[months.end] === '份' ? months.end + 1 : months.end, value };
		}
	} else if (unit[0] === '月') {
		const days = countedAt(scope, text[stop] === '的' ? stop + 1 : stop, day);
		if (days) {
			const value = `XXXX-XX-${two(days.value)}`;
			const last = furtherAt(scope, days.end, day);
			if (last) return { end: last.end, value: `${value}/XXXX-XX-${two(last.value)}` };
			if (!days.shared) return { end: days.end, value };
		}
	} else if (unit[1] === 'P1D') return { end: clockEnd(scope, stop), value: 'P1D' };
	return { end: stop, value: unit[1] };
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
