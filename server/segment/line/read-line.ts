import { isSpace, skipSpaces } from '../../text/characters';
import { type Traits, traitsOf } from '../model/line-features';
import { lineFeatures } from './own-features';
import { rowShape, scanLine } from './scan';

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
	/** How the line ends: with a full stop (and what closes after it), with a comma or 、, with a colon, semicolon or dash, or in mid-sentence. */
	readonly close: 'stop' | 'comma' | 'colon' | 'open';
	/** Quotes and brackets left open at the end, and closed at the beginning before any was opened. */
	readonly opened: number;
	readonly closed: number;
	/** First and last unit of the text. */
	readonly first: number;
	readonly last: number;
	/** The signs that rows of a list have in common, 0 where there are too few to tell (see `rowShape`). */
	readonly shape: number;
	/** Numbers of the line features that hold. */
	readonly features: readonly number[];
}

/** Reads the line `[start, end)` of the page; the line break, if there is one, is the unit at `end`. */
export function readLine(page: string, start: number, end: number): Line {
	const length = end - start + (end < page.length ? 1 : 0);
	let stop = end;
	while (stop > start && (page.charCodeAt(stop - 1) === 0x0d || isSpace(page.charCodeAt(stop - 1)))) stop--;
	const from = skipSpaces(page, start, stop);
	if (from >= stop) return blankLine(length);
	const scan = scanLine(page, from, stop);
	const features = lineFeatures(page, from, stop, scan);
	const { low, high, top } = traitsOf(features);
	return {
		length,
		size: stop - from,
		indent: from - start,
		columns: scan.columns,
		close: scan.close,
		opened: scan.opened,
		closed: scan.closed,
		first: page.charCodeAt(from),
		last: page.charCodeAt(stop - 1),
		shape: rowShape(scan, stop - from),
		features,
		low,
		high,
		top,
	};
}

const noFeatures: readonly number[] = [];
const emptyLine = blank(1);

function blankLine(length: number): Line {
	return length === 1 ? emptyLine : blank(length);
}

function blank(length: number): Line {
	return {
		length,
		size: 0,
		indent: 0,
		columns: 0,
		close: 'open',
		opened: 0,
		closed: 0,
		first: 0,
		last: 0,
		shape: 0,
		features: noFeatures,
		low: 0,
		high: 0,
		top: 0,
	};
}
