import { type Asset, linesOf } from '../../../ground/assets/asset';
import { fromAsset } from '../../../ground/assets/store';

/** Weights by the name of a feature, and under it by the name of a class, a step or an end of the page, in tenths of a nat. */
export type NamedWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the decoder goes by, by name. */
export interface WeightTables {
	/** How much each feature of a line (line-features.ts) tells for each kind of line. */
	readonly lineWeights: NamedWeights;
	/** The same for features of two neighboring lines, by the kind of step between them. */
	readonly pairWeights: NamedWeights;
	/** What a step from one state to another costs by itself. */
	readonly transitionWeights: Readonly<Record<string, number>>;
	/** What it costs to begin (`initial`) or to end (`final`) a page with a state. */
	readonly stateWeights: Readonly<Record<string, { readonly initial?: number; readonly final?: number }>>;
}

/** How much each feature of head-features.ts speaks for a way to cut a line of kicker, headline and deck, in tenths of a nat. */
export type HeadCutWeights = Readonly<Record<string, number>>;

/** Fitted by `npm run fit -- lines FOLDER…`, which starts from the judgments in scripts/fit/segment/prior.ts and is held to them. */
export const lineTables: () => WeightTables & { readonly headCutWeights: HeadCutWeights } = fromAsset({
	kind: 'segment/lines',
	version: 1,
	read: (asset) => ({
		lineWeights: named(asset, 'line'),
		pairWeights: named(asset, 'pair'),
		transitionWeights: flat(asset, 'transition'),
		stateWeights: named(asset, 'state'),
		headCutWeights: flat(asset, 'head cut'),
	}),
});

/** Rows of weights: a line of the text has the feature, and the name of the weight behind a tab. */
function named(asset: Asset, name: string): NamedWeights {
	const found: Record<string, Record<string, number>> = {};
	for (const [key, weight] of Object.entries(flat(asset, name))) {
		const [feature, column] = key.split('\t');
		found[feature] ??= {};
		found[feature][column] = weight;
	}
	return found;
}

function flat({ section, text }: Asset, name: string): Readonly<Record<string, number>> {
	const weights = section(`${name} weights`, 'i16');
	return Object.fromEntries(linesOf(text(`${name} names`)).map((key, i) => [key, weights[i]]));
}
