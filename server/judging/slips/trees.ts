import { digitAt, digitOf, digits, widest } from '../../ground/text/printable';

/**
 * Boosted trees of one depth, laid out flat: a tree is a row of questions, level by level, then a row of leaves. The answer to a
 * question is
 * yes where its feature is above its bound.
 */
export interface Trees {
	readonly depth: number;
	/** What a candidate of which nothing is known gets, in nats. */
	readonly base: number;
	readonly features: ArrayLike<number>;
	readonly bounds: ArrayLike<number>;
	readonly leaves: ArrayLike<number>;
}

/** Trees as a table has them: of each question its feature and the place of its bound among those of the feature, each one character. */
export interface TreeTable {
	readonly depth: number;
	readonly base: number;
	/** The bounds of each feature, in ascending order. */
	readonly bounds: readonly (readonly number[])[];
	readonly features: string;
	readonly cuts: string;
	/** Two characters each, in thousandths of a nat above `leafMiddle`. */
	readonly leaves: string;
}

const leafMiddle = (digits * digits) / 2;
const leafScale = 1000;

/** Reads a table, into arrays that are quick to ask. */
export function treesOf({ depth, base, bounds, features, cuts, leaves }: TreeTable): Trees {
	return {
		depth,
		base,
		features: Uint8Array.from({ length: features.length }, (_, i) => digitAt(features, i)),
		// What asks nothing is never above its bound.
		bounds: Float64Array.from({ length: cuts.length }, (_, i) =>
			digitAt(cuts, i) === widest ? Number.POSITIVE_INFINITY : bounds[digitAt(features, i)][digitAt(cuts, i)],
		),
		leaves: Float64Array.from(
			{ length: leaves.length / 2 },
			(_, i) => (digitAt(leaves, 2 * i) * digits + digitAt(leaves, 2 * i + 1) - leafMiddle) / leafScale,
		),
	};
}

/** The table of trees: what `treesOf` reads. */
export function treeTableOf({ depth, base, features, bounds, leaves }: Trees): TreeTable {
	const questions = Array.from(features, (feature, i) => ({ feature, bound: bounds[i] }));
	const width = questions.reduce((most, { feature }) => Math.max(most, feature + 1), 0);
	const own = Array.from({ length: width }, (_, i) =>
		[
			...new Set(
				questions.filter(({ feature, bound }) => feature === i && Number.isFinite(bound)).map((one) => one.bound),
			),
		].sort((one, other) => one - other),
	);
	const cut = ({ feature, bound }: (typeof questions)[number]) =>
		digitOf(Number.isFinite(bound) ? own[feature].indexOf(bound) : widest);
	const leaf = (worth: number) => {
		const value = Math.max(0, Math.min(2 * leafMiddle - 1, Math.round(worth * leafScale) + leafMiddle));
		return digitOf(Math.floor(value / digits)) + digitOf(value % digits);
	};
	return {
		depth,
		base: Number(base.toFixed(3)),
		bounds: own,
		features: questions.map(({ feature }) => digitOf(feature)).join(''),
		cuts: questions.map(cut).join(''),
		leaves: Array.from(leaves, leaf).join(''),
	};
}

/**
 * What the trees say for a candidate, in nats. The first trees tell most: where these see no slip at all the others are not asked, and
 * what is answered is low enough.
 */
export function treeScore({ depth, base, features, bounds, leaves }: Trees, given: readonly number[]): number {
	const inner = (1 << depth) - 1;
	const first = firstTrees * (inner + 1);
	let score = base;
	for (let tree = 0, leaf = 0; leaf < leaves.length; tree += inner, leaf += inner + 1) {
		if (leaf === first && score < hopeless) return score;
		let node = 0;
		while (node < inner) node = 2 * node + 1 + Number(given[features[tree + node]] > bounds[tree + node]);
		score += leaves[leaf + node - inner];
	}
	return score;
}

const firstTrees = 40;
const hopeless = -2;
