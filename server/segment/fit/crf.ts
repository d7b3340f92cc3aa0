import { classes, initial as firstStates, incoming, states, steps as stepKinds } from '../model/states';
import type { TrainingPage } from './pages';
import { type Children, classOf, shape } from './shape';

// The conditional random field (Lafferty, McCallum, Pereira 2001): the slope by forward and backward sums, with and without the labels.

const [count, kinds, steps] = [states.length, classes.length, stepKinds.length];
const { from, step, starts } = incoming;
const every = [...states.keys()];
const mayBegin: ReadonlySet<number> = new Set(firstStates);

/** A vector of weights in nats (see `shape`), with what steps, beginnings and ends multiply a way by: the same on all pages. */
export interface Field {
	readonly weights: Float64Array;
	readonly children: Children;
	readonly transition: Float64Array;
	readonly initial: Float64Array;
	readonly final: Float64Array;
}

export function fieldOf(weights: Float64Array, children: Children): Field {
	const part = (start: number, end: number) => weights.slice(start, end).map(Math.exp);
	return {
		weights,
		children,
		transition: part(shape.transition, shape.initial),
		initial: part(shape.initial, shape.final),
		final: part(shape.final, shape.size),
	};
}

/**
 * How unlikely the labels of a page are, in nats: minus their log-likelihood. With `gradient` the slope of the likelihood, times the weight of the page, is added there.
 * `undefined` where no way agrees with the labels.
 */
export function pageLoss(page: TrainingPage, field: Field, gradient?: Float64Array): number | undefined {
	const potentials = potentialsOf(page, field);
	const labeled = sums({ page, potentials, field }, page.open);
	if (labeled === undefined) return undefined;
	const free = sums({ page, potentials, field }, undefined) as Sums;
	if (gradient) {
		const n = page.line.length;
		const slope = { gradient, byClass: new Float64Array(n * kinds), byStep: new Float64Array(n * steps) };
		collect({ potentials, field, sums: labeled }, slope, page.weight);
		collect({ potentials, field, sums: free }, slope, -page.weight);
		spread(page, field.children, slope);
	}
	return free.log - labeled.log;
}

/** For each text line the factor of each state and of each kind of step; a common factor is taken out of each line. */
interface Potentials {
	readonly state: Float64Array;
	readonly step: Float64Array;
}

function potentialsOf(page: TrainingPage, { weights, children }: Field): Potentials {
	const n = page.line.length;
	const [state, step] = [new Float64Array(n * count), new Float64Array(n * steps)];
	const [byClass, byStep] = [new Float64Array(kinds), new Float64Array(steps)];
	for (let t = 0; t < n; t++) {
		byClass.fill(0);
		byStep.fill(0);
		for (const f of page.line[t]) for (let c = 0; c < kinds; c++) byClass[c] += weights[shape.line + f * kinds + c];
		for (const [child, parent] of children) byClass[child] += byClass[parent];
		for (const f of page.pair[t]) for (let s = 0; s < steps; s++) byStep[s] += weights[shape.pair + f * steps + s];
		const [top, topStep] = [Math.max(...byClass), Math.max(...byStep)];
		for (let c = 0; c < kinds; c++) byClass[c] = Math.exp(byClass[c] - top);
		for (let s = 0; s < steps; s++) step[t * steps + s] = Math.exp(byStep[s] - topStep);
		for (let s = 0; s < count; s++) state[t * count + s] = byClass[classOf[s]];
	}
	return { state, step };
}

interface Sums {
	readonly forward: Float64Array;
	readonly backward: Float64Array;
	readonly scale: Float64Array;
	readonly log: number;
	readonly openAt: (t: number) => readonly number[];
}

/** Forward and backward sums over the states that the labels leave open, or over all. */
function sums(
	given: { readonly page: TrainingPage; readonly potentials: Potentials; readonly field: Field },
	open: readonly (readonly number[])[] | undefined,
): Sums | undefined {
	const { potentials, field } = given;
	const { transition, initial, final } = field;
	const n = given.page.line.length;
	const openAt = (t: number) => (open ? open[t] : every);
	const forward = new Float64Array(n * count);
	const scale = new Float64Array(n);
	let log = 0;
	for (let t = 0; t < n; t++) {
		const [now, before] = [t * count, (t - 1) * count];
		let sum = 0;
		for (const s of openAt(t)) {
			let value = 0;
			if (t === 0) value = mayBegin.has(s) ? initial[s] : 0;
			else
				for (let i = starts[s]; i < starts[s + 1]; i++)
					value += forward[before + from[i]] * transition[i] * potentials.step[t * steps + step[i]];
			if (t === n - 1) value *= final[s];
			forward[now + s] = value * potentials.state[now + s];
			sum += forward[now + s];
		}
		if (!(sum > 0)) return undefined;
		for (let s = 0; s < count; s++) forward[now + s] /= sum;
		log += Math.log(sum);
		scale[t] = sum;
	}
	const backward = new Float64Array(n * count);
	backward.fill(1, (n - 1) * count);
	for (let t = n - 1; t > 0; t--) {
		const [now, before] = [t * count, (t - 1) * count];
		for (const s of openAt(t)) {
			const ahead = aheadOf({ potentials, field, sums: { backward, scale } }, now, s);
			if (ahead > 0)
				for (let i = starts[s]; i < starts[s + 1]; i++)
					backward[before + from[i]] += ahead * transition[i] * potentials.step[t * steps + step[i]];
		}
	}
	return { forward, backward, scale, log, openAt };
}

/** What a state of a line and all behind it come to; `now` is where the states of the line stand. */
function aheadOf(
	{ potentials, field, sums: { backward, scale } }: Summed<Pick<Sums, 'backward' | 'scale'>>,
	now: number,
	state: number,
): number {
	const last = now === potentials.state.length - count;
	return (backward[now + state] * potentials.state[now + state] * (last ? field.final[state] : 1)) / scale[now / count];
}

interface Summed<S> {
	readonly potentials: Potentials;
	readonly field: Field;
	readonly sums: S;
}

interface Slope {
	readonly gradient: Float64Array;
	readonly byClass: Float64Array;
	readonly byStep: Float64Array;
}

function collect(given: Summed<Sums>, { gradient, byClass, byStep }: Slope, sign: number): void {
	const {
		potentials,
		field,
		sums: { forward, backward, scale, openAt },
	} = given;
	const n = scale.length;
	for (let t = 0; t < n; t++) {
		const [now, before] = [t * count, (t - 1) * count];
		for (const s of openAt(t)) {
			const share = sign * forward[now + s] * backward[now + s];
			byClass[t * kinds + classOf[s]] += share;
			if (t === 0) gradient[shape.initial + s] += share;
			if (t === n - 1) gradient[shape.final + s] += share;
			if (t === 0) continue;
			const ahead = sign * aheadOf(given, now, s);
			if (ahead === 0) continue;
			for (let i = starts[s]; i < starts[s + 1]; i++) {
				const both = forward[before + from[i]] * field.transition[i] * potentials.step[t * steps + step[i]] * ahead;
				gradient[shape.transition + i] += both;
				byStep[t * steps + step[i]] += both;
			}
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
