import type { Mark } from '../../desk/marks/fold';
import { isSuggestion } from '../../desk/marks/suggestion';
import type { MarkKind } from '../../ground/model/mark';
import { type Span, span } from '../../ground/model/span';
import type { Manifest } from '../word/manifest';
import { labeled } from '../word/mark-labels';
import { stampOf } from '../word/mark-stamp';
import type { WordComment, WordDocument, WordStamp } from '../word/word-document';
import { knownComments } from './known-comments';
import type { ReviewedText } from './reviewed-text';

/** Something that the comments of a reviewed document say and the sidecar does not. */
export type CommentRemark =
	| {
			readonly kind: 'mark';
			readonly what: MarkKind;
			/** Of the base. */
			readonly place: Span;
			readonly said: Said;
			readonly answers: readonly Said[];
			readonly isDone: boolean;
	  }
	| { readonly kind: 'reply'; readonly of: string; readonly said: Said }
	| { readonly kind: 'amend'; readonly of: string; readonly body: string }
	| { readonly kind: 'state'; readonly of: string; readonly state: 'open' | 'resolved' };

export interface Said {
	readonly body: string;
	readonly stamp: WordStamp;
}

export interface Commented {
	readonly document: WordDocument;
	readonly manifest: Manifest;
	/** The marks that stand, by their ids. */
	readonly marks: ReadonlyMap<string, Mark>;
	readonly reviewed: ReviewedText;
}

/**
 * What comments say anew. A comment that was sent out and is gone says nothing, nor does one that stands elsewhere: programs move them. An
 * answer to an answer belongs to the thread.
 */
export function commentRemarks({ document, manifest, marks, reviewed }: Commented): CommentRemark[] {
	const { comments } = document;
	const sent = manifest.comments.flatMap((one) => {
		const mark = marks.get(one.mark);
		const said = mark?.event.id === one.id ? mark.event : mark?.thread.find(({ id }) => id === one.id);
		return said ? [{ sent: one, stamp: stampOf(said) }] : [];
	});
	const known = knownComments(sent, comments, document.bookmarks);
	const remarks: CommentRemark[] = [];
	const threads = new Map<number, Said[]>();
	/** By index: the comment that opens the thread. */
	const roots: number[] = [];
	comments.forEach((comment, i) => {
		const own = known.get(i)?.sent;
		const root = comment.parent === undefined ? i : roots[comment.parent];
		roots.push(root);
		if (own) {
			if (own.text !== comment.text) remarks.push({ kind: 'amend', of: own.id, body: bodyOf(comment, own.label) });
			const mark = marks.get(own.mark);
			if (root === i && own.done !== comment.done && mark && !isSuggestion(mark.event))
				remarks.push({ kind: 'state', of: own.mark, state: comment.done ? 'resolved' : 'open' });
			return;
		}
		const thread = known.get(root)?.sent.mark;
		if (thread !== undefined) remarks.push({ kind: 'reply', of: thread, said: { body: comment.text, stamp: comment } });
		else if (root !== i) threads.get(root)?.push({ body: comment.text, stamp: comment });
		else {
			const { what, body } = labeled(comment.text);
			const answers: Said[] = [];
			threads.set(i, answers);
			const { start, end } = comment.place ?? span(0, 0);
			const place = reviewed.toBase(span(reviewed.toOriginal(start), reviewed.toOriginal(end)));
			remarks.push({ kind: 'mark', what, place, said: { body, stamp: comment }, answers, isDone: comment.done });
		}
	});
	return remarks;
}

function bodyOf({ text }: WordComment, label: string): string {
	return text.startsWith(label) ? text.slice(label.length) : text;
}
