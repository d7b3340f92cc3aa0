import type { CalendarDay } from '../../../ground/model/date';
import type { DateEntity } from '../../../ground/model/entity';
import type { ArticleRule } from '../../../ground/model/rule';
import { isHan } from '../../../ground/text/characters';
import { isoDay } from '../../../ground/text/days';
import { entitiesOf } from '../../../reading/article/entities';
import { change } from '../lib/change';
import { dayOfReading, isWrittenDay, pointOf } from './lib/day-pairs';
import { isQuotedAsMistake } from './lib/quoted-mistake';

/** `⟦12月5日是国家宪法日⟧`, `⟦处暑是8月24日⟧`: a named day, and a date that is said to be it, are not the same day. */
export const festivalDate: ArticleRule = {
	name: 'festival-date',
	category: 'date',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '节日与日期不符', en: 'Named day and date differ' },
	about: 'date',
	suspects: (article) => {
		const { dates } = entitiesOf(article);
		return dates.some((date, i) => i > 0 && pairOf(article.draft.logical.text, dates[i - 1], date) !== undefined);
	},
	*check(article, { readings }) {
		const { text } = article.draft.logical;
		let first: DateEntity | undefined;
		for (const second of entitiesOf(article).dates) {
			const pair = first && pairOf(text, first, second);
			first = second;
			if (!pair) continue;
			const { date, named } = pair;
			const [written, right] = [dayOfReading(readings.get(date)), dayOfReading(readings.get(named))];
			// A day that moves from year to year is compared within one year.
			if (!written || !right || isSame(written, right) || (written.year !== right.year && !isFixed(named))) continue;
			const isBracketed = text[second.span.start - 1] === '（' && text[second.span.end] === '）';
			const span = {
				start: Math.min(date.span.start, named.span.start),
				end: second.span.end + (isBracketed ? 1 : 0),
			};
			if (isQuotedAsMistake(text, span)) continue;
			const name = text.slice(named.span.start, named.span.end);
			const old = /[0-9]{1,2}月[0-9]{1,2}(?=[日号])/.exec(text.slice(date.span.start, date.span.end));
			const start = date.span.start + (old?.index ?? 0);
			yield {
				span,
				message: {
					zh: `“${name}”是${right.month}月${right.day}日。`,
					en: `“${name}” is on ${isoDay(right)}.`,
				},
				fixes: old ? [change({ start, end: start + old[0].length }, `${right.month}月${right.day}`, 'offer')] : [],
			};
		}
	},
};

/** `12月4日是第13个国家宪法日`, `国家宪法日（12月4日）`: which of two dates is the day, and which the name. */
function pairOf(
	text: string,
	first: DateEntity,
	second: DateEntity,
): { readonly date: DateEntity; readonly named: DateEntity } | undefined {
	if (second.span.start < first.span.end || second.span.start - first.span.end > farthest) return undefined;
	const gap = text.slice(first.span.end, second.span.start);
	// 12月1日是国家宪法日宣传周的第一天: the name goes on.
	const goesOn = isHan(text.charCodeAt(second.span.end));
	if (isDate(first) && isName(text, second) && !goesOn && isBeforeName.test(gap)) return { date: first, named: second };
	if (isDate(second) && isName(text, first) && isBeforeDate.test(gap)) return { date: second, named: first };
	return undefined;
}

const farthest = 16;
const isBeforeName =
	/^(?:（|，?(?:是|为|适逢|恰逢|正值))(?:我国|全国|中国|今年的?|第[0-9一二三四五六七八九十百]{1,4}个)*$/;
const isBeforeDate = /^(?:（|是|为|在|是在)$/;

/** `8月23日`, and no clock time or lunar day with it. */
function isDate(date: DateEntity): boolean {
	const fields = pointOf(date);
	return isWrittenDay(fields) && fields.lunar === undefined && fields.term === undefined;
}

/** A name that has one day in all the country: 小年 has two, and 二月二 or 国庆前夕 is another wording. */
function isName(text: string, { expression, span }: DateEntity): boolean {
	const name = text.slice(span.start, span.end);
	if (expression.form !== 'point' || name.length < 2 || /[0-9月日号前后]|小年/.test(name.replace(/日$/, '')))
		return false;
	const { term, lunar, month, day, dayPart, year } = expression.fields;
	return (
		dayPart === undefined &&
		typeof year !== 'object' &&
		(term !== undefined || lunar?.day !== undefined || (typeof month === 'number' && typeof day === 'number'))
	);
}

function isFixed({ expression }: DateEntity): boolean {
	return expression.form === 'point' && typeof expression.fields.month === 'number';
}

function isSame(one: CalendarDay, other: CalendarDay): boolean {
	return one.month === other.month && one.day === other.day;
}
