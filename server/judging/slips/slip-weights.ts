import { fromAsset } from '../../ground/assets/store';
import type { ParticleWeights } from './particles';
import { type Trees, treesFrom } from './trees';

/** What was fitted on copy as it was printed, by `npm run fit -- slips PATH…`. */
export interface SlipWeights {
	/** The gaps between grams, and their levels (`grams.ts`). */
	readonly gramLow: Uint8Array;
	readonly gramHigh: Uint8Array;
	/** Whether a candidate is worth a second look, how likely it is a slip, and the same for small words. */
	readonly gate: Trees;
	readonly slip: Trees;
	readonly smallWord: Trees;
	/** What 地 and 得 get (`particles.ts`). */
	readonly particles: ParticleWeights;
}

export const slipWeights: () => SlipWeights = fromAsset({
	kind: 'slips/weights',
	version: 1,
	read: (asset) => ({
		gramLow: asset.section('gram low', 'u8'),
		gramHigh: asset.section('gram high', 'u8'),
		gate: treesFrom(asset, 'gate'),
		slip: treesFrom(asset, 'slip'),
		smallWord: treesFrom(asset, 'small word'),
		particles: { di: asset.section('di', 'i8'), de: asset.section('de', 'i8') },
	}),
});
