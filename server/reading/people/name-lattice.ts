import type { Span } from '../../ground/model/span';
import { firstFrom } from '../../ground/text/bisect';
import { notNames } from '../bylines/words/byline-words';
import { far, relax, step } from './cheapest-chain';
import { dottedNames } from './dotted-names';
import { type LatticeInput, unread } from './lattice-input';
import { gate, mayPass } from './model/gate';
import { gradeAt } from './model/score';
import { mayOpenName } from './name-bounds';
import { isListed, knownNames, nameEdges } from './name-edges';
import { wordEdges } from './word-edges';
import { cues } from './words/cues';
import { signs } from './words/name-cues';
import { inClause, mark } from './words/name-marks';

/**
 * A name in the best reading. `margin`: how much more every reading without it costs; `introduced`: a sign before it says that a name
 * comes.
 */
export interface LatticeName extends Span {
	readonly name: string;
	readonly margin: number;
	readonly introduced: boolean;
	readonly dotted: boolean;
	/** It goes on with a list that a name before it opened. */
	readonly listed: boolean;
}

/**
 * Reads a text as the cheapest chain of words and names (a Viterbi search over a word lattice): 县长|路明远|主持|会议.
 * A name costs its surname and given characters, more or less by the signs around it; a word costs what common words cost.
 * No step leads over a mark, so that the text is read clause by clause, and only those clauses in which some name may be the cheapest.
 */
export function readNames(input: LatticeInput): readonly LatticeName[] {
	const { text, units, marks, gates } = input;
	const { length } = text;
	const names: LatticeName[] = [];
	const worths = gate();
	for (let at = 0; at < length; at++) {
		// Hardly a unit comes farther than this.
		const marked = marks[at];
		if (!(marked & outspoken) && (!(marked & mark.han) || !mayPass(worths, gates[at] - worths.least, units[at])))
			continue;
		if (!mayOpenName(input, at)) continue;
		let from = at;
		while (from > 0 && marks[from - 1] & inClause) from--;
		// Where names end a clause, the next one may go on with their list.
		for (let listed = true; listed; ) {
			while (marks[at] & inClause) at++;
			const clause = { start: from, end: at };
			readClause(input, clause, 0);
			traceNames(input, clause, names);
			from = at + 1;
			listed = (marks[from] & inClause) !== 0 && isListed(input, 0, from);
			if (listed) at = from;
		}
	}
	// 编辑|同志, 左图|：: words that have the form of a name.
	return names.filter(({ name }) => !notNames.has(name));
}

/** Units where more than the characters themselves may say that a name begins. */
const outspoken = mark.opened | mark.anyDot;

/** True where a word of the best reading begins. What no name can stand in is read when it is first asked for. */
export function isBoundary(input: LatticeInput, at: number): boolean {
	const { boundary, marks } = input;
	if (boundary[at] === unread) {
		if (!(marks[at] & inClause)) return true;
		let from = at;
		while (from > 0 && marks[from - 1] & inClause) from--;
		let to = at;
		while (marks[to] & inClause) to++;
		readClause(input, { start: from, end: to }, 0);
		traceWords(input, from, to);
	}
	return boundary[at] === 1;
}

/** The spans of the names in the best reading of a stretch, the last one first. */
export function spansOfNames(input: LatticeInput, from: number, to: number): Span[] {
	readClause(input, { start: from, end: to }, from);
	const { back, kind } = input.names;
	const spans: Span[] = [];
	for (let at = to; at > from; at = back[at]) if (kind[at] !== step.word) spans.push({ start: back[at], end: at });
	return spans;
}

/** All steps over a stretch: words, and names where they may begin. A list of names goes on from what was read since `since`. */
function readClause(input: LatticeInput, { start: from, end: to }: Span, since: number): void {
	const { marks, closed, titleAt, known, names } = input;
	const { best, back, kind } = names;
	let titleBehind = titleAt[to] ? to : -1;
	for (let at = Math.max(0, from - 1); at < to; at++) {
		gradeAt(input, at);
		best[at + 1] = far;
		if (titleAt[at] && at > titleBehind) titleBehind = at;
	}
	best[from] = 0;
	back[from] = from;
	kind[from] = step.word;
	const limits = { since, to, titleBehind };
	const reading = { input, chain: names, to };
	const clause = { start: from, end: to };
	let nextKnown = known ? firstFrom(known.starts, from) : 0;
	let knownEnd = 0;
	for (let at = from; at < to; at++) {
		const marked = marks[at];
		if (marked & mark.han) {
			wordEdges(reading, at);
			if (closed[at] || at + 1 >= to) continue;
			if (known) {
				while (known.starts[nextKnown] < at) {
					knownEnd = Math.max(knownEnd, known.ends[nextKnown]);
					nextKnown++;
				}
				if (known.starts[nextKnown] === at) knownNames(input, { ...known, first: nextKnown, to });
				// Only what touches a name that the page knows is of interest.
				if (at >= knownEnd && !(known.starts[nextKnown] <= at + longestLead)) continue;
			}
			nameEdges(input, limits, at);
		} else {
			relax(names, { start: at, end: at + 1, cost: best[at], as: step.word });
			if (marked & mark.anyDot && input.text[at] !== '-') dottedNames(input, clause, at);
		}
	}
}

/** A name begins at most so far before another one that it overlaps. */
const longestLead = 3;

/** Notes where the words of a clause begin. */
function traceWords({ boundary, names }: LatticeInput, from: number, to: number): void {
	const { back } = names;
	for (let at = from; at < to; at++) boundary[at] = 0;
	for (let at = to; at > from; ) {
		at = back[at];
		boundary[at] = 1;
	}
}

/** The same, and the names of the best reading go to `found`. */
function traceNames(input: LatticeInput, { start: from, end: to }: Span, found: LatticeName[]): void {
	const { text, boundary, opens } = input;
	const { back, kind } = input.names;
	traceWords(input, from, to);
	/** The last one first. */
	const ends: number[] = [];
	for (let at = to; at > from; at = back[at]) if (kind[at] !== step.word) ends.push(at);
	for (let i = ends.length - 1, floor = from; i >= 0; i--) {
		const end = ends[i];
		const start = back[end];
		const as = kind[end];
		const introduced = as === step.introduced || as === step.dotted;
		const listed = as === step.listed;
		let margin = 0;
		// After a title nothing is asked further.
		if (!introduced || opens[start] < signs.title) {
			const ceiling = i > 0 ? back[ends[i - 1]] : to;
			let first = start;
			for (let n = 0; n < 2 && first > floor; n++) first = Math.max(floor, back[first]);
			let last = end;
			for (let n = 0; n < 2 && last < ceiling; n++) {
				do last++;
				while (last < ceiling && !boundary[last]);
			}
			margin = plainCost(input, first, last) - (listed ? cues().listed : 0);
		}
		found.push({ start, end, name: text.slice(start, end), margin, introduced, dotted: as === step.dotted, listed });
		floor = end;
	}
}

/** How much more the cheapest reading without any name costs. */
function plainCost(input: LatticeInput, from: number, to: number): number {
	const { marks, words, names } = input;
	const { best } = words;
	best.fill(far, from, to + 1);
	best[from] = 0;
	const reading = { input, chain: words, to };
	for (let at = from; at < to; at++) {
		if (marks[at] & mark.han) wordEdges(reading, at);
		else relax(words, { start: at, end: at + 1, cost: best[at], as: step.word });
	}
	return best[to] - (names.best[to] - names.best[from]);
}
