import type { ArticleRule } from '../../../ground/model/rule';
import { doubledParticles } from '../../slips/doubled-particles';
import { framedParticles } from '../../slips/particle-frames';
import type { Slip } from '../../slips/slips';
import { smallWordSlips } from '../../slips/small-word-slips';
import { particles } from '../../slips/small-words';
import { smallWordThresholds } from '../../slips/thresholds';
import { change } from '../lib/change';
import { around } from './lib/around';
import { isParticle, probableWords } from './lib/probable-words';
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
	*check(article, { settings: { wordLevel } }) {
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
		const told: readonly Found[] = [
			...framedParticles(places).map((slip) => ({ ...slip, isSure: true })),
			...probableWords(article, wordLevel).filter((word) => isParticle(text, word)),
			...smallWordSlips({ ...places, words: 'particles' }).map((slip) => ({ ...slip, isSure: isSureOf(text, slip) })),
		];
		for (const { at, meant, isSure } of onceEach(told)) {
			const span = { start: at, end: at + 1 };
			yield {
				span,
				...(isSure ? {} : ({ severity: 'hint' } as const)),
				message: {
					zh: `“${around(text, at)}”里的“${text[at]}”疑为“${meant}”：${uses[meant]}。`,
					en: `“${text[at]}” in “${around(text, at)}” is probably “${meant}”.`,
				},
				fixes: [change(span, meant, 'offer')],
			};
		}
	},
};

interface Found {
	readonly at: number;
	readonly meant: string;
	readonly isSure: boolean;
}

function isSureOf(text: string, { at, meant, score }: Slip): boolean {
	return score >= (smallWordThresholds.get(text[at] + meant) ?? 0);
}

/** Of several that are told of one particle the sure one, and else the first; in their order. */
function onceEach(told: readonly Found[]): Found[] {
	const found = new Map<number, Found>();
	for (const one of told) {
		const known = found.get(one.at);
		if (!known || (one.isSure && !known.isSure)) found.set(one.at, one);
	}
	return [...found.values()].sort((one, other) => one.at - other.at);
}

const uses: Readonly<Record<string, string>> = {
	的: '名词前用“的”',
	地: '状语后、动词前用“地”',
	得: '补语前用“得”',
};
