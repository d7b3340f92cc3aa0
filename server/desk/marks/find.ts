import type { Quotation } from '../../ground/model/quotation';
import { type Span, span } from '../../ground/model/span';
import { anchor, anchorUnchanged, type Effort } from '../notes/anchor';
import { after, before, contextLength, contextLikeness, type Quoted } from '../notes/context-likeness';
import { gramLength, type InkIndex, inkIndex, inkText } from './ink-index';

/**
 * Finds the stretch that a mark was set on, page offsets; `undefined` where it is gone. A dismissal holds for its very words alone
 * (`anchor`). A mark is about a place: where its words were corrected, wrapped anew or set in other widths, the place is known by what is
 * left of them and by what stands around (`全长⟦三百⟧米` → `全长⟦350⟧米`).
 */
export function findMark(text: string, quotation: Quotation, effort?: Effort): Span | undefined {
	const { position } = quotation;
	const near = span(Math.max(0, position - nearby), Math.min(text.length, position + quotation.exact.length + nearby));
	const unchanged = near.start < near.end ? anchorUnchanged(text, quotation, { within: near, effort }) : undefined;
	if (unchanged || (effort && effort.left < 0)) return unchanged;
	if (effort) effort.left -= costOfLikeliest;
	const index = inkIndex(text);
	const guess = likeliest(index, quotation);
	if (guess?.isIntact || !mayTell(index, quotation)) return guess?.place;
	// A line that was moved alone left all that stood around: then the words tell, if they are the only ones of their kind.
	return anchor(text, quotation, { effort }) ?? guess?.place;
}

/** So far around their old place words are looked for as they stood, before they are weighed. */
const nearby = 4096;

/** In so short a text what stands around a place may be too little to be looked up. */
const shortText = 2000;

/** False where the words cannot tell by themselves where they are: they are gone, or too short to be the only ones in so long a text. */
function mayTell(index: InkIndex, { exact }: Quotation): boolean {
	const words = inkText(exact);
	return index.text.length < shortText || (words.length >= gramLength && index.mayStand(words));
}

/** In places compared (`wholeEffort`): what a place costs that has to be guessed. */
const costOfLikeliest = 100;

/** The share of the quoted words and their surroundings that must be left. */
const leastLeft = 0.4;

/** So many places are weighed at most, the ones that most words point to. */
const mostCandidates = 16;

/** To those that have fewer than this part of the most nobody looks. */
const fewest = 4;

/** So many of them with what lies so near. */
const mostWidened = 3;
const reach = 6;

/** Where the very words stand they outweigh so many units of what stood around: a paragraph that was moved left its neighbors. */
const intact = 12;

/** A stretch may have become longer by so much, and by half. */
const mostAdded = 24;

interface QuotedMark {
	readonly before: Quoted;
	readonly after: Quoted;
	/** The beginning and the end of the words, as what stands behind and before a place. */
	readonly first: Quoted;
	readonly last: Quoted;
}

/** The stretch that is most like the quotation; `isIntact` where it has the very words. */
interface Guess {
	readonly place: Span;
	readonly isIntact: boolean;
}

function likeliest(index: InkIndex, { exact, prefix, suffix }: Quotation): Guess | undefined {
	const words = inkText(exact);
	const head = inkText(prefix);
	const tail = inkText(suffix);
	if (exact !== '' && words === '') return undefined;
	const quoted: QuotedMark = {
		before: before(head),
		after: after(tail),
		first: after(words),
		last: before(words),
	};
	const starts = candidates(index, { head, words, tail });
	const ends = starts.map((start) => start + words.length);
	const whole = quoted.before.length + quoted.after.length + Math.min(words.length, contextLength);
	const fromStart = (at: number) =>
		contextLikeness(quoted.before, index.text, at) + contextLikeness(quoted.first, index.text, at) / 2;
	const fromEnd = (at: number) =>
		contextLikeness(quoted.after, index.text, at) + contextLikeness(quoted.last, index.text, at) / 2;
	const weighedEnds = ends.map((end) => ({ end, points: fromEnd(end) }));
	const isSame = (start: number, end: number) =>
		words !== '' && end - start === words.length && index.text.startsWith(words, start);
	let best: { start: number; end: number; points: number; isIntact: boolean } | undefined;
	for (const start of starts) {
		const own = fromStart(start);
		for (const { end, points: others } of weighedEnds) {
			const length = end - start;
			if (length < 0 || length > words.length * 1.5 + mostAdded || (words === '' && length > 0)) continue;
			const isIntact = isSame(start, end);
			const points = own + others - Math.abs(length - words.length) / 4 + (isIntact ? intact : 0);
			if (!best || points > best.points) best = { start, end, points, isIntact };
		}
	}
	if (!best || best.points < leastLeft * whole + (best.isIntact ? intact : 0)) return undefined;
	// What stood around is still there, and the words between are not: they were taken out.
	if (words !== '' && best.start === best.end) return undefined;
	const opensLine = suffix !== '' && inkText(suffix[0]) !== '';
	return { place: onPage(index, best, { isEmpty: words === '', opensLine }), isIntact: best.isIntact };
}

/**
 * Places where the stretch may begin, in the ink: those that most of its words, and of those around it, point to. It may end where its
 * words would end from there: where what stands between was changed, what stands behind points to an end of its own.
 */
function candidates(
	index: InkIndex,
	{ head, words, tail }: { readonly head: string; readonly words: string; readonly tail: string },
): number[] {
	const votes = new Map<number, number>();
	let grams = 0;
	/** `from` is where the words begin, counted from the start of the stretch. */
	const point = (part: string, from: number): void => {
		for (let at = 0; at + gramLength <= part.length; at++) {
			grams++;
			for (const place of index.places(part, at)) {
				const start = place - at - from;
				if (start >= 0 && start <= index.text.length) votes.set(start, (votes.get(start) ?? 0) + 1);
			}
		}
	};
	point(head, -head.length);
	point(words.slice(0, contextLength), 0);
	if (words.length > contextLength) {
		const last = Math.max(contextLength, words.length - contextLength);
		point(words.slice(last), last);
	}
	point(tail, words.length);
	return mostVoted(votes, { length: index.text.length, least: grams > manyGrams ? 2 : 1 });
}

/** Of so many, one alone that is found somewhere says nothing. */
const manyGrams = 16;

/** The places that most point to, the first of them with their neighbors: what was put in or taken out beside it moves all that point. */
function mostVoted(
	votes: ReadonlyMap<number, number>,
	{ length, least }: { readonly length: number; readonly least: number },
): number[] {
	let highest = least * fewest;
	for (const count of votes.values()) if (count > highest) highest = count;
	const most = [...votes]
		.filter(([, count]) => count * fewest >= highest)
		.sort(([one, many], [other, more]) => more - many || one - other)
		.slice(0, mostCandidates)
		.map(([place]) => place);
	const places = new Set(most);
	for (const place of most.slice(0, mostWidened))
		for (let near = place - reach; near <= place + reach; near++) if (near >= 0 && near <= length) places.add(near);
	return [...places];
}

/** A stretch of the ink as one of the page. An empty place stands before the next ink where it `opensLine`, else behind the last. */
function onPage(
	{ origin }: InkIndex,
	{ start, end }: Span,
	{ isEmpty, opensLine }: { readonly isEmpty: boolean; readonly opensLine: boolean },
): Span {
	if (!isEmpty) return span(origin[start], origin[end - 1] + 1);
	const behind = start > 0 ? origin[start - 1] + 1 : 0;
	const place = opensLine && start < origin.length ? origin[start] : behind;
	return span(place, place);
}
