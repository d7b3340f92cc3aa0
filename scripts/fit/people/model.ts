import { featuresAt, templates } from '../../../server/reading/people/model/features';
import { gateOf } from '../../../server/reading/people/model/gate';
import type { GateRows } from '../../../server/reading/people/model/gate-rows';
import { type Example, steps, type Weights, weighed } from './crf';
import { fitWeights } from './descent';
import type { Sentence } from './examples';
import { poolOf } from './exchange';
import { fitGate } from './gate';
import { randomOf } from './random';
import { type Stretch, stretchesOf } from './stretches';
import { textOf } from './texts';
import { countFeatures } from './vocabulary';

export interface FitOptions {
	readonly seed: number;
	/** How many features the table keeps. */
	readonly keep: number;
	/** How often each sentence with names is read once more with new names. */
	readonly copies: number;
	readonly epochs: number;
	readonly log: (line: string) => void;
}

/** What is fitted: the gate, the keys of the features that were kept, and their weights in nats. */
export interface Fitted {
	readonly gate: GateRows;
	readonly keys: Int32Array;
	readonly weights: Weights;
}

/** What a sentence with new names counts beside one as it was printed. */
const copyWeight = 0.3;
/** A feature is seen so often at least. */
const leastSeen = 2;
/** The share of names that the gate lets through. */
const share = 0.987;
/** Features left out by chance, so that no weight leans on others: of all features, and of those that were kept. */
const dropout = { all: 0.5, kept: 0.3 };

/** Fits the model on sentences. The same sentences, options and Node version give the same weights. */
export function fitModel(sentences: readonly Sentence[], { seed, keep, copies, epochs, log }: FitOptions): Fitted {
	const random = randomOf(seed);
	const pool = poolOf(sentences, random);
	const all = [...sentences];
	for (let copy = 0; copy < copies; copy++)
		for (const sentence of sentences)
			if (sentence.spans.some(([start, end, label]) => label === 'PER' && end - start > 1))
				all.push(pool.exchange(sentence));
	for (let i = all.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[all[i], all[j]] = [all[j], all[i]];
	}
	const texts = all.filter(({ text }) => text.length > 0).map(textOf);
	const gate = fitGate(texts, { share, random });
	const opened = gateOf(gate);
	const stretches = texts.flatMap((text) => stretchesOf(text, opened));
	const vocabulary = countFeatures(
		stretches.map((stretch) => ({ view: stretch.text, offsets: offsetsOf(stretch) })),
		leastSeen,
	);
	log(`${texts.length} sentences, ${stretches.length} stretches, ${vocabulary.size} features`);
	const examples = stretches.map((stretch) => exampleOf(stretch, vocabulary.idOf));
	const weights: Weights = {
		width: templates,
		features: new Float32Array(vocabulary.size * weighed),
		steps: new Float32Array(steps.length),
	};
	fitWeights(weights, examples, { epochs, rate: 0.2, seed, dropout: dropout.all, log });
	const kept = strongest(weights.features, vocabulary.counts, keep);
	const small: Weights = {
		width: templates,
		features: new Float32Array(kept.length * weighed),
		steps: weights.steps.slice(),
	};
	const renumbered = new Int32Array(vocabulary.size).fill(-1);
	for (const [number, id] of kept.entries()) {
		renumbered[id] = number;
		for (let l = 0; l < weighed; l++) small.features[number * weighed + l] = weights.features[id * weighed + l];
	}
	const pruned = examples.map((example) => ({
		...example,
		ids: example.ids.map((id) => (id < 0 ? -1 : renumbered[id])),
	}));
	fitWeights(small, pruned, { epochs, rate: 0.15, seed: seed + 1, dropout: dropout.kept, log });
	return { gate, keys: Int32Array.from(kept, (id) => vocabulary.keys[id]), weights: small };
}

/** The offsets of a stretch where a name may stand. */
function offsetsOf({ from, open }: Stretch): number[] {
	const offsets: number[] = [];
	for (const [i, mask] of open.entries()) if (mask & ~outside) offsets.push(from + i);
	return offsets;
}

/** Outside and joint. */
const outside = 1 | (1 << 7);

export function exampleOf({ text, from, masks, open, joints }: Stretch, idOf: (key: number) => number): Example {
	const ids = new Int32Array(masks.length * templates).fill(-1);
	for (const [i, mask] of open.entries()) {
		if (!(mask & ~outside)) continue;
		featuresAt(text, from + i, found);
		for (let n = 0; n < templates; n++) ids[i * templates + n] = idOf(found[n]);
	}
	return { length: masks.length, ids, masks, open, joints, weight: text.made ? copyWeight : 1 };
}

const found = new Int32Array(templates);

/** The features whose weights move most texts most, in the order of their numbers. */
function strongest(features: Float32Array, counts: Uint32Array, keep: number): number[] {
	const worth = Float32Array.from(counts, (count, id) => {
		let most = 0;
		for (let l = 0; l < weighed; l++) most = Math.max(most, Math.abs(features[id * weighed + l]));
		return most * Math.sqrt(count);
	});
	const order = Array.from(worth.keys()).sort((a, b) => worth[b] - worth[a] || a - b);
	return order.slice(0, keep).sort((a, b) => a - b);
}
