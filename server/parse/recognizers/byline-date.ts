import type { DateExpression, DateFields } from '../../model/date';
import { digitValue, isDigit } from '../../text/characters';

/** The date of a dateline: `7月28日`, `十二月三十一日凌晨`, `２０２２年７月２８日`. Offsets are counted in the text scanned. */
export interface DatelineDate {
	readonly start: number;
	readonly end: number;
	readonly expression: DateExpression;
}

/** The date that stands at `at` in a dateline, at most to `end`. */
export function datelineDate(text: string, at: number, end: number): DatelineDate | undefined {
	const fields: { year?: number; month?: number; day?: number; dayPart?: NonNullable<DateFields['dayPart']> } = {};
	let i = at;
	for (const unit of ['年', '月', '日'] as const) {
		const number = numberAt(text, i, end);
		if (!number || !(text[number.end] === unit || (unit === '日' && text[number.end] === '号')) || number.end >= end) continue;
		if (unit === '年') {
			if (number.value < 1900 || number.value > 2099) return undefined;
			fields.year = number.value;
		} else if (unit === '月') {
			if (number.value < 1 || number.value > 12) return undefined;
			fields.month = number.value;
		} else {
			if (number.value < 1 || number.value > 31) return undefined;
			fields.day = number.value;
		}
		i = number.end + 1;
	}
	if (fields.day === undefined || i > end) return undefined;
	for (const [word, part] of dayParts) {
		if (text.startsWith(word, i) && i + word.length <= end) {
			fields.dayPart = part;
			i += word.length;
			break;
		}
	}
	return { start: at, end: i, expression: { form: 'point', fields } };
}

const dayParts: readonly (readonly [string, NonNullable<DateFields['dayPart']>])[] = [
	['凌晨', 'TNI'],
	['清晨', 'TMO'],
	['早晨', 'TMO'],
	['上午', 'TMO'],
	['中午', 'TMI'],
	['下午', 'TAF'],
	['傍晚', 'TEV'],
	['晚', 'TEV'],
	['夜', 'TNI'],
];

/** A number in digits of either width, or in Han as dates have them: 三十一, 廿八, 二〇二二, 一九九七. */
function numberAt(text: string, at: number, end: number): { readonly end: number; readonly value: number } | undefined {
	let i = at;
	let value = 0;
	while (i < end && i - at < 4 && isDigit(text.charCodeAt(i))) value = value * 10 + digitValue(text.charCodeAt(i++));
	if (i > at) return { end: i, value };
	let digits = 0;
	let tens = -1;
	while (i < end && i - at < 4) {
		const sign = text[i] as string;
		if (sign === '十') {
			if (tens >= 0) return undefined;
			tens = digits === 0 ? 1 : value;
			value = 0;
			digits = 0;
		} else if (sign === '元' && i === at && text[i + 1] === '月') return { end: i + 1, value: 1 };
		else {
			const digit = '〇一二三四五六七八九'.indexOf(sign === '○' || sign === '零' ? '〇' : sign);
			if (digit < 0) break;
			value = value * 10 + digit;
			digits++;
		}
		i++;
	}
	if (i === at) return undefined;
	return { end: i, value: tens >= 0 ? tens * 10 + value : value };
}
