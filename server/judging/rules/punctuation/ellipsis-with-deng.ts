import type { ArticleRule } from '../../../ground/model/rule';
import { change } from '../lib/change';

/** `桃、李、杏⟦等……⟧`, `桃、李、杏⟦……等⟧`: 等 and the ellipsis mean the same. */
export const ellipsisWithDeng: ArticleRule = {
	name: 'ellipsis-with-deng',
	category: 'punctuation',
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '“等”与省略号并用', en: 'Both 等 and an ellipsis' },
	needs: ['等……', '……等'],
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = text.indexOf('……'); at >= 0; at = text.indexOf('……', at + 2)) {
			const before = dengBefore(text, at);
			if (before < at && listed(text, before)) {
				yield {
					span: { start: before, end: at + 2 },
					message,
					fixes: [change({ start: at, end: at + 2 }, '', 'offer')],
				};
			} else if (text[at + 2] === '等' && !'待候级于到离同效额'.includes(text[at + 3] ?? '\n') && listed(text, at)) {
				yield { span: { start: at, end: at + 3 }, message, fixes: [change({ start: at, end: at + 2 }, '', 'offer')] };
			}
		}
	},
};

const message = { zh: '“等”和省略号意思重复，保留一个即可。', en: '等 and the ellipsis say the same; one is enough.' };

function dengBefore(text: string, at: number): number {
	while (text[at - 1] === '等') at--;
	return at;
}

/** True where a list stands before the place: `桃、李、杏`. In `他还在等……` 等 is a verb. */
function listed(text: string, at: number): boolean {
	for (let i = at - 1; i >= 0 && i > at - 30; i--) {
		if (text[i] === '、') return true;
		if ('，。；：？！\n'.includes(text[i])) return false;
	}
	return false;
}
