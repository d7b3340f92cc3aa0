import { type Example, gradientOf, labels, longest, scratch, steps, type Weights, weighed } from './crf';
import { randomOf } from './random';

/** Fits by AdaGrad, a sentence at a time. */
export function fitWeights(
	weights: Weights,
	examples: readonly Example[],
	options: { epochs: number; rate: number; seed: number; dropout?: number; log?: (line: string) => void },
): void {
	const { width, features } = weights;
	const squares = new Float32Array(features.length).fill(0.1);
	const stepSquares = new Float32Array(steps.length).fill(1);
	const s = scratch();
	const random = randomOf(options.seed);
	const order = examples.map((_, i) => i);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[order[i], order[j]] = [order[j], order[i]];
		}
		const rate = options.rate * (1 - (epoch / options.epochs) * 0.9);
		let sum = 0;
		let odd = 0;
		for (const index of order) {
			const example = options.dropout ? thinned(examples[index], options.dropout, random) : examples[index];
			const gain = gradientOf(weights, example, s);
			if (Number.isNaN(gain)) {
				odd++;
				continue;
			}
			sum += gain;
			const { length, ids, weight } = example;
			for (let at = 0, o = 0; at < length; at++, o += labels) {
				let most = 0;
				for (let l = 1; l <= weighed; l++) most = Math.max(most, Math.abs(s.gradient[o + l]));
				if (most < 1e-3) continue;
				for (let i = at * width, end = i + width; i < end; i++) {
					const id = ids[i] * weighed;
					if (id < 0) continue;
					for (let l = 0; l < weighed; l++) {
						const g = s.gradient[o + l + 1] * weight;
						if (g < 1e-4 && g > -1e-4) continue;
						const k = id + l;
						const w = features[k];
						const slope = g;
						const square = squares[k] + slope * slope;
						squares[k] = square;
						features[k] = w + (rate * slope) / Math.sqrt(square);
					}
				}
			}
			for (let i = 0; i < steps.length; i++) {
				const g = s.expected[i] * weight;
				stepSquares[i] = stepSquares[i] + g * g;
				weights.steps[i] = weights.steps[i] + (rate * g) / Math.sqrt(stepSquares[i]);
			}
		}
		options.log?.(`epoch ${epoch + 1}: ${(sum / order.length).toFixed(4)} a sentence${odd ? `, ${odd} odd` : ''}`);
	}
}

const thin = new Int32Array(longest * 64);

/** The sentence with some of its features left out by chance. */
function thinned(example: Example, share: number, random: () => number): Example {
	const { ids } = example;
	// A chance for four features at a time is enough: one random number is cut in four.
	const most = Math.floor(share * 256);
	for (let i = 0; i < ids.length; i += 4) {
		const chance = (random() * 4294967296) >>> 0;
		thin[i] = (chance & 0xff) < most ? -1 : ids[i];
		thin[i + 1] = ((chance >>> 8) & 0xff) < most ? -1 : ids[i + 1];
		thin[i + 2] = ((chance >>> 16) & 0xff) < most ? -1 : ids[i + 2];
		thin[i + 3] = chance >>> 24 < most ? -1 : ids[i + 3];
	}
	return { ...example, ids: thin };
}
