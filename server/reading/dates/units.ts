import { digitValue, isSpace } from '../../ground/text/characters';
import { unitKinds } from '../../ground/text/unit-table';
import { type DateNumeral, dateNumeralAt } from './date-numerals';
import type { Scope } from './found';

/** A number with the unit behind it (`28日`), or one that shares the unit of the range's other end (the `28` of `28至30日`). */
export interface CountedUnit {
	/** After the unit; of a sharing number, after the number. */
	readonly end: number;
	readonly value: number;
	readonly numeral: DateNumeral;
	readonly shared: boolean;
}

/** The unit that a number is read with: its signs, and the highest number that copy writes with it, right or wrong. */
export interface Unit {
	/** Its bit in the table of signs. */
	readonly sign: number;
	readonly least: number;
	/** A higher number is no date at all. One between what the calendar has and this is a mistake in a date (13月, 9月31日, 25时). */
	readonly most: number;
}

export const month: Unit = { sign: 1, least: 1, most: 19 };
export const day: Unit = { sign: 2, least: 1, most: 39 };
export const hour: Unit = { sign: 4, least: 0, most: 29 };
export const minute: Unit = { sign: 8, least: 0, most: 99 };
export const second: Unit = { sign: 16, least: 0, most: 59 };

/** The sign of a connector; 、 has a bit of its own. */
const connector = 32;
const list = 64;
/**
 * Signs are looked up by their code. Taking a character out of a text makes a string, which is too slow for what is asked at every number.
 */
const signs = unitKinds([
	[month.sign, '月'],
	[day.sign, '日号'],
	[hour.sign, '时点'],
	[minute.sign, '分'],
	[second.sign, '秒'],
	[connector, '至到—－–-～~〜─'],
	[list, '、'],
]);

/** Reads `28日`, or `28` where the other end of a range has the unit. */
export function countedAt(scope: Scope, at: number, unit: Unit): CountedUnit | undefined {
	const { text, end } = scope;
	const numeral = dateNumeralAt(text, at, end);
	if (!numeral || !fits(numeral, unit)) return undefined;
	if (numeral.end < end && signs[text.charCodeAt(numeral.end)] & unit.sign)
		return { end: numeral.end + 1, value: numeral.value, numeral, shared: false };
	const connector = connectorAt(scope, numeral.end);
	if (!connector) return undefined;
	const other = dateNumeralAt(text, connector.end, end);
	if (
		!other ||
		!fits(other, unit) ||
		other.value <= numeral.value ||
		other.end >= end ||
		!(signs[text.charCodeAt(other.end)] & unit.sign)
	)
		return undefined;
	// 、joins neighbors only: 7、8月, 28、29日.
	if (connector.list && other.value !== numeral.value + 1) return undefined;
	return { end: numeral.end, value: numeral.value, numeral, shared: true };
}

function fits(numeral: DateNumeral, unit: Unit): boolean {
	return (
		numeral.value >= unit.least &&
		numeral.value <= unit.most &&
		numeral.length <= (numeral.style === 'arabic' ? 2 : 3) &&
		!(numeral.style === 'positional' && numeral.length > 1 && unit !== minute)
	);
}

/** What stands between the two ends of a range: 至 到 — － - – ～ ~ 〜, doubled or with spaces around; 、 between neighbors (`list`). */
export function connectorAt(scope: Scope, at: number): { readonly end: number; readonly list: boolean } | undefined {
	const { text, end } = scope;
	let i = at;
	while (i < end && i - at < 2 && isSpace(text.charCodeAt(i))) i++;
	if (i >= end) return undefined;
	const code = text.charCodeAt(i);
	const kind = signs[code] & (connector | list);
	if (kind === 0) return undefined;
	i++;
	if (kind === list) return { end: i, list: true };
	if (i < end && text.charCodeAt(i) === code && text[i] !== '到') i++;
	while (i < end && i - at < 5 && isSpace(text.charCodeAt(i))) i++;
	return { end: i, list: false };
}

/** Digits in a row: where they end, what they are worth, and how many there are. */
export interface Digits {
	readonly end: number;
	readonly value: number;
	readonly length: number;
}

/** A run of digits of either width, as in `2022-07-28`: its value and how many there are. */
export function digitsAt(scope: Scope, at: number, most: number): Digits | undefined {
	const { text, end } = scope;
	let i = at;
	let value = 0;
	for (; i < end && i - at <= most; i++) {
		const digit = digitValue(text.charCodeAt(i));
		if (digit < 0) break;
		value = value * 10 + digit;
	}
	return i === at || i - at > most ? undefined : { end: i, value, length: i - at };
}
