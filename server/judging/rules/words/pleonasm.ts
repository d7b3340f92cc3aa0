import type { ArticleRule } from '../../../ground/model/rule';
import { pleonasms } from '../../packs/pleonasms';
import { lexiconOf, termFaults } from '../lib/terms';

/** `⟦涉及到⟧三个村`, `⟦亲眼目睹⟧`: a thing said twice (judging/packs/pleonasms.ts). Style, not grammar: information. */
export const pleonasm: ArticleRule = {
	name: 'pleonasm',
	category: 'text',
	tier: 'C',
	severity: 'information',
	weight: 0,
	title: { zh: '语义重复', en: 'Redundant wording' },
	needs: () => lexicon.words,
	check: (article, context) => termFaults(article, context, lexicon),
};

const lexicon = lexiconOf(pleonasms);
