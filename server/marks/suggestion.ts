import { type MarkEvent, type MarkState, suggestionKinds } from '../model/mark';
import { type Span, span } from '../model/span';
import type { Replacement } from '../text/edits';
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
 * that accepted it stays.
 */
export function stateOnText({ event, selector, text, state }: Mark, place: Span | undefined, copy: string): MarkState {
	if (state !== 'accepted' || !place) return state;
	const now = copy.slice(place.start, place.end);
	const isUndone =
		event.what === 'insert'
			? !copy.startsWith(text ?? '', place.start)
			: now === selector.exact && (event.what !== 'replace' || now !== text);
	return isSuggestion(event) && isUndone ? 'open' : state;
}
