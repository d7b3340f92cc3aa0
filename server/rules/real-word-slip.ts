import { entitiesOf } from '../article/entities';
import type { ArticleRule } from '../model/rule';
import { slipsIn } from '../slips/slips';
import { thresholds } from '../slips/thresholds';
import { overlapOf } from '../text/overlap';
import { quotations } from '../text/quotations';
import { around } from './lib/around';
import { change } from './lib/change';
import { isVerse } from './lib/verse';

/**
 * `镇党委书⟦计⟧走进农户家中`: a character that hardly ever stands between such neighbors, where one of like sound or shape often does.
 * No list: what is common is counted (server/slips). Names, bylines, quotations and verse are left alone.
 */
export const realWordSlip: ArticleRule = {
	name: 'real-word-slip',
	category: 'text',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	guesses: true,
	title: { zh: '疑似错别字', en: 'Probable slip of a character' },
	*check(article) {
		const { draft } = article;
		if (draft.kind !== 'article') return;
		const { logical, logicalBlocks } = draft;
		const { text } = logical;
		const { persons, bylines, officials } = entitiesOf(article);
		const isClosed = overlapOf(
			[
				...[...persons, ...bylines, ...officials.map(({ title }) => title)].map(({ span }) => span),
				...quotations(logical),
				...logicalBlocks
					.filter((block, i) => !judged.has(block.kind) || isVerse(logicalBlocks, i))
					.map(({ span }) => span),
			].sort((one, other) => one.start - other.start),
		);
		const isOpen = (at: number) => !isClosed({ start: at, end: at + 1 });
		for (const { at, meant, score } of slipsIn({ text, isOpen, least: thresholds.perhaps })) {
			const span = { start: at, end: at + 1 };
			yield {
				span,
				...(score < thresholds.sure ? ({ tier: 'C', severity: 'information' } as const) : {}),
				message: {
					zh: `“${around(text, at)}”里的“${text[at]}”疑为“${meant}”。`,
					en: `“${text[at]}” in “${around(text, at)}” is perhaps “${meant}”.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

/** Running text and headlines; lists of names, credits and notes have ways of their own. */
const judged: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'crosshead', 'paragraph', 'caption']);
