import type { CalendarDay } from '../../../ground/model/date';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import { isoDay } from '../../../ground/text/days';
import { entitiesOf } from '../../../reading/article/entities';
import { dayOfReading, isWrittenDay, pointOf } from './lib/day-pairs';

/** Words for what has happened, other than 了. */
const done = /日前|已经?(?:完成|结束|投产|通车|落成|启用)|圆满(?:结束|落幕|完成)/y;
/** Words that 了 stands behind. */
const doings: ReadonlySet<string> = new Set(
	'举行 召开 举办 开展 启动 完成 开幕 闭幕 落幕 投产 竣工 签约 揭牌 通车 开通 发布 参加 出席'.split(' '),
);
/** Words for the future, or for a term, a plan, a supposition. */
const ahead =
	/将|拟|计划|预计|预报|预告|定于|定在|力争|争取|确保|有望|届时|到期|截[止至]|有效期|为期|之?前|起|至|即日|安排|规划|目标|待|如果|若|报名|期间|时间[：:]|会议决定|通知|公告/;

/** `⟦8月5日⟧，县里举行了运动会` in the paper of 31 July: told as done, dated after the paper. */
export const tenseAgainstDate: ArticleRule = {
	name: 'tense-against-date',
	category: 'date',
	tier: 'C',
	severity: 'information',
	weight: 1,
	title: { zh: '已发生的事写了以后的日期', en: 'Past event with a future date' },
	about: 'date',
	needs: ['了', '日前', '已', '圆满'],
	check(article, { readings, issueDate }) {
		const found: Fault[] = [];
		if (!issueDate) return found;
		const today = numberOf(issueDate.day);
		const { text } = article.draft.logical;
		for (const entity of entitiesOf(article).dates) {
			if (!isWrittenDay(pointOf(entity))) continue;
			const day = dayOfReading(readings.get(entity));
			if (!day || numberOf(day) <= today) continue;
			const { start } = entity.span;
			const end = sentenceEnd(text, entity.span.end);
			if (
				!isDone(text, entity.span.end, end) ||
				ahead.test(text.slice(sentenceStart(text, start), end)) ||
				/[到至]/.test(text[start - 1] ?? '')
			)
				continue;
			found.push({
				span: entity.span,
				message: {
					zh: `${day.month}月${day.day}日在出版日期之后，句子却说事情已经发生。`,
					en: `${isoDay(day)} is after the day of issue, but the sentence tells of something done.`,
				},
			});
		}
		return found;
	},
};

/** A number that is greater for a later day. */
function numberOf({ year, month, day }: CalendarDay): number {
	return (year * 12 + month) * 31 + day;
}

/** The characters that these words begin with: 了 日 已 圆. */
const [le, ri, yi, yuan] = Array.from('了日已圆', (sign) => sign.charCodeAt(0));

/** True where the stretch tells of something done: `举行了`, `日前`, or 了 with no more than a few words behind it in the sentence. */
function isDone(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === le) {
			if ((at - 2 >= start && doings.has(text.slice(at - 2, at))) || isTail(text, at + 1, end)) return true;
		} else if (code === ri || code === yi || code === yuan) {
			done.lastIndex = at;
			if (done.test(text) && done.lastIndex <= end) return true;
		}
	}
	return false;
}

function isTail(text: string, start: number, end: number): boolean {
	if (end - start < 1 || end - start > 12) return false;
	for (let at = start; at < end; at++) if ('。！？；，'.includes(text[at])) return false;
	return true;
}

/** Where the sentence of an offset begins, looked for at most 120 characters before it. */
function sentenceStart(text: string, at: number): number {
	const first = Math.max(0, at - 120);
	while (at > first && !isEnd(text.charCodeAt(at - 1))) at--;
	return at;
}

/** Where it ends, looked for as far behind. */
function sentenceEnd(text: string, at: number): number {
	const last = Math.min(text.length, at + 120);
	while (at < last && !isEnd(text.charCodeAt(at))) at++;
	return at;
}

/** 。！？； and line ends. */
function isEnd(code: number): boolean {
	return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b || code === 0x0a;
}
