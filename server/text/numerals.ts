import { digitValue } from './characters';

/** Han numerals as they stand in numbers, 两 and 几 apart. */
export const hanNumerals = '〇零一二三四五六七八九十百千万亿';

/** The characters that a number of `numeralAt` can end with. */
export const numeralSigns = `0123456789０１２３４５６７８９两${hanNumerals}`;

/** A number as written, with the offset behind it. */
export interface Numeral {
	readonly end: number;
	readonly value: number;
	readonly script: 'arabic' | 'han';
}

/**
 * The number that starts at a place: `1,200`, `12.5万`, `３０`, `三百二十`, `两`, `一九九八`.
 * Undefined where none does; `万` and `亿` belong to it.
 */
export function numeralAt(text: string, at: number): Numeral | undefined {
	return arabicAt(text, at) ?? hanAt(text, at);
}

function arabicAt(text: string, at: number): Numeral | undefined {
	let end = at;
	let digits = '';
	for (; end < text.length; end++) {
		const value = digitValue(text.charCodeAt(end));
		if (value >= 0) digits += value;
		else if (
			digits !== '' &&
			(text[end] === '.' || text[end] === '．') &&
			!digits.includes('.') &&
			digitValue(text.charCodeAt(end + 1)) >= 0
		)
			digits += '.';
		else if (!(digits !== '' && text[end] === ',' && isGroup(text, end + 1))) break;
	}
	if (digits === '') return undefined;
	let value = Number(digits);
	for (const [sign, factor] of [
		['万', 1e4],
		['亿', 1e8],
	] as const) {
		if (text[end] === sign) {
			value *= factor;
			end++;
		}
	}
	return { end, value, script: 'arabic' };
}

/** The three digits behind a grouping comma. */
function isGroup(text: string, at: number): boolean {
	for (let i = at; i < at + 3; i++) if (digitValue(text.charCodeAt(i)) < 0) return false;
	return digitValue(text.charCodeAt(at + 3)) < 0;
}

const values: Readonly<Record<string, number>> = {
	〇: 0,
	零: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
};
const factors: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function hanAt(text: string, at: number): Numeral | undefined {
	let end = at;
	let total = 0;
	let section = 0;
	let digit: number | undefined;
	let row = '';
	for (; end < text.length; end++) {
		const sign = text[end];
		if (values[sign] !== undefined) {
			digit = values[sign];
			row += digit;
		} else if (factors[sign] !== undefined) {
			section += (digit ?? 1) * factors[sign];
			digit = undefined;
			row = '';
		} else if ((sign === '万' || sign === '亿') && end > at) {
			total = (total + section + (digit ?? 0)) * (sign === '万' ? 1e4 : 1e8);
			section = 0;
			digit = undefined;
			row = '';
		} else break;
	}
	if (end === at) return undefined;
	// 一九九八 is read digit by digit.
	const value = row.length > 1 && total === 0 && section === 0 ? Number(row) : total + section + (digit ?? 0);
	return { end, value, script: 'han' };
}

/** `十五` for 15, up to 99. */
export function hanOf(value: number): string {
	const digits = '〇一二三四五六七八九';
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	return `${tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
}
