import { span } from '../../ground/model/span';
import type { TrackedEdit } from '../notes/track';
import { blockIn, cutOf, isTelling, type Lost, lostWith, lostWords } from './cut';
import { type FollowOptions, type Made, madeOf, muchText } from './edit-made';
import type { FollowedPlace } from './place';
import { hold, inBlock, seek } from './seek';
import { through } from './steps';

/** So many cuts are remembered. */
const mostCuts = 8;

/** What is written in the place of words is marked as long as it is no longer than they were, and so much. */
const mostWritten = 24;

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
	else if (old.start < end && old.end > start && old.end - old.start < muchText)
		place.whole ??= lostWith(cutOf(before, span(start, end)), span(start, end));
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
	Object.assign(place, {
		start: Math.min(old.start, place.start),
		end: Math.max(now.end, place.end + made.by),
		lost,
		whole: undefined,
		writing: undefined,
	});
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

function shift(place: FollowedPlace, by: number): void {
	place.start += by;
	place.end += by;
}
