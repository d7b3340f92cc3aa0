import type { MarkingEvent } from './mark';
import type { Quotation } from './quotation';
import type { Span } from './span';

/**
 * How far a dismissal reaches: this place, this wording in this file, this wording on the whole desk, the whole rule.
 * The last two are kept in `zhubi.json`; the event remembers who said so and why.
 */
export const dismissalScopes = ['here', 'file', 'desk', 'rule'] as const;
export type DismissalScope = (typeof dismissalScopes)[number];

/** What a pinned line is: the first of an article, or part of the article above. */
export const pinnedBorders = ['begin', 'above'] as const;
export type PinnedBorder = (typeof pinnedBorders)[number];

interface NoteBase {
	readonly version: 1;
	/** Unique for every event. */
	readonly id: string;
	/** ISO 8601, as given by the author of the event. */
	readonly time: string;
	readonly reason?: string;
	/** Who said it; absent where nobody gave a name. */
	readonly by?: string;
	/** The number of the round of proof in which it was said. */
	readonly round?: number;
}

export interface DismissalNote extends NoteBase {
	readonly kind: 'dismissal';
	readonly rule: string;
	readonly scope: DismissalScope;
	/** What passes, where the scope is a wording. */
	readonly wording?: string;
	readonly selector: Quotation;
}

export interface PinNote extends NoteBase {
	readonly kind: 'pin';
	readonly border: PinnedBorder;
	/** Quotes the line from its start. */
	readonly selector: Quotation;
}

/** The issue date of this page alone. */
export interface DateNote extends NoteBase {
	readonly kind: 'date';
	/** `2026-07-28`, a day of the calendar. */
	readonly day: string;
}

/** Takes an earlier event back. */
export interface Withdrawal extends NoteBase {
	readonly kind: 'withdrawal';
	readonly of: string;
}

/** Quotes the place of an earlier event anew, when so much has changed around it that the old quotation no longer finds it. */
export interface Move extends NoteBase {
	readonly kind: 'move';
	readonly of: string;
	readonly selector: Quotation;
	/** Of a relocation that was quoted anew: where its words go. */
	readonly to?: Quotation;
}

/** One line of a sidecar (`page.txt.notes.jsonl`). */
export type NoteEvent = DismissalNote | PinNote | DateNote | Withdrawal | Move | MarkingEvent;

/** An event that holds until it is withdrawn. */
export type Note = DismissalNote | PinNote | DateNote;

/** A note that is about a place of the page. */
export type PlacedNote = DismissalNote | PinNote;

/** A dismissal as it holds on one text: this very stretch (page offsets), or a wording wherever it stands. `id` is that of its note. */
export type Dismissal =
	| { readonly id: string; readonly rule: string; readonly span: Span }
	| { readonly id: string; readonly rule: string; readonly wording: string };

/** A pinned border as it holds on one text: `at` is the page offset of the start of the line. */
export interface Pin {
	readonly id: string;
	readonly at: number;
	readonly border: PinnedBorder;
}

/** What the notes mean for one text. The order of both lists is not defined. */
export interface Remarks {
	readonly dismissals: readonly Dismissal[];
	readonly pins: readonly Pin[];
	/** The issue date that was noted for this page: `2026-07-28`. */
	readonly notedDay: string | undefined;
}

/** A text without notes. */
export const noRemarks: Remarks = { dismissals: [], pins: [], notedDay: undefined };
