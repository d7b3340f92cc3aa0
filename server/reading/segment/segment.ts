import type { Pin } from '../../ground/model/note';
import type { Section, Segmentation, TextChange } from '../../ground/model/section';
import { firstFrom, lastAt } from '../../ground/text/bisect';
import { confidenceOf, type Decoded, window } from './confidence';
import { contextOf } from './context/context';
import { sameLayout } from './context/layout';
import { reach } from './context/reach';
import { readLines, replaced, spliced, type TextLines, textLinesOf } from './context/text-lines';
import {
	advance,
	bestEnd,
	type Column,
	isDead,
	type Room,
	roomFor,
	sameColumn,
	stateBefore,
	type Weighed,
	weighedLine,
} from './decode';
import { marginRoom } from './margin';
import { weights } from './model/weights';
import { pinnedLines, settledBy } from './pinned';
import { opens, sectionOf } from './sections';

/**
 * Cuts a page into articles and furniture: one dynamic program over its text lines decides what each is and where articles begin.
 * With `edit` only the lines that it touches are read again, and the decoder stops as soon as it has come to what it knew; sections that
 * stay the same are the same objects. The answer equals the one made from nothing. Offsets of sections are UTF-16 units of the page.
 */
export function segment(text: string, { edit, pins = [] }: SegmentOptions = {}): Segmentation {
	const before = edit && takenFrom(edit.previous);
	const decoding = before
		? redecode(text, before, { change: edit.change, pins })
		: decodeLines(textLinesOf(text), pins);
	const segmentation: Segmentation = { sections: decoding.sections, starts: decoding.starts };
	decodings.set(segmentation, decoding);
	return segmentation;
}

export interface SegmentOptions {
	/** The segmentation before the last change of the text, and that change, in page offsets of the text before it. */
	readonly edit?: { readonly previous: Segmentation; readonly change: TextChange } | undefined;
	/** They overrule the decoder: an article begins at the line, or it does not. */
	readonly pins?: readonly Pin[] | undefined;
}

/** What is kept to restart at an edit. It holds numbers alone, nothing of the page's text. */
interface Decoding extends Segmentation, Omit<TextLines, 'page' | 'starts'> {
	/** Page offset of each line; `starts` are those of the sections. */
	readonly lineStarts: Int32Array;
	/** What the features of each text line weigh in its context. */
	readonly weighed: Weighed[];
	readonly columns: Column[];
	readonly hasPins: boolean;
	/** What pins say of each text line (pinned.ts). */
	readonly pinned: Uint8Array;
	/** The state of each text line. */
	readonly states: Uint8Array;
	/** The first text line of each section. */
	readonly firsts: readonly number[];
}

/** Beside the segmentation and not in it, so that pages compare by what they say. */
const decodings = new WeakMap<Segmentation, Decoding>();

/**
 * What is kept is handed on to the segmentation that follows, which changes it in place. Nobody edits the same page twice;
 * who does gets the same answer, made from nothing.
 */
function takenFrom(previous: Segmentation): Decoding | undefined {
	const decoding = decodings.get(previous);
	decodings.delete(previous);
	return decoding;
}

/** What an edit left as it was: `head` text lines at the beginning and `tail` at the end keep their context and their line. */
interface Kept {
	readonly before: Decoding;
	readonly head: number;
	readonly tail: number;
}

function redecode(
	page: string,
	before: Decoding,
	{ change, pins }: { readonly change: TextChange; readonly pins: readonly Pin[] },
): Decoding {
	const { lines: old, lineStarts, text } = before;
	// The lines that the edit touches: from the one it starts in to the one its old end stands in.
	const first = lastAt(lineStarts, change.start);
	const last = lastAt(lineStarts, change.start + change.length);
	const end = lineStarts[last] + (old[last]?.length ?? 0);
	const fresh = readLines(page, {
		start: lineStarts[first],
		end: end + change.inserted - change.length,
		isLast: last === old.length - 1,
	});
	const pages = spliced({ ...before, starts: lineStarts }, page, {
		first,
		end: last + 1,
		fresh,
		moved: change.inserted - change.length,
	});
	if (!sameLayout(pages.layout, before.layout)) return decodeLines(pages, pins);
	return decodeLines(pages, pins, {
		before,
		head: firstFrom(text, first),
		tail: text.length - firstFrom(text, last + 1),
	});
}

function decodeLines(pages: TextLines, pins: readonly Pin[], kept?: Kept): Decoding {
	const count = pages.text.length;
	const pinned = pinnedLines(pages, pins);
	const before = kept?.before;
	const shift = count - (before?.text.length ?? 0);
	// Contexts look `reach` text lines to both sides; those farther from the edit stay as they are.
	const head = kept ? Math.max(0, kept.head - reach) : 0;
	const tail = kept ? Math.min(count, count - kept.tail + reach) : count;
	// Where pins may have changed every line is asked.
	const settledPins = pins.length === 0 && !before?.hasPins;
	const from = settledPins ? head : 0;
	const sums: Weighed[] = [];
	const columns: Column[] = [];
	// An edit makes few columns; a page made from nothing lays them, and what lines weigh, into one array.
	const room = before ? undefined : roomFor(count);
	let moved = false;
	let changed = count;
	let settled = 0;
	let at = from;
	for (; at < count; at++) {
		const old = at < head ? at : at - shift;
		const known = at < head || at >= tail ? before?.weighed[old] : undefined;
		if (known && at >= tail && settledPins && !moved) break;
		const line = known ?? weighedLine(contextOf(pages, at), weights(), room);
		sums.push(line);
		const oldColumn = line === known && before?.pinned[old] === pinned[at] ? before?.columns[old] : undefined;
		if (oldColumn && !moved) {
			columns.push(oldColumn);
			continue;
		}
		// The column where the old scores return is new all the same: the way back from it may be another.
		const column = advanceTo(columns[at - from - 1] ?? before?.columns[at - 1], line, { pinned: pinned[at], room });
		columns.push(column);
		moved = !oldColumn || !sameColumn(oldColumn, column);
		changed = Math.min(changed, at);
		settled = at + 1;
	}
	const asked = { first: from, end: at - shift };
	const read = {
		weighed: before ? replaced(before.weighed, asked, sums) : sums,
		columns: before ? replaced(before.columns, asked, columns) : columns,
		pinned,
	};
	const decoded = statesOf(read.columns, before && { states: before.states, shift, changed, settled });
	const found = sectionsOf(
		pages,
		{ ...read, states: decoded.states, room: marginRoom() },
		kept && { ...kept, shift, changed: Math.min(changed, decoded.changed), settled },
	);
	const { lines, starts: lineStarts, text, ends, counts, layout, topics } = pages;
	return {
		...found,
		lines,
		lineStarts,
		text,
		ends,
		counts,
		layout,
		topics,
		...read,
		hasPins: pins.length > 0,
		states: decoded.states,
	};
}

function advanceTo(
	before: Column | undefined,
	line: Weighed,
	{ pinned, room }: { readonly pinned: number; readonly room: Room | undefined },
): Column {
	const column = advance(before, line, { weights: weights(), settled: settledBy(pinned), room });
	// Two pins may leave no way between them: the later line is decoded as if nobody had said anything.
	return isDead(column)
		? advance(before, line, { weights: weights(), settled: settledBy(pinned >= 3 ? 3 : 0) })
		: column;
}

/** The way back from the best end. What lies behind the last column that is new, and before the first state that is new, is the old way. */
function statesOf(
	columns: readonly Column[],
	old:
		| { readonly states: Uint8Array; readonly shift: number; readonly changed: number; readonly settled: number }
		| undefined,
): { readonly states: Uint8Array; readonly changed: number } {
	const count = columns.length;
	const found = new Uint8Array(count);
	if (count === 0) return { states: found, changed: 0 };
	let state = bestEnd(columns[count - 1], weights());
	let at = count - 1;
	if (old && old.settled < count) {
		at = old.settled;
		found.set(old.states.subarray(at - old.shift), at);
		state = found[at];
	}
	for (; at >= 0; at--) {
		if (old && at < old.changed && old.states[at] === state) {
			found.set(old.states.subarray(0, at + 1));
			return { states: found, changed: at + 1 };
		}
		found[at] = state;
		state = stateBefore(columns[at], state);
	}
	return { states: found, changed: 0 };
}

/** What was made of each text line. */
type Read = Pick<Decoding, 'weighed' | 'columns' | 'pinned' | 'states'> & Pick<Decoded, 'room'>;

interface Old extends Kept {
	readonly shift: number;
	/** States before `changed` and columns from `settled` on are the old ones. */
	readonly changed: number;
	readonly settled: number;
}

function sectionsOf(pages: TextLines, decoded: Read, old?: Old): Pick<Decoding, 'sections' | 'starts' | 'firsts'> {
	const count = pages.text.length;
	const same = old ? surelyKept(old, count) : { head: 0, from: 0, tail: 0 };
	const before = old?.before;
	const firsts = before?.firsts.slice(0, same.head) ?? [];
	const sections = before?.sections.slice(0, same.head) ?? [];
	const begin = before?.firsts[same.head] ?? 0;
	const stop = before && same.tail > 0 ? before.firsts[same.from] + (old?.shift ?? 0) : count;
	for (let at = begin; at < stop; at++) if (at === 0 || opens(decoded.states[at])) firsts.push(at);
	let index = same.head;
	for (let i = same.head; i < firsts.length; i++) {
		const first = firsts[i];
		const last = (firsts[i + 1] ?? stop) - 1;
		let section: Section | undefined;
		if (old && (last < old.head || first >= count - old.tail)) {
			const from = last < old.head ? first : first - old.shift;
			while (index < old.before.firsts.length && old.before.firsts[index] < from) index++;
			section = keptSection(decoded, old, { index, from, first, last });
		}
		sections.push(
			section ??
				sectionOf(pages, { states: decoded.states, confidence: confidenceOf(decoded, first) }, { first, last }),
		);
	}
	const shift = old?.shift ?? 0;
	for (let i = same.from; before && i < before.sections.length; i++) {
		firsts.push(before.firsts[i] + shift);
		sections.push(before.sections[i]);
	}
	const starts: number[] = [];
	for (let i = 0; i < firsts.length; i++) starts.push(pages.starts[pages.text[firsts[i]]]);
	return { sections, starts, firsts };
}

/**
 * The old sections that no part of the edit came near: the first `head` of them, and the `tail` ones from `from` on. They are taken over
 * without a look.
 */
function surelyKept(old: Old, count: number): { readonly head: number; readonly from: number; readonly tail: number } {
	const { firsts, sections } = old.before;
	const reached = Math.min(old.head - reach, old.changed) - window;
	// The last one that begins so far from the edit may reach up to it.
	const head = Math.max(0, firstFrom(firsts, reached + 1) - 1);
	const from = Math.max(head, firstFrom(firsts, Math.max(old.settled + 2, count - old.tail) - old.shift));
	return { head, from, tail: sections.length - from };
}

/** The old section, where all its lines are the old ones: `from` is the old number of the text line `first`. */
function keptSection(
	decoded: Read,
	old: Old,
	place: { readonly index: number; readonly from: number; readonly first: number; readonly last: number },
): Section | undefined {
	const { before } = old;
	const { index, from, first, last } = place;
	if (before.firsts[index] !== from || (before.firsts[index + 1] ?? before.text.length) - 1 - from !== last - first)
		return undefined;
	const section = before.sections[index];
	const safe = last + window < Math.min(old.head - reach, old.changed) || first > old.settled + 1;
	if (safe) return section;
	for (let i = 0; i <= last - first; i++) if (before.states[from + i] !== decoded.states[first + i]) return undefined;
	return confidenceOf(decoded, first) === section.confidence ? section : undefined;
}
