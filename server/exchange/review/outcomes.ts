import { type Change, changesBetween } from '../../desk/marks/changes';
import { type Span, span } from '../../ground/model/span';
import { edited, origin, type Replacement } from '../../ground/text/edits';
import type { SentChange } from '../word/manifest';
import { reversed, type Shift, shifts } from './shifts';

/** What became of a suggestion that is no longer tracked in the document. */
export type Outcome = 'accepted' | 'rejected' | 'unknown';

/** A suggestion whose change is not tracked any more: what it would have changed in the base, in order. */
export interface SettledChange {
	readonly change: SentChange;
	readonly edits: readonly Replacement[];
	/** What the bookmark around it says: it decides where the text leaves two readings. */
	readonly hint: Outcome | undefined;
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

/** In UTF-16 units: so much text is compared at one place. Where it would be more, it is not known what became of the suggestions there. */
const mostCompared = 4_000_000;

/** A change that could as well lie elsewhere (one of 的的 was taken out) is looked at so far. */
const mostSlide = 400;

/**
 * Tells which suggestions were accepted. What the bookmarks say is taken for granted first; around all that this leaves unexplained, and
 * around suggestions without a bookmark, that reading is taken which leaves least, and what it leaves was changed without being tracked.
 * Where two readings leave the same, the bookmarks decide, or it is not known. Time: that of the difference of both texts, and some more
 * for places where much was settled at once.
 */
export function settledOutcomes(base: string, original: string, settled: readonly SettledChange[]): Outcomes {
	const votes = new Map<string, Set<Outcome>>();
	const vote = (mark: string, outcome: Outcome): void => {
		votes.set(mark, (votes.get(mark) ?? new Set()).add(outcome));
	};
	const untracked: Replacement[] = [];
	const assumed = inOrder(settled.flatMap(({ hint, edits }) => (hint === 'accepted' ? edits : [])));
	const expected = edited(base, assumed);
	const changes = changesBetween(expected, original);
	const made = shiftsOf(assumed);
	const [there, on] = [shifts(made), shifts(changes)];
	const back = shifts(reversed(made));
	const unexplained = changes.map((change) => {
		const { start, end } = slid(expected, change);
		return span(back.before(start), Math.max(back.before(start), back.behind(end)));
	});
	for (const { place, settled: own, isExplained } of clusters(unexplained, settled)) {
		if (isExplained && own.every(({ hint }) => hint !== undefined)) {
			for (const { change, hint } of own) vote(change.mark, hint ?? 'unknown');
			continue;
		}
		const parts = own.map(({ change, edits, hint }) => ({
			...{ mark: change.mark, hint },
			edits: edits
				.filter(({ span: one }) => one.start >= place.start && one.end <= place.end)
				.map(({ span: one, text }) => ({ span: span(one.start - place.start, one.end - place.start), text })),
		}));
		const observed = original.slice(on.from(there.from(place.start)), on.behind(there.behind(place.end)));
		const reading = bestReading(base.slice(place.start, place.end), observed, parts);
		for (const { mark, outcome } of reading.outcomes) vote(mark, outcome);
		for (const { before: one, added } of reading.residue)
			untracked.push({
				span: span(place.start + origin(reading.edits, one.start), place.start + origin(reading.edits, one.end)),
				text: added,
			});
	}
	// Both halves of a relocation have to say the same.
	const outcomes = Array.from(votes, ([mark, said]): [string, Outcome] => [
		mark,
		said.size === 1 ? ([...said][0] ?? 'unknown') : 'unknown',
	]);
	return { outcomes: new Map(outcomes), untracked };
}

function inOrder(edits: readonly Replacement[]): Replacement[] {
	return [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

/** Edits as stretches of the text before and after them. */
function shiftsOf(edits: readonly Replacement[]): Shift[] {
	let ahead = 0;
	return edits.map(({ span: before, text }) => {
		const start = before.start + ahead;
		ahead += text.length - (before.end - before.start);
		return { before, after: span(start, start + text.length) };
	});
}

interface Cluster {
	/** Of the base. */
	readonly place: Span;
	readonly settled: readonly SettledChange[];
	/** The text is there as the bookmarks say. */
	readonly isExplained: boolean;
}

function clusters(unexplained: readonly Span[], settled: readonly SettledChange[]): Cluster[] {
	const items: { readonly place: Span; readonly settled: SettledChange | undefined }[] = [
		...unexplained.map((place) => ({ place, settled: undefined })),
		...settled.flatMap((one) => one.edits.map((edit) => ({ place: edit.span, settled: one }))),
	].sort((one, other) => one.place.start - other.place.start);
	const found: (Cluster & { settled: SettledChange[] })[] = [];
	for (const { place, settled: one } of items) {
		const last = found.at(-1);
		const isNear = last !== undefined && place.start <= last.place.end + nearby;
		const own = isNear ? last.settled : [];
		if (one && !own.includes(one)) own.push(one);
		const cluster = {
			place: isNear ? span(last.place.start, Math.max(last.place.end, place.end)) : place,
			settled: own,
			isExplained: one !== undefined && (!isNear || last.isExplained),
		};
		if (isNear) found[found.length - 1] = cluster;
		else found.push(cluster);
	}
	return found;
}

/** All that a change could be taken for: 的 of 的的, whichever it was. */
function slid(text: string, { before, removed, added }: Change): Span {
	if (removed !== '' && added !== '') return before;
	const words = removed || added;
	const fromEnd = (n: number) => words[words.length - 1 - (n % words.length)];
	let { start, end } = before;
	for (let n = 0; n < mostSlide && start > 0 && text[start - 1] === fromEnd(n); n++) start--;
	for (let n = 0; n < mostSlide && end < text.length && text[end] === words[n % words.length]; n++) end++;
	return span(start, end);
}

interface Part {
	readonly mark: string;
	readonly hint: Outcome | undefined;
	readonly edits: readonly Replacement[];
}

interface Reading {
	readonly outcomes: readonly { readonly mark: string; readonly outcome: Outcome }[];
	readonly edits: readonly Replacement[];
	/** What it does not explain; offsets of the text after `edits`. */
	readonly residue: readonly Change[];
}

function bestReading(before: string, observed: string, parts: readonly Part[]): Reading {
	const most = Math.max(2, mostCompared / (before.length + observed.length + 1));
	const isWhole = parts.length <= mostTogether && 2 ** parts.length <= most;
	if (!isWhole && parts.length + 2 > most)
		return { outcomes: parts.map(({ mark }) => ({ mark, outcome: 'unknown' })), edits: [], residue: [] };
	const readings = isWhole ? combinations(parts.length) : [greedy(before, observed, parts)];
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
	const contrary = ({ taken }: { readonly taken: readonly boolean[] }) =>
		parts.filter(({ hint }, i) => hint !== undefined && hint !== (taken[i] ? 'accepted' : 'rejected')).length;
	const fewest = best.reduce((few, one) => Math.min(few, contrary(one)), Number.POSITIVE_INFINITY);
	best = best.filter((one) => contrary(one) === fewest);
	const [first] = best;
	const outcomeOf = ({ hint }: Part, i: number): Outcome => {
		const outcome = first.taken[i] ? 'accepted' : 'rejected';
		// One reading of many says less than all of them.
		const isSure = isWhole ? best.every(({ taken }) => taken[i] === first.taken[i]) : hint === outcome;
		return isSure ? outcome : 'unknown';
	};
	return {
		outcomes: parts.map((part, i) => ({ mark: part.mark, outcome: outcomeOf(part, i) })),
		edits: editsOf(parts, first.taken),
		residue: first.residue,
	};
}

function combinations(count: number): boolean[][] {
	return Array.from({ length: 2 ** count }, (_, bits) =>
		Array.from({ length: count }, (_, i) => ((bits >> i) & 1) === 1),
	);
}

/** A reading in which one suggestion after the other was taken the way that leaves less. */
function greedy(before: string, observed: string, parts: readonly Part[]): boolean[] {
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
	return taken;
}

function editsOf(parts: readonly Part[], taken: readonly boolean[]): Replacement[] {
	return inOrder(parts.flatMap(({ edits }, i) => (taken[i] ? edits : [])));
}
