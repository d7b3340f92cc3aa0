import type { DismissalScope, PinnedBorder } from '../model/note';
import type { PageEdit, PageFinding } from '../model/page';
import type { Span } from '../model/span';

/** Something the editor can do to the page in one step. */
export interface PageAction {
	readonly title: string;
	/**
	 * `quickfix` mends what is at the place asked about, `fix-all` the whole page; `note` changes nothing in the copy (note-actions.ts).
	 */
	readonly kind: 'quickfix' | 'note' | 'fix-all';
	/** The one that can be taken without a look: a safe fix of a rule of tier A. */
	readonly preferred: boolean;
	/** The findings it mends. */
	readonly findings: readonly PageFinding[];
	/** In order, not overlapping, page offsets. */
	readonly edits: readonly PageEdit[];
	/** What is to be noted, in an action of that kind. */
	readonly note?: NoteRequest;
}

/** Something to be noted about a page; spans are page offsets. */
export type NoteRequest =
	| { readonly kind: 'dismiss'; readonly rule: string; readonly span: Span; readonly scope: DismissalScope }
	| { readonly kind: 'pin'; readonly at: number; readonly border: PinnedBorder }
	| { readonly kind: 'withdraw'; readonly id: string };
