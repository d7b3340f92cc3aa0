import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { sequences } from '../../../ground/text/prefilter';
import { runs } from '../../../ground/text/runs';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';
import { isChineseAt } from './lib/chinese-neighbor';

/** Hyphen, full-width hyphen, en and em dash, horizontal bar, box-drawing line, the sign of a long vowel in Japanese. */
const strokes = '-－–—―─━ー';
const strokeSet = signSet(strokes);
/** Runs of strokes that are no dash, and a stroke beside a dash that makes it wrong. */
const doubled = [...sequences(strokes, strokes).filter((both) => both !== '——'), '———'];

/** `最后一站⟦--⟧河湾村`: a dash is `——`, one stroke two characters wide (GB/T 15834—2011, 4.10, 5.1.4). */
export const malformedDash: ArticleRule = {
	name: 'malformed-dash',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '破折号的形式', en: 'Form of the dash' },
	needs: doubled,
	*check({ draft }, { issueDate }) {
		const { text } = draft.logical;
		for (const span of runs(text, strokeSet)) {
			const length = span.end - span.start;
			// One stroke is a hyphen, a range or a long vowel; a row of them is a rule across the page.
			if (length < 2 || length > 4 || text.slice(span.start, span.end) === '——') continue;
			// Until about 2000 papers set the dash three characters wide.
			if (issueDate && issueDate.day.year < 2000 && text.slice(span.start, span.end) === '———') continue;
			if (!isChineseAt(text, span.start - 1) && !isChineseAt(text, span.end) && !isParted(text, span)) continue;
			yield {
				span,
				message: { zh: '破折号是“——”，占两个字的位置。', en: 'A Chinese dash is “——”, two characters wide.' },
				fixes: [change(span, '——', 'safe')],
			};
		}
	},
};

/** `甲村 -- 乙村`: spaces on both sides, and Chinese behind them. */
function isParted(text: string, { start, end }: Span): boolean {
	return text[start - 1] === ' ' && text[end] === ' ' && isChineseAt(text, start - 2) && isChineseAt(text, end + 1);
}
