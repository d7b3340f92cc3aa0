import type { Asset } from '../../ground/assets/asset';

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

/** Leaves are written in thousandths of a nat. */
const leafScale = 1000;
const widestLeaf = 0x7fff;

/** Reads the trees that stand under a name in an asset. Of those that are missing nothing is ever a slip. */
export function treesFrom({ section }: Pick<Asset, 'section'>, name: string): Trees {
	const [depth = 0, base = Number.NEGATIVE_INFINITY] = section(`${name} shape`, 'f64');
	return {
		depth,
		base,
		features: section(`${name} features`, 'u8'),
		bounds: section(`${name} bounds`, 'f64'),
		leaves: Float64Array.from(section(`${name} leaves`, 'i16'), (leaf) => leaf / leafScale),
	};
}

/** The sections of trees under a name: what `treesFrom` reads. What asks nothing is never above its bound, which is infinite. */
export function treeSections(name: string, { depth, base, features, bounds, leaves }: Trees) {
	return {
		[`${name} shape`]: Float64Array.of(depth, Number(base.toFixed(3))),
		[`${name} features`]: Uint8Array.from(features),
		[`${name} bounds`]: Float64Array.from(bounds),
		[`${name} leaves`]: Int16Array.from(leaves, (leaf) =>
			Math.max(-widestLeaf, Math.min(widestLeaf, Math.round(leaf * leafScale))),
		),
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
