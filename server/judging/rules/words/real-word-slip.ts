import type { Article } from '../../../ground/model/article';
import type { ArticleRule } from '../../../ground/model/rule';
import type { WordLevel } from '../../../ground/model/settings';
import { measureSlips } from '../../slips/measure-slips';
import { sayingSlips } from '../../slips/saying-slips';
import type { Slip } from '../../slips/slips';
import { smallWordSlips } from '../../slips/small-word-slips';
import { thresholds } from '../../slips/thresholds';
import { change } from '../lib/change';
import { around } from './lib/around';
import { isParticle, probableWords } from './lib/probable-words';
import { type SlipPlaces, slipPlaces } from './lib/slip-places';
import { type WordChange, whyDoubtful } from './lib/why-doubtful';

/**
 * `镇党委书⟦计⟧走进农户家中`: a character or a word that hardly ever stands between such neighbors, where one of like sound or shape
 * often does. No list: a language model says what is common (server/judging/wrong-words). Names, bylines, quotations and verse are left
 * alone.
 */
export const realWordSlip: ArticleRule = {
	name: 'real-word-slip',
	category: 'text',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	guesses: true,
	title: { zh: '疑似错别字', en: 'Probable slip of a character' },
	*check(article, { settings: { wordLevel } }) {
		const { draft } = article;
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		for (const found of likeliest([...wordsOf(article, wordLevel), ...probableSlips(slipPlaces(article))])) {
			const { at, length, meant, isSure } = found;
			if (wordLevel === 'quiet' && !isSure) continue;
			const span = { start: at, end: at + length };
			const words = around(text, at, length);
			const written = text.slice(span.start, span.end);
			const reason = whyDoubtful(text, found);
			yield {
				span,
				...(isSure ? {} : ({ tier: 'C', severity: 'information' } as const)),
				message: {
					zh: `“${words}”里的“${written}”疑为“${meant}”${reason ? `：${reason.zh}` : ''}。`,
					en: `“${written}” in “${words}” is perhaps “${meant}”${reason ? `: ${reason.en}` : ''}.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

interface Found extends WordChange {
	/** At least nine of ten such are true. */
	readonly isSure: boolean;
	/** Of findings at one place that of the higher rank is told, and of the same rank that of the higher score. */
	readonly rank: number;
	readonly score: number;
}

/** What the language model finds. 的, 地 and 得 have a rule of their own. */
function wordsOf(article: Article, level: WordLevel): Found[] {
	const { text } = article.draft.logical;
	return probableWords(article, level)
		.filter((word) => !isParticle(text, word))
		.map((word) => ({ ...word, rank: word.isSure ? 2 : 0 }));
}

/** What is known of sayings, measures and small words. */
function* probableSlips(places: SlipPlaces): Generator<Found> {
	const found = (slip: Slip, sure: number): Found => {
		const isSure = slip.score >= sure;
		return { ...slip, length: 1, isSure, rank: isSure ? 3 : 1 };
	};
	for (const slip of sayingSlips(places)) yield found(slip, thresholds.sure);
	for (const slip of measureSlips(places)) yield found(slip, thresholds.sure);
	for (const slip of smallWordSlips({ ...places, words: 'others' })) yield found(slip, thresholds.sureOfSmallWord);
}

/** Findings that stand as near as this are ways to mend one fault. */
const reach = 2;

function likeliest(found: readonly Found[]): Found[] {
	const kept: Found[] = [];
	for (const slip of [...found].sort((one, other) => one.at - other.at)) {
		const last = kept.at(-1);
		if (!last || last.at + reach < slip.at) kept.push(slip);
		else if (last.rank < slip.rank || (last.rank === slip.rank && last.score < slip.score))
			kept[kept.length - 1] = slip;
	}
	return kept;
}
