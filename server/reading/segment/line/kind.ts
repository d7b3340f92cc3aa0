import { kind } from '../model/patterns';
import { groupOf, hasOne, type Traits } from '../model/traits';
import type { Line } from './line';

const lead = groupOf('opens with lead', 'opens with jump');
const byline = groupOf(
	'byline alone',
	'lead alone',
	'author line',
	'names alone',
	'signature alone',
	'name at the end',
);
const margin = groupOf('margin marks', 'folio form', 'house line', 'weather line', 'editors alone');
const mark = groupOf('opens with bullet', 'opens with rubric', 'rubric marks', 'note name', 'credit alone');
const exclamation = groupOf('ends with exclamation');
const letterEnd = groupOf('letter end');
const stopped = groupOf('stops inside');

/** The coarse kind of a line that holds text (model/patterns.ts), where lines have no hard ends. */
export function kindOf(line: Pick<Line, 'size' | 'close' | 'low' | 'high' | 'top'>): number {
	if (hasOne(line, lead)) return kind.lead;
	if (hasOne(line, byline)) return kind.byline;
	if (hasOne(line, margin)) return kind.margin;
	if (line.size > 40 || hasOne(line, letterEnd)) return kind.text;
	if (hasOne(line, exclamation)) return kind.asks;
	if (line.close === 'stop' || line.close === 'comma' || hasOne(line, stopped))
		return line.size > 16 ? kind.text : kind.short;
	if (hasOne(line, mark)) return kind.mark;
	if (line.size <= 6) return kind.tiny;
	if (line.size <= 12) return kind.small;
	return line.size <= 20 ? kind.wide : kind.long;
}

/** How a short line is made: with a colon, a question, two clauses, quotes, a number; 0 for a plain one. */
export function makeOf(line: Traits): number {
	let made = 0;
	for (let i = 0; i < makes.length; i++) if (hasOne(line, makes[i])) made |= 1 << i;
	return made;
}

const makes = [
	groupOf('colon inside'),
	groupOf('ends with exclamation'),
	groupOf('two clauses', 'three clauses'),
	groupOf('opens with quote'),
	groupOf('number heading', 'number alone'),
	groupOf('one comma'),
	groupOf('ends with dash'),
];
