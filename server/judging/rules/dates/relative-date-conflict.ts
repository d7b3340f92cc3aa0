import type { CalendarDay, DateFields } from '../../../ground/model/date';
import type { ArticleRule } from '../../../ground/model/rule';
import { dayNumber, englishWeekdays, isoDay, weekdayOf } from '../../../ground/text/days';
import { change } from '../lib/change';
import { dayOfReading, dayPairs, hasNeighbors, isWrittenDay, pointOf } from './lib/day-pairs';

/**
 * `⟦昨日（7月28日）⟧` on 31 July, `⟦今天（28日）⟧` on the 29th, `⟦明天（星期日）⟧` on a Friday: the word and the date or weekday are not
 * the same
 * day.
 */
export const relativeDateConflict: ArticleRule = {
	name: 'relative-date-conflict',
	category: 'date',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '相对日期与日期不符', en: 'Relative date and date differ' },
	about: 'date',
	needs: ['（', '('],
	suspects: hasNeighbors,
	*check(article, { readings }) {
		const { text } = article.draft.logical;
		for (const { first, second, end, bracketed } of dayPairs(article)) {
			if (!bracketed) continue;
			const fields = [pointOf(first), pointOf(second)];
			const at = fields.findIndex(isStep);
			const other = fields[1 - at];
			if (at < 0 || !other) continue;
			const word = at === 0 ? first : second;
			const date = at === 0 ? second : first;
			const said = dayOfReading(readings.get(word));
			if (!said) continue;
			const name = text.slice(word.span.start, word.span.end);
			const written = text.slice(date.span.start, date.span.end);
			const right = isBareWeekday(other)
				? rightWeekday(said, other, written)
				: rightDay(said, other, { written, day: dayOfReading(readings.get(date)) });
			if (!right) continue;
			const { old, put, zh } = right;
			yield {
				span: { start: first.span.start, end },
				message: {
					zh: `按稿件的日期推算，“${name}”是${said.month}月${said.day}日${zh}。`,
					en: `Counted from the date of the story, “${name}” is ${isoDay(said)}${right.en}.`,
				},
				fixes:
					old === undefined
						? []
						: [change({ start: date.span.start, end: date.span.start + old.length }, put, 'offer')],
			};
		}
	},
};

/** What should stand in the brackets: what is to be replaced, by what, and what the message adds to the day. */
interface Right {
	readonly old: string | undefined;
	readonly put: string;
	readonly zh: string;
	readonly en: string;
}

/** `明天（星期日）`: undefined where the weekday is that of the day. */
function rightWeekday(said: CalendarDay, { weekday }: DateFields, written: string): Right | undefined {
	const right = weekdayOf(said);
	if (weekday === right) return undefined;
	const put = `${/^(?:星期|礼拜|周)/.exec(written)?.[0] ?? '星期'}${'一二三四五六日'[right - 1]}`;
	return { old: written, put, zh: `，${put}`, en: `, a ${englishWeekdays[right - 1]}` };
}

/** `昨日（7月28日）`: undefined where the date is that day, or one that the words leave open. */
function rightDay(
	said: CalendarDay,
	other: DateFields,
	{ written, day }: { readonly written: string; readonly day: CalendarDay | undefined },
): Right | undefined {
	if (!(isWrittenDay(other) || (typeof other.day === 'number' && other.lunar === undefined))) return undefined;
	if (!day || dayNumber(said) === dayNumber(day)) return undefined;
	// 29日 alone means the nearest one: that much is no conflict.
	if (other.month === undefined && other.day === said.day) return undefined;
	const put =
		other.month === undefined
			? `${said.day}日`
			: `${typeof other.year === 'number' ? `${said.year}年` : ''}${said.month}月${said.day}日`;
	const old = /^(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日/.exec(written)?.[0];
	return { old, put, zh: '', en: '' };
}

/** 星期日, with no week, day or clock time of its own. */
function isBareWeekday({ weekday, week, nth, day, month, hour, dayPart }: DateFields): boolean {
	return weekday !== undefined && [week, nth, day, month, hour, dayPart].every((part) => part === undefined);
}

/** 今天, 昨日, 明晚: a step from the day of the copy; 当日 leans on the text and says nothing by itself. */
function isStep(fields: DateFields | undefined): boolean {
	return typeof fields?.day === 'object' && fields.day.from === undefined;
}
