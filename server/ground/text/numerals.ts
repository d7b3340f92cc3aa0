import { digitValue } from './characters';
import { unitValues } from './unit-table';

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
	let digits = 0;
	let whole = 0;
	let hasPoint = false;
	for (; end < text.length; end++) {
		const code = text.charCodeAt(end);
		const digit = digitValue(code);
		if (digit >= 0) {
			digits++;
			whole = whole * 10 + digit;
		} else if (digits === 0) return undefined;
		else if (!hasPoint && (code === 0x2e || code === 0xff0e) && digitValue(text.charCodeAt(end + 1)) >= 0)
			hasPoint = true;
		else if (!(code === 0x2c && isGroup(text, end + 1))) break;
	}
	if (digits === 0) return undefined;
	// More digits, and what stands behind a point, are rounded as one.
	let value =
		hasPoint || digits > exactDigits ? Number(text.slice(at, end).normalize('NFKC').replaceAll(',', '')) : whole;
	if (text.charCodeAt(end) === tenThousand) {
		value *= 1e4;
		end++;
	}
	if (text.charCodeAt(end) === hundredMillion) {
		value *= 1e8;
		end++;
	}
	return { end, value, script: 'arabic' };
}

/** A whole number of so many digits is exact. */
const exactDigits = 15;
const tenThousand = '万'.charCodeAt(0);
const hundredMillion = '亿'.charCodeAt(0);

/** The three digits behind a grouping comma. */
function isGroup(text: string, at: number): boolean {
	for (let i = at; i < at + 3; i++) if (digitValue(text.charCodeAt(i)) < 0) return false;
	return digitValue(text.charCodeAt(at + 3)) < 0;
}

/** Ten and its powers are what they multiply with, digits their value, other units -1. */
const values = unitValues(
	[
		...Array.from('〇一二三四五六七八九', (sign, value) => [value, sign] as const),
		[0, '零'],
		[2, '两'],
		[10, '十'],
		[100, '百'],
		[1000, '千'],
	],
	-1,
);

function hanAt(text: string, at: number): Numeral | undefined {
	let end = at;
	let total = 0;
	let section = 0;
	let digit: number | undefined;
	let row = '';
	for (; end < text.length; end++) {
		const code = text.charCodeAt(end);
		const value = values[code];
		if (value >= 10) {
			section += (digit ?? 1) * value;
			digit = undefined;
			row = '';
		} else if (value >= 0) {
			digit = value;
			row += digit;
		} else if ((code === tenThousand || code === hundredMillion) && end > at) {
			total = (total + section + (digit ?? 0)) * (code === tenThousand ? 1e4 : 1e8);
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
