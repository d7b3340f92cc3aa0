import { isFull, type Line } from '../line/line';
import { lineNumber as is } from '../model/line-features';
import { groupOf, hasOne } from '../model/traits';
import { isHeading, isLed } from './headings';
import type { Layout } from './layout';
import { patternFeatures } from './line-patterns';
import { neighborFeatures } from './neighbors';
import { complete, lineJoinAt, pairFeaturesAt } from './pair-features';
import { isCaptionOverCredit, isInRowOfPointers, isPicture, pointsToPicture, showsPicture } from './pictures';
import { isShort, shortLineFeatures } from './short-lines';
import { knownLine, lineAt, type TextLines } from './text-lines';

/** One text line among its neighbors: what the decoder weighs (`weighed`), and nobody keeps. */
export interface Context {
	/** Numbers of the line features, those that neighbors and layout decide included. */
	readonly line: readonly number[];
	/** Numbers of the features of the pair of this line and the text line before it. */
	readonly pair: readonly number[];
}

/** The context of the text line number `at` (an index into `pages.text`). */
export function contextOf(pages: TextLines, at: number): Context {
	const cur = knownLine(pages, at);
	const prev = lineAt(pages, at - 1);
	const next = lineAt(pages, at + 1);
	// The features of the line itself come first; what neighbors and layout decide is added.
	const line = cur.features.slice();
	line.push(sizeFeature(cur, pages.layout));
	if (at === 0) line.push(is['first line']);
	else if (at === 1) line.push(is['second line']);
	if (!next) line.push(is['last line']);
	if (pages.layout.indents) line.push(cur.indent > 0 ? is.indented : is.flush);
	const led = next !== undefined && isLed(next);
	neighborFeatures(pages, at, line);
	if (led) line.push(is['before byline']);
	else if (next && hasOne(next, items)) line.push(is['before bullet']);
	else if (next && (next.size > 36 || (pages.layout.wrap > 0 && isFull(next, pages.layout.wrap))))
		line.push(is['before text']);
	else if (next) line.push(is['before short']);
	if (
		next &&
		!led &&
		pages.layout.wrap === 0 &&
		cur.close === 'open' &&
		!hasOne(cur, complete) &&
		!isShort(next, pages.layout) &&
		lineJoinAt(pages, at + 1) >= cutBehind
	)
		line.push(is['cut behind']);
	if (next && cur.close === 'open' && cur.size > 12 && hasOne(next, early)) line.push(is['before early end']);
	if (!hasOne(cur, credits) && cur.size > 12 && isPicture(pages, at)) line.push(is['credit below']);
	else if (!hasOne(cur, credits) && isCaptionOverCredit(pages, at)) line.push(is['captions over credit']);
	if (prev && cur.size > 12 && !isLed(cur) && isHeading(prev, pages.layout) && isPicture(pages, at))
		line.push(is['picture story']);
	if (pointsToPicture(cur)) line.push(isInRowOfPointers(pages, at) ? is['pointers on end'] : is['pointer alone']);
	if (prev && showsPicture(prev)) line.push(is['picture sign above']);
	if (next && showsPicture(next)) line.push(is['picture sign below']);
	if (isShort(cur, pages.layout)) shortLineFeatures(pages, at, line);
	patternFeatures(pages, at, line);
	return { line, pair: prev ? pairFeaturesAt(pages, at) : noPair };
}

const noPair: readonly number[] = [];

const items = groupOf('opens with bullet', 'opens with rubric');
const early = groupOf('sentence ends early');
const credits = groupOf('ends with credit', 'credit alone', 'byline alone');

/** From this join on (line-join.ts) a line is text whatever its length: of 320 short headings over text on labeled pages one reached it. */
const cutBehind = 8;

function sizeFeature(line: Line, { wrap }: Layout): number {
	if (line.size <= 4) return is['size 1–4'];
	if (line.size <= 6) return is['size 5–6'];
	if (line.size <= 8) return is['size 7–8'];
	if (wrap > 0) return isFull(line, wrap) ? is['full line'] : is['part line'];
	if (line.size <= 10) return is['size 9–10'];
	if (line.size <= 12) return is['size 11–12'];
	if (line.size <= 14) return is['size 13–14'];
	if (line.size <= 22) return is['size 15–22'];
	if (line.size <= 32) return is['size 23–32'];
	return line.size <= 50 ? is['size 33–50'] : is['size 51+'];
}
