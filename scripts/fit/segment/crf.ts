import { present } from '../../../server/ground/text/present';
import {
	classes,
	initial as firstStates,
	outgoing,
	states,
	steps as stepKinds,
	transitions,
} from '../../../server/reading/segment/model/states';
import type { TrainingPage } from './pages';
import { type Children, classOf, shape } from './shape';

// The conditional random field (Lafferty, McCallum, Pereira 2001): the slope by forward and backward sums, with and without the labels.

const [count, kinds, steps] = [states.length, classes.length, stepKinds.length];
const every = [...states.keys()];
const { order, starts } = outgoing;
const to = Uint8Array.from(order, (i) => transitions[i].to);
const step = Uint8Array.from(order, (i) => transitions[i].step);
/** A state that holds less of the sum of a line is given up there: near the end of a fit most do. */
const least = 1e-7;

/** A vector of weights in nats (see `shape`), with what steps, beginnings and ends multiply a way by: the same on all pages. */
export interface Field {
	readonly line: Float64Array;
	readonly pair: Float64Array;
	readonly children: Children;
	/** In the order of `outgoing`. */
	readonly transition: Float64Array;
	readonly initial: Float64Array;
	readonly final: Float64Array;
}

export function fieldOf(weights: Float64Array, children: Children): Field {
	return {
		line: weights.subarray(shape.line, shape.pair),
		pair: weights.subarray(shape.pair, shape.transition),
		children,
		transition: Float64Array.from(order, (i) => Math.exp(weights[shape.transition + i])),
		initial: weights.slice(shape.initial, shape.final).map(Math.exp),
		final: weights.slice(shape.final, shape.size).map(Math.exp),
	};
}

/**
 * How unlikely the labels of a page are, in nats: minus their log-likelihood. With `gradient` the slope of the likelihood, times the
 * weight of the page, is added there.
 * `undefined` where no way agrees with the labels.
 */
export function pageLoss(page: TrainingPage, field: Field, gradient?: Float64Array): number | undefined {
	const potentials = potentialsOf(page, field);
	const labeled = forward({ potentials, field }, page.open);
	if (labeled === undefined) return undefined;
	const free = present(forward({ potentials, field }, undefined), 'free paths');
	if (gradient) {
		const n = page.line.length;
		const slope = { gradient, byClass: new Float64Array(n * kinds), byStep: new Float64Array(n * steps) };
		backward({ potentials, field, ...labeled }, slope, page.weight);
		backward({ potentials, field, ...free }, slope, -page.weight);
		spread(page, field.children, slope);
	}
	return free.log - labeled.log;
}

/** For each text line the factor of each state and of each kind of step; a common factor is taken out of each line. */
interface Potentials {
	readonly state: Float64Array;
	readonly step: Float64Array;
}

function potentialsOf(page: TrainingPage, { line, pair, children }: Field): Potentials {
	const n = page.line.length;
	const found = { state: new Float64Array(n * count), step: new Float64Array(n * steps) };
	const [byClass, byStep] = [new Float64Array(kinds), new Float64Array(steps)];
	for (let t = 0; t < n; t++) {
		byClass.fill(0);
		byStep.fill(0);
		addRows(line, page.line[t], byClass);
		for (const [child, parent] of children) byClass[child] += byClass[parent];
		addRows(pair, page.pair[t], byStep);
		const [top, topStep] = [byClass, byStep].map((scores) => scores.reduce((most, score) => Math.max(most, score)));
		for (let c = 0; c < kinds; c++) byClass[c] = Math.exp(byClass[c] - top);
		for (let s = 0; s < steps; s++) found.step[t * steps + s] = Math.exp(byStep[s] - topStep);
		for (let s = 0; s < count; s++) found.state[t * count + s] = byClass[classOf[s]];
	}
	return found;
}

/** Adds the rows of some features to a sum for each column. */
function addRows(table: Float64Array, features: Uint16Array, sums: Float64Array): void {
	const size = sums.length;
	for (let i = 0; i < features.length; i++) {
		const row = features[i] * size;
		for (let c = 0; c < size; c++) sums[c] += table[row + c];
	}
}

interface Forward {
	/** By line and state: its share of all ways up to the line. */
	readonly shares: Float64Array;
	/** By line: the states that hold a share. */
	readonly active: readonly (readonly number[])[];
	readonly scale: Float64Array;
	readonly log: number;
}

/** Sums over the ways to the states that the labels leave open, or to all. */
function forward(
	{ potentials, field }: { readonly potentials: Potentials; readonly field: Field },
	open: readonly (readonly number[])[] | undefined,
): Forward | undefined {
	const n = potentials.step.length / steps;
	const shares = new Float64Array(n * count);
	const active: (readonly number[])[] = [];
	const scale = new Float64Array(n);
	const sum = new Float64Array(count);
	let log = 0;
	for (let t = 0; t < n; t++) {
		const [now, before] = [t * count, (t - 1) * count];
		sum.fill(0);
		if (t === 0) for (const s of firstStates) sum[s] = field.initial[s];
		else
			for (const s of active[t - 1]) {
				const share = shares[before + s];
				for (let i = starts[s]; i < starts[s + 1]; i++)
					sum[to[i]] += share * field.transition[i] * potentials.step[t * steps + step[i]];
			}
		let total = 0;
		const states = open ? open[t] : every;
		for (const s of states) {
			const end = t === n - 1 ? field.final[s] : 1;
			shares[now + s] = sum[s] * potentials.state[now + s] * end;
			total += shares[now + s];
		}
		if (!(total > 0)) return undefined;
		const kept: number[] = [];
		for (const s of states) {
			shares[now + s] /= total;
			if (shares[now + s] > least) kept.push(s);
			else shares[now + s] = 0;
		}
		active.push(kept);
		log += Math.log(total);
		scale[t] = total;
	}
	return { shares, active, scale, log };
}

interface Slope {
	readonly gradient: Float64Array;
	readonly byClass: Float64Array;
	readonly byStep: Float64Array;
}

/** The way back: what each state, step and transition is worth, times `sign`, is added to the slope. */
function backward(
	given: Forward & { readonly potentials: Potentials; readonly field: Field },
	{ gradient, byClass, byStep }: Slope,
	sign: number,
): void {
	const { potentials, field, shares, active, scale } = given;
	const n = scale.length;
	let behind = new Float64Array(count).fill(1);
	for (let t = n - 1; t >= 0; t--) {
		const [now, before] = [t * count, (t - 1) * count];
		const ahead = new Float64Array(count);
		for (const s of active[t]) {
			const share = sign * shares[now + s] * behind[s];
			byClass[t * kinds + classOf[s]] += share;
			if (t === 0) gradient[shape.initial + s] += share;
			if (t === n - 1) gradient[shape.final + s] += share;
			ahead[s] = (behind[s] * potentials.state[now + s] * (t === n - 1 ? field.final[s] : 1)) / scale[t];
		}
		if (t === 0) return;
		behind = new Float64Array(count);
		for (const s of active[t - 1]) {
			let sum = 0;
			for (let i = starts[s]; i < starts[s + 1]; i++) {
				if (ahead[to[i]] === 0) continue;
				const way = field.transition[i] * potentials.step[t * steps + step[i]] * ahead[to[i]];
				sum += way;
				const both = sign * shares[before + s] * way;
				gradient[shape.transition + order[i]] += both;
				byStep[t * steps + step[i]] += both;
			}
			behind[s] = sum;
		}
	}
}

/** What the classes and steps of each line gain goes to each of its features. */
function spread(page: TrainingPage, children: Children, { gradient, byClass, byStep }: Slope): void {
	for (let t = 0; t < page.line.length; t++) {
		for (const [child, parent] of children) byClass[t * kinds + parent] += byClass[t * kinds + child];
		for (const f of page.line[t])
			for (let c = 0; c < kinds; c++) gradient[shape.line + f * kinds + c] += byClass[t * kinds + c];
		for (const f of page.pair[t])
			for (let s = 0; s < steps; s++) gradient[shape.pair + f * steps + s] += byStep[t * steps + s];
	}
}
