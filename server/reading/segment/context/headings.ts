import { isFull, type Line } from '../line/line';
import { groupOf, hasOne } from '../model/traits';
import type { Layout } from './layout';
import { lineAt, type TextLines } from './text-lines';

const endings = groupOf('says the end', 'ends with jump', 'jump alone', 'ends with signature', 'signature alone');
const tails = groupOf('lead alone', 'name at the end', 'author line', 'names alone', 'byline alone');
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
	'editors alone',
	'letter end',
);

/** True where the line opens the text of a story: a lead, a 署名行, a jump from another page. */
export function isLed(line: Line): boolean {
	return hasOne(line, leads);
}

/** True for a line that ends a sentence of text: a short one in ？ or ！ may be a heading. */
export function endsText(line: Line): boolean {
	return line.close === 'stop' && (line.size > longestQuestion || !hasOne(line, exclamation));
}

/** A heading that asks or exclaims is no longer. */
export const longestQuestion = 30;

/** True where the text line `at` closes a story: （完）, a signature, or a dateline or a name below text that nothing goes on from. */
export function lineClosesStory(pages: TextLines, at: number): boolean {
	const line = lineAt(pages, at);
	if (!line) return false;
	if (hasOne(line, endings)) return true;
	if (!hasOne(line, tails)) return false;
	const [prev, next] = [lineAt(pages, at - 1), lineAt(pages, at + 1)];
	const below = prev !== undefined && (endsText(prev) || hasOne(prev, endings));
	return below && next?.close !== 'stop';
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
