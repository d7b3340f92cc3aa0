import type { ArticleRule } from '../../../ground/model/rule';
import { confusables } from '../../packs/confusables';
import { lexiconOf, termFaults } from '../lib/terms';

/** `⟦自已⟧动手`, `⟦再接再励⟧`: a character taken for one like it (judging/packs/confusables.ts). Tier by entry. */
export const confusableCharacter: ArticleRule = {
	name: 'confusable-character',
	category: 'text',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '错别字', en: 'Wrong character' },
	needs: () => lexicon.words,
	check: (article, context) => termFaults(article, context, lexicon),
};

const lexicon = lexiconOf(confusables);
