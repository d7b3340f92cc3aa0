import type { ArticleRule } from '../../../ground/model/rule';
import { measureSlips } from '../../slips/measure-slips';
import { sayingSlips } from '../../slips/saying-slips';
import { type Slip, slipsIn } from '../../slips/slips';
import { smallWordSlips } from '../../slips/small-word-slips';
import { thresholds } from '../../slips/thresholds';
import { change } from '../lib/change';
import { around } from './lib/around';
import { slipPlaces } from './lib/slip-places';

/**
 * `镇党委书⟦计⟧走进农户家中`: a character that hardly ever stands between such neighbors, where one of like sound or shape often does.
 * No list: what is common is counted (server/judging/slips). Names, bylines, quotations and verse are left alone.
 */
export const realWordSlip: ArticleRule = {
	name: 'real-word-slip',
	category: 'text',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	guesses: true,
	title: { zh: '疑似错别字', en: 'Probable slip of a character' },
	*check(article) {
		const { draft } = article;
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		const places = slipPlaces(article);
		const words = [
			...sayingSlips(places),
			...measureSlips(places),
			...slipsIn({ ...places, least: thresholds.perhaps, leastCommon: thresholds.perhapsCommon }),
		];
		const small = smallWordSlips({ ...places, words: 'others' });
		const found = [
			...words.map((slip): Found => {
				const severity =
					slip.score >= thresholds.sure ? 'warning' : slip.score >= thresholds.perhaps ? 'information' : 'hint';
				return { ...slip, severity };
			}),
			...small.map((slip): Found => {
				return { ...slip, severity: slip.score >= thresholds.sureOfSmallWord ? 'warning' : 'information' };
			}),
		];
		for (const { at, meant, severity } of likeliest(found)) {
			const span = { start: at, end: at + 1 };
			yield {
				span,
				...(severity === 'warning' ? {} : ({ tier: 'C', severity } as const)),
				message: {
					zh: `“${around(text, at)}”里的“${text[at]}”疑为“${meant}”。`,
					en: `“${text[at]}” in “${around(text, at)}” is perhaps “${meant}”.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

interface Found extends Slip {
	readonly severity: 'warning' | 'information' | 'hint';
}

/** Of slips that stand as near as this the likeliest: they are ways to mend one. */
const reach = 2;

function likeliest(found: readonly Found[]): Found[] {
	const kept: Found[] = [];
	for (const slip of [...found].sort((one, other) => one.at - other.at)) {
		const last = kept.at(-1);
		if (!last || last.at + reach < slip.at) kept.push(slip);
		else if (last.score < slip.score) kept[kept.length - 1] = slip;
	}
	return kept;
}
