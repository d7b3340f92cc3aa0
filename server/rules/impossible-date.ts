import type { DateFields } from '../model/date';
import type { DateEntity } from '../model/entity';
import type { Message } from '../model/finding';
import type { ArticleRule } from '../model/rule';

/** `⟦2月30日⟧`, `⟦9月31日⟧`, `⟦13月5日⟧`, `⟦25时⟧`, `⟦8时60分⟧`: the calendar or the clock has no such time. */
export const impossibleDate: ArticleRule = {
	name: 'impossible-date',
	category: 'date',
	tier: 'A',
	severity: 'error',
	weight: 1,
	title: { zh: '日期不存在', en: 'Impossible date' },
	*check(article, { readings }) {
		const { text } = article.draft.logical;
		for (const entity of article.entities) {
			if (entity.kind !== 'date' || inTitle(text, entity.span.start)) continue;
			const { expression } = entity;
			const value = readings.get(entity)?.value ?? '';
			const [start, end] = value.split('/');
			const message =
				expression.form === 'point'
					? fault(expression.fields, yearIn(value), text, entity)
					: expression.form === 'range'
						? (fault(expression.from ?? {}, yearIn(start), text, entity) ?? fault(withMonth(expression.to ?? {}, expression.from), yearIn(end), text, entity))
						: undefined;
			if (message) yield { span: entity.span, message };
		}
	},
};

/** 9月28日至⟦31日⟧: the further end is of the month of the first. */
function withMonth(fields: DateFields, from: DateFields | undefined): DateFields {
	return fields.month === undefined && fields.day !== undefined && typeof from?.month === 'number' && typeof from.day === 'number' && typeof fields.day === 'number' && fields.day > from.day ? { ...fields, month: from.month } : fields;
}

function yearIn(value: string | undefined): number | undefined {
	const year = /^\d{4}(?=-)/.exec(value ?? '')?.[0];
	return year === undefined ? undefined : Number(year);
}

/** A work is called so: 《2月30日》. */
function inTitle(text: string, at: number): boolean {
	return text[at - 1] === '《' || text[at - 1] === '〈';
}

/** Lengths of a race are no times of day: 用时25时30分. */
const measured = /(?:用时|历时|耗时|时长|成绩为?|累计|长达|共计?)$/;

function fault({ month, day, hour, minute, second }: DateFields, year: number | undefined, text: string, { span }: DateEntity): Message | undefined {
	const written = text.slice(span.start, span.end);
	if (typeof month === 'number') {
		if (month > 12) return { zh: `没有${month}月。`, en: `There is no month ${month}.` };
		// 4月31 without 日 may be the head of another number.
		if (typeof day === 'number' && /[日号\-－./．／—–]/.test(written)) {
			const longest = new Date(Date.UTC(month === 2 && year !== undefined ? year : 2000, month, 0)).getUTCDate();
			if (day > longest) return month === 2 && day === 29 ? { zh: `${year}年不是闰年，2月只有28天。`, en: `${year} is no leap year: February has 28 days.` } : { zh: `${month}月没有${day}日。`, en: `Month ${month} has no day ${day}.` };
		}
	}
	if (hour === undefined || measured.test(text.slice(Math.max(0, span.start - 3), span.start))) return undefined;
	if (hour > 24 || (hour === 24 && ((minute ?? 0) > 0 || (second ?? 0) > 0))) return { zh: '一天只有24时。', en: 'A day has 24 hours.' };
	return (minute ?? 0) > 59 ? { zh: '一小时只有60分，写到59分为止。', en: 'The minutes of an hour end at 59.' } : undefined;
}
