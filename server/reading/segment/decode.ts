import type { Context } from './context/context';
import { classes, furnitureSteps, initial, openingStates, outgoing, states, steps } from './model/states';
import { edge, type Weights } from './model/weights';

/**
 * One text line in the dynamic program (Viterbi): for each state the score of the best way to reach it, relative to the best state (so 0
 * is the best),
 * and the state before it on that way. Scores are whole numbers, so two columns are equal exactly where everything before them has come
 * to the same.
 */
export interface Column {
	/**
	 * The ways to all states (see `wayOf`), from `at` on, `none` where no way leads: the columns of a page that is read from nothing lie in
	 * one array. Where no state is given up the numbers are too great for 16 bits.
	 */
	readonly ways: Int16Array | Int32Array;
	readonly at: number;
	/** What this line adds to the best score: the number taken off from all scores to make the best one 0. */
	readonly gain: number;
}

/**
 * What the features of a text line weigh: the sum for each class of states, then the sum for each kind of step to it, in `sums` from `at`
 * on.
 */
export interface Weighed {
	readonly sums: Int16Array;
	readonly at: number;
}

/** Room for the columns of many lines, and for what these weigh. */
export interface Room {
	readonly ways: Int16Array;
	readonly sums: Int16Array;
	/** The ways to the states of the line at hand. */
	readonly reached: Int32Array;
	/** How many columns, and how many sums. */
	columns: number;
	lines: number;
}

/** What is settled about a line before it is decoded. */
export interface Settled {
	/** Other states are out of the question. */
	readonly only?: (state: number) => boolean;
	/** No state is given up: what is settled about the next line may need one far behind. */
	readonly keepAll?: true;
}

/** The score of a state that no way reaches. */
export const unreachable = -1_000_000;

/** States this far behind the best are given up: what they remember of lines long past could otherwise keep two columns apart. */
const beam = 400;

/**
 * A way is one number, the score and below it the state that it comes from, counted down from `lastState`: so the greater of two numbers
 * is the better way,
 * and of two ways as good the one from the earlier state.
 */
const stateBits = 6;
const lastState = (1 << stateBits) - 1;
if (states.length > lastState)
	throw new Error(
		`${states.length} states: a way has ${stateBits} bits for the one that it comes from; give it more (and edge in weights.ts)`,
	);
const noWay = wayOf(unreachable, lastState);

/** What a column has for `noWay`: it fits into 16 bits, and no way leads from the last state. */
const none = -0x8000;

function wayOf(score: number, from: number): number {
	return (score << stateBits) | (lastState - from);
}

/** How many sums a line has. */
const width = classes.length + steps.length;

/** The class of each state. */
export const stateClass = Uint8Array.from(states, (state) => classes.indexOf(state.class));

/** Room for the columns of so many lines. */
export function roomFor(lines: number): Room {
	return {
		ways: new Int16Array(lines * states.length),
		sums: new Int16Array(lines * width),
		reached: new Int32Array(states.length),
		columns: 0,
		lines: 0,
	};
}

/**
 * Weighs the features of a line: once, since the decoder and the margins of borders ask for the sums alone, and numbers in a row are less
 * to keep than lists of features.
 * Without `room` they get their own.
 */
export function weighedLine({ line, pair }: Context, weights: Weights, room?: Room): Weighed {
	const sums = room ? room.sums : new Int16Array(width);
	const at = room ? room.lines++ * width : 0;
	addRows(line, weights.line, { sums, at, size: classes.length });
	addRows(pair, weights.pair, { sums, at: at + classes.length, size: steps.length });
	return { sums, at };
}

/** Adds the weights of some features, of which `table` has a row of `size` weights each, to the sums from `at` on. */
function addRows(
	features: readonly number[],
	table: Int32Array,
	{ sums, at, size }: Weighed & { readonly size: number },
): void {
	for (let f = 0; f < features.length; f++) {
		const row = features[f] * size;
		for (let i = 0; i < size; i++) sums[at + i] = sums[at + i] + table[row + i];
	}
}

/** The sum for the class of a state, and the sum for a kind of step. */
export function classSum({ sums, at }: Weighed, state: number): number {
	return sums[at + stateClass[state]];
}

export function stepSum({ sums, at }: Weighed, step: number): number {
	return sums[at + classes.length + step];
}

/** How a line is decoded. */
export interface Decoder {
	readonly weights: Weights;
	readonly settled?: Settled;
	/** Room for the columns of the page; without it a column gets its own. */
	readonly room?: Room | undefined;
}

/** The column of a line, from the column of the text line before it (`undefined` for the first line). */
export function advance(
	before: Column | undefined,
	line: Weighed,
	{ weights, settled: { only, keepAll } = {}, room = roomFor(1) }: Decoder,
): Column {
	const { reached } = room;
	reached.fill(noWay);
	if (before) step(before, { line, weights }, reached);
	else for (let i = 0; i < initial.length; i++) reached[initial[i]] = wayOf(weights.initial[initial[i]], 0);
	let best = noWay;
	for (let state = 0; state < states.length; state++) {
		if (reached[state] === noWay) continue;
		if (only && !only(state)) {
			reached[state] = noWay;
			continue;
		}
		const way = reached[state] + (classSum(line, state) << stateBits);
		reached[state] = way;
		if (way > best) best = way;
	}
	const gain = best >> stateBits;
	const least = keepAll ? noWay : wayOf(gain - beam, lastState);
	const ways = keepAll ? new Int32Array(states.length) : room.ways;
	const at = keepAll ? 0 : room.columns++ * states.length;
	for (let state = 0; state < states.length; state++) {
		const way = reached[state];
		ways[at + state] = way <= noWay || way < least ? none : way - (gain << stateBits);
	}
	return { ways, at, gain };
}

/**
 * Puts the best ways that step from the states of a column into `reached`. Three of four steps that are allowed open an article or
 * furniture, and nearly all states may take those;
 * they are asked for the best such state, and for another one only where it may come out ahead, by what the weights of the two can differ
 * in.
 */
function step(
	before: Column,
	{ line, weights }: { readonly line: Weighed; readonly weights: Weights },
	reached: Int32Array,
): void {
	const { sums } = line;
	const stepSums = line.at + classes.length;
	const { forward, ahead } = weights;
	let first = openingStates[0];
	for (let i = 1; i < openingStates.length; i++)
		if (scoreOf(before, openingStates[i]) > scoreOf(before, first)) first = openingStates[i];
	const top = scoreOf(before, first);
	const apart = Math.abs(stepSum(line, furnitureSteps.within) - stepSum(line, furnitureSteps.into));
	const { starts, opens, furniture } = outgoing;
	for (let state = 0; state < states.length; state++) {
		const score = scoreOf(before, state);
		if (score === unreachable) continue;
		const behind = furniture[state] === furniture[first] ? 0 : apart;
		const opening = score + ahead[first * states.length + state] + behind >= top;
		const end = opening ? starts[state + 1] : opens[state];
		for (let i = starts[state]; i < end; i++) {
			const one = forward[i];
			const next = one & edge.lastState;
			const way =
				((score + (one >> edge.weight) + sums[stepSums + ((one >> edge.step) & edge.lastStep)]) << stateBits) |
				(lastState - state);
			if (way > reached[next]) reached[next] = way;
		}
	}
}

/** True where no way leads through the line: what was settled about it cannot be. */
export function isDead(column: Column): boolean {
	return column.gain === unreachable;
}

/** The best state of the last line. */
export function bestEnd(column: Column, { final }: Weights): number {
	let best = 0;
	for (let state = 1; state < states.length; state++)
		if (scoreOf(column, state) + final[state] > scoreOf(column, best) + final[best]) best = state;
	return best;
}

/** The state before `state` on the best way to it. */
export function stateBefore({ ways, at }: Column, state: number): number {
	return lastState - (ways[at + state] & lastState);
}

/** True where two columns are equal in all that matters from here on. */
export function sameColumn(a: Column, b: Column): boolean {
	for (let state = 0; state < states.length; state++) if (scoreOf(a, state) !== scoreOf(b, state)) return false;
	return true;
}

/** How far a state is behind the best one of the column, as a negative number. */
export function scoreOf({ ways, at }: Column, state: number): number {
	const way = ways[at + state];
	return way === none ? unreachable : way >> stateBits;
}
