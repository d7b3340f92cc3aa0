import { mark, nameMarks } from '../../lexicon/name-marks';
import { wordModel } from '../../lexicon/words';

/**
 * What the lattice knows of a text before it reads it. All offsets are counted in `text`.
 * The arrays are lent: the next reading writes over them.
 */
export interface LatticeInput {
	readonly text: string;
	/** What each unit can be: `mark`. */
	readonly marks: Uint32Array;
	/** The word that each unit makes with the one behind it: see `WordModel.pair`. */
	readonly pairs: Uint16Array;
	/** Signs found before: how much each offset says that a name begins there (0 as a rule). */
	readonly opens: Uint8Array;
	/** 1 where a title follows a would-be name, so that the name ends there. */
	readonly titleAt: Uint8Array;
	/** How much each offset says that a name ends there, by an appointment around it (任命李文|为). */
	readonly closes: Uint8Array;
	/** 1 on units that belong to no name of the running text: dates, bylines. */
	readonly closed: Uint8Array;
	/** What `rightSign` said of each offset, `unasked` where nobody asked yet. */
	readonly behind: Int8Array;
	/** Room for the answer of a reading: `LatticeReading.boundary`. */
	readonly boundary: Uint8Array;
	/** Room for a reading of names and words, and for one of words alone within it. */
	readonly chains: { readonly names: Chain; readonly words: Chain };
	/** Stems of places of this text (石桥 of 石桥水库), by `pairKey`: no names when bare. */
	readonly stems: ReadonlySet<number>;
	/** Names that the page knows: the offsets where their characters stand, with the ends. */
	readonly known?: ReadonlyMap<number, readonly number[]>;
}

/** By offset: what the cheapest chain that ends there costs, where its last step begins, and what that is (`step`). */
export interface Chain {
	readonly best: Int32Array;
	readonly back: Int32Array;
	readonly kind: Uint8Array;
}

/** Below every sign. */
export const unasked = -128;

/** The input of a text of which nothing is known but its units. */
export function blankInput(text: string): LatticeInput {
	const { length } = text;
	const input = { text, stems: none, ...lend(length) };
	const { marks, pairs, opens, titleAt, closes, closed, behind } = input;
	const { pair } = wordModel();
	const table = nameMarks();
	for (let at = 0, code = text.charCodeAt(0); at < length; at++) {
		const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
		const marked = table[code] as number;
		marks[at] = marked;
		pairs[at] = marked & mark.han ? pair(code, next) : 0;
		code = next;
	}
	marks.fill(0, length, length + beyond);
	pairs.fill(0, length, length + beyond);
	for (const signs of [opens, titleAt, closes, closed]) signs.fill(0, 0, length + beyond);
	behind.fill(unasked, 0, length + beyond);
	return input;
}

const none: ReadonlySet<number> = new Set();

type Buffers = Pick<LatticeInput, 'marks' | 'pairs' | 'opens' | 'titleAt' | 'closes' | 'closed' | 'behind' | 'boundary' | 'chains'>;

/** So many units behind the end of a text are looked at, and hold nothing. */
const beyond = 16;
/** Buffers for a longer text are made anew: nobody keeps megabytes for one odd page. */
const longestKept = 1 << 16;

let kept: Buffers = buffersOf(1 << 12);

function lend(length: number): Buffers {
	const size = length + beyond;
	if (size <= kept.marks.length) return kept;
	const buffers = buffersOf(size * 2);
	if (size <= longestKept) kept = buffers;
	return buffers;
}

function buffersOf(size: number): Buffers {
	return {
		marks: new Uint32Array(size),
		pairs: new Uint16Array(size),
		opens: new Uint8Array(size),
		titleAt: new Uint8Array(size),
		closes: new Uint8Array(size),
		closed: new Uint8Array(size),
		behind: new Int8Array(size),
		boundary: new Uint8Array(size),
		chains: { names: chainOf(size), words: chainOf(size) },
	};
}

function chainOf(size: number): Chain {
	return { best: new Int32Array(size), back: new Int32Array(size), kind: new Uint8Array(size) };
}
