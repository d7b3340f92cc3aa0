import { isSpace, skipSpaces } from '../../../ground/text/characters';
import { traitsOf } from '../model/traits';
import { kindOf, makeOf } from './kind';
import type { Line } from './line';
import { lineFeaturesOf } from './own-features';
import { rowShape, scanLine } from './scan';

/** A headline of two halves on one line has some thirty characters. */
const longestHeading = 40;

/** Reads the line `[start, end)` of the page; the line break, if there is one, is the unit at `end`. */
export function readLine(page: string, start: number, end: number): Line {
	const length = end - start + (end < page.length ? 1 : 0);
	let stop = end;
	while (stop > start && (page.charCodeAt(stop - 1) === 0x0d || isSpace(page.charCodeAt(stop - 1)))) stop--;
	const from = skipSpaces(page, start, stop);
	if (from >= stop) return blankLine(length);
	const scan = scanLine(page, from, stop);
	const size = stop - from;
	const features = lineFeaturesOf({ page, from, stop, text: page.slice(from, stop), scan });
	const traits = traitsOf(features);
	const { low, high, top } = traits;
	return {
		length,
		size,
		indent: from - start,
		columns: scan.columns,
		close: scan.close,
		opened: scan.opened,
		closed: scan.closed,
		first: page.charCodeAt(from),
		last: page.charCodeAt(stop - 1),
		shape: rowShape(scan, size),
		made: size <= longestHeading ? makeOf(traits) : 0,
		kind: kindOf({ size, close: scan.close, low, high, top }),
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
		made: 0,
		kind: 0,
		features: noFeatures,
		low: 0,
		high: 0,
		top: 0,
	};
}
