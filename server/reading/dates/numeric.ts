import type { DateFields } from '../../ground/model/date';
import { isSpace } from '../../ground/text/characters';
import { clockAt } from './clock';
import type { FoundPoint, Scope } from './found';
import { type Digits, digitsAt } from './units';

/** Marks between the parts of a date in figures. 年月日 are not among them. */
const marks = '-－./．／—–';

/**
 * A date in figures: `2022-07-31`, `2022.7.31`, `2022/07/31`, `20220731`, each with a clock time behind it if written,
 * and the month `2022.07`.
 * Only what the calendar may have, and only where no digit or letter touches it.
 */
export function numericAt(scope: Scope, at: number): FoundPoint | undefined {
	const { text, end } = scope;
	const year = digitsAt(scope, at, 8);
	if (!year || (at > 0 && /[0-9０-９A-Za-z.．/-]/.test(text[at - 1]) && !opensBehindRange(text, at))) return undefined;
	if (year.length === 8) return solidAt(scope, at, year);
	if (year.length === 2 && year.value >= 1 && year.value <= 12) return shortAt(scope, at, year);
	if (year.length !== 4 || year.value < 1000 || year.value > 2199) return undefined;
	const mark = text[year.end];
	if (year.end >= end || mark === undefined || !marks.includes(mark))
		return text[year.end] !== '年' && opensBehindRange(text, at)
			? { end: year.end, fields: { year: year.value }, shared: false }
			: undefined;
	const month = digitsAt(scope, year.end + 1, 2);
	if (!month || month.value < 1 || month.value > 12) return undefined;
	const fields: DateFields = { year: year.value, month: month.value };
	const second = text[month.end];
	const day =
		month.end < end && second !== undefined && marks.includes(second) ? digitsAt(scope, month.end + 1, 8) : undefined;
	if (day && day.length <= 2 && day.value >= 1 && day.value <= 31)
		return closed(scope, { end: day.end, fields: { ...fields, day: day.value } });
	// 2018-12-1209:03: the clock runs on behind a two-digit day.
	const two =
		day && (day.length === 4 || day.length === 3)
			? digitsAt({ text, end: month.end + 3 }, month.end + 1, 2)
			: undefined;
	if (two && two.value >= 1 && two.value <= 31) {
		const clock = clockAt(scope, two.end, { after: true });
		if (clock?.fields.minute !== undefined)
			return { end: clock.end, fields: { ...fields, day: two.value, ...clock.fields }, shared: false };
	}
	// 2022.07 may be a sum of money; the month needs its two digits and a range, brackets or the line to itself.
	if (month.length !== 2 || !monthStands(scope, at, month.end)) return undefined;
	return { end: month.end, fields, shared: false };
}

function monthStands({ text, end }: Scope, at: number, stop: number): boolean {
	const before = at === 0 ? '\n' : text[at - 1];
	const next = stop >= end ? '\n' : text[stop];
	const after = /^[—－–-]{1,2}(?:19|20)\d\d(?:[.．-]\d\d)?(?!\d)/.test(text.slice(stop, stop + 12));
	return after || opensBehindRange(text, at) || (/[（(\n—]/.test(before) && /[)）\n]/.test(next));
}

/** True behind the connector of a range whose first end is in figures, too: `2008.03-|2009.01`. */
function opensBehindRange(text: string, at: number): boolean {
	return (
		/[0-9][—－–-]{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) &&
		/(?:19|20)\d\d[.．/-]\d{1,2}(?:[.．/-]\d{1,2})?(?: \d\d?:\d\d)?[—－–-]{1,2}$/.test(
			text.slice(Math.max(0, at - 20), at),
		)
	);
}

/** `20220731`, with nothing but marks and spaces around. 学号：20230518 is no day. */
function solidAt({ text, end }: Scope, at: number, { end: stop, value }: Digits): FoundPoint | undefined {
	const fields = { year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 };
	if (
		fields.year < 1900 ||
		fields.year > 2099 ||
		fields.month < 1 ||
		fields.month > 12 ||
		fields.day < 1 ||
		fields.day > 31
	)
		return undefined;
	const before = at === 0 ? '\n' : text[at - 1];
	const next = stop >= end ? '\n' : text[stop];
	if (before === '：' && '号码话'.includes(text[at - 2] ?? '\n')) return undefined;
	return /[\s（(，。：]/.test(before) && /[\s）)，。]/.test(next) ? { end: stop, fields, shared: false } : undefined;
}

/** `09-01 20:01`: without a year only where a clock time proves that it is a date. */
function shortAt(scope: Scope, at: number, month: Digits): FoundPoint | undefined {
	const { text } = scope;
	const mark = text[month.end];
	if ((mark !== '-' && mark !== '/') || text[at - 1] === mark) return undefined;
	const day = digitsAt(scope, month.end + 1, 2);
	if (!day || day.value < 1 || day.value > 31) return undefined;
	const fields: DateFields = { month: month.value, day: day.value };
	if (mark === '/' && (text[day.end] === '号' || text[day.end] === '日')) {
		const clock = clockAt(scope, day.end + 1, { after: true });
		return clock
			? { end: clock.end, fields: { ...fields, ...clock.fields }, shared: clock.shared }
			: { end: day.end + 1, fields, shared: false };
	}
	const found =
		day.length === 2 && isSpace(text.charCodeAt(day.end)) ? closed(scope, { end: day.end, fields }) : undefined;
	return found?.fields.minute === undefined ? undefined : found;
}

/** Ends a date in figures: a clock time may follow, a digit or letter may not. */
function closed(scope: Scope, found: { readonly end: number; readonly fields: DateFields }): FoundPoint | undefined {
	const { text, end } = scope;
	let from = found.end;
	while (
		from < end &&
		from - found.end < 2 &&
		(isSpace(text.charCodeAt(from)) || (from === found.end && text[from] === '-'))
	)
		from++;
	if (text[from] === '日' && from === found.end) from++;
	const clock = clockAt(scope, from, { after: true });
	if (clock?.fields.hour !== undefined && clock.fields.minute !== undefined)
		return { end: clock.end, fields: { ...found.fields, ...clock.fields }, shared: false };
	return found.end < end && /[0-9０-９A-Za-z]/.test(text[found.end]) ? undefined : { ...found, shared: false };
}
