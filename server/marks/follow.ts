import type { Quotation } from '../model/quotation';
import { type Span, span } from '../model/span';
import { anchor, type Effort, quote } from '../notes/anchor';
import type { TrackedEdit } from '../notes/track';
import { findMark } from './find';

/**
 * Where a mark stands while its text is edited, page offsets. Its owner changes it in place: a page may have ten thousand of them, and
 * nearly every key moves all that stand behind.
 */
export interface FollowedPlace {
	start: number;
	end: number;
	/** Where the words went, if they are gone: they are looked for when something is put there (undo). Then `start` is where they stood. */
	lost: Quotation | undefined;
}

/**
 * Follows a place through an edit whose `change` is trimmed. Edits inside a mark make it longer or shorter (`全长⟦三百|五十|米⟧`), text
 * put at its edge stays outside, and what takes the place of all its words is marked from then on. Only where nothing is left of the
 * words, or they go down with what stands around them, is a mark lost; it is back when they are.
 */
export function follow(place: FollowedPlace, { before, after, change }: TrackedEdit, effort?: Effort): void {
	const { start, length, inserted } = change;
	const end = start + length;
	const by = inserted - length;
	if (place.lost) {
		if (end < place.start || start > place.end) shift(place, end <= place.start ? by : 0);
		else
			find(place, {
				...{ text: after, at: span(start, start + inserted), effort },
				within: span(Math.min(place.start, start), Math.max(place.end, end) + by),
			});
		return;
	}
	if (start >= place.end) return;
	if (end <= place.start) {
		shift(place, by);
		return;
	}
	if (start <= place.start && end >= place.end && !(start === place.start && end === place.end && inserted > 0)) {
		place.lost = quote(before, span(place.start, place.end));
		place.start = start;
		place.end = start + inserted;
		const at = span(start, start + inserted);
		find(place, { text: after, within: at, at, effort });
		return;
	}
	if (place.start > start) place.start = start + inserted;
	place.end = place.end < end ? start : place.end + by;
}

function shift(place: FollowedPlace, by: number): void {
	place.start += by;
	place.end += by;
}

/** Who puts in so much at once has wrapped, sorted or read it anew, corrections included. */
const whole = 24;

/** Looks whether lost words are back within a stretch; `at` is where something was put in. */
function find(
	place: FollowedPlace,
	{ text, within, at, effort }: { text: string; within: Span; at: Span; effort: Effort | undefined },
): void {
	const lost = place.lost as Quotation;
	const found =
		at.end - at.start >= whole
			? findMark(text, lost, effort)
			: isBack(text, lost, at)
				? anchor(text, lost, { within, effort })
				: undefined;
	place.start = found ? found.start : within.start;
	place.end = found ? found.end : within.end;
	if (found) place.lost = undefined;
}

/** Whether the words, or the two neighbors of an empty place, stand where a key was pressed: a page may have lost ten thousand marks. */
function isBack(text: string, { exact, prefix, suffix }: Quotation, at: Span): boolean {
	const words = exact === '' ? prefix.slice(-1) + suffix.slice(0, 1) : exact;
	// Each line end of the words may be two units here.
	const reach = 2 * words.length;
	const around = text.slice(Math.max(0, at.start - reach), at.end + reach);
	if (around.length < words.length) return false;
	return (around.includes('\r') ? around.replace(/\r\n?/g, '\n') : around).includes(words);
}
