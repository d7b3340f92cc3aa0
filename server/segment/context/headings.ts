import { isFull, type Line } from '../line/line';
import { groupOf, hasOne } from '../model/line-features';
import type { Layout } from './layout';

const exclamation = groupOf('ends with exclamation');
const leads = groupOf('opens with lead', 'lead alone', 'byline alone', 'opens with jump');
const noHeading = groupOf(
	'byline alone',
	'signature alone',
	'credit alone',
	'jump alone',
	'opens with lead',
	'lead alone',
	'opens with bullet',
	'opens with rubric',
	'ends with credit',
	'ends with signature',
	'folio form',
	'margin marks',
	'date alone',
	'house line',
	'author line',
	'commas',
	'weather line',
	'document number',
	'imprint alone',
	'source in brackets',
);

/** True where the line opens the text of a story: a lead, a 署名行, a jump from another page. */
export function isLed(line: Line): boolean {
	return hasOne(line, leads);
}

/** A short line that ends no sentence, and is no byline, credit, jump or item itself. */
export function isHeading(line: Line, layout: Layout): boolean {
	if (
		line.size > longestHeading || line.close === 'stop'
			? !hasOne(line, exclamation) || line.size > longestHeading
			: line.close === 'comma'
	)
		return false;
	if (layout.wrap > 0 && isFull(line, layout.wrap)) return false;
	return !hasOne(line, noHeading);
}

/** A headline of two halves on one line has some thirty characters. */
export const longestHeading = 40;
