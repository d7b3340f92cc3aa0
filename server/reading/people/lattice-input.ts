import { type WordModel, wordModel } from '../words/words';
import type { Chain } from './cheapest-chain';
import { joinsSounds, middleDot } from './model/dots';
import { templates } from './model/features';
import { gate, worthAs } from './model/gate';
import { weighed } from './model/name-tables';
import { ungraded } from './model/score';
import { mark, nameMarks } from './words/name-marks';

/**
 * The stems of one text, made when it is first asked about one. An open-addressing table, a power of two long: pairs of units, and for each
 * whether it is a stem, plus twice how often it is the stem of a town.
 */
export interface StemTable {
	readonly keys: Int32Array;
	readonly counts: Int32Array;
}

/**
 * What the lattice knows of a text before it reads it. All offsets are counted in `text`.
 */
export interface LatticeInput extends Buffers {
	readonly text: string;
	readonly model: WordModel;
	/** Whether stems of places count, and are looked for when they are first asked for: see `stems.ts`. */
	stems: 'none' | 'unread' | StemTable;
	/** How many `hints` and `endings` there are. */
	hinted: number;
	ended: number;
	/** Names that the page knows, where their characters stand. */
	readonly known: KnownNames | undefined;
}

/** Spans by start; a start may stand there twice. */
export interface KnownNames {
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

interface Buffers {
	/** The units, and what each of them can be (`mark`): see `lookAt`. */
	readonly units: Uint16Array;
	readonly marks: Uint32Array;
	/** Where posts, nouns of persons and words of naming may begin, in order. */
	readonly hints: Int32Array;
	/** Where what places end with may begin, in order. */
	readonly endings: Int32Array;
	/** The word that each unit makes with the one behind it (see `WordModel.pair`), where its grade was asked for. */
	readonly pairs: Uint32Array;
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
	/** 1 where a word of the best reading begins, 0 elsewhere in the clauses that were read, `unread` in others. */
	readonly boundary: Uint8Array;
	/**
	 * By offset how common a word the unit makes with the next, and what its labels are worth, where that was asked for: see
	 * `model/score.ts`.
	 */
	readonly grades: Uint8Array;
	/** By offset what the units around it say for a name that begins there. */
	readonly gates: Int16Array;
	readonly scores: Int16Array;
	readonly scored: Uint8Array;
	readonly keys: Int32Array;
	/** The reading of names and words, and one of words alone within it. */
	readonly names: Chain;
	readonly words: Chain;
}

/** Below every sign. */
export const unasked = -128;
/** No boundary and no inner offset. */
export const unread = 2;

/**
 * Memory for the lattices of texts that are read one after the other: the next one takes that of the one before.
 * To make it anew for each of a page's sections took a sixteenth of the time that reading them takes.
 */
export interface LatticeRoom {
	buffers: Buffers | undefined;
}

/** Room that grows with the longest text. */
export function latticeRoom(): LatticeRoom {
	return { buffers: undefined };
}

/** What the input of a text is made with. With a room, the input made in it before is not to be used again. */
export interface BlankOptions {
	readonly known?: KnownNames;
	readonly room?: LatticeRoom | undefined;
}

/** The input of a text of which nothing is known; `lookAt` comes next. */
export function blankInput(text: string, { known, room = latticeRoom() }: BlankOptions = {}): LatticeInput {
	const size = text.length + beyond;
	const before = room.buffers;
	const fits = before !== undefined && before.units.length >= size;
	const buffers = fits ? before : buffersOf(before ? size + (size >> 1) : size);
	if (fits) blank(buffers, size);
	room.buffers = buffers;
	buffers.behind.fill(unasked, 0, size);
	buffers.boundary.fill(unread, 0, size);
	return { text, model: wordModel(), stems: 'none', hinted: 0, ended: 0, known, ...buffers };
}

/** Forgets what was noted of a text. The arrays that are not named are written before they are read. */
function blank({ pairs, opens, titleAt, closes, closed, grades, scored, names, words }: Buffers, size: number): void {
	pairs.fill(0, 0, size);
	for (const notes of [opens, titleAt, closes, closed, grades, scored, names.kind, words.kind]) notes.fill(0, 0, size);
}

/** Looks up the units of a stretch; what was asked of it before is forgotten. Behind it nothing is seen. */
export function lookAt(input: LatticeInput, from: number, to: number): void {
	const { text, units, marks, gates, grades, scored, hints, endings } = input;
	const table = nameMarks();
	const { rows } = gate();
	// What the units read so far say for a name that begins at the next one, at the last one, at the one before that.
	let none = worthAs(rows[from > 0 ? units[from - 1] : 0], 0);
	let one = 0;
	let two = 0;
	let count = 0;
	let ended = 0;
	let before = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		const marked = table[code];
		units[at] = code;
		marks[at] = marked;
		if (marked & hinting) {
			if (marked & (mark.placeWord | mark.organWord) && at >= from + 2) {
				marks[at - 2] = marks[at - 2] | mark.beforePlace;
				if (marked & mark.placeWord && at > from + 2) marks[at - 3] = marks[at - 3] | mark.beforePlace;
			}
			// A post or a noun of persons has two characters at least.
			if (
				((marked & mark.postSecond && before & mark.post) || (marked & mark.roleSecond && before & mark.role)) &&
				hints[count - 1] !== at - 1
			)
				hints[count++] = at - 1;
			if (marked & mark.naming) hints[count++] = at;
			if (marked & mark.hyphen && joinsSounds(text, at)) {
				units[at] = middleDot;
				marks[at] = mark.anyDot;
			}
			if (marked & (mark.placeEnding | mark.placeWord)) endings[ended++] = at;
		}
		before = marked;
		const row = rows[units[at]];
		if (at > from + 1) gates[at - 2] = two + worthAs(row, 3);
		two = one + worthAs(row, 2);
		one = none + worthAs(row, 1);
		none = worthAs(row, 0);
	}
	if (to > from + 1) gates[to - 2] = two + worthAs(rows[0], 3);
	if (to > from) gates[to - 1] = one + worthAs(rows[0], 2) + worthAs(rows[0], 3);
	input.hinted = count;
	input.ended = ended;
	units.fill(0, to, to + beyond);
	marks.fill(0, to, to + beyond);
	// What the units make with their neighbors may be another thing than at the last look.
	grades.fill(ungraded, Math.max(0, from - 1), to + 1);
	scored.fill(0, from, to);
}

const hinting =
	mark.placeEnding | mark.placeWord | mark.organWord | mark.postSecond | mark.roleSecond | mark.naming | mark.hyphen;

/** So many units behind the end of a text are looked at, and hold nothing. */
const beyond = 16;

/** All arrays of a text lie in one stretch of memory, the widest first: one is had sooner than twenty. */
function buffersOf(units: number): Buffers {
	// A multiple of four, so that every array begins where its elements may.
	const size = (units + 3) & ~3;
	const memory = new ArrayBuffer(size * bytesOfUnit + 4 * roomForKeys);
	let used = 0;
	const next = (bytes: number) => {
		const from = used;
		used += bytes * size;
		return from;
	};
	const numbers = () => new Int32Array(memory, next(4), size);
	const bytes = () => new Uint8Array(memory, next(1), size);
	const chain = (): Omit<Chain, 'kind'> => ({ best: numbers(), back: numbers() });
	const names = chain();
	const words = chain();
	return {
		marks: new Uint32Array(memory, next(4), size),
		keys: new Int32Array(memory, size * bytesOfUnit, roomForKeys),
		hints: numbers(),
		endings: numbers(),
		pairs: new Uint32Array(memory, next(4), size),
		units: new Uint16Array(memory, next(2), size),
		gates: new Int16Array(memory, next(2), size),
		scores: new Int16Array(memory, next(2 * weighed), size * weighed),
		opens: bytes(),
		titleAt: bytes(),
		closes: bytes(),
		closed: bytes(),
		behind: new Int8Array(memory, next(1), size),
		boundary: bytes(),
		grades: bytes(),
		scored: bytes(),
		names: { ...names, kind: bytes() },
		words: { ...words, kind: bytes() },
	};
}

/** The keys of one offset, and what the model has at each. */
const roomForKeys = 2 * templates;

/** Eight arrays of four bytes, two of two, the scores, ten of one byte. */
const bytesOfUnit = 8 * 4 + 2 * 2 + 2 * weighed + 10;
