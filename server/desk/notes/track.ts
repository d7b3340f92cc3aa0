import type { Quotation } from '../../ground/model/quotation';
import type { TextChange } from '../../ground/model/section';
import { type Span, span } from '../../ground/model/span';
import { anchor, anchorLine, type Effort, quote, quoteLine } from './anchor';

/**
 * A quoted place while its text is edited. `place` is the stretch (for a line: its text), or, where `held` is false, the stretch in which
 * it was lost.
 */
export interface Tracked {
	readonly place: Span;
	readonly held: boolean;
	/** As it last stood. */
	readonly quotation: Quotation;
}

/** An edit of a text; `change` says where, trimmed. */
export interface TrackedEdit {
	readonly before: string;
	readonly after: string;
	readonly change: TextChange;
}

export interface Following {
	readonly kind: 'stretch' | 'line';
	/** What may be spent on all places that are looked for in one text. */
	readonly effort?: Effort | undefined;
}

/** Where in a text a quotation is taken up. */
export function trackFrom(text: string, quotation: Quotation, { kind, effort }: Following): Tracked | undefined {
	const found =
		kind === 'stretch' ? anchor(text, quotation, { effort }) : lineAt(text, anchorLine(text, quotation, { effort }));
	return found && { place: found, held: true, quotation };
}

/** The change without the text at either end that stays the same: an editor may report the whole text where one character changed. */
export function trimmed(before: string, after: string, { start, length, inserted }: TextChange): TextChange {
	let head = 0;
	const least = Math.min(length, inserted);
	while (head < least && before.charCodeAt(start + head) === after.charCodeAt(start + head)) head++;
	let tail = 0;
	while (
		tail < least - head &&
		before.charCodeAt(start + length - 1 - tail) === after.charCodeAt(start + inserted - 1 - tail)
	)
		tail++;
	return { start: start + head, length: length - head - tail, inserted: inserted - head - tail };
}

/**
 * Follows a place through an edit: no edit elsewhere moves it off its words, however much of the context goes. A stretch is lost when an
 * edit touches its inside, a line when it is torn or joined so that nothing like it is left; it is found again when its words are back
 * (undo). `change` is trimmed.
 */
export function track(tracked: Tracked, { before, after, change }: TrackedEdit, { kind, effort }: Following): Tracked {
	const { start, length, inserted } = change;
	const by = inserted - length;
	const { place, held } = tracked;
	const end = start + length;
	if (!touches(tracked, span(start, end), kind))
		return end <= place.start ? { ...tracked, place: span(place.start + by, place.end + by) } : tracked;
	if (
		held &&
		kind === 'line' &&
		start >= place.start &&
		!hasLineEnd(before, start, end) &&
		!hasLineEnd(after, start, start + inserted)
	) {
		const line = lineAt(after, place.start);
		if (line && after.slice(line.start, line.end).trim() !== '') return { ...tracked, place: line };
	}
	const quotation = !held
		? tracked.quotation
		: kind === 'stretch'
			? quote(before, place)
			: quoteLine(before, place.start);
	const region = span(Math.min(place.start, start), Math.max(place.end, end) + by);
	const looking = { within: region, effort };
	const found =
		kind === 'stretch' ? anchor(after, quotation, looking) : lineAt(after, anchorLine(after, quotation, looking));
	return found ? { place: found, held: true, quotation } : { place: region, held: false, quotation };
}

/** True where an edit of a stretch of the text, offsets from before the edit, may change what stands at the place. */
function touches({ place, held }: Tracked, { start, end }: Span, kind: Following['kind']): boolean {
	// A lost place may come back at its edge. An empty place has an edge only. Text that is put before a line may push the line down.
	if (!held || kind === 'line' || place.start === place.end) return start <= place.end && place.start <= end;
	return start < place.end && (start === end ? place.start < start : place.start < end);
}

function hasLineEnd(text: string, start: number, end: number): boolean {
	return /[\r\n]/.test(text.slice(start, end));
}

function lineAt(text: string, start: number | undefined): Span | undefined {
	if (start === undefined) return undefined;
	let end = start;
	while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
	return span(start, end);
}
