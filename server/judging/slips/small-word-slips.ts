import { particleUnits } from './particles';
import { lastSign, unitAt } from './signs';
import { slipWeights } from './slip-weights';
import type { Slip } from './slips';
import { doubtsAt, smallWordCandidates } from './small-word-candidates';
import type { Source } from './source';
import { smallWordHints, smallWordThresholds } from './thresholds';
import { treeScore } from './trees';

/** A text to look for small words in; `words` says which of them are judged, `isOpen` says of an offset whether it is. */
export interface SmallWordSearch {
	readonly source: Source;
	readonly words: 'particles' | 'others';
	readonly isOpen: (at: number) => boolean;
}

/**
 * The small words of a text that are probably another one of their group: `他⟦再⟧县城开了一家修车铺` (在), `耐心⟦的⟧解答了问题` (地).
 * Linear in the text.
 */
export function smallWordSlips({ source, words, isOpen }: SmallWordSearch): Slip[] {
	const found: Slip[] = [];
	for (const at of source.smallWords()) {
		if (particleUnits.includes(source.units[at]) !== (words === 'particles') || !isOpen(at)) continue;
		if (doubtsAt(source, at) === 0 || isNoParticle(source, at)) continue;
		const slip = likeliest(source, at);
		if (slip) found.push(slip);
	}
	return found;
}

/** `土⟦地⟧地力`: what ends a word is no particle, and one beside the same one is not judged here (`doubled-particles.ts`). */
function isNoParticle({ units, model }: Source, at: number): boolean {
	const before = unitAt(units, at - 1);
	if (!particleUnits.includes(units[at])) return false;
	if (before === units[at] || unitAt(units, at + 1) === units[at]) return true;
	return before > lastSign && (model.pair(before, units[at]) & 0xff) !== 0;
}

function likeliest(source: Source, at: number): Slip | undefined {
	let best: Slip | undefined;
	for (const { meant, features } of smallWordCandidates(source, at, slipWeights().particles)) {
		const score = treeScore(slipWeights().smallWord, features);
		const sign = String.fromCharCode(meant);
		if (score < least(String.fromCharCode(source.units[at]) + sign)) continue;
		if (!best || score > best.score) best = { at, meant: sign, score };
	}
	return best;
}

function least(pair: string): number {
	return smallWordHints.get(pair) ?? smallWordThresholds.get(pair) ?? Number.POSITIVE_INFINITY;
}
