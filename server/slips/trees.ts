/**
 * Boosted trees of one depth, laid out flat: a tree is a row of questions, level by level, then a row of leaves. The answer to a
 * question is
 * yes where its feature is above its bound.
 */
export interface Trees {
	readonly depth: number;
	/** What a candidate of which nothing is known gets, in nats. */
	readonly base: number;
	readonly features: readonly number[];
	readonly bounds: readonly number[];
	readonly leaves: readonly number[];
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
