import type { TextPrint } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import type { WordDocument } from '../word/word-document';
import type { Maker } from './event-maker';

/** A reviewed document, and the page that it came from. */
export interface Review extends Maker {
	readonly document: WordDocument;
	/** The text of the page as it is now, and its print: it stands for the base of a file that zhubi did not make. */
	readonly copy: string;
	readonly print: TextPrint;
	/** All events of the page. */
	readonly events: readonly NoteEvent[];
	/** The name of the file, and the SHA-256 of its bytes. */
	readonly file: string;
	readonly sha256: string;
}

/** What a review came to: numbers of marks. */
export interface ReviewCounts {
	readonly accepted: number;
	readonly rejected: number;
	/** Suggestions of which the document does not tell whether they were accepted. */
	readonly unknown: number;
	/** What was newly suggested by tracked changes. */
	readonly changes: number;
	/** Changes that were made without being tracked; `undefined` where the text that the file was made from is not known. */
	readonly untracked: number | undefined;
	readonly comments: number;
	readonly replies: number;
	readonly amended: number;
	readonly resolved: number;
	readonly reopened: number;
	/** New marks whose place is gone from the page of now. */
	readonly orphans: number;
}

export interface TakenOver {
	/** To be added to the sidecar; none where the file says nothing new. */
	readonly events: readonly NoteEvent[];
	readonly counts: ReviewCounts;
	/** The ids of the suggestions that the reviewer accepted. */
	readonly accepted: readonly string[];
	/** True where the very file was taken over before. */
	readonly isKnown: boolean;
}
