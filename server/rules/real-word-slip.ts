import { entitiesOf } from '../article/entities';
import type { ArticleRule } from '../model/rule';
import { slipsIn } from '../slips/slips';
import { smallWordSlips } from '../slips/small-word-slips';
import { thresholds } from '../slips/thresholds';
import { overlapOf } from '../text/overlap';
import { quotations } from '../text/quotations';
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
		const found = [
			...slipsIn({ text, isOpen, least: thresholds.perhaps }),
			...smallWordSlips({ text, words: 'others', isOpen }),
		];
		for (const { at, meant, score } of found) {
			const span = { start: at, end: at + 1 };
			const around = `${text.slice(Math.max(0, at - 2), at)}${meant}${text.slice(at + 1, at + 3)}`.replaceAll('\n', '');
			yield {
				span,
				...(score < thresholds.sure ? ({ tier: 'C', severity: 'information' } as const) : {}),
				message: {
					zh: `“${text[at]}”在这里很少见，疑为“${meant}”（${around}）。`,
					en: `“${text[at]}” is rare here; perhaps “${meant}” was meant.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

/** Running text and headlines; lists of names, credits and notes have ways of their own. */
const judged: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'crosshead', 'paragraph', 'caption']);
