import type { ArticleRule } from '../../../ground/model/rule';
import { change } from '../lib/change';

/**
 * `“全年红”⟦、⟧“全面红”`, `《甲》⟦、⟧《乙》`: between marks of this kind there is usually no 顿号 (GB/T 15834—2011, 4.5.3.5).
 * Off until a desk chooses it.
 */
export const dunhaoBetweenMarks: ArticleRule = {
	name: 'dunhao-between-marks',
	category: 'punctuation',
	tier: 'D',
	severity: 'off',
	weight: 0.1,
	title: { zh: '引号或书名号之间的顿号', en: '顿号 between quotations or titles' },
	needs: ['”、“', '》、《'],
	*check({ draft }) {
		const { text } = draft.logical;
		for (let at = text.indexOf('、', 1); at >= 0; at = text.indexOf('、', at + 1)) {
			const around = `${text[at - 1]}${text[at + 1]}`;
			if (around !== '”“' && around !== '》《') continue;
			yield {
				span: { start: at, end: at + 1 },
				message: {
					zh: '标有引号或书名号的并列成分之间，通常不用顿号。',
					en: 'Between items in quotation or title marks there is usually no 顿号.',
				},
				fixes: [change({ start: at, end: at + 1 }, '', 'offer')],
			};
		}
	},
};
