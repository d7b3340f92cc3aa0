import type { ArticleRule } from '../../../ground/model/rule';
import { nestedPairs } from './lib/nesting';

/**
 * `“他说⟦“⟧快收⟦”⟧，我就收了”`: quotation marks within quotation marks of the same kind; the inner ones are ‘ ’ (GB/T 15834—2011,
 * 4.8).
 */
export const quoteNesting: ArticleRule = {
	name: 'quote-nesting',
	category: 'punctuation',
	structural: true,
	tier: 'B',
	severity: 'information',
	weight: 0.1,
	title: { zh: '引号里的引号', en: 'Quotation marks nested alike' },
	needs: ['“'],
	check: ({ draft }) =>
		nestedPairs(draft, {
			outer: '“',
			inner: '‘’',
			message: {
				zh: '引号内再用引号，外用双引号，内用单引号。',
				en: 'Within double quotation marks the inner ones are single.',
			},
		}),
};
