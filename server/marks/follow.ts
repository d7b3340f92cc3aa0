import type { Quotation } from '../model/quotation';
import { type Span, span } from '../model/span';
import { anchor, type Effort } from '../notes/anchor';
import { contextLength } from '../notes/context-likeness';
import type { TrackedEdit } from '../notes/track';
import { once } from '../text/once';
import { blockIn, type Cut, cutOf, isTelling, type Lost, lostQuotation, lostWith, lostWords } from './cut';
import { findMark } from './find';
import { oneStep, type Steps, stepsBetween, through } from './steps';

/**
 * Where a mark stands while its text is edited, page offsets. Its owner changes it in place: a page may have ten thousand of them, and
 * nearly every key moves all that stand behind.
 */
export interface FollowedPlace {
	start: number;
	end: number;
	/** Where the words went, if they are gone. Then `start` and `end` are where they stood. */
	lost: Lost | undefined;
	/** The words as they were before keys took some of them away. */
	whole?: Lost | undefined;
	/** How long what takes the place of the words may become while it is being written. */
	writing?: number | undefined;
}

/** What was done to a text lately: whoever moves a block cuts it here and puts it in there, or the other way round. */
export interface Lately {
	/** The last cuts, the newest last. */
	readonly cuts: Cut[];
	/** What the edit right before put in. */
	put: Span | undefined;
}

/** So many cuts are remembered. */
const mostCuts = 8;

/** Who puts in so much at once has wrapped, sorted or read it anew, corrections included. */
const muchText = 24;

/** What is written in the place of words is marked as long as it is no longer than they were, and so much. */
const mostWritten = 24;

/** What following needs beside the edit. */
export interface FollowOptions {
	readonly lately: Lately;
	/** What may be spent on words that have to be looked for. */
	readonly effort?: Effort | undefined;
}

/**
 * Follows places through an edit whose `change` is trimmed. Edits inside a mark make it longer or shorter (`全长⟦三百|五十|米⟧`), text
 * put at its edge stays outside, and what takes the place of all its words is marked from then on, as long as it is being written. Words
 * that are cut take their marks along to where they are put in again. A mark of which nothing is left is lost, and back when its words are.
 */
export function follow(places: Iterable<FollowedPlace>, edit: TrackedEdit, options: FollowOptions): void {
	const made = madeOf(edit, options);
	for (const place of places) {
		if (place.lost) followLost(place, place.lost, made);
		else if (made.old.start > place.end || made.old.end < place.start) {
			place.writing = undefined;
			if (made.old.end < place.start) shift(place, made.by);
		} else followHeld(place, made);
	}
	const { lately } = options;
	lately.put = made.now.end > made.now.start ? made.now : undefined;
	if (made.taken) lately.cuts.push(made.taken);
	if (lately.cuts.length > mostCuts) lately.cuts.shift();
}

/** An edit, and what all places that it touches ask of it. */
interface Made {
	/** What it took out, an offset in the text before; and what it put in, in the text after. */
	readonly old: Span;
	readonly now: Span;
	readonly by: number;
	readonly before: string;
	readonly after: string;
	readonly put: string;
	/** Where the blocks of the last cuts were put in again, page offsets. */
	readonly pasted: ReadonlyMap<Cut, number>;
	readonly steps: () => Steps;
	/** What was put in, and what stands around: a place that was lost here is looked for in it. */
	readonly around: () => { readonly text: string; readonly from: number };
	/** What the edit right before put in, in the text after. */
	readonly copied: Span | undefined;
	readonly effort: Effort | undefined;
	/** Set when a mark is lost. */
	taken: Cut | undefined;
}

/** What was put in, and what stands as far around as words may reach and a quotation does. */
function stretchAround({ now, after }: Pick<Made, 'now' | 'after'>, reach: number): { text: string; from: number } {
	const from = Math.max(0, now.start - reach - contextLength);
	return { text: after.slice(from, now.end + reach + contextLength), from };
}

function madeOf({ before, after, change }: TrackedEdit, { lately, effort }: FollowOptions): Made {
	const old = span(change.start, change.start + change.length);
	const now = span(change.start, change.start + change.inserted);
	const by = change.inserted - change.length;
	const put = after.slice(now.start, now.end);
	const pasted = new Map<Cut, number>();
	for (const cut of lately.cuts) {
		const at = isTelling(cut, put) ? blockIn(put, cut) : -1;
		if (at >= 0) pasted.set(cut, now.start + at);
	}
	const isRewriting = change.length >= muchText && change.inserted >= muchText;
	const { put: last } = lately;
	const copied = last && (old.end <= last.start ? span(last.start + by, last.end + by) : old.start >= last.end ? last : undefined);
	return {
		...{ old, now, by, before, after, put, pasted, copied, effort },
		steps: once(() => (isRewriting ? stepsBetween({ before, after }, old, now) : oneStep(old, now))),
		around: once(() => stretchAround({ now, after }, 0)),
		taken: undefined,
	};
}

/** A place that the edit touches. */
function followHeld(place: FollowedPlace, made: Made): void {
	const { old, now, by, before } = made;
	if (place.writing !== undefined && old.start === place.end && place.end - place.start + by <= place.writing) {
		place.end += by;
		return;
	}
	const { start, end } = place;
	const moved = through(made.steps(), place);
	if (!moved) {
		lose(place, made);
		return;
	}
	const isAll = old.start === start && old.end === end && now.end > now.start;
	if (isAll) place.writing = Math.max(place.writing ?? 0, end - start + mostWritten);
	else if (old.start < end && old.end > start && old.end - old.start < muchText) place.whole ??= lostWith(cutOf(before, span(start, end)), span(start, end));
	place.start = moved.start;
	place.end = moved.end;
	if (place.whole && now.end > now.start) makeWhole(place, place.whole, made);
}

/** Takes a mark to all of its words where those that keys took away are there again. */
function makeWhole(place: FollowedPlace, whole: Lost, { after }: Made): void {
	const words = lostWords(whole);
	const from = Math.max(0, place.start - words.length);
	const at = after.slice(from, place.end + words.length).indexOf(words);
	if (at < 0 || from + at > place.end || from + at + words.length < place.start) return;
	place.start = from + at;
	place.end = place.start + words.length;
	place.whole = undefined;
}

function lose(place: FollowedPlace, made: Made): void {
	const { old, now, before, after, copied } = made;
	const isInside = place.start >= old.start && place.end <= old.end;
	if (isInside) made.taken ??= cutOf(before, old);
	const cut = isInside && made.taken ? made.taken : cutOf(before, span(place.start, place.end));
	// Words that keys took away one by one are lost as they were before the first of them.
	const isKey = old.start >= place.start && old.end <= place.end;
	const lost = isKey && place.whole ? place.whole : lostWith(cut, place);
	Object.assign(place, { start: Math.min(old.start, place.start), end: Math.max(now.end, place.end + made.by), lost, whole: undefined, writing: undefined });
	const copy = copied && isInside ? after.slice(copied.start, copied.end) : '';
	const at = isTelling(cut, copy) ? blockIn(copy, cut) : -1;
	if (copied && at >= 0 && lost.cut === cut && hold(place, inBlock(lost, copied.start + at))) return;
	seek(place, lost, made);
}

function followLost(place: FollowedPlace, lost: Lost, made: Made): void {
	const { old, by, pasted } = made;
	const isTouched = old.end >= place.start && old.start <= place.end;
	if (isTouched) {
		place.start = Math.min(place.start, old.start);
		place.end = Math.max(place.end, old.end) + by;
	} else if (old.end < place.start) shift(place, by);
	const block = pasted.get(lost.cut);
	if (block !== undefined && hold(place, inBlock(lost, block))) return;
	if (isTouched) seek(place, lost, made);
}

/** Looks whether lost words are back where they were lost. */
function seek(place: FollowedPlace, lost: Lost, made: Made): void {
	const { put, now, effort } = made;
	if (put === '') return;
	const block = blockIn(put, lost.cut);
	if (block >= 0 && hold(place, inBlock(lost, now.start + block))) return;
	const alone = lostQuotation(lost);
	const { text, from } = put.length >= muchText ? made.around() : stretchAround(made, 2 * lostWords(lost).length);
	if (put.length < muchText && !isBack(alone, text)) return;
	const quotation = { ...alone, position: alone.position + now.start - from };
	const found = put.length >= muchText ? findMark(text, quotation, effort) : anchor(text, quotation, { effort });
	if (found && found.start + from <= now.end && found.end + from >= now.start)
		hold(place, span(found.start + from, found.end + from));
}

/** Whether the words, or the two neighbors of an empty place, stand there: a page may have lost ten thousand marks. */
function isBack({ exact, prefix, suffix }: Quotation, text: string): boolean {
	const words = exact === '' ? prefix.slice(-1) + suffix.slice(0, 1) : exact;
	return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).includes(words);
}

/** Where words stand whose cut was put in again so that its block begins at `at`; `undefined` for words that lie outside of it. */
function inBlock({ start, end, cut: { block } }: Lost, at: number): Span | undefined {
	const by = at - block.start;
	return start >= block.start && end <= block.end ? span(start + by, end + by) : undefined;
}

function hold(place: FollowedPlace, found: Span | undefined): boolean {
	if (found) Object.assign(place, { start: found.start, end: found.end, lost: undefined });
	return found !== undefined;
}

function shift(place: FollowedPlace, by: number): void {
	place.start += by;
	place.end += by;
}
