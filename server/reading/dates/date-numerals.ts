import { digitValue } from '../../ground/text/characters';
import { unitValues } from '../../ground/text/unit-table';

/** A number as written: `28`, `２８`, `二十八`, `二〇二二`. */
export interface DateNumeral {
	readonly end: number;
	/** NaN where the characters make no number (`十二三`). */
	readonly value: number;
	/** How many characters it has: 4 in `2022` and `二〇二二`. */
	readonly length: number;
	/** `arabic` 28, `positional` 二八 and 〇, `spoken` 二十八 and廿八. A single 一 to 九 is positional. */
	readonly style: 'arabic' | 'positional' | 'spoken';
}

/**
 * 0–9 for 〇 零 一 … 九, 10 for 十, 20 廿, 30 卅, 100 百, 1000 千; 2 for 两; -1 for any other unit.
 * ○ (U+25CB), Ｏ and O stand for 〇 inside a number.
 */
const han = unitValues(
	[
		...Array.from('零一二三四五六七八九', (sign, value) => [value, sign] as const),
		[0, '〇○'],
		[2, '两'],
		[10, '十'],
		[20, '廿'],
		[30, '卅'],
		[100, '百'],
		[1000, '千'],
	],
	-1,
);

/** The units that may open a number: digits of either width and Han numerals. */
export const numerals: readonly number[] = Array.from(
	'0123456789０１２３４５６７８９〇○零一二三四五六七八九两十廿卅百千',
	(sign) => sign.charCodeAt(0),
).sort((a, b) => a - b);

const longest = 12;

/** True where the unit may open a number: a digit of either width or a Han numeral. */
export function opensNumeral(code: number): boolean {
	return digitValue(code) >= 0 || han[code] >= 0;
}

/** The number that starts at `at`: the whole run of its characters, cut off at twelve. */
export function dateNumeralAt(text: string, at: number, end: number): DateNumeral | undefined {
	const limit = Math.min(end, at + longest);
	let i = at;
	let value = 0;
	for (let digit = digitValue(text.charCodeAt(i)); i < limit && digit >= 0; digit = digitValue(text.charCodeAt(i))) {
		value = value * 10 + digit;
		i++;
	}
	if (i > at) return { end: i, value, length: i - at, style: 'arabic' };
	if (at >= end || han[text.charCodeAt(at)] < 0) return undefined;
	let spoken = false;
	while (i < limit) {
		const sign = hanValue(text.charCodeAt(i));
		if (sign < 0) break;
		if (sign >= 10) spoken = true;
		i++;
	}
	return {
		end: i,
		value: spoken ? spokenValue(text, at, i) : positionalValue(text, at, i),
		length: i - at,
		style: spoken ? 'spoken' : 'positional',
	};
}

/** Where that number ends, -1 where none starts: for those who ask what stands behind it. */
export function numeralEnd(text: string, at: number, end: number): number {
	const limit = Math.min(end, at + longest);
	let i = at;
	while (i < limit && digitValue(text.charCodeAt(i)) >= 0) i++;
	if (i > at) return i;
	if (at >= end || han[text.charCodeAt(at)] < 0) return -1;
	while (i < limit && hanValue(text.charCodeAt(i)) >= 0) i++;
	return i;
}

/** Inside a Han number, 0 of either width and the letter O are common stand-ins for 〇: `二00八年`, `二OO八年`. */
function hanValue(code: number): number {
	if (code === 0x30 || code === 0xff10 || code === 0x4f || code === 0xff2f) return 0;
	return han[code];
}

function positionalValue(text: string, at: number, end: number): number {
	let value = 0;
	for (let i = at; i < end; i++) value = value * 10 + hanValue(text.charCodeAt(i));
	return value;
}

/** `一百二十八` 128, `廿一` 21, `一千零五` 1005; NaN for what is no number. */
function spokenValue(text: string, at: number, end: number): number {
	let total = 0;
	let digit = -1;
	let last = Number.POSITIVE_INFINITY;
	for (let i = at; i < end; i++) {
		const sign = hanValue(text.charCodeAt(i));
		if (sign === 0) {
			if (digit >= 0) return Number.NaN;
		} else if (sign < 10) {
			if (digit >= 0) return Number.NaN;
			digit = sign;
		} else {
			const unit = sign === 20 || sign === 30 ? 10 : sign;
			if (unit >= last) return Number.NaN;
			// 廿 and 卅 hold their own tens; 十 by itself is ten.
			total += sign === unit ? (digit < 0 ? 1 : digit) * unit : sign;
			last = unit;
			digit = -1;
		}
	}
	return total + Math.max(digit, 0);
}
