import { isFull } from '../line/line';
import { lineJoinScore, weakLineJoin } from '../model/line-join';
import { pairNumbers as pairIs } from '../model/pair-features';
import { groupOf, hasOne, shareOne } from '../model/traits';
import { isLed, lineClosesStory } from './headings';
import { isSentence } from './line-ends';
import { knownLine, type TextLines } from './text-lines';
import { tilingFeatures } from './tiling';

/** Numbers of the features that the text line `at`, not the first, shows with the one before it. */
export function pairFeaturesAt(pages: TextLines, at: number): number[] {
	const { layout } = pages;
	const [prev, cur] = [knownLine(pages, at - 1), knownLine(pages, at)];
	const found: number[] = [];
	const blanks = pages.text[at] - pages.text[at - 1] - 1;
	if (layout.gaps === 'each')
		found.push(
			blanks === 0
				? pairIs['close set']
				: blanks === 1
					? pairIs.spaced
					: blanks < 4
						? pairIs['wide spaced']
						: pairIs['very wide spaced'],
		);
	else
		found.push(blanks === 0 ? pairIs['solid close'] : blanks < 4 ? pairIs['solid spaced'] : pairIs['very wide spaced']);
	const long = layout.wrap > 0 ? isFull(prev, layout.wrap) : prev.size > 24 || hasOne(prev, stopped);
	const clause = !long && layout.wrap === 0 && isSentence(prev);
	const apart = hasOne(prev, complete);
	if (apart) found.push(pairIs['line of its own before']);
	else if (prev.close === 'stop') found.push(pairIs['stop before']);
	else if (prev.close === 'comma') found.push(pairIs['comma before']);
	else if (prev.close === 'colon') found.push(pairIs['colon before']);
	else found.push(long ? pairIs['open before'] : clause ? pairIs['clause before'] : pairIs['short open before']);
	if (prev.opened > 0) found.push(cur.closed > 0 ? pairIs['open pair'] : pairIs['open left']);
	if (hasOne(cur, closing)) found.push(pairIs['closing mark after']);
	if (layout.wrap === 0 && prev.close === 'open' && !apart && !isLed(cur)) {
		const join = lineJoinFeature(pages, at);
		found.push(join);
		if ((long || clause) && isWeak(join)) {
			if (layout.lax) found.push(pairIs['open before, lax page']);
			if (!layout.cuts) found.push(pairIs['open before, whole page']);
		}
		if (hasOne(prev, inQuotes) || (!long && !clause && prev.size <= 16 && isWeak(join) && !hasOne(prev, lead)))
			found.push(pairIs['stub before']);
	}
	if (layout.wrap > 0) found.push(isFull(prev, layout.wrap) ? pairIs['full before'] : pairIs['part before']);
	if (layout.indents) found.push(cur.indent > 0 ? pairIs['indented after'] : pairIs['flush after']);
	if (hasOne(prev, ended) || lineClosesStory(pages, at - 1)) found.push(pairIs['ended before']);
	if (long && prev.close === 'open' && !apart && hasOne(cur, early)) found.push(pairIs['sentence ends after open']);
	if (
		prev.close === 'open' &&
		!apart &&
		prev.size > 16 &&
		cur.size <= 8 &&
		cur.close === 'stop' &&
		hasOne(cur, noComma) &&
		!hasOne(cur, quoted)
	)
		found.push(pairIs['end of a sentence']);
	if (hasOne(prev, pictured)) found.push(pairIs['picture before']);
	if (shareOne(prev, cur, openingMarks)) found.push(pairIs['same opening']);
	if (prev.size <= 40 && cur.size <= 40 && layout.wrap === 0) {
		if (Math.abs(prev.size - cur.size) <= 2) found.push(pairIs['like size']);
		else found.push(cur.size > prev.size ? pairIs['longer after'] : pairIs['shorter after']);
	}
	if (hasOne(prev, noComma) && !hasOne(cur, noComma)) found.push(pairIs['clause after']);
	tilingFeatures(pages, at, found);
	return found;
}

/** True for the joins that say nothing of a sentence that goes on. */
function isWeak(join: number): boolean {
	return (
		join === pairIs['join between sentences'] || join === pairIs['join of two'] || join === pairIs['join of either']
	);
}

/** How much the words around the line end say for a break within a sentence; the steps are in quarters of a nat (line-join.ts). */
function lineJoinFeature(pages: TextLines, at: number): number {
	const join = lineJoinAt(pages, at);
	if (join < -5) return pairIs['join between sentences'];
	if (join < weakLineJoin) return pairIs['join of two'];
	if (join < 2) return pairIs['join of either'];
	if (join < 6) return pairIs['join of one'];
	return join < 18 ? pairIs['join within a sentence'] : pairIs['join within a word'];
}

/**
 * The join between the text line `at` and the one before it; quotes or brackets that the one opens and the other closes are as good as a
 * cut word.
 */
export function lineJoinAt(pages: TextLines, at: number): number {
	const [prev, cur] = [knownLine(pages, at - 1), knownLine(pages, at)];
	if (prev.opened > 0 && cur.closed > 0) return surelyCut;
	const before = pages.starts[pages.text[at - 1]] + prev.indent + prev.size;
	return lineJoinScore(pages.page, before, pages.starts[pages.text[at]] + cur.indent);
}

const surelyCut = 24;

const openingMarks = groupOf(
	'opens with bullet',
	'opens with number',
	'opens with dash',
	'appointment',
	'ends with semicolon',
	'opens with rubric',
);
/** Lines that nothing goes on from, however they end. */
export const complete = groupOf(
	'margin marks',
	'folio form',
	'house line',
	'weather line',
	'byline alone',
	'signature alone',
	'credit alone',
	'jump alone',
	'date alone',
	'rubric marks',
);
const [closing, lead, noComma, stopped] = [
	groupOf('opens with closing mark'),
	groupOf('opens with lead'),
	groupOf('no comma'),
	groupOf('stops inside'),
];
const [inQuotes, early] = [groupOf('in quotes'), groupOf('sentence ends early')];
const ended = groupOf('says the end', 'ends with jump', 'jump alone', 'ends with signature', 'signature alone');
const quoted = groupOf('opens with quote', 'stops inside');
const pictured = groupOf('credit alone', 'ends with credit');
