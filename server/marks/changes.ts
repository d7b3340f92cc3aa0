import diff from 'fast-diff';
import { type Span, span } from '../model/span';

/** A stretch of one text, and what stands there in another: `三百⟦米⟧` → `三百⟦五十米⟧`. */
export interface Change {
	/** Offsets of the first text. */
	readonly before: Span;
	/** Offsets of the second text. */
	readonly after: Span;
	readonly removed: string;
	readonly added: string;
}

/** What became of a text, in order: changes with nothing between them are one. No change begins or ends within a surrogate pair. */
export function changesBetween(before: string, after: string): Change[] {
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
	for (const [kind, text] of diff(before, after)) {
		if (kind === diff.EQUAL) close();
		if (kind !== diff.INSERT) from += text.length;
		if (kind !== diff.DELETE) to += text.length;
		if (kind === diff.DELETE) removed += text;
		if (kind === diff.INSERT) added += text;
	}
	close();
	return changes;
}
