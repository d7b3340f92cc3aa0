import type { ArticleRule } from '../../../ground/model/rule';
import { doubledParticles } from '../../slips/doubled-particles';
import { framedParticles } from '../../slips/particle-frames';
import { smallWordSlips } from '../../slips/small-word-slips';
import { particles } from '../../slips/small-words';
import { smallWordThresholds } from '../../slips/thresholds';
import { change } from '../lib/change';
import { around } from './lib/around';
import { slipPlaces } from './lib/slip-places';

/**
 * `技术员耐心⟦的⟧解答`: 的 before a noun, 地 behind an adverbial, 得 before a complement, told by the words on both sides
 * (server/judging/slips). Only where these leave no doubt; what is quoted, names and verse are left alone.
 */
export const particleConfusion: ArticleRule = {
	name: 'particle-confusion',
	category: 'text',
	tier: 'C',
	severity: 'information',
	weight: 1,
	guesses: true,
	title: { zh: '“的”“地”“得”误用', en: '的, 地 and 得 confused' },
	needs: [...particles],
	*check(article) {
		const { draft } = article;
		if (draft.kind !== 'article') return;
		const { text } = draft.logical;
		const places = slipPlaces(article);
		for (const at of doubledParticles(places)) {
			const span = { start: at, end: at + 1 };
			yield {
				span,
				message: {
					zh: `“${around(text, at)}”里多了一个“${text[at]}”。`,
					en: `“${text[at]}” stands twice in “${around(text, at)}”.`,
				},
				fixes: [change(span, '', 'offer')],
			};
		}
		const framed = framedParticles(places);
		const told = smallWordSlips({ ...places, words: 'particles' });
		for (const { at, meant, score } of [
			...framed,
			...told.filter((one) => !framed.some((other) => other.at === one.at)),
		]) {
			const span = { start: at, end: at + 1 };
			yield {
				span,
				...(score < (smallWordThresholds.get(text[at] + meant) ?? 0) ? ({ severity: 'hint' } as const) : {}),
				message: {
					zh: `“${around(text, at)}”里的“${text[at]}”疑为“${meant}”：${uses[meant]}。`,
					en: `“${text[at]}” in “${around(text, at)}” is probably “${meant}”.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

const uses: Readonly<Record<string, string>> = {
	的: '名词前用“的”',
	地: '状语后、动词前用“地”',
	得: '补语前用“得”',
};
