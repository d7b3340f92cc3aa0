import type { DateFields } from '../../../ground/model/date';
import type { DateEntity } from '../../../ground/model/entity';
import type { ArticleRule } from '../../../ground/model/rule';
import { countWhile } from '../../../ground/text/bisect';
import { numeralAt } from '../../../ground/text/numerals';
import { entitiesOf } from '../../../reading/article/entities';

/** `⟦3月5日至8日，为期5天⟧`: the days between two dates, and how long it is said to last. The last day may be counted or not. */
export const durationMismatch: ArticleRule = {
	name: 'duration-mismatch',
	category: 'date',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '起止日期与天数不符', en: 'Dates and number of days differ' },
	about: 'date',
	needs: ['为期'],
	*check(article) {
		const { text } = article.draft.logical;
		const { dates } = entitiesOf(article);
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
			const number = numeralAt(text, at + word.length);
			if (!number || !'天日'.includes(text[number.end] ?? '\n') || text[number.end + 1] === '半') continue;
			const end = number.end + 1;
			const behind = countWhile(dates.length, (index) => dates[index].span.start < at);
			const range = dates
				.slice(Math.max(0, behind - 1), behind + 2)
				.find((date) => isBeside(text, date, { start: at, end }));
			const days = range ? daysOf(range) : undefined;
			if (!range || !days || days.includes(number.value)) continue;
			yield {
				span: { start: Math.min(range.span.start, at), end: Math.max(range.span.end, end) },
				message: {
					zh: `按起止日期是${days[0]}天，此处写作“${text.slice(at, end)}”。`,
					en: `By the two dates it lasts ${days[0]} days, not ${number.value}.`,
				},
			};
		}
	},
};

const word = '为期';

/** True where the dates stand right before or behind, with no other figure and no other sentence between. */
function isBeside(text: string, { span }: DateEntity, said: DateEntity['span']): boolean {
	if (span.end <= said.start) return said.start - span.end <= near && !barrier.test(text.slice(span.end, said.start));
	return span.start - said.end <= near && span.start >= said.end && !barrier.test(text.slice(said.end, span.start));
}

const near = 14;
const barrier = /[0-9０-９一二三四五六七八九十。；！？\n]|开幕|首[日场批]/;

/** How many days a range of written days may have: with its last day first, and without; undefined where it is none. */
function daysOf({ expression }: DateEntity): readonly number[] | undefined {
	if (expression.form !== 'range') return undefined;
	const first = timeOf(expression.from, undefined);
	const last = timeOf(expression.to, expression.from);
	if (first === undefined || last === undefined || last <= first) return undefined;
	const apart = Math.round((last - first) / 86_400_000);
	if (apart > mostDays) return undefined;
	// Which year it is, and so whether there is a 29th of February, is often not written.
	const isOverLeap = expression.from?.month === 2 && new Date(last).getUTCMonth() === 2;
	return isOverLeap ? [apart + 1, apart, apart + 2] : [apart + 1, apart];
}

/** Longer ones are told in round numbers. */
const mostDays = 27;

function timeOf(fields: DateFields | undefined, before: DateFields | undefined): number | undefined {
	const month = fields?.month ?? before?.month;
	const year = fields?.year ?? before?.year;
	if (typeof month !== 'number' || typeof fields?.day !== 'number' || fields.lunar || fields.hour !== undefined)
		return undefined;
	return Date.UTC(typeof year === 'number' ? year : 2023, month - 1, fields.day);
}
