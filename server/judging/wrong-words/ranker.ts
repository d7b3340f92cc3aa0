import type { Asset } from '../../ground/assets/asset';
import type { WordLevel } from '../../ground/model/settings';
import { type Trees, treesFrom } from '../slips/trees';
import type { CalibrationPoint } from './calibration';

/** What decides on a proposal. */
export interface Ranker {
	/** They weigh the evidence (`evidenceOf`). */
	readonly trees: Trees;
	/** From which score on something is said at a level: read off copy that was left out of the fit. */
	readonly levels: Readonly<Record<WordLevel, number>>;
	/** What a score comes to as a probability. */
	readonly curve: readonly CalibrationPoint[];
}

/** The levels in the order in which the asset has them. */
export const wordLevels = ['careful', 'normal', 'quiet'] as const satisfies readonly WordLevel[];

/** Reads a ranker; undefined where the asset is blank. */
export function rankerOf(asset: Pick<Asset, 'section'>): Ranker | undefined {
	const least = asset.section('levels', 'f64');
	if (least.length < wordLevels.length) return undefined;
	const shares = asset.section('calibration shares', 'f64');
	const [careful, normal, quiet] = least;
	return {
		trees: treesFrom(asset, 'word'),
		levels: { careful, normal, quiet },
		curve: Array.from(asset.section('calibration scores', 'f64'), (score, i) => ({ score, share: shares[i] })),
	};
}
