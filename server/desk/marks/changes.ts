import diff from 'fast-diff';
import { type Span, span } from '../../ground/model/span';
import { commonClauses } from './common-clauses';

/** A stretch of one text, and what stands there in another: `三百⟦米⟧` → `三百⟦五十米⟧`. */
export interface Change {
	/** Offsets of the first text. */
	readonly before: Span;
	/** Offsets of the second text. */
	readonly after: Span;
	readonly removed: string;
	readonly added: string;
}

/**
 * The most pairs of units that are compared in one piece, and in all: the time of a difference grows with the product of both lengths, and
 * two texts of a megabyte would take days. What is left over is one change as a whole.
 */
const mostPairs = 250_000;
const mostPairsInAll = 10_000_000;

/** Clauses that stand twice in a text may stand once in a piece of it; so often pieces are cut further. */
const mostCuts = 8;

/**
 * What became of a text, in order: changes with nothing between them are one. No change begins or ends within a surrogate pair. Of two
 * texts that have little in common it is coarse, and takes some seconds at most.
 */
export function changesBetween(before: string, after: string, pairsInAll = mostPairsInAll): Change[] {
	const { changes, keep, change, close } = collector();
	let left = pairsInAll;
	const unlike = (old: string, now: string): void => {
		const pairs = old.length * now.length;
		if (pairs > mostPairs || pairs > left) {
			change(old, now);
			return;
		}
		left -= pairs;
		for (const [kind, text] of diff(old, now)) {
			if (kind === diff.EQUAL) keep(text.length);
			else change(kind === diff.DELETE ? text : '', kind === diff.INSERT ? text : '');
		}
	};
	const compare = (old: string, now: string, cuts: number): void => {
		const head = commonHead(old, now);
		const tail = commonTail(old.slice(head), now.slice(head));
		keep(head);
		pieces(old.slice(head, old.length - tail), now.slice(head, now.length - tail), cuts);
		keep(tail);
	};
	const pieces = (old: string, now: string, cuts: number): void => {
		const common = cuts > 0 && old.length * now.length > mostPairs ? commonClauses(old, now) : [];
		if (common.length === 0) {
			unlike(old, now);
			return;
		}
		let [from, to] = [0, 0];
		for (const { before: start, after: other, length } of common) {
			compare(old.slice(from, start), now.slice(to, other), cuts - 1);
			keep(length);
			[from, to] = [start + length, other + length];
		}
		compare(old.slice(from), now.slice(to), cuts - 1);
	};
	compare(before, after, mostCuts);
	close();
	return changes;
}

/** Takes what is kept and what is changed, from the start of both texts to their ends. */
function collector() {
	const changes: Change[] = [];
	let from = 0;
	let to = 0;
	let removed = '';
	let added = '';
	const close = (): void => {
		if (removed !== '' || added !== '')
			changes.push({
				before: span(from - removed.length, from),
				after: span(to - added.length, to),
				removed,
				added,
			});
		removed = '';
		added = '';
	};
	return {
		changes,
		close,
		keep(length: number): void {
			if (length > 0) close();
			from += length;
			to += length;
		},
		change(old: string, now: string): void {
			removed += old;
			added += now;
			from += old.length;
			to += now.length;
		},
	};
}

/** How many units are the same at the start of both; no pair is torn. */
function commonHead(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let at = 0;
	while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
	return at > 0 && (isInPair(one, at) || isInPair(other, at)) ? at - 1 : at;
}

/** The same at the end. */
function commonTail(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let count = 0;
	while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) count++;
	return count > 0 && (isInPair(one, one.length - count) || isInPair(other, other.length - count)) ? count - 1 : count;
}

function isInPair(text: string, at: number): boolean {
	return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
