import type { Pack } from '../../../ground/model/pack';
import type { ArticleRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { memoize } from '../../../ground/text/memoize';
import { agencyList } from '../../packs/agency-list';
import { legalTerms } from '../../packs/legal-terms';
import { usage } from '../../packs/usage';
import { otherTimes } from '../lib/another-time';
import { lexiconOf, termFaults } from '../lib/terms';

/**
 * `⟦维族⟧青年`, `⟦世贸组织成员国⟧`: wordings that news agencies do not use, and wrong names of what the law has named
 * (judging/packs/usage.ts, agency-list.ts, legal-terms.ts), judged as of the issue date; copy about another time has the words of that
 * time. Tier, severity and fix by entry.
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
		let isOld: ((stretch: Span) => boolean) | undefined;
		for (const fault of termFaults(article, context, lexicon))
			if (!(isOld ??= otherTimes(article, context))(fault.span)) yield fault;
		if (context.settings.packs.length > 0) yield* termFaults(article, context, ownLexicon(context.settings.packs));
	},
};

const lexicon = lexiconOf(usage, agencyList, legalTerms);

/** The desk's own lists, prepared once for each settings object. */
const ownLexicon = memoize((packs: readonly Pack[]) => lexiconOf(...packs));
const allWords = memoize((packs: readonly Pack[]) => [...lexicon.words, ...ownLexicon(packs).words]);
