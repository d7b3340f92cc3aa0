import type { Traits } from '../model/traits';

/** What the decoder knows of one physical line, by the line alone; computed once and kept as long as the line stays the same. */
export interface Line extends Traits {
	/** UTF-16 units with the line break. */
	readonly length: number;
	/** Units of the text between the spaces at both ends; 0 for a blank line. */
	readonly size: number;
	/** Units of space before the text. */
	readonly indent: number;
	/** Width of the text in half-width columns. */
	readonly columns: number;
	/**
	 * How the line ends: with a full stop (and what closes after it), with a comma or 、, with a colon, semicolon or dash, or in
	 * mid-sentence.
	 */
	readonly close: 'stop' | 'comma' | 'colon' | 'open';
	/** Quotes and brackets left open at the end, and closed at the beginning before any was opened. */
	readonly opened: number;
	readonly closed: number;
	/** First and last unit of the text. */
	readonly first: number;
	readonly last: number;
	/** The signs that rows of a list have in common, 0 where there are too few to tell (see `rowShape`). */
	readonly shape: number;
	/** The coarse kind of the line (kind.ts), 0 for a blank one. */
	readonly kind: number;
	/** How a heading is made (kind.ts); 0 for a plain one, and for lines that are too long for one. */
	readonly made: number;
	/** Numbers of the line features that hold. */
	readonly features: readonly number[];
}

/** What one pass over the text of a line counts. */
export interface Scan {
	readonly columns: number;
	readonly close: Line['close'];
	readonly opened: number;
	readonly closed: number;
	/** Commas and semicolons; full stops before the end; spaces between two clauses. */
	readonly commas: number;
	readonly stops: number;
	readonly digits: number;
	/** Lengths of the clauses that spaces part; none where there is one clause. */
	readonly clauses: readonly number[];
	/** The signs that the line holds at all, as bits of `sign`. */
	readonly signs: number;
	/** How many units stand before the first colon, -1 where there is none. */
	readonly colon: number;
	/** True where the line has a phrase of notices: 特此公告. */
	readonly notice: boolean;
}

/** The text of a line as its forms are asked for: `[from, stop)` of the page, the same as a string, and what one pass over it counted. */
export interface LineText {
	readonly page: string;
	readonly from: number;
	readonly stop: number;
	readonly text: string;
	readonly scan: Scan;
}

/** True where the line is as long as the column is wide, up to a mark that was pushed to the next line. */
export function isFull(line: Line, wrap: number): boolean {
	return line.size + line.indent >= wrap - 1;
}
