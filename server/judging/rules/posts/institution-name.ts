import type { ArticleRule } from '../../../ground/model/rule';
import { institutions } from '../../packs/institutions';
import { lexiconOf, termFaults } from '../lib/terms';

/** `区⟦人力资源与社会保障⟧局`: the name of an institution, wrong by a conjunction or by the time (judging/packs/institutions.ts). */
export const institutionName: ArticleRule = {
	name: 'institution-name',
	category: 'title',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '机构名称有误', en: 'Name of an institution' },
	needs: () => lexicon.words,
	check: (article, context) => termFaults(article, context, lexicon),
};

const lexicon = lexiconOf(institutions);
