import { isFull, type Line } from '../line/line';
import { groupOf, hasOne, patternOffset } from '../model/line-features';
import { hasPatterns, kind, patternNumber, place } from '../model/patterns';
import { lineAt, type TextLines } from './text-lines';

const lead = groupOf('opens with lead', 'opens with jump');
const byline = groupOf(
	'byline alone',
	'lead alone',
	'author line',
	'names alone',
	'signature alone',
	'name at the end',
);
const margin = groupOf('margin marks', 'folio form', 'house line', 'weather line');
const mark = groupOf('opens with bullet', 'opens with rubric', 'rubric marks', 'note name', 'credit alone');
const exclamation = groupOf('ends with exclamation');
const stopped = groupOf('stops inside');

/** The coarse kind of a text line (model/patterns.ts). */
function kindOf(line: Line | undefined, wrap: number): number {
	if (!line) return kind.none;
	if (hasOne(line, lead)) return kind.lead;
	if (hasOne(line, byline)) return kind.byline;
	if (hasOne(line, margin)) return kind.margin;
	if (line.size > 40 || (wrap > 0 && isFull(line, wrap))) return kind.text;
	if (hasOne(line, exclamation)) return kind.asks;
	if (line.close === 'stop' || line.close === 'comma' || hasOne(line, stopped))
		return line.size > 16 ? kind.text : kind.short;
	if (hasOne(line, mark)) return kind.mark;
	if (line.size <= 6) return kind.tiny;
	if (line.size <= 12) return kind.small;
	return line.size <= 20 ? kind.wide : kind.long;
}

/** The patterns that a text line makes with its neighbors. */
export function patternFeatures(pages: TextLines, at: number, found: number[]): void {
	const { wrap } = pages.layout;
	const cur = kindOf(lineAt(pages, at), wrap);
	if (!hasPatterns(cur)) return;
	const [above, over, under, below] = [-2, -1, 1, 2].map((by) => kindOf(lineAt(pages, at + by), wrap));
	found.push(
		patternOffset + patternNumber(place.between, cur, [over, under]),
		patternOffset + patternNumber(place.over, cur, [under, below]),
		patternOffset + patternNumber(place.under, cur, [above, over]),
	);
}
