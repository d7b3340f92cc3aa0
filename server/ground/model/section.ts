import type { LineRole } from './block';

/**
 * A run of lines that belong together: one article, or one piece of furniture. Nothing in it is counted from the page,
 * so the same section may be used again wherever an edit moves it; `Segmentation.starts` says where it stands.
 * Blank lines before and after a section are in no section. `length` is in UTF-16 units, the last line break excluded.
 */
export interface Section {
	readonly kind: 'article' | 'furniture';
	readonly length: number;
	/** One role for each physical line of the section, blank ones included. */
	readonly roles: readonly LineRole[];
	/** How sure the decoder is that an article begins here: 0 to 1. */
	readonly confidence: number;
}

/** A page cut into sections, in order; `starts[i]` is the page offset of the first unit of `sections[i]`. */
export interface Segmentation {
	readonly sections: readonly Section[];
	readonly starts: readonly number[];
}

/** An edit of the page text: `length` units at `start` (page offset) were replaced by `inserted` units. */
export interface TextChange {
	readonly start: number;
	readonly length: number;
	readonly inserted: number;
}
