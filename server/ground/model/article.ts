import type { Block, BlockKind, LineRole } from './block';
import type { Entity, EvidenceCounts } from './entity';
import type { Span } from './span';

/** A stretch that is the same in the logical text and in the section. */
export interface Piece {
	readonly logical: number;
	readonly physical: number;
	readonly length: number;
}

/**
 * A section as a reader reads it: one line a block, the blank lines and indents between blocks gone, and the column breaks joined.
 * In `百日投产”的效⏎⏎率让企业惊喜` the logical text reads `的效率让`, with a join between 效 and 率.
 * Blocks that share a line of the file (`本报讯（记者 甲）7月…`) share a line here.
 */
export interface LogicalText {
	readonly text: string;
	/** In order, together covering all of `text` but the line ends. */
	readonly pieces: readonly Piece[];
	/** Offsets in `text` where a break was taken out. */
	readonly joins: readonly number[];
}

/** A block in the logical text; a paragraph cut by column breaks is one. `first` and `last` are indexes of physical blocks, inclusive. */
export interface LogicalBlock {
	readonly kind: BlockKind;
	readonly span: Span;
	readonly first: number;
	readonly last: number;
}

/** What a recognizer reads: the logical text of one section and its blocks. Its spans, too, are counted in that text. */
export interface Reading {
	readonly kind: 'article' | 'furniture';
	readonly text: string;
	readonly blocks: readonly LogicalBlock[];
}

/**
 * What `parse` makes of one section by itself: the text, and the line roles that the decoder gave it, nothing else.
 * Spans of `blocks` are counted in `text`, all others in `logical.text`.
 */
export interface Draft {
	readonly kind: 'article' | 'furniture';
	readonly text: string;
	readonly roles: readonly LineRole[];
	readonly blocks: readonly Block[];
	readonly logical: LogicalText;
	readonly logicalBlocks: readonly LogicalBlock[];
	/** Entities that are certain by themselves, sorted by `bySpan`. */
	readonly entities: readonly Entity[];
	/** How often which name stood in which kind of evidence. */
	readonly evidenceCounts: ReadonlyMap<string, EvidenceCounts>;
}

/**
 * A section understood: the draft and what the cast of the page adds to it. Furniture is understood in the same way
 * (a folio line has dates and editors), so the type serves both; `draft.kind` tells them apart.
 */
export interface Article {
	readonly draft: Draft;
	/** All entities, sorted by start, then the longer first. */
	readonly entities: readonly Entity[];
}

/** How well the page knows a name: `seen` once or weakly, `known` from evidence that needs no other. Unknown names are absent. */
export type NameStatus = 'seen' | 'known';

/** A name, and how well the page knows it. */
export interface KnownName {
	readonly name: string;
	readonly status: NameStatus;
}

/**
 * The cast as one article sees it: the names whose characters stand in its logical text, with their status, wherever they stand;
 * in order, of one start the shorter first.
 */
export interface RestrictedCast {
	readonly starts: readonly number[];
	readonly names: readonly KnownName[];
}
