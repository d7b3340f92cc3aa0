import type { Quotation } from '../../ground/model/quotation';
import { type Span, span } from '../../ground/model/span';
import { anchor, type Effort } from '../notes/anchor';
import { blockIn, type Lost, lostQuotation, lostWords } from './cut';
import { type Made, muchText, type Stretch, stretchAround } from './edit-made';
import { findMark } from './find';
import type { FollowedPlace } from './place';

/** Looks whether lost words are back where they were lost. Where the effort is used up, that is left to `seekOn`. */
export function seek(place: FollowedPlace, lost: Lost, made: Made): void {
	const { put, now, effort } = made;
	if (put === '') return;
	const block = blockIn(put, lost.cut);
	if (block >= 0 && hold(place, inBlock(lost, now.start + block))) return;
	if (put.length >= muchText) {
		place.unsought = effort !== undefined && effort.left < 0;
		if (!place.unsought) findIn(made.around(), place, { lost, effort });
		return;
	}
	const around = stretchAround(made, 2 * lostWords(lost).length);
	const quotation = lostQuotation(lost);
	if (isBack(quotation, around.text)) holdIn(around, place, anchor(around.text, quotation, { effort }));
}

/** Goes on to look for lost words in the text of now, as far as the effort goes; true where some are left that were not looked for. */
export function seekOn(places: Iterable<FollowedPlace>, text: string, effort: Effort): boolean {
	let around: Stretch | undefined;
	for (const place of places) {
		if (!place.unsought || !place.lost) continue;
		if (effort.left < 0) return true;
		// Most were lost where the one before was.
		if (around?.put.start !== place.start || around.put.end !== place.end)
			around = stretchAround({ now: span(place.start, place.end), after: text }, 0);
		place.unsought = false;
		findIn(around, place, { lost: place.lost, effort });
	}
	return false;
}

function findIn(
	around: Stretch,
	place: FollowedPlace,
	{ lost, effort }: { readonly lost: Lost; readonly effort: Effort | undefined },
): void {
	const alone = lostQuotation(lost);
	const quotation = { ...alone, position: alone.position + around.put.start - around.from };
	holdIn(around, place, findMark(around.text, quotation, effort));
}

/** Holds what was found there, if it touches what was put in: other places have marks of their own. */
function holdIn({ from, put }: Stretch, place: FollowedPlace, found: Span | undefined): void {
	if (found && found.start + from <= put.end && found.end + from >= put.start)
		hold(place, span(found.start + from, found.end + from));
}

/** Whether the words, or the two neighbors of an empty place, stand there: a page may have lost ten thousand marks. */
function isBack({ exact, prefix, suffix }: Quotation, text: string): boolean {
	const words = exact === '' ? prefix.slice(-1) + suffix.slice(0, 1) : exact;
	return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).includes(words);
}

/** Where words stand whose cut was put in again so that its block begins at `at`; `undefined` for words that lie outside of it. */
export function inBlock({ start, end, cut: { block } }: Lost, at: number): Span | undefined {
	const by = at - block.start;
	return start >= block.start && end <= block.end ? span(start + by, end + by) : undefined;
}

export function hold(place: FollowedPlace, found: Span | undefined): boolean {
	if (found) Object.assign(place, { start: found.start, end: found.end, lost: undefined, unsought: false });
	return found !== undefined;
}
