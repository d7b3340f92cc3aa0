import type { CalendarDay } from '../../server/ground/model/date';

/**
 * What a line of a sheet is: `head` is a kicker or deck, `text` a paragraph, `other` whatever else a story has (signatures, captions,
 * crossheads).
 */
export type LineKind = 'headline' | 'head' | 'text' | 'other' | 'furniture';

/** A stretch of a line that stands together in the file: `length` units at `offset` of the line stand at `at` of the file. */
export interface Piece {
	readonly offset: number;
	readonly at: number;
	readonly length: number;
}

/** One headline, paragraph or signature as a reader reads it: joined where a column or a measure cut it. Offsets are counted in `text`. */
export interface Line {
	readonly kind: LineKind;
	/** The number of the story on the sheet; undefined outside of stories. */
	readonly story: number | undefined;
	readonly text: string;
	/** Where it stands in `Sheet.raw`. */
	readonly pieces: readonly Piece[];
	readonly names: readonly Stretch[];
	/** Titles of office that stand beside a name. */
	readonly titles: readonly Stretch[];
}

export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** A page in lines, apart from any layout; `raw` is the file as it was. */
export interface Sheet {
	readonly name: string;
	readonly issue: CalendarDay;
	readonly raw: string;
	readonly lines: readonly Line[];
	/** The file's lines end at a measure. */
	readonly isWrapped: boolean;
}

/** A page laid out: where the offsets of each line stand in its text. */
export interface Laid {
	readonly text: string;
	readonly pieces: readonly (readonly Piece[])[];
}

/**
 * The place in the file of an offset of a line that stands there in pieces, seen from the unit behind it (or, for the end of a stretch,
 * from the one before).
 */
export function placeOf(pieces: readonly Piece[], offset: number, edge: 'start' | 'end'): number {
	const unit = edge === 'start' ? offset : offset - 1;
	const piece = pieces.find((one) => one.offset <= unit && unit < one.offset + one.length);
	if (piece) return piece.at + unit - piece.offset + (edge === 'start' ? 0 : 1);
	const last = edge === 'start' ? pieces[pieces.length - 1] : pieces[0];
	return edge === 'start' ? last.at + last.length : last.at;
}
