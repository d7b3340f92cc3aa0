import type { Span } from '../../ground/model/span';
import { isHan } from '../../ground/text/characters';
import { neverTransliterated } from '../words/given-names';
import { absent } from '../words/words';
import { relax, step } from './cheapest-chain';
import type { LatticeInput } from './lattice-input';
import { leftSign, rightSign, worthBefore, worthBehind } from './name-signs';
import { cues } from './words/cues';
import { costs } from './words/name-cues';

/** 和, 与 and 及 join names: 埃娃·林德|和|柳德米拉. 著 and 译 say what the one named did. */
export const neverSound: ReadonlySet<number> = new Set(
	[...`${neverTransliterated}和与及著译次`].map((character) => character.charCodeAt(0)),
);

/** No more is read behind a dot: three parts of eight characters. */
const longestAfterDot = 26;

/** 詹姆斯·怀特, 古丽扎尔·艾山: both sides of the dot at `dot` in characters that write sounds, within a clause. */
export function dottedNames(input: LatticeInput, { start: from, end: to }: Span, dot: number): void {
	const { text, closed, model } = input;
	const { best } = input.names;
	const price = (code: number) =>
		neverSound.has(code) ? absent : Math.min(model.transliteration[code], model.given[code] + 2) + 1;
	// The parts after this dot, up to three more of them (木塔力甫·热合曼, A·B·C).
	const ends: { end: number; cost: number; size: number }[] = [];
	let cost = 0;
	let size = 0;
	let part = 0;
	for (let at = dot + 1; at < to && at <= dot + longestAfterDot; at++) {
		const code = text.charCodeAt(at);
		if (code === 0xb7 && part > 0) {
			part = 0;
			continue;
		}
		// 连 opens no part; 扎哈|连科 is how names of the Ukraine end.
		const known = text.startsWith('连科', at) && part > 0;
		const own = isHan(code) && !closed[at] && part < 9 ? (known ? costs.dotted : price(code)) : absent;
		if (own >= absent) break;
		cost += own;
		size++;
		part++;
		// A name ends before a dot only where the dot is none of its own.
		// A part of one character is rather cut off (古丽米拉·阿|不都).
		if (text.charCodeAt(at + 1) !== 0xb7)
			ends.push({ end: at + 1, cost: part === 1 ? cost + costs.dottedInitial : cost, size });
	}
	let before = 0;
	for (let at = dot - 1; at >= from && at >= dot - 9; at--) {
		const code = text.charCodeAt(at);
		const own = isHan(code) && !closed[at] ? price(code) : absent;
		if (own >= absent) break;
		before += own;
		const left = input.opens[at] || leftSign(input, at);
		// 玛丽亚|姆·科内: a name does not begin within sounds, unless a sign stands before it.
		const cut =
			left === 0 && at > from && input.model.transliteration[text.charCodeAt(at - 1)] <= costs.plainSound
				? costs.cutSound
				: 0;
		for (const one of ends) {
			if (before + one.cost > costs.transliterationAverage * (one.size + dot - at)) continue;
			const behind = Math.max(cues().placeEndingIntroduced, worthBehind(rightSign(input, one.end)));
			const cost = best[at] + before + one.cost + costs.dotted + cut - worthBefore(left) - behind;
			relax(input.names, { start: at, end: one.end, cost, as: step.dotted });
		}
	}
}
