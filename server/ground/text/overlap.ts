import type { Span } from '../model/span';
import { countWhile } from './bisect';

/**
 * Tells whether a stretch shares a unit with one of the spans; an empty stretch does where a span reaches over it. The spans are in the
 * order of their starts, and may nest and overlap. Found by bisection: a text may have many spans and many stretches, and comparing each
 * with each would take seconds.
 */
export function overlapOf(spans: readonly Span[]): (stretch: Span) => boolean {
	// How far any of the spans reaches that begin up to here.
	const reach = new Float64Array(spans.length);
	let farthest = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < spans.length; i++) reach[i] = farthest = Math.max(farthest, spans[i].end);
	return ({ start, end }) => {
		const begun = countWhile(spans.length, (index) => spans[index].start < end);
		return begun > 0 && reach[begun - 1] > start;
	};
}
