import type { ArticleRule } from '../../../ground/model/rule';
import { sequences } from '../../../ground/text/prefilter';
import { change } from '../lib/change';

/** `⟦98年⟧6月`: a year with its month is written in four figures (GB/T 15835—2011, 5.1). `20年` alone is a length of time. */
export const shortYear: ArticleRule = {
	name: 'short-year',
	category: 'number',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '年份不全', en: 'Year cut short' },
	needs: sequences('0123456789', '年', '0123456789'),
	*check({ draft }, { issueDate }) {
		const { text } = draft.logical;
		for (const match of text.matchAll(/(?<![0-9０-９.．:：])[0-9]{2}年(?=[0-9]{1,2}月)/g)) {
			const start = match.index;
			// 有期徒刑15年6月, 历时12年3月: a length of time.
			if ('刑役过了达满近整时共第有期为年限约超逾足'.includes(text[start - 1] ?? '\n')) continue;
			const span = { start, end: start + match[0].length };
			const year = Number(match[0].slice(0, 2));
			const full = issueDate ? century(year, issueDate.day.year) : undefined;
			yield {
				span,
				message: { zh: '年份应用四位数字。', en: 'A year has four digits.' },
				fixes: full === undefined ? [] : [change(span, `${full}年`, 'offer')],
			};
		}
	},
};

/** The last year with these two digits that is at most ten years after the issue. */
function century(year: number, issue: number): number {
	let full = Math.floor(issue / 100) * 100 + year;
	if (full > issue + 10) full -= 100;
	return full;
}
