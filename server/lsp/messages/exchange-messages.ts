import type { FileFormat, SheetFormat } from '../../exchange/export-formats';

/** The parameters of `zhubi/exportPages`; progress goes to the token. */
export interface ExportAsked {
	/** Pages, open or not; each with the name of its files, without an ending. */
	readonly pages: readonly { readonly uri: string; readonly name: string }[];
	readonly format: FileFormat | SheetFormat;
	/** Of `docx`: the number of a round of proof; what changed since it began is tracked, too. */
	readonly since?: number;
	readonly workDoneToken?: string | number;
}

export interface ExportAnswer {
	/** What is to be written: of a sheet one file. */
	readonly files: readonly SentFile[];
	/** Pages that could not be read, and why. */
	readonly failed: readonly { readonly uri: string; readonly said: string }[];
}

export interface SentFile {
	readonly name: string;
	/** Base64. */
	readonly content: string;
}

/** The parameters of `zhubi/pagesIn`; the answer is a `FoundPage[]`. */
export interface PagesAsked {
	readonly uri: string;
}

/** A page file of a folder; `name` is its path from there, without the ending. */
export interface FoundPage {
	readonly uri: string;
	readonly name: string;
}

/** The parameters of `zhubi/importReview`: a reviewed file of Word, and the page that it was made from. */
export interface ReviewAsked extends SentFile {
	readonly uri: string;
	readonly by?: string;
	/** The ids of suggestions whose change is to be made in the page, which is open: those that a first answer named. */
	readonly apply?: readonly string[];
}

export interface ReviewAnswer {
	/** `接受 1，拒绝 2`, or why it was not read. */
	readonly said: string;
	readonly isTaken: boolean;
	/** The ids of the suggestions that the reviewer accepted and the page does not have yet. */
	readonly accepted: readonly string[];
	/** Where the marks are kept; null where nothing new was said. */
	readonly kept: 'file' | 'memory' | null;
}

/** The parameters of `zhubi/importCopy`: a file of Word, or what an editor found on the clipboard. */
export type CopyAsked = SentFile | { readonly html: string };

export interface CopyAnswer {
	/** Null where it could not be read. */
	readonly text: string | null;
	/** What was changed, in numbers, or why it was not read; empty where nothing was. */
	readonly said: string;
}
