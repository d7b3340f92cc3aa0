/**
 * Labels of characters; see `examples.ts`. Two of them, outside and joint, cost nothing: the weights of the others are told against them.
 */
export const labels = 8;
/** The labels that features have weights for. */
export const weighed = 6;

/** Steps from one label to the next that a reading may have: [from, to]. Joint comes behind a name only, and there always. */
export const steps: readonly (readonly [from: number, to: number])[] = [
	[0, 0],
	[0, 1],
	[0, 4],
	[1, 2],
	[1, 3],
	[2, 2],
	[2, 3],
	[4, 5],
	[4, 6],
	[5, 5],
	[5, 6],
	[3, 0],
	[3, 1],
	[3, 4],
	[6, 0],
	[6, 1],
	[6, 4],
	[3, 7],
	[6, 7],
	[7, 0],
	[7, 1],
	[7, 4],
];

/** A sentence ready to be fitted: `ids` has `width` features an offset, -1 where there is none. */
export interface Example {
	readonly length: number;
	readonly ids: Int32Array;
	/** The labels that the marks allow, and those that are possible at all, a bit each. */
	readonly masks: Uint8Array;
	readonly open: Uint8Array;
	/** How much it counts. */
	readonly weight: number;
	/** 1 where a joint may stand. */
	readonly joints: Uint8Array;
}

export interface Weights {
	readonly width: number;
	readonly features: Float32Array;
	readonly steps: Float32Array;
}

/** No sentence has more offsets. */
export const longest = 4096;

export interface Scratch {
	scores: Float64Array;
	free: Float64Array;
	held: Float64Array;
	back: Float64Array;
	psi: Float64Array;
	gradient: Float64Array;
	expected: Float64Array;
}
export function scratch(): Scratch {
	const make = () => new Float64Array(longest * labels);
	return {
		scores: make(),
		free: make(),
		held: make(),
		back: make(),
		psi: make(),
		gradient: make(),
		expected: new Float64Array(steps.length),
	};
}

/** Scores of labels by offset into `scores`. */
export function score({ width, features }: Weights, { length, ids }: Example, scores: Float64Array): void {
	for (let at = 0, i = 0, o = 0; at < length; at++, o += labels) {
		let s1 = 0,
			s2 = 0,
			s3 = 0,
			s4 = 0,
			s5 = 0,
			s6 = 0;
		for (let n = 0; n < width; n++) {
			const id = ids[i++] * weighed;
			if (id < 0) continue;
			s1 += features[id];
			s2 += features[id + 1];
			s3 += features[id + 2];
			s4 += features[id + 3];
			s5 += features[id + 4];
			s6 += features[id + 5];
		}
		scores[o] = 0;
		scores[o + 1] = s1;
		scores[o + 2] = s2;
		scores[o + 3] = s3;
		scores[o + 4] = s4;
		scores[o + 5] = s5;
		scores[o + 6] = s6;
		scores[o + 7] = 0;
	}
}

const froms = Int32Array.from(steps, ([from]) => from);
const tos = Int32Array.from(steps, ([, to]) => to);

/** Whether a step may be taken into an offset where joints may stand or not. */
function open(n: number, joint: number): boolean {
	const to = tos[n];
	const from = froms[n];
	if (joint) return !(to === 0 && (from === 3 || from === 6));
	return to !== 7;
}
const openAt = [0, 1].map((joint) => Uint8Array.from(steps, (_, n) => (open(n, joint) ? 1 : 0)));

/** What one pass over a sentence goes by: the labels that may stand, what labels and steps are worth, and how it counts. */
interface Pass {
	readonly masks: Uint8Array;
	readonly psi: Float64Array;
	readonly step: Float64Array;
	readonly sign: 1 | -1;
}

/** Forward–backward under masks; adds `sign` times the expected counts to gradient and expected; answers log Z. */
function pass({ length, joints }: Example, { masks, psi, step, sign }: Pass, s: Scratch): number {
	const alpha = s.free;
	const beta = s.back;
	let logZ = 0;
	const n = steps.length;
	for (let at = 0, o = 0; at < length; at++, o += labels) {
		for (let l = 0; l < labels; l++) alpha[o + l] = 0;
		const mask = masks[at];
		if (at === 0) {
			alpha[0] = mask & 1 ? psi[0] : 0;
			alpha[1] = mask & 2 ? psi[1] : 0;
			alpha[4] = mask & 16 ? psi[4] : 0;
		} else {
			const ok = openAt[joints[at]];
			for (let i = 0; i < n; i++) {
				if (!ok[i]) continue;
				const to = tos[i];
				if (mask & (1 << to)) alpha[o + to] = alpha[o + to] + alpha[o - labels + froms[i]] * step[i];
			}
			for (let l = 0; l < labels; l++) alpha[o + l] = alpha[o + l] * psi[o + l];
		}
		if (at === length - 1) {
			alpha[o + 1] = 0;
			alpha[o + 2] = 0;
			alpha[o + 4] = 0;
			alpha[o + 5] = 0;
		}
		let sum = 0;
		for (let l = 0; l < labels; l++) sum += alpha[o + l];
		if (!(sum > 0)) return Number.NaN;
		logZ += Math.log(sum);
		for (let l = 0; l < labels; l++) alpha[o + l] = alpha[o + l] / sum;
	}
	// Backward, normalized so that alpha·beta sums to one at each offset.
	const last = (length - 1) * labels;
	for (let l = 0; l < labels; l++) beta[last + l] = 1;
	const { gradient, expected } = s;
	for (let at = length - 1, o = last; at >= 0; at--, o -= labels) {
		let z = 0;
		for (let l = 0; l < labels; l++) z += alpha[o + l] * beta[o + l];
		const inv = 1 / z;
		for (let l = 1; l <= weighed; l++) gradient[o + l] = gradient[o + l] + sign * alpha[o + l] * beta[o + l] * inv;
		if (at === 0) break;
		const ok = openAt[joints[at]];
		const mask = masks[at];
		const p = o - labels;
		for (let l = 0; l < labels; l++) beta[p + l] = 0;
		let total = 0;
		for (let i = 0; i < n; i++) {
			if (!ok[i]) continue;
			const to = tos[i];
			if (!(mask & (1 << to))) continue;
			const from = froms[i];
			if (at === length - 1 && (to === 1 || to === 2 || to === 4 || to === 5)) continue;
			const flow = step[i] * psi[o + to] * beta[o + to];
			beta[p + from] = beta[p + from] + flow;
			total += alpha[p + from] * flow;
		}
		const scale = 1 / total;
		for (let i = 0; i < n; i++) {
			if (!ok[i]) continue;
			const to = tos[i];
			if (!(mask & (1 << to))) continue;
			if (at === length - 1 && (to === 1 || to === 2 || to === 4 || to === 5)) continue;
			const from = froms[i];
			expected[i] = expected[i] + sign * alpha[p + from] * step[i] * psi[o + to] * beta[o + to] * scale;
		}
		for (let l = 0; l < labels; l++) beta[p + l] = beta[p + l] * scale;
	}
	return logZ;
}

/** One sentence: the gradient of its log likelihood by offset and label, and by step. Answers the log likelihood. */
export function gradientOf(weights: Weights, example: Example, s: Scratch): number {
	const { psi } = s;
	const { length } = example;
	score(weights, example, s.scores);
	for (let at = 0, o = 0; at < length; at++, o += labels) {
		let top = 0;
		for (let l = 1; l <= weighed; l++) top = Math.max(top, s.scores[o + l]);
		for (let l = 0; l < labels; l++) psi[o + l] = Math.exp(s.scores[o + l] - top);
	}
	const step = Float64Array.from(weights.steps, Math.exp);
	s.gradient.fill(0, 0, length * labels);
	s.expected.fill(0);
	const held = pass(example, { masks: example.masks, psi, step, sign: 1 }, s);
	if (Number.isNaN(held)) return Number.NaN;
	const free = pass(example, { masks: example.open, psi, step, sign: -1 }, s);
	return held - free;
}

/** The best labels by offset. */
export function decode(weights: Weights, example: Example, s: Scratch): Uint8Array {
	const { length, joints, open } = example;
	score(weights, example, s.scores);
	const best = s.free;
	const back = new Uint8Array(length * labels);
	for (let at = 0, o = 0; at < length; at++, o += labels) {
		for (let l = 0; l < labels; l++) best[o + l] = -1e9;
		if (at === 0) {
			for (const l of [0, 1, 4]) if (open[0] & (1 << l)) best[l] = s.scores[l];
			continue;
		}
		const ok = openAt[joints[at]];
		for (let i = 0; i < steps.length; i++) {
			if (!ok[i]) continue;
			const to = tos[i];
			if (!(open[at] & (1 << to))) continue;
			const value = best[o - labels + froms[i]] + weights.steps[i] + s.scores[o + to];
			if (value > best[o + to]) {
				best[o + to] = value;
				back[o + to] = froms[i];
			}
		}
	}
	const out = new Uint8Array(length);
	let now = 0;
	const last = (length - 1) * labels;
	for (const l of [0, 3, 6, 7]) if (best[last + l] > best[last + now]) now = l;
	for (let at = length - 1; at >= 0; at--) {
		out[at] = now;
		now = back[at * labels + now];
	}
	return out;
}

export function spansOf(read: Uint8Array): [number, number][] {
	const found: [number, number][] = [];
	let start = 0;
	for (let at = 0; at < read.length; at++) {
		if (read[at] === 1 || read[at] === 4) start = at;
		else if (read[at] === 3 || read[at] === 6) found.push([start, at + 1]);
	}
	return found;
}
