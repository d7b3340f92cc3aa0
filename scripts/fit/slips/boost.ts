import type { Trees } from '../../../server/judging/slips/trees';
import { type Chance, chanceOf } from './chance';

/** Examples: a row of features each, and whether it is one of what is looked for. */
export interface Examples {
	readonly rows: readonly (readonly number[])[];
	readonly isMeant: readonly boolean[];
	/** How much each counts; as much as any other where it is not said. */
	readonly weights?: ArrayLike<number>;
}

/** How many trees, how deep, how much each tells of what is left, and how many features of a row, from its start, they may ask about. */
export interface Growth {
	readonly turns: number;
	readonly depth: number;
	readonly stride: number;
	readonly width: number;
}

/**
 * Fits boosted trees to the examples, by the slopes and bends of the logistic loss (gradient boosting over histograms). Each tree is shown
 * half of the examples and half of the features: what one of them makes of a few odd examples the others do not repeat.
 */
export function boosted({ rows, isMeant, weights }: Examples, growth: Partial<Growth> = {}): Trees {
	const size = rows.length;
	const { turns, depth, stride, width } = { ...usualGrowth, width: rows[0]?.length ?? 0, ...growth };
	const bounds = Array.from({ length: width }, (_, feature) => boundsOf(rows, feature));
	const bins = new Uint8Array(size * width);
	for (let i = 0; i < size; i++) for (let f = 0; f < width; f++) bins[i * width + f] = binOf(bounds[f], rows[i][f]);
	const weightOf = (i: number) => weights?.[i] ?? 1;
	let [hits, others] = [1, 1];
	for (let i = 0; i < size; i++) {
		if (isMeant[i]) hits += weightOf(i);
		else others += weightOf(i);
	}
	const base = Math.log(hits / others);
	const scores = new Float64Array(size).fill(base);
	const made: Record<'features' | 'bounds' | 'leaves', number[]> = { features: [], bounds: [], leaves: [] };
	const data: Data = { bins, width, depth, stride, slopes: new Float64Array(size), bends: new Float64Array(size) };
	const chance = chanceOf(1);
	for (let turn = 0; turn < turns; turn++) {
		for (let i = 0; i < size; i++) {
			const odds = 1 / (1 + Math.exp(-scores[i]));
			data.slopes[i] = weightOf(i) * ((isMeant[i] ? 1 : 0) - odds);
			data.bends[i] = weightOf(i) * odds * (1 - odds);
		}
		const { questions, nodes, leaves } = grown(data, chance);
		for (const { feature, bin } of questions) {
			made.features.push(Math.max(0, feature));
			made.bounds.push(feature < 0 ? Number.POSITIVE_INFINITY : bounds[feature][bin]);
		}
		for (const leaf of leaves) made.leaves.push(leaf);
		for (let i = 0; i < size; i++) scores[i] += leaves[nodes[i]];
	}
	return { depth, base, ...made };
}

const usualGrowth = { turns: 300, depth: 5, stride: 0.08 };
const mostBins = 64;
/** A leaf stands for so much bend at least, and is drawn towards 0 as if it had so much more. */
const leastBend = 2;
const ridge = 5;

interface Data {
	readonly bins: Uint8Array;
	readonly width: number;
	readonly depth: number;
	readonly stride: number;
	readonly slopes: Float64Array;
	readonly bends: Float64Array;
}

/** Where the examples stand in a tree, which of them it is shown, and the features that it may ask about. */
interface Choice {
	readonly nodes: Uint8Array;
	readonly shown: Uint8Array;
	readonly asked: Uint8Array;
}

interface Question {
	readonly feature: number;
	readonly bin: number;
}

/** The bounds between bins that hold about as many examples each. */
function boundsOf(rows: readonly (readonly number[])[], feature: number): number[] {
	const step = Math.max(1, Math.floor(rows.length / 20_000));
	const sample: number[] = [];
	for (let i = 0; i < rows.length; i += step) sample.push(rows[i][feature]);
	sample.sort((one, other) => one - other);
	const found: number[] = [];
	for (let bin = 1; bin < mostBins; bin++) {
		const bound = Number(sample[Math.floor((bin * sample.length) / mostBins)].toFixed(2));
		if (bound !== found.at(-1) && bound < sample[sample.length - 1]) found.push(bound);
	}
	return found;
}

/** How many bounds a value is above. */
function binOf(bounds: readonly number[], value: number): number {
	let low = 0;
	let high = bounds.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (value > bounds[middle]) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** One tree: its questions level by level, the leaf of each example, and what the leaves say. */
function grown(
	data: Data,
	chance: Chance,
): { readonly questions: Question[]; readonly nodes: Uint8Array; readonly leaves: number[] } {
	const { bins, width, depth, stride, slopes, bends } = data;
	const nodes = new Uint8Array(slopes.length);
	const shown = Uint8Array.from(nodes, () => chance.below(2));
	const asked = Uint8Array.from({ length: width }, () => chance.below(2));
	const questions: Question[] = [];
	for (let level = 0; level < depth; level++) {
		const found = questionsOf(data, { nodes, shown, asked }, 1 << level);
		for (const question of found) questions.push(question);
		for (let i = 0; i < nodes.length; i++) {
			const { feature, bin } = found[nodes[i]];
			nodes[i] = 2 * nodes[i] + (feature >= 0 && bins[i * width + feature] > bin ? 1 : 0);
		}
	}
	const sums = Array.from({ length: 1 << depth }, () => [0, 0]);
	for (let i = 0; i < nodes.length; i++) {
		if (shown[i] === 0) continue;
		sums[nodes[i]][0] += slopes[i];
		sums[nodes[i]][1] += bends[i];
	}
	return {
		questions,
		nodes,
		leaves: sums.map(([slope, bend]) => Number(((stride * slope) / (bend + ridge)).toFixed(3))),
	};
}

/** The best question for each node of a level; a feature of -1 asks nothing. */
function questionsOf({ bins, width, slopes, bends }: Data, { nodes, shown, asked }: Choice, count: number): Question[] {
	const slopeSums = new Float64Array(count * width * mostBins);
	const bendSums = new Float64Array(count * width * mostBins);
	for (let i = 0; i < nodes.length; i++) {
		if (shown[i] === 0) continue;
		const row = nodes[i] * width * mostBins;
		for (let f = 0; f < width; f++) {
			if (asked[f] === 0) continue;
			const cell = row + f * mostBins + bins[i * width + f];
			slopeSums[cell] += slopes[i];
			bendSums[cell] += bends[i];
		}
	}
	return Array.from({ length: count }, (_, node) => {
		const from = node * width * mostBins;
		// Any feature that may be asked about holds the sums of the node.
		const any = from + Math.max(0, asked.indexOf(1)) * mostBins;
		let [slope, bend] = [0, 0];
		for (let bin = 0; bin < mostBins; bin++) {
			slope += slopeSums[any + bin];
			bend += bendSums[any + bin];
		}
		let best = { feature: -1, bin: 0, gain: 1e-6 };
		for (let feature = 0; feature < width; feature++) {
			if (asked[feature] === 0) continue;
			let [lowSlope, lowBend] = [0, 0];
			for (let bin = 0; bin + 1 < mostBins; bin++) {
				lowSlope += slopeSums[from + feature * mostBins + bin];
				lowBend += bendSums[from + feature * mostBins + bin];
				const highBend = bend - lowBend;
				if (lowBend < leastBend || highBend < leastBend) continue;
				const gain = worth(lowSlope, lowBend) + worth(slope - lowSlope, highBend) - worth(slope, bend);
				if (gain > best.gain) best = { feature, bin, gain };
			}
		}
		return best;
	});
}

function worth(slope: number, bend: number): number {
	return (slope * slope) / (bend + ridge);
}
