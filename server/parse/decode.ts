import type { Context } from './context';
import { classes, initial, states, steps, transitions } from './states';
import type { Weights } from './weights';

/**
 * One text line in the dynamic program (Viterbi): for each state the score of the best way to reach it, relative to the best state (so 0 is the best),
 * and the state before it on that way. Scores are whole numbers, so two columns are equal exactly where everything before them has come to the same.
 */
export interface Column {
	readonly scores: Int32Array;
	readonly back: Uint8Array;
	/** What this line adds to the best score: the number taken off from all scores to make the best one 0. */
	readonly gain: number;
}

/** The score of a state that no way reaches. */
const unreachable = -1_000_000;

/** States this far behind the best are given up: what they remember of lines long past could otherwise keep two columns apart. */
const beam = 400;

/** Room for the sums of one line, used again and again. */
const classSums = new Int32Array(classes.length);
const stepSums = new Int32Array(steps.length);

const stateClass = Uint8Array.from(states, (state) => classes.indexOf(state.class));
const from = Uint8Array.from(transitions, (transition) => transition.from);
const to = Uint8Array.from(transitions, (transition) => transition.to);
const step = Uint8Array.from(transitions, (transition) => transition.step);

/** What is settled about a line before it is decoded. */
export interface Settled {
	/** Other states are out of the question. */
	readonly only?: (state: number) => boolean;
	/** No state is given up: what is settled about the next line may need one far behind. */
	readonly keepAll?: true;
}

/** The column of a line, from the column of the text line before it (`undefined` for the first line). */
export function advance(before: Column | undefined, context: Context, weights: Weights, { only, keepAll }: Settled = {}): Column {
	const scores = new Int32Array(states.length).fill(unreachable);
	const back = new Uint8Array(states.length);
	if (!before) {
		for (const state of initial) scores[state] = weights.initial[state] as number;
	} else {
		const stepScores = sum(context.pair, weights.pair, steps.length, stepSums);
		const { scores: old } = before;
		const { transition } = weights;
		for (let i = 0; i < from.length; i++) {
			const state = from[i] as number;
			const way = old[state] as number;
			if (way === unreachable) continue;
			const score = way + (transition[i] as number) + (stepScores[step[i] as number] as number);
			const next = to[i] as number;
			if (score > (scores[next] as number)) {
				scores[next] = score;
				back[next] = state;
			}
		}
	}
	const classScores = sum(context.line, weights.line, classes.length, classSums);
	let best = unreachable;
	for (let state = 0; state < states.length; state++) {
		if (scores[state] === unreachable) continue;
		if (only && !only(state)) {
			scores[state] = unreachable;
			continue;
		}
		const score = (scores[state] as number) + (classScores[stateClass[state] as number] as number);
		scores[state] = score;
		if (score > best) best = score;
	}
	for (let state = 0; state < states.length; state++) {
		const score = scores[state] as number;
		if (score === unreachable) continue;
		scores[state] = score < best - beam && !keepAll ? unreachable : score - best;
	}
	return { scores, back, gain: best };
}

/** True where no way leads through the line: what was settled about it cannot be. */
export function isDead(column: Column): boolean {
	return column.gain === unreachable;
}

/** The best state of the last line. */
export function bestEnd(column: Column, weights: Weights): number {
	let best = 0;
	for (let state = 1; state < states.length; state++) if (endScore(column, state, weights) > endScore(column, best, weights)) best = state;
	return best;
}

/** True where two columns are equal in all that matters from here on. */
export function sameColumn(a: Column, b: Column): boolean {
	for (let i = 0; i < a.scores.length; i++) if (a.scores[i] !== b.scores[i]) return false;
	return true;
}

/** How much better the best way with one of the `wanted` states at the first of `contexts` is than the best one without: the margin of that decision within a window. */
export function marginOf(before: Column | undefined, contexts: readonly Context[], weights: Weights, wanted: (state: number) => boolean): number {
	const [first, ...others] = contexts;
	if (!first) return 0;
	const yes = run(before, first, others, weights, wanted);
	const no = run(before, first, others, weights, (state) => !wanted(state));
	return yes - no;
}

/** The score of the best way through the window, before normalizing. */
function run(before: Column | undefined, first: Context, others: readonly Context[], weights: Weights, only: (state: number) => boolean): number {
	let column = advance(before, first, weights, { only });
	let total = column.gain;
	for (const context of others) {
		column = advance(column, context, weights);
		total += column.gain;
	}
	return total;
}

function sum(features: readonly number[], table: Int32Array, width: number, total: Int32Array): Int32Array {
	total.fill(0);
	for (let f = 0; f < features.length; f++) {
		const row = (features[f] as number) * width;
		for (let i = 0; i < width; i++) total[i] = (total[i] as number) + (table[row + i] as number);
	}
	return total;
}

function endScore(column: Column, state: number, weights: Weights): number {
	return (column.scores[state] as number) + (weights.final[state] as number);
}
