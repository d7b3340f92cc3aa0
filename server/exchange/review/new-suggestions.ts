import type { Span } from '../../ground/model/span';
import type { WordStamp } from '../word/word-document';
import type { ReviewedText, Revision } from './reviewed-text';

/** Something that a reviewer suggests: in the base, what takes the place of what. */
export interface NewSuggestion {
	readonly place: Span;
	readonly text: string;
	readonly stamp: WordStamp;
}

/** Tracked changes as suggestions: what was taken out right beside what the same author put in is replaced by it. */
export function newSuggestions(revisions: readonly Revision[], { toBase }: ReviewedText): NewSuggestion[] {
	const found: NewSuggestion[] = [];
	for (let i = 0; i < revisions.length; i++) {
		const one = revisions[i];
		const next = revisions[i + 1];
		const isPair =
			next !== undefined &&
			next.kind !== one.kind &&
			one.whole.end === next.whole.start &&
			one.stamp.author === next.stamp.author;
		const [taken, put] = one.kind === 'delete' ? [one, isPair ? next : undefined] : [isPair ? next : undefined, one];
		if (isPair) i++;
		const place = toBase((taken ?? one).place);
		const text = put?.text ?? '';
		// What was put in and struck out again, and what was put in and is not in the base, leave nothing to suggest.
		if (place.start < place.end || text !== '') found.push({ place, text, stamp: one.stamp });
	}
	return found;
}
