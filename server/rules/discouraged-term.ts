import type { ArticleRule } from '../model/rule';
import { usage } from '../packs/usage';
import { lexiconOf, termFaults } from './lib/terms';

/** `⟦维族⟧青年`, `⟦世贸组织成员国⟧`: wordings that news agencies do not use (packs/usage.ts), judged as of the issue date. */
export const discouragedTerm: ArticleRule = {
	name: 'discouraged-term',
	category: 'term',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '禁用词、慎用词', en: 'Discouraged term' },
	check: (article, context) => termFaults(article, context, lexicon),
};

const lexicon = lexiconOf(usage);
