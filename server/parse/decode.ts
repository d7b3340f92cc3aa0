import type { Context } from './context';
import { classes, furnitureSteps, incoming, initial, openers, outgoing, states, steps } from './states';
import { edge, type Weights } from './weights';

/**
 * One text line in the dynamic program (Viterbi): for each state the score of the best way to reach it, relative to the best state (so 0 is the best),
 * and the state before it on that way. Scores are whole numbers, so two columns are equal exactly where everything before them has come to the same.
 */
export interface Column {
	/** The ways to all states (see `wayOf`), from `at` on: the columns of a page that is read from nothing lie in one array. */
	readonly ways: Int32Array;
	readonly at: number;
	/** What this line adds to the best score: the number taken off from all scores to make the best one 0. */
	readonly gain: number;
}

/** Room for the columns of many lines. */
export interface Room {
	readonly ways: Int32Array;
	used: number;
}

/** What is settled about a line before it is decoded. */
export interface Settled {
	/** Other states are out of the question. */
	readonly only?: (state: number) => boolean;
	/** No state is given up: what is settled about the next line may need one far behind. */
	readonly keepAll?: true;
}

/** The score of a state that no way reaches. */
const unreachable = -1_000_000;

/** States this far behind the best are given up: what they remember of lines long past could otherwise keep two columns apart. */
const beam = 400;

/**
 * A way is one number, the score and below it the state that it comes from, counted down from `lastState`: so the greater of two numbers is the better way,
 * and of two ways as good the one from the earlier state. There are less than 64 states.
 */
const stateBits = 6;
const lastState = (1 << stateBits) - 1;
const noWay = wayOf(unreachable, lastState);

function wayOf(score: number, from: number): number {
	return (score << stateBits) | (lastState - from);
}

/** Room for the sums of one line and for its ways, used again and again. */
const classSums = new Int32Array(classes.length);
const stepSums = new Int32Array(edge.lastStep + 1);
const found = new Int32Array(states.length);

const stateClass = Uint8Array.from(states, (state) => classes.indexOf(state.class));

/** Room for the columns of so many lines. */
export function roomFor(lines: number): Room {
	return { ways: new Int32Array(lines * states.length), used: 0 };
}

/** The column of a line, from the column of the text line before it (`undefined` for the first line). Without `room` it gets its own. */
export function advance(before: Column | undefined, context: Context, weights: Weights, { only, keepAll }: Settled = {}, room = roomFor(1)): Column {
	found.fill(noWay);
	if (before) step(before, context, weights);
	else for (let i = 0; i < initial.length; i++) found[initial[i] as number] = wayOf(weights.initial[initial[i] as number] as number, 0);
	sum(context.line, weights.line, classes.length, classSums);
	let best = noWay;
	for (let state = 0; state < found.length; state++) {
		if (found[state] === noWay) continue;
		if (only && !only(state)) {
			found[state] = noWay;
			continue;
		}
		const way = (found[state] as number) + ((classSums[stateClass[state] as number] as number) << stateBits);
		found[state] = way;
		if (way > best) best = way;
	}
	const gain = best >> stateBits;
	const least = keepAll ? noWay : wayOf(gain - beam, lastState);
	const { ways, used } = room;
	room.used += found.length;
	for (let state = 0; state < found.length; state++) {
		const way = found[state] as number;
		ways[used + state] = way <= noWay || way < least ? noWay : way - (gain << stateBits);
	}
	return { ways, at: used, gain };
}

/**
 * Puts the best ways that step from the states of a column into `found`. Three of four steps that are allowed open an article or furniture, and nearly all states may take those;
 * they are asked for the best such state, and for another one only where it may come out ahead, by what the weights of the two can differ in.
 */
function step({ ways, at }: Column, context: Context, weights: Weights): void {
	sum(context.pair, weights.pair, steps.length, stepSums);
	const { forward, ahead } = weights;
	let first = openers[0] as number;
	for (let i = 1; i < openers.length; i++) if ((ways[at + (openers[i] as number)] as number) >> stateBits > (ways[at + first] as number) >> stateBits) first = openers[i] as number;
	const top = (ways[at + first] as number) >> stateBits;
	const apart = Math.abs((stepSums[furnitureSteps.within] as number) - (stepSums[furnitureSteps.into] as number));
	const { starts, opens, furniture } = outgoing;
	for (let state = 0; state < found.length; state++) {
		const score = (ways[at + state] as number) >> stateBits;
		if (score === unreachable) continue;
		const behind = furniture[state] === furniture[first] ? 0 : apart;
		const opening = score + (ahead[first * found.length + state] as number) + behind >= top;
		const end = (opening ? starts[state + 1] : opens[state]) as number;
		for (let i = starts[state] as number; i < end; i++) {
			const one = forward[i] as number;
			const next = one & edge.lastState;
			const way = ((score + (one >> edge.weight) + (stepSums[(one >> edge.step) & edge.lastStep] as number)) << stateBits) | (lastState - state);
			if (way > (found[next] as number)) found[next] = way;
		}
	}
}

/** The sums of the weights that the features of a line have: `table` has a row of `width` weights for each. */
function sum(features: readonly number[], table: Int32Array, width: number, total: Int32Array): void {
	total.fill(0);
	for (let f = 0; f < features.length; f++) {
		const row = (features[f] as number) * width;
		for (let i = 0; i < width; i++) total[i] = (total[i] as number) + (table[row + i] as number);
	}
}

/** True where no way leads through the line: what was settled about it cannot be. */
export function isDead(column: Column): boolean {
	return column.gain === unreachable;
}

/** The best state of the last line. */
export function bestEnd(column: Column, { final }: Weights): number {
	let best = 0;
	for (let state = 1; state < states.length; state++) if (scoreOf(column, state) + (final[state] as number) > scoreOf(column, best) + (final[best] as number)) best = state;
	return best;
}

/** The state before `state` on the best way to it. */
export function stateBefore({ ways, at }: Column, state: number): number {
	return lastState - ((ways[at + state] as number) & lastState);
}

/** True where two columns are equal in all that matters from here on. */
export function sameColumn(a: Column, b: Column): boolean {
	for (let state = 0; state < states.length; state++) if (scoreOf(a, state) !== scoreOf(b, state)) return false;
	return true;
}

function scoreOf({ ways, at }: Column, state: number): number {
	return (ways[at + state] as number) >> stateBits;
}

/**
 * How much better the best way with one of the `wanted` states at the first of some lines is than the best one without, at the last of them: the margin of that decision,
 * at most `enough` to either side. `columns` are those of the lines, `contexts` too. What is asked from the last line backward are only those states
 * whose best way through all of the lines is less than `enough` behind the best of all: a handful.
 */
export function marginOf(columns: readonly Column[], contexts: readonly Context[], weights: Weights, { wanted, enough }: { readonly wanted: (state: number) => boolean; readonly enough: number }): number {
	let [rests, restsBefore] = rooms;
	const last = columns[columns.length - 1] as Column;
	rests.count = 0;
	for (let state = 0; state < states.length; state++) if (scoreOf(last, state) >= -enough) put(rests, state, 0);
	for (let at = columns.length - 1; at > 0; at--) {
		stepBack(rests, restsBefore, { before: columns[at - 1] as Column, gain: (columns[at] as Column).gain, context: contexts[at] as Context, weights, enough });
		[rests, restsBefore] = [restsBefore, rests];
	}
	let yes = -enough;
	let no = -enough;
	for (let i = 0; i < rests.count; i++) {
		const state = rests.states[i] as number;
		const score = scoreOf(columns[0] as Column, state) + (rests.scores[state] as number);
		if (wanted(state)) yes = Math.max(yes, score);
		else no = Math.max(no, score);
	}
	for (const room of rooms) clear(room);
	return yes - no;
}

/** What the lines behind a column add to the best way from some of its states, by the side of the best way of all: the states, and by state what is added. */
interface Rests {
	readonly states: Uint8Array;
	readonly scores: Int32Array;
	count: number;
}

/** Room for two columns, used again and again; between margins it is clear. */
const rooms = [roomForRests(), roomForRests()] as const;

function roomForRests(): Rests {
	return { states: new Uint8Array(states.length), scores: new Int32Array(states.length).fill(unreachable), count: 0 };
}

function put(rests: Rests, state: number, score: number): void {
	if (rests.scores[state] === unreachable) rests.states[rests.count++] = state;
	rests.scores[state] = score;
}

function clear(rests: Rests): void {
	for (let i = 0; i < rests.count; i++) rests.scores[rests.states[i] as number] = unreachable;
	rests.count = 0;
}

interface StepBack {
	readonly before: Column;
	readonly gain: number;
	readonly context: Context;
	readonly weights: Weights;
	readonly enough: number;
}

/** From the rests behind the column of a line to those behind the column `before` it. */
function stepBack(rests: Rests, restsBefore: Rests, { before, gain, context, weights, enough }: StepBack): void {
	clear(restsBefore);
	sum(context.pair, weights.pair, steps.length, stepSums);
	const { from, step: kind, starts } = incoming;
	for (let k = 0; k < rests.count; k++) {
		const state = rests.states[k] as number;
		let own = (rests.scores[state] as number) - gain;
		for (let f = 0; f < context.line.length; f++) own += weights.line[(context.line[f] as number) * classes.length + (stateClass[state] as number)] as number;
		for (let i = starts[state] as number; i < (starts[state + 1] as number); i++) {
			const score = own + (weights.transition[i] as number) + (stepSums[kind[i] as number] as number);
			const earlier = from[i] as number;
			if (score > (restsBefore.scores[earlier] as number) && score + scoreOf(before, earlier) >= -enough) put(restsBefore, earlier, score);
		}
	}
}
