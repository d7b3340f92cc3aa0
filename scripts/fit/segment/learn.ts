import { lineFeatureNames } from '../../../server/reading/segment/model/line-features';
import type { HeadCutWeights, WeightTables } from '../../../server/reading/segment/model/line-weights';
import { pairFeatures } from '../../../server/reading/segment/model/pair-features';
import { classes, states, steps, transitionKey, transitions } from '../../../server/reading/segment/model/states';
import { fieldOf, pageLoss } from './crf';
import { learnHeadCuts } from './head-cuts';
import type { TrainingPage } from './pages';
import { type Children, childrenOf, shape } from './shape';

/** Judgments that the fit starts from and is held to (prior.ts), in tenths of a nat. */
export interface Prior extends WeightTables {
	readonly parents: Readonly<Record<string, string>>;
	/** Added to pair weights after the fit. */
	readonly margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface FitOptions {
	/** How strongly weights are held to the judgments: the inverse variance of a Gaussian prior. */
	readonly strength: number;
	readonly epochs: number;
	/** The mean of so many fits is taken. */
	readonly bags: number;
	/** Told after each fifth epoch. */
	readonly log?: (message: string) => void;
}

/** What a fit found: tables for the decoder, and how unlikely they find the labels of another page, in nats. */
export interface Fitted {
	readonly tables: WeightTables;
	readonly headCuts: HeadCutWeights;
	readonly lossOf: (page: TrainingPage) => number;
}

/** One nat is ten units of the tables. */
const unit = 10;

/** The first step of a weight, and the longest, in nats. */
const first = 0.02;
const longest = 0.3;

/**
 * Fits weights to labeled pages: the mean of several fits, each without a part of the pages (Breiman 1996), since where pages pull against
 * each other one page more or less would else turn a whole kind of page around. The same pages, prior and options give the same tables.
 */
export function learn(pages: readonly TrainingPage[], prior: Prior, options: FitOptions): Fitted {
	const children = childrenOf(prior.parents);
	const mean = new Float64Array(shape.size);
	for (let bag = 0; bag < options.bags; bag++) {
		const own = options.bags === 1 ? pages : pages.filter((page) => bagOf(page.file) % options.bags !== bag);
		const weights = weightsOn(own, prior, options);
		for (let i = 0; i < weights.length; i++) mean[i] += weights[i] / options.bags;
	}
	const field = fieldOf(mean.slice(), children);
	addMargins(mean, prior);
	const headCuts = learnHeadCuts(pages);
	return { tables: tablesOf(mean, children), headCuts, lossOf: (page) => pageLoss(page, field) ?? 0 };
}

/** A number for the name of a page; its layouts have the same one. */
export function bagOf(file: string): number {
	let hash = 7;
	for (const sign of file.replace(/(?:\.v\d\.txt|\.copy|\.txt).*$/, ''))
		hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
	return hash >>> 5;
}

/**
 * Resilient propagation (Riedmiller, Braun 1993): the sign of the whole slope alone, with a step for each weight that grows while the
 * sign stays.
 */
function weightsOn(pages: readonly TrainingPage[], prior: Prior, { strength, epochs, log }: FitOptions): Float64Array {
	const children = childrenOf(prior.parents);
	const start = startOf(prior);
	const weights = start.slice();
	const gradient = new Float64Array(shape.size);
	const before = new Float64Array(shape.size);
	const step = new Float64Array(shape.size).fill(first);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		let loss = 0;
		for (let i = 0; i < weights.length; i++) gradient[i] = -strength * (weights[i] - start[i]);
		const field = fieldOf(weights, children);
		for (const page of pages) {
			const own = pageLoss(page, field, gradient);
			if (own !== undefined) loss += own * page.weight;
			else if (epoch === 1) log?.(`no way agrees with the labels of ${page.file}`);
		}
		for (let i = 0; i < weights.length; i++) {
			const turned = gradient[i] * before[i];
			if (turned > 0) step[i] = Math.min(step[i] * 1.2, longest);
			else if (turned < 0) {
				step[i] *= 0.5;
				before[i] = 0;
				continue;
			}
			weights[i] += Math.sign(gradient[i]) * step[i];
			before[i] = gradient[i];
		}
		if (epoch % 5 === 0)
			log?.(`epoch ${epoch}: loss ${(loss / pages.reduce((sum, page) => sum + page.weight, 0)).toFixed(3)} a page`);
	}
	return weights;
}

function addMargins(weights: Float64Array, { margins }: Prior): void {
	for (const [f, feature] of Object.keys(pairFeatures).entries())
		for (const [s, step] of steps.entries())
			weights[shape.pair + f * steps.length + s] += (margins[feature]?.[step] ?? 0) / unit;
}

/** The judgments as a vector, in nats. */
function startOf({ lineWeights, pairWeights, transitionWeights, stateWeights }: Prior): Float64Array {
	const start = new Float64Array(shape.size);
	const rows = [
		[shape.line, lineFeatureNames, classes, lineWeights],
		[shape.pair, Object.keys(pairFeatures), steps, pairWeights],
	] as const;
	for (const [at, features, names, weights] of rows)
		for (const [f, feature] of features.entries())
			for (const [i, name] of names.entries())
				start[at + f * names.length + i] = (weights[feature]?.[name] ?? 0) / unit;
	for (const [i, { from, to }] of transitions.entries())
		start[shape.transition + i] =
			((transitionWeights[`*>${states[to].name}`] ?? 0) + (transitionWeights[transitionKey(from, to)] ?? 0)) / unit;
	for (const [i, { name }] of states.entries()) {
		start[shape.initial + i] = (stateWeights[name]?.initial ?? 0) / unit;
		start[shape.final + i] = (stateWeights[name]?.final ?? 0) / unit;
	}
	return start;
}

/** The vector as tables of whole numbers. A class that is weighed as another one is gets the weights of both. */
function tablesOf(found: Float64Array, children: Children): WeightTables {
	const weights = found.slice();
	for (let row = shape.line; row < shape.pair; row += classes.length)
		for (const [child, parent] of children) weights[row + child] += weights[row + parent];
	const whole = (i: number) => Math.round(weights[i] * unit);
	const entries = (names: readonly string[], at: number) =>
		Object.fromEntries(names.map((name, i) => [name, whole(at + i)] as const).filter(([, value]) => value !== 0));
	const table = (features: readonly string[], names: readonly string[], at: number) =>
		Object.fromEntries(features.map((feature, f) => [feature, entries(names, at + f * names.length)]));
	return {
		lineWeights: table(lineFeatureNames, classes, shape.line),
		pairWeights: table(Object.keys(pairFeatures), steps, shape.pair),
		transitionWeights: entries(
			transitions.map(({ from, to }) => transitionKey(from, to)),
			shape.transition,
		),
		stateWeights: Object.fromEntries(
			states.map(({ name }, i) => {
				const ends = { initial: whole(shape.initial + i), final: whole(shape.final + i) };
				return [name, Object.fromEntries(Object.entries(ends).filter(([, value]) => value !== 0))];
			}),
		),
	};
}
