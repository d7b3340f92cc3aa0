import { weights } from '../../lexicon/name-cues';
import { mark } from '../../lexicon/name-marks';
import type { Span } from '../../model/span';
import { dottedNames } from './dotted-names';
import { blankLattice, type Lattice, relax, step } from './lattice';
import type { LatticeInput } from './lattice-input';
import { knownNames, nameEdges } from './name-edges';
import { wordEdges } from './word-edges';

/** A name in the best reading. `margin`: how much more every reading without it costs; `anchored`: a sign before it says that a name comes. */
export interface LatticeName extends Span {
	readonly margin: number;
	readonly anchored: boolean;
	readonly dotted: boolean;
	/** It goes on with a list that a name before it opened. */
	readonly listed: boolean;
}

export interface LatticeReading {
	readonly names: readonly LatticeName[];
	/** 1 at every offset of the stretch where a word of the best reading begins; lent, as the arrays of the input are. */
	readonly boundary: Uint8Array;
}

/**
 * Reads a stretch of text as the cheapest chain of words and names (a Viterbi search over a word lattice): 县长|路明远|主持|会议.
 * A name costs its surname and given characters, more or less by the signs around it; a word costs what common words cost. One pass, a few steps a character.
 */
export function readLattice(input: LatticeInput, from = 0, to = input.text.length): LatticeReading {
	const { best, back, kind } = searchNames(input, from, to);
	const { boundary } = input;
	boundary.fill(0, from, to + 1);
	const found: LatticeName[] = [];
	for (let at = to; at > from; at = back[at] as number) {
		boundary[at] = 1;
		const as = kind[at] as number;
		if (as !== step.word) found.push({ start: back[at] as number, end: at, margin: 0, anchored: as === step.anchored || as === step.dotted, dotted: as === step.dotted, listed: as === step.listed });
	}
	boundary[from] = 1;
	found.reverse();
	const names = found.map((one, i) => {
		// After a title nothing is asked further.
		if (one.anchored && (input.opens[one.start] as number) >= weights.title) return one;
		let { start, end } = one;
		const floor = i > 0 ? (found[i - 1] as LatticeName).end : from;
		const ceiling = i + 1 < found.length ? (found[i + 1] as LatticeName).start : to;
		for (let n = 0; n < 2 && start > floor; n++) start = Math.max(floor, back[start] as number);
		for (let n = 0; n < 2 && end < ceiling; n++) {
			do end++;
			while (end < ceiling && !boundary[end]);
		}
		return { ...one, margin: plainCost(input, start, end) - ((best[end] as number) - (best[start] as number)) - (one.listed ? weights.listed : 0) };
	});
	return { names, boundary };
}

/** All steps over a stretch: words, and names where they may begin. */
function searchNames(input: LatticeInput, from: number, to: number): Lattice {
	const lattice = blankLattice(input, from, to, 'names');
	const { best } = lattice;
	const { marks, opens, closed, known, text } = input;
	for (let at = from; at < to; at++) {
		const base = best[at] as number;
		const marked = marks[at] as number;
		if (marked & mark.han) {
			wordEdges(lattice, at, base);
			if (closed[at] || at + 1 >= to) continue;
			if (known) knownNames(lattice, at, base);
			// Within a clause a name begins with a surname or behind a sign.
			if (!(marked & mark.surname) && opens[at] === 0 && at > 0 && (marks[at - 1] as number) & mark.han) continue;
			nameEdges(lattice, at, base);
		} else {
			relax(lattice, at, at + 1, base, step.word);
			if (isDot(text.charCodeAt(at))) dottedNames(lattice, at);
		}
	}
	return lattice;
}

function isDot(code: number): boolean {
	return code === 0xb7 || code === 0x2022 || code === 0x30fb;
}

/** The cost of the cheapest reading without any name. */
function plainCost(input: LatticeInput, from: number, to: number): number {
	const lattice = blankLattice(input, from, to, 'words');
	const { best } = lattice;
	for (let at = from; at < to; at++) {
		if ((input.marks[at] as number) & mark.han) wordEdges(lattice, at, best[at] as number);
		else relax(lattice, at, at + 1, best[at] as number, step.word);
	}
	return best[to] as number;
}
