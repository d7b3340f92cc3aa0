import { weights } from '../../lexicon/name-cues';
import { longer, longestWord, wordModel } from '../../lexicon/words';
import type { Span } from '../../model/span';
import { isHan } from '../../text/characters';
import { dottedNames, nameEdges, placeEdges } from './name-edges';

/** What the lattice knows of a text before it reads it. All offsets are counted in `text`. */
export interface LatticeInput {
	readonly text: string;
	/** Signs found before: how much each offset says that a name begins there (0 as a rule). */
	readonly opens: Uint8Array;
	/** 1 where a title follows a would-be name, so that the name ends there. */
	readonly titleAt: Uint8Array;
	/** How much each offset says that a name ends there, by an appointment around it (任命李文|为). */
	readonly closes: Uint8Array;
	/** 1 on units that belong to no name of the running text: dates, bylines. */
	readonly closed: Uint8Array;
	/** Stems of places of this text (石桥 of 石桥水库): no names when bare. */
	readonly stems: ReadonlyMap<string, number>;
	/** Names that the page knows, with the offsets where their characters stand. */
	readonly known?: ReadonlyMap<number, readonly number[]>;
}

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
	/** 1 at every offset where a word of the best reading begins. */
	readonly boundary: Uint8Array;
}

const far = 0x3fffffff;

/**
 * Reads a stretch of text as the cheapest chain of words and names (a Viterbi search over a word lattice): 县长|路明远|主持|会议.
 * A name costs its surname and given characters, more or less by the signs around it; a word costs what common words cost. One pass, a few steps a character.
 */
export function readLattice(input: LatticeInput, from = 0, to = input.text.length): LatticeReading {
	const lattice = search(input, from, to);
	const { best, back, name } = lattice;
	const length = to - from;
	const boundary = new Uint8Array(length + 1);
	const found: LatticeName[] = [];
	for (let at = length; at > 0; at = back[at] as number) {
		boundary[at] = 1;
		if (name[at]) found.push({ start: from + (back[at] as number), end: from + at, margin: 0, anchored: name[at] === 2 || name[at] === 3, dotted: name[at] === 3, listed: name[at] === 4 });
	}
	boundary[0] = 1;
	found.reverse();
	const names = found.map((one, i) => {
		// After a title nothing is asked further.
		if (one.anchored && (input.opens[one.start] as number) >= weights.title) return one;
		let start = one.start - from;
		let end = one.end - from;
		const floor = i > 0 ? (found[i - 1] as LatticeName).end - from : 0;
		const ceiling = i + 1 < found.length ? (found[i + 1] as LatticeName).start - from : length;
		for (let n = 0; n < 2 && start > floor; n++) start = Math.max(floor, back[start] as number);
		for (let n = 0; n < 2 && end < ceiling; n++) {
			do end++;
			while (end < ceiling && !boundary[end]);
		}
		return { ...one, margin: plainCost(input, from + start, from + end) - ((best[end] as number) - (best[start] as number)) - (one.listed ? weights.listed : 0) };
	});
	return { names, boundary };
}

interface Search {
	readonly best: Int32Array;
	readonly back: Int32Array;
	/** 0: a word ends here; 1: a bare name; 2: a name with a sign before it; 3: a dotted name; 4: a name in a list behind a name. */
	readonly name: Uint8Array;
}

/** The cost of the cheapest reading without any name. */
function plainCost(input: LatticeInput, from: number, to: number): number {
	return search(input, from, to, 'words').best[to - from] as number;
}

function search(input: LatticeInput, from: number, to: number, edges: 'words' | 'all' = 'all'): Search {
	const { text, closed } = input;
	const model = wordModel();
	const length = to - from;
	const best = new Int32Array(length + 1).fill(far);
	const back = new Int32Array(length + 1);
	const name = new Uint8Array(length + 1);
	best[0] = 0;
	const relax = (at: number, end: number, cost: number, kind: number) => {
		if (cost < (best[end] as number)) {
			best[end] = cost;
			back[end] = at;
			name[end] = kind;
		}
	};
	for (let at = 0; at < length; at++) {
		const base = best[at] as number;
		const first = text.charCodeAt(from + at);
		if (!isHan(first)) {
			relax(at, at + 1, base, 0);
			if (edges === 'all' && (first === 0xb7 || first === 0x2022 || first === 0x30fb)) dottedNames(input, from, to, at, { model, best, relax });
			continue;
		}
		relax(at, at + 1, base + (model.character[first] as number), 0);
		if (at + 1 >= length) continue;
		const pair = model.pair(first, text.charCodeAt(from + at + 1));
		if (pair & 0xff) relax(at, at + 2, base + (pair & 0xff), 0);
		if (pair & longer) {
			for (let size = 3; size <= longestWord && at + size <= length; size++) {
				const cost = model.long.get(text.slice(from + at, from + at + size));
				if (cost !== undefined) relax(at, at + size, base + cost, 0);
			}
		}
		placeEdges(input, from, to, at, base, relax);
		if (closed[from + at] || edges === 'words') continue;
		nameEdges(input, from, to, at, { model, base, listed: listed(text, from, at, name), adjacent: (name[at] as number) > 0, relax });
	}
	return { best, back, name };
}

/** After 、, 和, 与 or a space that follows a name, the next name is likely. */
function listed(text: string, from: number, at: number, name: Uint8Array): boolean {
	if (at < 2 || !name[at - 1]) return false;
	const before = text.charCodeAt(from + at - 1);
	return before === 0x3001 || before === 0x548c || before === 0x4e0e || before === 0x53ca || before === 0x20 || before === 0x3000;
}
