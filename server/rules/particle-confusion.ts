import { entitiesOf } from '../article/entities';
import type { ArticleRule } from '../model/rule';
import { particleSlips } from '../slips/particle-slips';
import { overlapOf } from '../text/overlap';
import { quotations } from '../text/quotations';
import { around } from './lib/around';
import { change } from './lib/change';
import { isVerse } from './lib/verse';

/**
 * `技术员耐心⟦的⟧解答`: 的 before a noun, 地 behind an adverbial, 得 before a complement, told by the words on both sides (server/slips).
 * Only where these leave no doubt; what is quoted, names and verse are left alone.
 */
export const particleConfusion: ArticleRule = {
	name: 'particle-confusion',
	category: 'text',
	tier: 'C',
	severity: 'information',
	weight: 1,
	guesses: true,
	title: { zh: '“的”“地”“得”误用', en: '的, 地 and 得 confused' },
	needs: ['的', '地', '得'],
	*check(article) {
		const { draft } = article;
		if (draft.kind !== 'article') return;
		const { logical, logicalBlocks } = draft;
		const { text } = logical;
		const { persons, bylines } = entitiesOf(article);
		const isClosed = overlapOf(
			[
				...[...persons, ...bylines].map(({ span }) => span),
				...quotations(logical),
				...logicalBlocks
					.filter(({ kind }, i) => kind !== 'paragraph' || isVerse(logicalBlocks, i))
					.map(({ span }) => span),
			].sort((one, other) => one.start - other.start),
		);
		for (const { at, meant } of particleSlips(text)) {
			const span = { start: at, end: at + 1 };
			if (isClosed(span)) continue;
			yield {
				span,
				message: {
					zh: `“${around(text, at)}”里的“${text[at]}”疑为“${meant}”：${uses[meant]}。`,
					en: `“${text[at]}” in “${around(text, at)}” is probably “${meant}”.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

const uses: Readonly<Record<string, string>> = {
	的: '名词前用“的”',
	地: '状语后、动词前用“地”',
	得: '补语前用“得”',
};
