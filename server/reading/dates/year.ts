import type { Span } from '../../ground/model/span';
import { type DateNumeral, dateNumeralAt } from './date-numerals';
import type { PointOptions, Scope } from './found';
import { connectorAt } from './units';

/** A year as written: `2022年`, `二〇二二年`, `98年`, `公元618年`, `公元前221年` (-221), or the `2021` of `2021—2023年` (`shared`). */
export interface FoundYear {
	readonly end: number;
	readonly value: number;
	readonly shared: boolean;
}

/** The years that four digits stand for by themselves. Earlier ones are written with 公元. */
const firstYear = 1000;
const lastYear = 2199;
/** `15年` is 2015, `98年` 1998: two digits below this belong to this century. */
const pivot = 30;

/** Behind a round number of years, these make it a length of time: 2000年的历史, 1500年前. */
const spanTail = /^(?:的?(?:历史|文明|文化|传统|岁月|沧桑|时间|古|老)|前(?!后)|后|来|以上|以来|间|古|多|之久|一遇)/;

/** Reads a year. `second`: the further end of a range, where two digits need nothing behind. */
export function yearAt(scope: Scope, at: number, { second }: PointOptions): FoundYear | undefined {
	const { text, end } = scope;
	if (text.startsWith('公元', at)) {
		const before = text[at + 2] === '前';
		const numeral = dateNumeralAt(text, at + (before ? 3 : 2), end);
		return numeral && numeral.value > 0 && numeral.value < 10000 && text[numeral.end] === '年'
			? { end: numeral.end + 1, value: before ? -numeral.value : numeral.value, shared: false }
			: undefined;
	}
	const numeral = dateNumeralAt(text, at, end);
	if (!numeral || numeral.style === 'spoken') return undefined;
	const { value, length } = numeral;
	const full = length === 4 && value >= firstYear && value <= lastYear;
	if (text[numeral.end] !== '年' || numeral.end >= end) {
		if (!full || numeral.style !== 'arabic') return undefined;
		// In a chronicle the year stands at the head of its line, by itself or before a comma.
		if (
			value >= 1800 &&
			(at === 0 || text[at - 1] === '\n') &&
			/^(?:，|\n|$)/.test(text.slice(numeral.end, Math.min(end, numeral.end + 1)))
		)
			return { end: numeral.end, value, shared: false };
		const connector = connectorAt(scope, numeral.end);
		const other = connector && !connector.list ? dateNumeralAt(text, connector.end, end) : undefined;
		return other &&
			text[other.end] === '年' &&
			((other.length === 4 && other.value > value && other.value <= lastYear) || other.length === 2) &&
			other.end < end
			? { end: numeral.end, value, shared: true }
			: undefined;
	}
	let stop = numeral.end + 1;
	if (full) {
		if (
			value % 100 === 0 &&
			spanTail.test(text.slice(stop, stop + 3)) &&
			!(value === 2000 && /^以?来/.test(text.slice(stop, stop + 2)))
		)
			return undefined;
		if (/^(?:代|制)/.test(text[stop] ?? '')) return undefined;
		if (text[stop] === '度' && text[stop + 1] !== '过') stop++;
		return { end: stop, value, shared: false };
	}
	if (length !== 2 || text[stop] === '代' || !(second || isShortYear(text, numeral, { start: at, end: stop })))
		return undefined;
	return { end: stop, value: value + (value < pivot ? 2000 : 1900), shared: false };
}

/**
 * True where two digits and 年 are a year and no length of time:
 * a month or an end follows (`98年4月`, `19年底`), or they are spelled (`九八年`; neighbors such as 三四年 are three or four years).
 */
function isShortYear(text: string, { style, value }: DateNumeral, { start: at, end: stop }: Span): boolean {
	const positional = style === 'positional';
	const next = text.slice(stop, stop + 4);
	if (
		/^(?:[0-9０-９一二三四五六七八九十]{1,2}月(?!龄)|元月|正月|腊月|除夕|春节|第[一二三四1-4]季|[一二三四1-4]季度|[上下]半年|初(?![步级])|底(?![蕴])|末)/.test(
			next,
		) ||
		(positional && /^(?:第?[一二三四首1-4])季/.test(next))
	)
		return !(positional && neighbors(value));
	if (/^[前头][一二三四五六七八九十0-9]{1,2}个?[月季]/.test(text.slice(stop, stop + 5))) return true;
	if (/^第[0-9一二三四五六七八九十]{1,3}/.test(next) && /[周个星]/.test(text.slice(stop + 2, stop + 5))) return true;
	if (/^(?:端午|中秋|元旦|国庆|小寒|大寒|冬至|夏至)/.test(next)) return true;
	if (text[at - 1] === '’' || text[at - 1] === "'" || text[at - 1] === '‘') return true;
	return positional && !neighbors(value) && !/^[多来后前]/.test(next);
}

function neighbors(value: number): boolean {
	return (value % 10) - Math.floor(value / 10) === 1;
}
