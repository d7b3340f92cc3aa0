import type { DismissalScope, PinnedBorder } from '../../ground/model/note';
import type { PageEdit, PageFinding } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import type { RosterChange } from '../../judging/roster/change-roster';

/** Something the editor can do to the page in one step. */
export interface PageAction {
	readonly title: string;
	/**
	 * `quickfix` mends what is at the place asked about, `fix-all` the whole page; `mend-page` does so, too, but is made out
	 * only when it is chosen; `note` (note-actions.ts) and `roster` (roster-actions.ts) change nothing in the copy; `reading` mends or
	 * notes what a reading pass doubts (reading-actions.ts).
	 */
	readonly kind: 'quickfix' | 'mend-page' | 'note' | 'roster' | 'fix-all' | 'reading';
	/** The one that can be taken without a look: a safe fix of a rule of tier A. */
	readonly preferred: boolean;
	/** The findings it mends; of the page as a whole those at the place, so that editors list it before what is noted. */
	readonly findings: readonly PageFinding[];
	/** In order, not overlapping, page offsets. */
	readonly edits: readonly PageEdit[];
	/** What is to be noted, in an action of that kind or of a reading pass. */
	readonly note?: NoteRequest;
	/** What is to be changed in the desk's roster, likewise. */
	readonly roster?: RosterChange;
}

/** Something to be noted about a page; spans are page offsets. */
export type NoteRequest =
	| { readonly kind: 'dismiss'; readonly rule: string; readonly span: Span; readonly scope: DismissalScope }
	| { readonly kind: 'pin'; readonly at: number; readonly border: PinnedBorder }
	| { readonly kind: 'withdraw'; readonly id: string }
	/** To be asked how far the findings here are to be ignored. */
	| { readonly kind: 'ignore'; readonly findings: readonly Ignorable[] }
	/** A finding becomes an editor's own mark of this kind. */
	| { readonly kind: 'mark'; readonly what: 'query'; readonly rule: string; readonly span: Span }
	/** To be asked which of the findings here is to become a mark, and of which kind. */
	| { readonly kind: 'turn'; readonly findings: readonly Markable[] };

/** A finding that may become a mark. */
export interface Markable {
	readonly finding: PageFinding;
	/** What is found, in a few words, and why it is a fault. */
	readonly title: string;
	readonly message: string;
	/** What would stand there instead, if its first fix were made. */
	readonly text: string | undefined;
}

/** A finding that may be ignored, and how far. */
export interface Ignorable {
	readonly finding: PageFinding;
	/** What is found, in a few words. */
	readonly title: string;
	readonly scopes: readonly { readonly scope: DismissalScope; readonly title: string }[];
}
