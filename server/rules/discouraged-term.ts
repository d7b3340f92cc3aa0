import type { Pack } from '../model/pack';
import type { ArticleRule } from '../model/rule';
import { usage } from '../packs/usage';
import { memoize } from '../text/memoize';
import { lexiconOf, termFaults } from './lib/terms';

/**
 * `⟦维族⟧青年`, `⟦世贸组织成员国⟧`: wordings that news agencies do not use (packs/usage.ts), judged as of the issue date.
 * Tier, severity and fix by entry.
 */
export const discouragedTerm: ArticleRule = {
	name: 'discouraged-term',
	category: 'term',
	tier: 'A',
	severity: 'warning',
	weight: 1,
	title: { zh: '禁用词、慎用词', en: 'Discouraged term' },
	needs: ({ packs }) => (packs.length > 0 ? allWords(packs) : lexicon.words),
	*check(article, context) {
		yield* termFaults(article, context, lexicon);
		if (context.settings.packs.length > 0) yield* termFaults(article, context, ownLexicon(context.settings.packs));
	},
};

const lexicon = lexiconOf(usage);

/** The desk's own lists, prepared once for each settings object. */
const ownLexicon = memoize((packs: readonly Pack[]) => lexiconOf(...packs));
const allWords = memoize((packs: readonly Pack[]) => [...lexicon.words, ...ownLexicon(packs).words]);
