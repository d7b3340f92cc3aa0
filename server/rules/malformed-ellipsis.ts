import type { ArticleRule } from '../model/rule';
import { isHan } from '../text/characters';
import { runs } from '../text/runs';
import { change } from './lib/change';

/** `他想了想⟦...⟧没有说话`: an ellipsis is `……`, two characters wide, six dots in the middle of the line (GB/T 15834—2011, 4.11, 5.1.4). */
export const malformedEllipsis: ArticleRule = {
	name: 'malformed-ellipsis',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '省略号的形式', en: 'Form of the ellipsis' },
	*check({ draft }) {
		const { text } = draft.logical;
		for (const signs of ['.', '。', '·•・‧', '…']) {
			for (const span of runs(text, signs)) {
				const length = span.end - span.start;
				// …… is right, and ………… stands for a passage or a line of verse; 。。 is a doubled stop.
				if (signs === '…' ? length % 2 === 0 : length < 3) continue;
				// `1...`, `foo...`: dots in Latin text, leaders in a table.
				if (!isChinese(text, span.start - 1) && !isChinese(text, span.end)) continue;
				if (length > 12) continue;
				yield {
					span,
					tier: signs === '…' && length === 1 ? 'B' : 'A',
					message: { zh: '省略号是“……”，六个点，占两个字的位置。', en: 'A Chinese ellipsis is “……”: six dots, two characters wide.' },
					fixes: [change(span, '……', 'safe')],
				};
			}
		}
	},
};

function isChinese(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isHan(code) || '，。、；：？！“”‘’（）《》'.includes(text[at] ?? '\n');
}
