import type { CalendarDay, DateFields } from '../../../ground/model/date';
import type { Fix } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { dayNumber, englishWeekdays, isoDay, validDay, weekdayOf } from '../../../ground/text/days';
import { change } from '../lib/change';
import { dayOfReading, dayPairs, hasNeighbors, isWrittenDay, pointOf } from './lib/day-pairs';
import { isQuotedAsMistake } from './lib/quoted-mistake';

const signs = '一二三四五六日';

/** For a day further off than this the inferred year may be wrong. Then a weekday that is right in a neighboring year is accepted. */
const sureDays = 120;

/** `⟦5月11日（星期五）⟧`, `⟦2024年5月14日 星期三⟧`: the weekday is not that of the day. Silent where the year is not known. */
export const wrongWeekday: ArticleRule = {
	name: 'wrong-weekday',
	category: 'date',
	tier: 'A',
	severity: 'error',
	weight: 1,
	title: { zh: '星期与日期不符', en: 'Wrong weekday' },
	about: 'date',
	needs: ['周', '星期', '礼拜'],
	suspects: hasNeighbors,
	*check(article, { readings, issueDate }): Generator<Fault> {
		const { text } = article.draft.logical;
		for (const { first, second, end, bracketed } of dayPairs(article)) {
			const fields = [pointOf(first), pointOf(second)];
			const at = fields.findIndex((one) => one?.weekday !== undefined && one.nth === undefined);
			const date = at === 0 ? second : first;
			const written = fields[1 - at];
			const weekday = fields[at]?.weekday;
			if (at < 0 || weekday === undefined || !isDay(written)) continue;
			const named = at === 0 ? first : second;
			// 11日周五 without a mark: 周 may be a surname.
			if (
				!bracketed &&
				second.span.start === first.span.end &&
				text[named.span.start] === '周' &&
				!/^[，。、；）)上下中早晚]/.test(text[named.span.end] ?? '。')
			)
				continue;
			const day = dayOfReading(readings.get(date));
			if (
				!day ||
				weekdayOf(day) === weekday ||
				(typeof written.year !== 'number' && fitsBeside(day, weekday, issueDate?.day))
			)
				continue;
			if (isQuotedAsMistake(text, { start: first.span.start, end })) continue;
			const right = signs[weekdayOf(day) - 1];
			const sign = signAt(text, named.span.start);
			const zh = `${day.year}年${day.month}月${day.day}日是星期${right}。`;
			yield {
				span: { start: first.span.start, end },
				message: { zh, en: `${isoDay(day)} is a ${englishWeekdays[weekdayOf(day) - 1]}.` },
				// The whole word, so that the fix reads 改为“周日” and not 改为“日”.
				fixes: [
					change({ start: named.span.start, end: sign + 1 }, text.slice(named.span.start, sign) + right, 'offer'),
					...nearbyDay(text, date.span, { day, weekday }),
				],
			};
		}
	},
};

/** The other way round: `8月5日（星期四）` may mean `8月6日`, the nearest day of the same month that is one. */
function nearbyDay(
	text: string,
	{ start, end }: Span,
	{ day, weekday }: { readonly day: CalendarDay; readonly weekday: number },
): Fix[] {
	const written = /^(.*?)(\d{1,2})([日号])$/.exec(text.slice(start, end));
	if (!written || Number(written[2]) !== day.day) return [];
	const steps = ((weekday - weekdayOf(day) + 10) % 7) - 3;
	const other = validDay(day.year, day.month, day.day + steps);
	return other ? [change({ start, end }, `${written[1]}${other.day}${written[3]}`, 'offer')] : [];
}

/** A day by its number, with or without its month; 昨日 has rules of its own. */
function isDay(fields: DateFields | undefined): fields is DateFields {
	return isWrittenDay(fields) || (typeof fields?.day === 'number' && fields.lunar === undefined);
}

function fitsBeside(day: CalendarDay, weekday: number, issue: CalendarDay | undefined): boolean {
	if (issue && Math.abs(dayNumber(day) - dayNumber(issue)) <= sureDays) return false;
	return [day.year - 1, day.year + 1].some((year) => weekdayOf({ ...day, year }) === weekday);
}

/** The place of 五 in 星期五, 周五 or 上周五. */
function signAt(text: string, start: number): number {
	let at = start;
	while (at < start + 6 && text[at] !== '周' && !text.startsWith('星期', at) && !text.startsWith('礼拜', at)) at++;
	return text[at] === '周' ? at + 1 : at + 2;
}
