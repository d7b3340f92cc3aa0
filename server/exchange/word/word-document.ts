import type { Span } from '../../ground/model/span';

/**
 * A document of Word as far as copy needs it. Its text is one sequence: each paragraph of the file is a line, `\n` is the end of a
 * paragraph, and what is tracked as put in or taken out is part of it. All spans are UTF-16 units of that sequence.
 */
export interface WordDocument {
	/** In order; the text of all of them is the sequence. */
	readonly segments: readonly WordSegment[];
	/** The styles of the paragraphs by their ids, one for each line; `undefined` where a paragraph names none. */
	readonly styles: readonly (string | undefined)[];
	readonly comments: readonly WordComment[];
	readonly bookmarks: readonly WordBookmark[];
	/** What zhubi wrote for itself (`manifest.ts`), as XML; a file that it did not make has none. */
	readonly manifest: string | undefined;
}

/** A stretch of text: plain, tracked as put in, as taken out, or as both (somebody took out what another had put in). */
export interface WordSegment {
	readonly text: string;
	readonly inserted: WordStamp | undefined;
	readonly deleted: WordStamp | undefined;
}

/** Who did something, and when. */
export interface WordStamp {
	/** Empty where nobody is named. */
	readonly author: string;
	/** ISO 8601 to the second; `undefined` where none is given. */
	readonly time: string | undefined;
}

export interface WordComment extends WordStamp {
	/** Paragraphs are parted by `\n`. */
	readonly text: string;
	/** The index of the comment that it answers. */
	readonly parent: number | undefined;
	readonly done: boolean;
	/** `undefined` where the text has no place for it. */
	readonly place: Span | undefined;
}

export interface WordBookmark {
	readonly name: string;
	readonly place: Span;
}

/** The whole sequence. */
export function wholeText({ segments }: Pick<WordDocument, 'segments'>): string {
	return segments.map(({ text }) => text).join('');
}
