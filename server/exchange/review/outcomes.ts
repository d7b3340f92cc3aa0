import { type Change, changesBetween } from '../../marks/changes';
import { type Span, span } from '../../model/span';
import { countWhile } from '../../text/bisect';
import { edited, origin, type Replacement } from '../../text/edits';
import type { SentChange } from '../word/manifest';
import type { ReviewedText } from './reviewed-text';

/** What became of a suggestion that is no longer tracked in the document. */
export type Outcome = 'accepted' | 'rejected' | 'unknown';

/** A suggestion whose change is not tracked any more: what it would have changed in the base, in order. */
export interface Settled {
	readonly change: SentChange;
	readonly edits: readonly Replacement[];
}

export interface Outcomes {
	/** By the id of the mark. */
	readonly outcomes: ReadonlyMap<string, Outcome>;
	/** What was changed without being tracked: what stood in the base, and what stands there now. */
	readonly untracked: readonly Replacement[];
}

/** Changes that so few units part are weighed together. */
const nearby = 2;

/** As many suggestions in one place are weighed in all their combinations. */
const mostTogether = 8;

/** A change that could as well lie elsewhere (one of 的的 was taken out) is looked at so far. */
const mostSlide = 400;

interface Cluster {
	/** Of the base. */
	readonly place: Span;
	readonly settled: Settled[];
}

/**
 * Tells from the text alone which suggestions were accepted: around each of them that reading is taken which leaves least unexplained, and
 * what it leaves was changed without being tracked. Where two readings leave the same, it is not known. Time: that of the difference of both
 * texts, and some more for places where much was settled at once.
 */
export function settledOutcomes(base: string, reviewed: ReviewedText, settled: readonly Settled[]): Outcomes {
	const outcomes = new Map<string, Outcome>();
	const votes = new Map<string, Set<Outcome>>();
	const untracked: Replacement[] = [];
	for (const cluster of clusters(base, reviewed.changes, settled)) {
		const { place } = cluster;
		const observed = reviewed.original.slice(reviewed.fromBase(place.start), afterBase(reviewed, place.end));
		const before = base.slice(place.start, place.end);
		const own = cluster.settled.map(({ change, edits }) => ({
			mark: change.mark,
			edits: edits
				.filter(({ span: one }) => one.start >= place.start && one.end <= place.end)
				.map(({ span: one, text }) => ({ span: span(one.start - place.start, one.end - place.start), text })),
		}));
		const reading = bestReading(before, observed, own);
		for (const { mark, outcome } of reading.outcomes) {
			const said = votes.get(mark) ?? new Set();
			votes.set(mark, said.add(outcome));
		}
		for (const { before: one, added } of reading.residue)
			untracked.push({
				span: span(place.start + origin(reading.edits, one.start), place.start + origin(reading.edits, one.end)),
				text: added,
			});
	}
	// Both halves of a relocation have to say the same.
	for (const [mark, said] of votes) outcomes.set(mark, said.size === 1 ? ([...said][0] ?? 'unknown') : 'unknown');
	return { outcomes, untracked };
}

/** An offset of the base as one of the reviewed text; behind what was put in there. */
function afterBase({ changes }: ReviewedText, offset: number): number {
	const last = changes[countWhile(changes.length, (i) => changes[i].before.start <= offset) - 1];
	return offset + (last ? last.after.end - last.before.end : 0);
}

function clusters(base: string, changes: readonly Change[], settled: readonly Settled[]): Cluster[] {
	const items: { readonly place: Span; readonly settled: Settled | undefined }[] = [
		...changes.map((change) => ({ place: slid(base, change), settled: undefined })),
		...settled.flatMap((one) => one.edits.map((edit) => ({ place: edit.span, settled: one }))),
	].sort((one, other) => one.place.start - other.place.start);
	const found: Cluster[] = [];
	for (const item of items) {
		const last = found.at(-1);
		if (last && item.place.start <= last.place.end + nearby) {
			if (item.settled && !last.settled.includes(item.settled)) last.settled.push(item.settled);
			found[found.length - 1] = {
				place: span(last.place.start, Math.max(last.place.end, item.place.end)),
				settled: last.settled,
			};
		} else found.push({ place: item.place, settled: item.settled ? [item.settled] : [] });
	}
	return found;
}

/** All that a change could be taken for: 的 of 的的, whichever it was. */
function slid(base: string, { before, removed, added }: Change): Span {
	if (removed !== '' && added !== '') return before;
	const words = removed || added;
	let { start, end } = before;
	for (
		let n = 1;
		n <= mostSlide && start > 0 && base[start - 1] === words[words.length - (((n - 1) % words.length) + 1)];
		n++
	)
		start--;
	for (let n = 0; n < mostSlide && end < base.length && base[end] === words[n % words.length]; n++) end++;
	return span(start, end);
}

interface Part {
	readonly mark: string;
	readonly edits: readonly Replacement[];
}

interface Reading {
	readonly outcomes: readonly { readonly mark: string; readonly outcome: Outcome }[];
	readonly edits: readonly Replacement[];
	/** What it does not explain; offsets of the text after `edits`. */
	readonly residue: readonly Change[];
}

function bestReading(before: string, observed: string, parts: readonly Part[]): Reading {
	const readings = parts.length <= mostTogether ? combinations(parts.length) : [...greedy(before, observed, parts)];
	let least = Number.POSITIVE_INFINITY;
	let best: { readonly taken: readonly boolean[]; readonly residue: readonly Change[] }[] = [];
	for (const taken of readings) {
		const text = edited(before, editsOf(parts, taken));
		if (least === 0 && text !== observed) continue;
		const residue = text === observed ? [] : changesBetween(text, observed);
		const size = residue.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
		if (size < least) best = [];
		if (size <= least) best.push({ taken, residue });
		least = Math.min(least, size);
	}
	const [first] = best;
	return {
		outcomes: parts.map(({ mark }, i) => ({
			mark,
			outcome: best.every(({ taken }) => taken[i] === first.taken[i])
				? first.taken[i]
					? 'accepted'
					: 'rejected'
				: 'unknown',
		})),
		edits: editsOf(parts, first.taken),
		residue: first.residue,
	};
}

function combinations(count: number): boolean[][] {
	return Array.from({ length: 2 ** count }, (_, bits) =>
		Array.from({ length: count }, (_, i) => ((bits >> i) & 1) === 1),
	);
}

/** One reading after the other, each with one more suggestion taken the way that leaves less. */
function* greedy(before: string, observed: string, parts: readonly Part[]): Generator<boolean[]> {
	const taken = parts.map(() => false);
	const rest = () =>
		changesBetween(edited(before, editsOf(parts, taken)), observed).reduce(
			(sum, { removed, added }) => sum + removed.length + added.length,
			0,
		);
	let least = rest();
	for (let i = 0; i < taken.length && least > 0; i++) {
		taken[i] = true;
		const now = rest();
		if (now < least) least = now;
		else taken[i] = false;
	}
	yield taken;
}

function editsOf(parts: readonly Part[], taken: readonly boolean[]): Replacement[] {
	return parts
		.flatMap(({ edits }, i) => (taken[i] ? edits : []))
		.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
