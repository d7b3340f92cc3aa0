import type { DateFields } from '../model/date';
import type { ArticleRule } from '../model/rule';
import { dayNumber, dayOf, isoDay } from '../text/days';
import { change } from './lib/change';
import { dayOfReading, dayPairs, hasNeighbors, isWrittenDay, pointOf } from './lib/day-pairs';

/** `⟦昨日（7月28日）⟧` on 31 July, `⟦今天（28日）⟧` on the 29th: the word and the date are not the same day. */
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
			if (at < 0 || !other || !(isWrittenDay(other) || (typeof other.day === 'number' && other.lunar === undefined)))
				continue;
			const word = at === 0 ? first : second;
			const date = at === 0 ? second : first;
			const said = dayOfReading(readings.get(word));
			const written = dayOfReading(readings.get(date));
			if (!said || !written || dayNumber(said) === dayNumber(written)) continue;
			// 29日 alone means the nearest one: that much is no conflict.
			if (other.month === undefined && other.day === said.day) continue;
			const right = dayOf(dayNumber(said));
			const name = text.slice(word.span.start, word.span.end);
			const figures =
				other.month === undefined
					? `${right.day}日`
					: `${typeof other.year === 'number' ? `${right.year}年` : ''}${right.month}月${right.day}日`;
			const old = /^(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日/.exec(text.slice(date.span.start, date.span.end))?.[0];
			yield {
				span: { start: first.span.start, end },
				message: {
					zh: `按稿件的日期推算，“${name}”是${right.month}月${right.day}日。`,
					en: `Counted from the date of the story, “${name}” is ${isoDay(right)}.`,
				},
				fixes:
					old === undefined
						? []
						: [change({ start: date.span.start, end: date.span.start + old.length }, figures, 'offer')],
			};
		}
	},
};

/** 今天, 昨日, 明晚: a step from the day of the copy; 当日 leans on the text and says nothing by itself. */
function isStep(fields: DateFields | undefined): boolean {
	return typeof fields?.day === 'object' && fields.day.from === undefined;
}
