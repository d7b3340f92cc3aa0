import type { Tier } from '../../../ground/model/finding';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { sequences } from '../../../ground/text/prefilter';
import { rows, runs } from '../../../ground/text/runs';
import { signSet } from '../../../ground/text/signs';
import { change } from '../lib/change';
import { isChineseAt } from './lib/chinese-neighbor';

/**
 * `他想了想⟦...⟧没有说话`: an ellipsis is `……`, two characters wide, six dots in the middle of the line (GB/T 15834—2011, 4.11, 5.1.4).
 * Tier B for a single `…`.
 */
export const malformedEllipsis: ArticleRule = {
	name: 'malformed-ellipsis',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '省略号的形式', en: 'Form of the ellipsis' },
	needs: () => signs,
	*check({ draft }) {
		const { text } = draft.logical;
		// 。。 is a doubled stop.
		for (const span of rows(text, '.', 3)) yield* judge(text, span, 'A');
		for (const span of rows(text, '。', 3)) yield* judge(text, span, 'A');
		for (const span of runs(text, dotSet)) if (span.end - span.start >= 3) yield* judge(text, span, 'A');
		for (const span of rows(text, '…', 1)) {
			// …… is right, and ………… stands for a passage or a line of verse.
			if ((span.end - span.start) % 2 === 1) yield* judge(text, span, span.end - span.start === 1 ? 'B' : 'A');
		}
	},
};

/** Interpuncts and bullets, which are typed in place of dots. */
const dots = '·•・‧';
const dotSet = signSet(dots);
const signs = ['...', '。。。', '…', ...sequences(dots, dots, dots)];

function* judge(text: string, span: Span, tier: Tier): Generator<Fault> {
	// `1...`, `foo...`: dots in Latin text; a long row are leaders in a table.
	if ((!isChineseAt(text, span.start - 1) && !isChineseAt(text, span.end)) || span.end - span.start > 12) return;
	yield {
		span,
		tier,
		message: {
			zh: '省略号是“……”，六个点，占两个字的位置。',
			en: 'A Chinese ellipsis is “……”: six dots, two characters wide.',
		},
		fixes: [change(span, '……', 'safe')],
	};
}
