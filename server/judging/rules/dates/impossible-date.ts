import type { DateExpression, DateFields } from '../../../ground/model/date';
import type { Fix, Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { digitValue, isDigit } from '../../../ground/text/characters';
import { englishMonths } from '../../../ground/text/days';
import { overlapOf } from '../../../ground/text/overlap';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';
import { isQuotedAsMistake } from './lib/quoted-mistake';

/** `⟦2月30日⟧`, `⟦9月31日⟧`, `⟦13月5日⟧`, `⟦25时⟧`, `⟦8时60分⟧`: the calendar or the clock has no such time. */
export const impossibleDate: ArticleRule = {
	name: 'impossible-date',
	category: 'date',
	tier: 'A',
	severity: 'error',
	weight: 1,
	title: { zh: '日期不存在', en: 'Impossible date' },
	suspects: (article) =>
		entitiesOf(article).dates.some(({ expression }) => !isPlain(expression)) ||
		oddMonth(article.draft.logical.text, 0) >= 0 ||
		hasOddClock(article.draft.logical.text),
	*check(article, { readings }) {
		const { text } = article.draft.logical;
		const found: Span[] = [];
		for (const entity of entitiesOf(article).dates) {
			if (isPlain(entity.expression) || inTitle(text, entity.span.start)) continue;
			const { expression } = entity;
			const value = readings.get(entity)?.value ?? '';
			const [start, end] = value.split('/');
			const copy = {
				written: text.slice(entity.span.start, entity.span.end),
				before: text.slice(Math.max(0, entity.span.start - 3), entity.span.start),
			};
			const message =
				expression.form === 'point'
					? messageOf(expression.fields, yearIn(value), copy)
					: expression.form === 'range'
						? (messageOf(expression.from ?? {}, yearIn(start), copy) ??
							messageOf(withMonth(expression.to ?? {}, expression.from), yearIn(end), copy))
						: undefined;
			if (!message || isQuotedAsMistake(text, entity.span)) continue;
			found.push(entity.span);
			yield { span: entity.span, message, fixes: nearDays(text, entity.span, yearIn(value)) };
		}
		const isFound = overlapOf(found);
		for (const unread of [...unreadable(text), ...unreadableClock(text)])
			if (!inTitle(text, unread.span.start) && !isQuotedAsMistake(text, unread.span) && !isFound(unread.span))
				yield unread;
	},
};

/** Most dates need no calendar: no month has fewer than 28 days. */
function isPlain(expression: DateExpression): boolean {
	if (expression.form === 'point') return arePlain(expression.fields);
	return (
		expression.form !== 'range' ||
		((!expression.from || arePlain(expression.from)) && (!expression.to || arePlain(expression.to)))
	);
}

function arePlain({ month, day, hour, minute }: DateFields): boolean {
	return (
		!(typeof month === 'number' && month > 12) &&
		!(typeof day === 'number' && day > 28) &&
		(hour === undefined || (hour < 24 && (minute === undefined || minute <= 59)))
	);
}

/** `⟦7月41日⟧`, `2026年⟦20月2日⟧`, `⟦15月⟧底`: figures so far from any date that the recognizer does not read them as one. */
function* unreadable(text: string): Generator<Fault> {
	for (let sign = oddMonth(text, 0); sign >= 0; sign = oddMonth(text, sign)) {
		form.lastIndex = sign - (isDigit(text.charCodeAt(sign - 2)) ? 2 : 1);
		const match = form.exec(text);
		if (!match) continue;
		const [month, day] = [figure(match[1]), match[2] === undefined ? undefined : figure(match[2])];
		const longest = daysOf(month, undefined);
		const message =
			month < 1 || month > 12
				? noMonth(month)
				: day !== undefined && (day < 1 || day > longest)
					? noDay(month, day)
					: undefined;
		if (message) yield { span: { start: match.index, end: match.index + match[0].length }, message };
	}
}

/** The first 月 behind an offset that has figures before it, and is not `isUsual`; -1 where there is none. */
function oddMonth(text: string, from: number): number {
	for (let sign = text.indexOf('月', from + 1); sign >= 0; sign = text.indexOf('月', sign + 1))
		if (isDigit(text.charCodeAt(sign - 1)) && !isUsual(text, sign)) return sign;
	return -1;
}

/** `7月2`: a month that there is, and a day that every month has. */
function isUsual(text: string, sign: number): boolean {
	const ones = digitValue(text.charCodeAt(sign - 1));
	const month = ones + 10 * Math.max(0, digitValue(text.charCodeAt(sign - 2)));
	if (month < 1 || month > 12) return false;
	const first = digitValue(text.charCodeAt(sign + 1));
	const second = digitValue(text.charCodeAt(sign + 2));
	return first < 0 || (second < 0 ? first > 0 : first < 3 && first + second > 0);
}

/**
 * `8月2日⟦19:75⟧`, `晚上⟦25:30⟧`, `上午⟦30时⟧`: behind a day or a part of it, figures that no clock has, so that the recognizer does not
 * read them as a time.
 */
function* unreadableClock(text: string): Generator<Fault> {
	for (const match of text.matchAll(clock)) {
		const before = match.index - (text[match.index - 1] === ' ' ? 1 : 0);
		if (!'日号午晚晨间夜'.includes(text[before - 1] ?? '\n') && !/[早晚]上$/.test(text.slice(before - 2, before)))
			continue;
		const [hour, minute] = [Number(match[1] ?? match[3]), Number(match[2] ?? 0)];
		const message = hour > 24 || (hour === 24 && minute > 0) ? noHour : minute > 59 ? noMinute : undefined;
		if (message) yield { span: { start: match.index, end: match.index + match[0].length }, message };
	}
}

/** True where `30时` or `:75` stands: a cheap look before the closer one. */
function hasOddClock(text: string): boolean {
	for (const sign of clockSigns)
		for (let at = text.indexOf(sign, 2); at >= 0 && at < text.length - 1; at = text.indexOf(sign, at + 1))
			if (isOddClock(text, at, sign)) return true;
	return false;
}

const clockSigns = [':', '：', '时', '点'] as const;

function isOddClock(text: string, at: number, sign: (typeof clockSigns)[number]): boolean {
	if (digitValue(text.charCodeAt(at - 1)) < 0) return false;
	const isLate = digitValue(text.charCodeAt(at - 2)) >= 2;
	if (sign === '时' || sign === '点') return isLate;
	const tens = digitValue(text.charCodeAt(at + 1));
	return tens > 5 || (tens >= 0 && isLate);
}

const clock = /(?<![0-9])(?:([0-9]{1,2})[:：]([0-9]{2})(?![0-9:：])|([2-9][0-9])[时点](?![间期多余]))/g;

const noHour: Message = { zh: '一天只有24时。', en: 'A day has only 24 hours.' };
const noMinute: Message = { zh: '一小时只有60分，写到59分为止。', en: 'The minutes of an hour end at 59.' };

const form = /(?<![0-9０-９.．个第])([0-9０-９]{1,2})月(?:([0-9０-９]{1,2})[日号]|(?=[底初份]|[上中下]旬))/y;

function figure(written: string): number {
	return Number(written.normalize('NFKC'));
}

/** 29 for February where the year is not known. */
function daysOf(month: number, year: number | undefined): number {
	return new Date(Date.UTC(month === 2 && year !== undefined ? year : 2000, month, 0)).getUTCDate();
}

/** `去年6月31日` may mean the last day of its month or the first of the next: 6月30日, 7月1日. What is further off is another slip. */
function nearDays(text: string, { start, end }: Span, year: number | undefined): Fix[] {
	const written = /^([^\d月日]*(?:\d{4}年)?)(\d{1,2})月(\d{1,2})([日号])/.exec(text.slice(start, end));
	if (!written) return [];
	const [before, month, day, sign] = [written[1], Number(written[2]), Number(written[3]), written[4]];
	if (month < 1 || month > 12) return [];
	const last = daysOf(month, year);
	if (day <= last || day > last + mostOver) return [];
	const put = (right: string) => change({ start, end: start + written[0].length }, `${before}${right}${sign}`, 'offer');
	return [put(`${month}月${last}`), ...(month < 12 ? [put(`${month + 1}月${day - last}`)] : [])];
}

/** 2月30日 is two days past its month, 2月31日 three. */
const mostOver = 3;

function noMonth(month: number): Message {
	return { zh: `没有${month}月。`, en: `There is no month ${month}.` };
}

function noDay(month: number, day: number, year?: number): Message {
	const most = daysOf(month, year);
	if (month === 2 && year !== undefined && most < day)
		return { zh: `${year}年2月只有${most}天，没有${day}日。`, en: `February has only ${most} days in ${year}.` };
	if (day <= most) return { zh: `${month}月没有${day}日。`, en: `${englishMonths[month - 1]} has no day ${day}.` };
	return { zh: `${month}月只有${most}天，没有${day}日。`, en: `${englishMonths[month - 1]} has only ${most} days.` };
}

/** 9月28日至⟦31日⟧: the further end is of the month of the first. */
function withMonth(fields: DateFields, from: DateFields | undefined): DateFields {
	return fields.month === undefined &&
		fields.day !== undefined &&
		typeof from?.month === 'number' &&
		typeof from.day === 'number' &&
		typeof fields.day === 'number' &&
		fields.day > from.day
		? { ...fields, month: from.month }
		: fields;
}

function yearIn(value: string | undefined): number | undefined {
	const year = /^\d{4}(?=-)/.exec(value ?? '')?.[0];
	return year === undefined ? undefined : Number(year);
}

/** The title of a work: 《2月30日》. */
function inTitle(text: string, at: number): boolean {
	return text[at - 1] === '《' || text[at - 1] === '〈';
}

/** The time that a race takes is no time of day: 用时25时30分. */
const measured = /(?:用时|历时|耗时|时长|成绩为?|累计|长达|共计?)$/;

/** What is wrong with a date as it is written, in its year where that is known; undefined where the calendar and the clock have it. */
function messageOf(
	{ month, day, hour, minute, second }: DateFields,
	year: number | undefined,
	{ written, before }: { readonly written: string; readonly before: string },
): Message | undefined {
	if (typeof month === 'number') {
		if (month > 12) return noMonth(month);
		// 4月31 without 日 may be the head of another number.
		if (typeof day === 'number' && /[日号\-－./．／—–]/.test(written)) {
			if (day > daysOf(month, year))
				return month === 2 && day === 29
					? { zh: `${year}年不是闰年，2月只有28天。`, en: `February has only 28 days in ${year}.` }
					: noDay(month, day, year);
		}
	}
	if (hour === undefined || measured.test(before)) return undefined;
	if (hour > 24 || (hour === 24 && ((minute ?? 0) > 0 || (second ?? 0) > 0))) return noHour;
	return (minute ?? 0) > 59 ? noMinute : undefined;
}
