import { type Column, classSum, scoreOf, stepSum, unreachable, type Weighed } from './decode';
import { incoming, states } from './model/states';
import type { Weights } from './model/weights';

/**
 * How much better the best way with one of the `wanted` states at the first of some lines is than the best one without, at the last of
 * them: the margin of that decision, at most `enough` to either side. `columns` are those of the lines, `lines` what they weigh. What is
 * asked from the last line backward are only those states whose best way through all of the lines is less than `enough` behind the best
 * of all: a handful.
 */
export function marginOf(
	{ columns, lines }: WeighedWindow,
	weights: Weights,
	{ wanted, enough, room }: MarginQuestion,
): number {
	let { rests, restsBefore } = room;
	clear(rests);
	const last = columns[columns.length - 1];
	for (let state = 0; state < states.length; state++) if (scoreOf(last, state) >= -enough) put(rests, state, 0);
	for (let at = columns.length - 1; at > 0; at--) {
		stepBack(rests, restsBefore, {
			before: columns[at - 1],
			gain: columns[at].gain,
			line: lines[at],
			weights,
			enough,
		});
		[rests, restsBefore] = [restsBefore, rests];
	}
	let yes = -enough;
	let no = -enough;
	for (let i = 0; i < rests.count; i++) {
		const state = rests.states[i];
		const score = scoreOf(columns[0], state) + rests.scores[state];
		if (wanted(state)) yes = Math.max(yes, score);
		else no = Math.max(no, score);
	}
	return yes - no;
}

/** What is asked, and room to answer it. */
interface MarginQuestion {
	readonly wanted: (state: number) => boolean;
	readonly enough: number;
	readonly room: MarginRoom;
}

/** Room for one margin after the other. */
export interface MarginRoom {
	readonly rests: Rests;
	readonly restsBefore: Rests;
}

export function marginRoom(): MarginRoom {
	return { rests: noRests(), restsBefore: noRests() };
}

/** Some lines on end: what they weigh, and the columns that the decoder made of them. */
export interface WeighedWindow {
	readonly columns: readonly Column[];
	readonly lines: readonly Weighed[];
}

/**
 * What the lines behind a column add to the best way from some of its states, by the side of the best way of all: the states, and by
 * state what is added.
 */
interface Rests {
	readonly states: Uint8Array;
	readonly scores: Int32Array;
	count: number;
}

function noRests(): Rests {
	return { states: new Uint8Array(states.length), scores: new Int32Array(states.length).fill(unreachable), count: 0 };
}

function put(rests: Rests, state: number, score: number): void {
	if (rests.scores[state] === unreachable) rests.states[rests.count++] = state;
	rests.scores[state] = score;
}

function clear(rests: Rests): void {
	for (let i = 0; i < rests.count; i++) rests.scores[rests.states[i]] = unreachable;
	rests.count = 0;
}

interface StepBack {
	readonly before: Column;
	readonly gain: number;
	readonly line: Weighed;
	readonly weights: Weights;
	readonly enough: number;
}

/** From the rests behind the column of a line to those behind the column `before` it. */
function stepBack(rests: Rests, restsBefore: Rests, { before, gain, line, weights, enough }: StepBack): void {
	clear(restsBefore);
	const { from, step: kind, starts } = incoming;
	for (let k = 0; k < rests.count; k++) {
		const state = rests.states[k];
		const own = rests.scores[state] - gain + classSum(line, state);
		for (let i = starts[state]; i < starts[state + 1]; i++) {
			const score = own + weights.transition[i] + stepSum(line, kind[i]);
			const earlier = from[i];
			if (score > restsBefore.scores[earlier] && score + scoreOf(before, earlier) >= -enough)
				put(restsBefore, earlier, score);
		}
	}
}
