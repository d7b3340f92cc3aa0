import { type MarkEvent, type MarkState, suggestionKinds } from '../../ground/model/mark';
import { type Span, span } from '../../ground/model/span';
import type { Replacement } from '../../ground/text/edits';
import type { Mark } from './fold';

/** True for a mark that proposes a change of the copy. */
export function isSuggestion({ what }: Pick<MarkEvent, 'what'>): boolean {
	return suggestionKinds.some((one) => one === what);
}

/**
 * The edits that make a suggestion true, in order, page offsets; none for a mark that suggests nothing. `undefined` where words are to go
 * to a place that is gone, or into themselves.
 */
export function suggestedEdits(
	{ event: { what }, text = '' }: Mark,
	{ copy, place, target }: { readonly copy: string; readonly place: Span; readonly target: Span | undefined },
): readonly Replacement[] | undefined {
	if (what === 'delete') return [{ span: place, text: '' }];
	if (what === 'replace') return [{ span: place, text }];
	if (what === 'insert') return [{ span: span(place.start, place.start), text }];
	if (what !== 'relocate') return [];
	if (!target || (target.start > place.start && target.start < place.end)) return undefined;
	const taken = { span: place, text: '' };
	const put = { span: span(target.start, target.start), text: copy.slice(place.start, place.end) };
	return target.start <= place.start ? [put, taken] : [taken, put];
}

/**
 * How a mark stands, as the text has it: an editor who undoes what an accepted suggestion changed has opened it again, though the event
 * that accepted it stays. What was put in stands on one side of the place or the other.
 */
export function stateOnText(
	{ event, selector, text = '', state }: Mark,
	place: Span | undefined,
	copy: string,
): MarkState {
	if (state !== 'accepted' || !place) return state;
	const now = copy.slice(place.start, place.end);
	const isUndone =
		event.what === 'insert'
			? !hasInsertion({ text }, place, copy)
			: (now === selector.exact || now === event.selector.exact) && (event.what !== 'replace' || now !== text);
	return isSuggestion(event) && isUndone ? 'open' : state;
}

/** True where what an insertion puts in stands on one side of its place. */
export function hasInsertion({ text = '' }: Pick<Mark, 'text'>, place: Span | undefined, copy: string): boolean {
	if (!place) return false;
	return copy.startsWith(text, place.start) || copy.slice(Math.max(0, place.start - text.length), place.start) === text;
}
