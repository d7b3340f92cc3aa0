/**
 * A half-open stretch of text, counted in UTF-16 units: `text.slice(span.start, span.end)`.
 * Every function says what its spans are counted from: the page, the article, or the logical text of the article.
 */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The span `[start, end)`. */
export function span(start: number, end: number): Span {
	return { start, end };
}

/** True where the two share at least one unit. Touching (`⟦ab⟧⟦cd⟧`) is not sharing. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies within `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same stretch counted from a point `by` units earlier. */
export function shift(stretch: Span, by: number): Span {
	return { start: stretch.start + by, end: stretch.end + by };
}

/** Order of the contract: by start, then the longer first. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
	return a.span.start - b.span.start || b.span.end - a.span.end;
}

/**
 * Sorts a list in that order, in place. Lists of a section are short and mostly in order, where an insertion sort is faster than `sort`.
 */
export function sortBySpan<T extends { readonly span: Span }>(list: T[]): T[] {
	if (list.length > 40) return list.sort(bySpan);
	for (let i = 1; i < list.length; i++) {
		const one = list[i];
		let at = i;
		for (; at > 0 && bySpan(list[at - 1], one) > 0; at--) list[at] = list[at - 1];
		list[at] = one;
	}
	return list;
}
