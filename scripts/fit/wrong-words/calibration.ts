import type { CalibrationPoint } from '../../../server/judging/wrong-words/calibration';
import type { ScoredCase } from './curves';

/** Copy has an error in about so many characters before it is proofread; the cases have one in `madeEvery`. */
export const writtenEvery = 2000;
export const madeEvery = 50;

/** How much a case counts beside copy as an editor gets it: errors were made more often than they are written. */
export function shareOf({ one }: ScoredCase): number {
	return one.error === undefined ? 1 : madeEvery / writtenEvery;
}

/**
 * The share of true findings by score, which never falls (isotonic regression by pooling adjacent violators, Ayer and others 1955): what
 * the score comes to as a probability.
 */
export function calibrated(all: readonly ScoredCase[]): CalibrationPoint[] {
	const sorted = [...all].sort((one, other) => one.score - other.score);
	const pools: { score: number; right: number; weight: number }[] = [];
	for (const one of sorted) {
		const weight = shareOf(one);
		pools.push({ score: one.score, right: one.isRight ? weight : 0, weight });
		while (pools.length > 1) {
			const [before, last] = pools.slice(-2);
			if (before.right / before.weight < last.right / last.weight) break;
			pools.splice(-2, 2, {
				score: before.score,
				right: before.right + last.right,
				weight: before.weight + last.weight,
			});
		}
	}
	// The last pools hold few cases: one case more of the other kind keeps them from saying that they are never wrong.
	return pools.map(({ score, right, weight }) => ({ score, share: right / (weight + 0.05) }));
}
