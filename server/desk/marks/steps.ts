import { type Span, span } from '../../ground/model/span';
import { firstFrom } from '../../ground/text/bisect';
import { changesBetween } from './changes';

/** What one edit did, in order; with nothing between two of them, they are one. Page offsets of both texts. */
export interface Steps {
	readonly before: readonly Span[];
	readonly after: readonly Span[];
	/** The ends of `before`, to be searched. */
	readonly ends: readonly number[];
}

/** In pairs of units that are compared: some tens of milliseconds. */
const mostPairs = 2_000_000;

/** The steps of an edit that only took out one stretch and put in another. */
export function oneStep(before: Span, after: Span): Steps {
	return { before: [before], after: [after], ends: [before.end] };
}

/** The steps of an edit that wrote a stretch anew, much of it as it was: wrapped, sorted, corrected. */
export function stepsBetween(texts: { readonly before: string; readonly after: string }, from: Span, to: Span): Steps {
	const changes = changesBetween(
		texts.before.slice(from.start, from.end),
		texts.after.slice(to.start, to.end),
		mostPairs,
	);
	const moved = ({ start, end }: Span, by: number) => span(start + by, end + by);
	const before = changes.map((change) => moved(change.before, from.start));
	return { before, after: changes.map((change) => moved(change.after, to.start)), ends: before.map(({ end }) => end) };
}

/**
 * Where a place stands after the steps, page offsets; `undefined` where nothing is left of it. Text put at its edge stays outside; what
 * takes the place of its first or last words, or of all of them, is inside. In what was written anew all words must be as they were: what
 * seems to be left of a mark may be left of other words.
 */
export function through({ before, after, ends }: Steps, { start, end }: Span): Span | undefined {
	const isEmpty = start === end;
	const first = firstFrom(ends, start + 1);
	// What is put in where a caret stands comes behind it.
	const last = isEmpty && before[first - 1]?.start === start ? first - 2 : first - 1;
	const moved = last < 0 ? start : start + after[last].end - before[last].end;
	if (isEmpty) return before[first]?.start < start ? undefined : span(moved, moved);
	let [from, to] = [moved, moved + end - start];
	for (let step = first; step < before.length && before[step].start < end; step++) {
		const [old, now] = [before[step], after[step]];
		if (old.start <= start && old.end >= end)
			return old.start === start && old.end === end && now.end > now.start ? now : undefined;
		if (before.length > 1 && old.end > old.start) return undefined;
		if (old.start < start) from = now.end;
		to = old.end > end ? now.start : now.end + end - old.end;
	}
	return span(from, to);
}
