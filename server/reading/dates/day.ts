import type { DateFields } from '../../ground/model/date';
import type { Span } from '../../ground/model/span';
import { isDigit, isLatin } from '../../ground/text/characters';
import { unitKinds } from '../../ground/text/unit-table';
import { clockBehind, joinClock } from './clock';
import { dateNumeralAt } from './date-numerals';
import { ofDay, ofDayPart } from './fields';
import type { FoundPoint, PointOptions, Scope } from './found';
import { type CountedUnit, countedAt, day } from './units';

/** `29日` without a month before it; behind the connector of a range (`second`) it needs nothing around it. */
export function dayAt(scope: Scope, at: number, { second }: PointOptions): FoundPoint | undefined {
	const counted = countedAt(scope, at, day);
	if (!counted) return undefined;
	if (second) return dayOf(scope, counted, {});
	const { text } = scope;
	const { end: stop, value, numeral } = counted;
	if (!opensFreely(text, at) || value > 31) return undefined;
	if (counted.shared) {
		if ((numeral.style !== 'arabic' && value < 10) || housesFollow(text, stop)) return undefined;
	} else if (
		!dayStandsAlone(text, { start: at, end: stop }, numeral.style === 'arabic' || value >= 10 ? 'sure' : 'small')
	)
		return undefined;
	return dayOf(scope, counted, {});
}

/** With a month before it: `29日`, `29号` and a day whose 日 is left out (`7月4到7月8日`, `1月3，`). */
export function dayInMonth(scope: Scope, at: number, month: DateFields): FoundPoint | undefined {
	const counted = countedAt(scope, at, day);
	return counted ? dayOf(scope, counted, month) : dayWithoutUnit(scope, at, month);
}

/** The day, with the month before it if there is one, and the part of the day and the clock time behind it. */
function dayOf(scope: Scope, { end: stop, value, shared }: CountedUnit, month: DateFields): FoundPoint | undefined {
	if (shared) return { end: stop, fields: ofDay(month, value), shared: true };
	if (value === 0) return undefined;
	const clock = clockBehind(scope, stop);
	if (!clock) return { end: stop, fields: ofDay(month, value), shared: false };
	const { dayPart, hour } = clock.fields;
	return dayPart !== undefined && hour === undefined
		? { end: clock.end, fields: ofDayPart(month, value, dayPart), shared: false }
		: joinClock(ofDay(month, value), clock);
}

/** A number without 日 is a day only where it can count nothing else: at the end of its clause, or before the other end of a range. */
function dayWithoutUnit(scope: Scope, at: number, fields: DateFields): FoundPoint | undefined {
	const { text, end } = scope;
	const numeral = dateNumeralAt(text, at, end);
	if (numeral?.style !== 'arabic' || numeral.length > 2 || numeral.value < 1 || numeral.value > 31) return undefined;
	const next = text.slice(numeral.end, Math.min(end, numeral.end + 8));
	return /^(?:$|\n|[，。；）)](?!\d)|[至到—－–～~-]{1,2}[0-9０-９]{1,2}月[0-9０-９]{1,2})/.test(next)
		? { end: numeral.end, fields: ofDay(fields, numeral.value), shared: false }
		: undefined;
}

/** True where 号 at the other end of a range counts buildings or berths: 1—3号泊位, 6、7号楼. */
function housesFollow(text: string, at: number): boolean {
	const tail = /^[^0-9]{0,4}[0-9０-９]{1,2}号(.?)/.exec(text.slice(at, at + 9));
	return tail !== null && /[^，。、；\n上下中早晚凌起前在]/.test(tail[1] ?? '');
}

/** True where a day without a month is one: not 3日内, 5日游, 30日元, 8号楼. A small Han number (三日) and 号 need more around them. */
function dayStandsAlone(text: string, { start: at, end: stop }: Span, number: 'sure' | 'small'): boolean {
	const next = text.slice(stop, stop + 2);
	if (text[stop - 1] === '号')
		return (
			/^(?:[上下中]午|[早晚凌清傍]|起|前|当|宣布|表示|公布|发布|发表|举行|召开|抵达|会见|出席|签署|开幕|闭幕|开始|前往|离开|访问|说(?![明法])|称|对(?![手接面局决])|向(?!导)|就(?![诊近位餐])|，.{0,14}(?:抵达|举行|召开|宣布|公布|发布|会见|出席|表示|开幕|闭幕|报道))/.test(
				text.slice(stop, stop + 20),
			) ||
			(/^[的，至到—-]/.test(next) && /[在于至到月从自，。、\n]$/.test(text.slice(Math.max(0, at - 1), at)))
		);
	if (/^(?:[内游均产耗元后间供租薪龄益用谈志记]|以内|之内|以后|之后|以上|以下|行程|行动|时间)/.test(next)) return false;
	if (next === '本人' || next === '本国' || next === '本队') return false;
	if (number === 'sure') return true;
	const before = at === 0 ? '\n' : text[at - 1];
	return (
		/[\n，。、；：“‘（《—于在自从至到]/.test(before) &&
		/^(?:[上下中]午|[早晚凌清傍]|[在电说起至与对向会举抵召宣表，、])/.test(next)
	);
}

/** True where a number begins freely: not the rest of 第3, 0.5, A3, ¥3. */
export function opensFreely(text: string, at: number): boolean {
	if (at === 0) return true;
	const before = text.charCodeAt(at - 1);
	if (before === 0xff0c) return at === 1 || !isDigit(text.charCodeAt(at - 2));
	return !isDigit(before) && !isLatin(before) && numberSigns[before] === 0;
}

const numberSigns = unitKinds([[1, '第.．,%％¥￥$＄/／数几百千万亿×']]);
