import { type Change, changesBetween } from '../../desk/marks/changes';
import { type Span, span } from '../../ground/model/span';
import { countWhile } from '../../ground/text/bisect';
import type { WordDocument, WordStamp } from '../word/word-document';
import { reversed, type Shifts, shifts } from './shifts';

/** A stretch of a document that is tracked as put in or taken out, by one author at one time. */
export interface Revision {
	readonly kind: 'insert' | 'delete';
	readonly stamp: WordStamp;
	readonly text: string;
	/** Where it lies in the sequence of the document. */
	readonly whole: Span;
	/** Where it lies in the text as it was before all that is tracked: empty for what was put in. */
	readonly place: Span;
	/** What of an insertion somebody else took out again, as a tracked change. */
	readonly struck: string;
}

/** A document as its reviewer left it, beside the text that it was made from. */
export interface ReviewedText {
	/** The text without what is tracked as put in, with what is tracked as taken out. */
	readonly base: string;
	readonly original: string;
	readonly revisions: readonly Revision[];
	/** What differs between the base and `original`: what was accepted, and what was changed without being tracked. */
	readonly changes: readonly Change[];
	/** An offset of the sequence as one of `original`. */
	readonly toOriginal: (offset: number) => number;
	/** A stretch of `original` as one of the base: what was changed goes along whole where it is touched. */
	readonly toBase: (place: Span) => Span;
	/** Offsets of the base as those of `original`. */
	readonly fromBase: Shifts;
}

/** Lays a document beside its base. */
export function reviewedText({ segments }: WordDocument, base: string): ReviewedText {
	const parts: string[] = [];
	const revisions: Revision[] = [];
	/** Where insertions lie in the sequence, and how much of them there is up to there. */
	const insertions: Span[] = [];
	const sums: number[] = [0];
	let at = 0;
	let own = 0;
	for (const { text, inserted, deleted } of segments) {
		const whole = span(at, at + text.length);
		at += text.length;
		if (inserted) {
			insertions.push(whole);
			sums.push(sums[sums.length - 1] + text.length);
			push(revisions, {
				...{ kind: 'insert', stamp: inserted, whole, place: span(own, own) },
				...(deleted ? { text: '', struck: text } : { text, struck: '' }),
			});
			continue;
		}
		parts.push(text);
		const place = span(own, own + text.length);
		own += text.length;
		if (deleted) push(revisions, { kind: 'delete', stamp: deleted, text, whole, place, struck: '' });
	}
	const original = parts.join('');
	const changes = changesBetween(base, original);
	const back = shifts(reversed(changes));
	return {
		...{ base, original, revisions, changes },
		toOriginal(offset) {
			const count = countWhile(insertions.length, (i) => insertions[i].end <= offset);
			const next = insertions[count];
			return offset - sums[count] - (next && next.start < offset ? offset - next.start : 0);
		},
		toBase({ start, end }) {
			const begin = back.from(start);
			return span(begin, start === end ? begin : Math.max(begin, back.until(end)));
		},
		fromBase: shifts(changes),
	};
}

/** Revisions that touch and are of one kind, author and time are one. */
function push(revisions: Revision[], next: Revision): void {
	const last = revisions.at(-1);
	const isOne =
		last && last.kind === next.kind && last.whole.end === next.whole.start && isSameStamp(last.stamp, next.stamp);
	if (!isOne) {
		revisions.push(next);
		return;
	}
	revisions[revisions.length - 1] = {
		...last,
		text: last.text + next.text,
		struck: last.struck + next.struck,
		whole: span(last.whole.start, next.whole.end),
		place: span(last.place.start, next.place.end),
	};
}

export function isSameStamp(one: WordStamp, other: WordStamp): boolean {
	return one.author === other.author && one.time === other.time;
}
