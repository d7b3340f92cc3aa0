import type { Span } from '../../ground/model/span';
import { countWhile } from '../../ground/text/bisect';

/** A stretch of one text, and what became of it in another. */
export interface Shift {
	readonly before: Span;
	readonly after: Span;
}

/**
 * Offsets of one text as those of another; they differ in what is said of an offset at the edge of a change or within it.
 * `三百⟦米|五十米⟧，` with an offset right before 米:
 */
export interface Shifts {
	/** Before what was put in there: before 五十米. Within a change, its start. */
	readonly from: (offset: number) => number;
	/** Behind what was put in there, and behind all of a change that begins there: behind 五十米. */
	readonly behind: (offset: number) => number;
	/** Before all of a change that touches it, be it with its end. */
	readonly before: (offset: number) => number;
	/** The end of a stretch that ends there: a change that begins there is outside, one that it cuts is inside. */
	readonly until: (offset: number) => number;
}

/** The changes are in order and do not overlap. */
export function shifts(changes: readonly Shift[]): Shifts {
	const moved = (offset: number, count: number): number => {
		const last = changes[count - 1];
		return offset + (last ? last.after.end - last.before.end : 0);
	};
	const withLast = (offset: number, count: number): number => {
		const last = changes[count - 1];
		return last && last.before.end > offset ? last.after.end : moved(offset, count);
	};
	return {
		from(offset) {
			const count = countWhile(
				changes.length,
				(i) => changes[i].before.end <= offset && changes[i].before.start < offset,
			);
			const next = changes[count];
			return next && next.before.start < offset ? next.after.start : moved(offset, count);
		},
		behind: (offset) =>
			withLast(
				offset,
				countWhile(changes.length, (i) => changes[i].before.start <= offset),
			),
		before(offset) {
			const count = countWhile(changes.length, (i) => changes[i].before.end < offset);
			const next = changes[count];
			return next && next.before.start <= offset ? next.after.start : moved(offset, count);
		},
		until: (offset) =>
			withLast(
				offset,
				countWhile(changes.length, (i) => changes[i].before.start < offset),
			),
	};
}

/** The way back. */
export function reversed(changes: readonly Shift[]): Shift[] {
	return changes.map(({ before, after }) => ({ before: after, after: before }));
}
