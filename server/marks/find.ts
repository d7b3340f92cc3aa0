import type { Quotation } from '../model/note';
import { type Span, span } from '../model/span';
import { anchor, type Effort } from '../notes/anchor';
import { after, before, type Context, contextLength, likeness } from '../notes/likeness';
import { gramLength, type InkIndex, inkIndex, inkOf } from './ink-index';

/**
 * Finds the stretch that a mark was set on, page offsets; `undefined` where it is gone. First as a note is found, by its very words. A
 * dismissal ends there, since it holds for these words alone. A mark is about a place: where its words were corrected, wrapped anew or
 * set in other widths, the place is known by what is left of them and by what stands around (`全长⟦三百⟧米` → `全长⟦350⟧米`).
 */
export function findMark(text: string, quotation: Quotation, effort?: Effort): Span | undefined {
	const found = anchor(text, quotation, { effort });
	if (found || (effort && effort.left < 0)) return found;
	if (effort) effort.left -= costOfLikeliest;
	return likeliest(inkIndex(text), quotation);
}

/** In places compared (`wholeEffort`): what a place costs that has to be guessed. */
const costOfLikeliest = 100;

/** The share of the quoted words and their surroundings that must be left. */
const leastLeft = 0.5;

/** So many places are weighed at most, the ones that most words point to. */
const mostCandidates = 16;

/** A stretch may have become longer by so much, and by half. */
const mostAdded = 24;

interface Quoted {
	readonly before: Context;
	readonly after: Context;
	/** The beginning and the end of the words, as what stands behind and before a place. */
	readonly first: Context;
	readonly last: Context;
	readonly length: number;
}

function likeliest(index: InkIndex, { exact, prefix, suffix }: Quotation): Span | undefined {
	const words = inkOf(exact).text;
	const head = inkOf(prefix).text;
	const tail = inkOf(suffix).text;
	if (exact !== '' && words === '') return undefined;
	const quoted: Quoted = {
		before: before(head),
		after: after(tail),
		first: after(words),
		last: before(words),
		length: words.length,
	};
	const { starts, ends } = candidates(index, { head, words, tail });
	let best: { start: number; end: number; points: number } | undefined;
	const whole = quoted.before.length + quoted.after.length + Math.min(words.length, contextLength);
	const tailPoints = new Map(ends.map((end) => [end, likeness(quoted.after, index.text, end)]));
	for (const start of starts) {
		const own = likeness(quoted.before, index.text, start) + likeness(quoted.first, index.text, start) / 2;
		for (const end of ends) {
			const length = end - start;
			if (length < 0 || length > words.length * 1.5 + mostAdded || (words === '' && length > 0)) continue;
			const points =
				own +
				(tailPoints.get(end) ?? 0) +
				likeness(quoted.last, index.text, end) / 2 -
				Math.abs(length - words.length) / 4;
			if (!best || points > best.points) best = { start, end, points };
		}
	}
	if (!best || best.points < leastLeft * whole) return undefined;
	// What stood around is still there, and the words between are not: they were taken out.
	if (words !== '' && best.start === best.end) return undefined;
	return onPage(index, best, { isEmpty: words === '', opensLine: suffix !== '' && inkOf(suffix[0]).text !== '' });
}

/** Places where the stretch may begin and end, in the ink: those that most of its words, and of those around it, point to. */
function candidates(
	index: InkIndex,
	{ head, words, tail }: { readonly head: string; readonly words: string; readonly tail: string },
): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
	const starts = new Map<number, number>();
	const ends = new Map<number, number>();
	const vote = (votes: Map<number, number>, place: number): void => {
		if (place >= 0 && place <= index.text.length) votes.set(place, (votes.get(place) ?? 0) + 1);
	};
	/** `from` is where the words begin, counted from the start of the stretch. */
	const point = (part: string, from: number): void => {
		for (let at = 0; at + gramLength <= part.length; at++)
			for (const place of index.places(part, at)) {
				vote(starts, place - at - from);
				vote(ends, place - at - from + words.length);
			}
	};
	point(head, -head.length);
	point(words.slice(0, contextLength), 0);
	if (words.length > contextLength) {
		const last = Math.max(contextLength, words.length - contextLength);
		point(words.slice(last), last);
	}
	point(tail, words.length);
	return { starts: mostVoted(starts), ends: mostVoted(ends) };
}

function mostVoted(votes: ReadonlyMap<number, number>): number[] {
	return [...votes]
		.sort(([one, many], [other, more]) => more - many || one - other)
		.slice(0, mostCandidates)
		.map(([place]) => place);
}

/** A stretch of the ink as one of the page. An empty place stands before the next ink where it `opensLine`, else behind the last. */
function onPage(
	{ origin }: InkIndex,
	{ start, end }: Span,
	{ isEmpty, opensLine }: { readonly isEmpty: boolean; readonly opensLine: boolean },
): Span | undefined {
	if (!isEmpty) return span(origin[start], origin[end - 1] + 1);
	const behind = start > 0 ? origin[start - 1] + 1 : 0;
	const place = opensLine && start < origin.length ? origin[start] : behind;
	return span(place, place);
}
