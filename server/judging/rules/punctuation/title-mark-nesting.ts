import type { ArticleRule } from '../../../ground/model/rule';
import { nestedPairs } from './lib/nesting';

/** `《读⟦《⟧岭上开花⟦》⟧有感》`: title marks within title marks; the inner ones are 〈 〉 (GB/T 15834—2011, 4.15). */
export const titleMarkNesting: ArticleRule = {
	name: 'title-mark-nesting',
	category: 'punctuation',
	structural: true,
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '书名号里的书名号', en: 'Title marks nested alike' },
	needs: ['《'],
	check: ({ draft }) =>
		nestedPairs(draft, {
			outer: '《',
			inner: '〈〉',
			message: {
				zh: '书名号内再用书名号，外用双书名号，内用单书名号。',
				en: 'Within double title marks the inner ones are single.',
			},
		}),
};
