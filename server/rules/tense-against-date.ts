import type { ArticleRule } from '../model/rule';
import { dayNumber, isoDay } from '../text/days';
import { dayOfReading, isWrittenDay, pointOf } from './lib/day-pairs';

/** Said of what has happened. */
const done = /(?:举行|召开|举办|开展|启动|完成|开幕|闭幕|落幕|投产|竣工|签约|揭牌|通车|开通|发布|参加|出席)了|了[^。！？；，]{1,12}$|日前|已经?(?:完成|结束|投产|通车|落成|启用)|圆满(?:结束|落幕|完成)/;
/** Said of what is to come, or of a term, a plan, a supposition. */
const ahead = /将|拟|计划|预计|预报|预告|定于|定在|力争|争取|确保|有望|届时|到期|截[止至]|有效期|为期|之?前|起|至|即日|安排|规划|目标|待|如果|若|报名|期间|时间[：:]|会议决定|通知|公告/;

/** `⟦8月5日⟧，县里举行了运动会` in the paper of 31 July: told as done, dated after the paper. */
export const tenseAgainstDate: ArticleRule = {
	name: 'tense-against-date',
	category: 'date',
	tier: 'C',
	severity: 'information',
	weight: 1,
	title: { zh: '已发生的事写了以后的日期', en: 'Past event with a future date' },
	about: 'date',
	*check(article, { readings, issueDate }) {
		if (!issueDate) return;
		const { text } = article.draft.logical;
		for (const entity of article.entities) {
			if (entity.kind !== 'date' || !isWrittenDay(pointOf(entity))) continue;
			const day = dayOfReading(readings.get(entity));
			if (!day || dayNumber(day) <= dayNumber(issueDate.day)) continue;
			const [start, end] = sentence(text, entity.span.start, entity.span.end);
			const around = text.slice(start, end);
			if (!done.test(text.slice(entity.span.end, end)) || ahead.test(around) || /[到至]/.test(text[entity.span.start - 1] ?? '')) continue;
			yield { span: entity.span, message: { zh: `${day.month}月${day.day}日在出版日期之后，句子却说事情已经发生。`, en: `${isoDay(day)} is after the day of issue, but the sentence tells of something done.` } };
		}
	},
};

/** The sentence around a stretch, looked for at most 120 characters to each side. */
function sentence(text: string, start: number, end: number): readonly [number, number] {
	let from = start;
	while (from > 0 && start - from < 120 && !'。！？；\n'.includes(text[from - 1] as string)) from--;
	let to = end;
	while (to < text.length && to - end < 120 && !'。！？；\n'.includes(text[to] as string)) to++;
	return [from, to];
}
