import { isFull, type Line } from '../line/line';
import { groupOf, hasOne, lineNumber as is, pairNumbers as pairIs, shareOne } from '../model/line-features';
import { lineJoinScore, weakLineJoin } from '../model/line-join';
import { addTopics, compareTopics, type Side, sides, topicsIn } from './cohesion';
import { isLed } from './headings';
import type { Layout } from './layout';
import { neighborFeatures } from './neighbors';
import { isSentence } from './page-counts';
import { lineAt, type TextLines } from './text-lines';

/** One text line among its neighbors: what the decoder weighs (`weighed`), and nobody keeps. */
export interface Context {
	/** Numbers of the line features, those that neighbors and layout decide included. */
	readonly line: readonly number[];
	/** Numbers of the features of the pair of this line and the text line before it. */
	readonly pair: readonly number[];
}

/** How many text lines around a line its context looks at, on either side: see `cohesion`. */
export const reach = 14;

/** The context of the text line number `at` (an index into `pages.text`). */
export function contextOf(pages: TextLines, at: number): Context {
	const cur = lineAt(pages, at) as Line;
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
		lineJoinAt(pages, at + 1, cur, next) >= cutBehind
	)
		line.push(is['cut behind']);
	if (!hasOne(cur, credits) && cur.size > 12 && isPicture(pages, at)) line.push(is['credit below']);
	if (isShort(cur, pages.layout)) {
		const before = shortNeighbor(pages, at, -1);
		const behind = shortNeighbor(pages, at, 1);
		const above = before === undefined ? undefined : lineAt(pages, before);
		const below = behind === undefined ? undefined : lineAt(pages, behind);
		const [likeAbove, likeBelow] = [
			above !== undefined && isAlike(cur, above),
			below !== undefined && isAlike(cur, below),
		];
		if (likeAbove) line.push(is['like line above']);
		if (likeBelow) line.push(is['like line below']);
		if (likeAbove && likeBelow && !led) line.push(is['like lines around']);
		if (next && !isShort(next, pages.layout)) {
			if (isPicture(pages, at + 1)) line.push(is['before picture']);
			if (hasOne(next, dated)) line.push(is['before dated text']);
			if (hasOne(cur, dashed)) line.push(is['dash before text']);
			if (!led) {
				compareHeadline(pages, at, cur.size, line);
				line.push(
					textAbove(before === undefined ? reach : at - before - 1),
					textBelow(behind === undefined ? reach : behind - at - 1),
				);
				if (before !== undefined)
					line.push(isLed(lineAt(pages, before + 1) as Line) ? is['below led headline'] : is['below unled heading']);
				if (hasOne(next, opener) && !hasOne(next, dated)) line.push(is['before opener']);
			}
			if (!led && pages.layout.leads !== 'none')
				line.push(pages.layout.leads === 'many' ? is['unled on led page'] : is['unled on mixed page']);
		}
	}
	return { line, pair: prev ? pairFeatures(pages, at, prev, cur) : noPair };
}

const noPair: readonly number[] = [];

const items = groupOf('opens with bullet', 'opens with rubric');
const credits = groupOf('ends with credit', 'credit alone', 'byline alone');
const captions = groupOf('ends with credit', 'picture words');
const opener = groupOf('paragraph opener');
const [dated, dashed, creditAlone, creditBehind] = [
	groupOf('dated opening'),
	groupOf('ends with dash'),
	groupOf('credit alone'),
	groupOf('ends with credit'),
];

/** From this join on (line-join.ts) a line is text whatever its length: of 320 short headings over text on labeled pages one reached it. */
const cutBehind = 8;

/** True where a photo credit closes the paragraph that begins with the text line `at`, or stands below it; the paragraph may be cut. */
function isPicture(pages: TextLines, at: number): boolean {
	const { wrap } = pages.layout;
	for (let i = at; i < at + (wrap > 0 ? longestWrapped : longestCaption); i++) {
		const [line, next] = [lineAt(pages, i), lineAt(pages, i + 1)];
		if (!line) return false;
		if (hasOne(line, creditBehind) || (next && hasOne(next, creditAlone))) return true;
		if (wrap > 0 ? !isFull(line, wrap) : line.close === 'stop' || line.size <= 24) return false;
	}
	return false;
}

/** A caption is seldom cut twice. */
const longestCaption = 3;
/** On a hard-wrapped page it has some lines more. */
const longestWrapped = 8;

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

function pairFeatures(pages: TextLines, at: number, prev: Line, cur: Line): number[] {
	const { layout } = pages;
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
		const join = lineJoinFeature(pages, at, prev, cur);
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
	if (hasOne(prev, ended)) found.push(pairIs['ended before']);
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
	cohesion(pages, at, prev, cur, found);
	return found;
}

/** True for the joins that say nothing of a sentence that goes on. */
function isWeak(join: number): boolean {
	return (
		join === pairIs['join between sentences'] || join === pairIs['join of two'] || join === pairIs['join of either']
	);
}

/** How much the words around the line end say for a break within a sentence; the steps are in quarters of a nat (line-join.ts). */
function lineJoinFeature(pages: TextLines, at: number, prev: Line, cur: Line): number {
	const join = lineJoinAt(pages, at, prev, cur);
	if (join < -5) return pairIs['join between sentences'];
	if (join < weakLineJoin) return pairIs['join of two'];
	if (join < 2) return pairIs['join of either'];
	if (join < 6) return pairIs['join of one'];
	return join < 18 ? pairIs['join within a sentence'] : pairIs['join within a word'];
}

/** The join between the text line `at` and the one before it; quotes or brackets that the one opens and the other closes are as good as a cut word. */
function lineJoinAt(pages: TextLines, at: number, prev: Line, cur: Line): number {
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
const complete = groupOf(
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

/**
 * Cohesion as in text tiling (Hearst 1997): the words of a headline return in the text below it, and the terms of a story
 * return from paragraph to paragraph, across its crossheads, but not across the headline of another story.
 */
function cohesion(pages: TextLines, at: number, prev: Line, cur: Line, found: number[]): void {
	if (prev.size <= 40 && (cur.size > 24 || pages.layout.wrap > 0)) {
		compareTopics();
		addLines(pages, at - 1, at, sides.first);
		addLines(pages, at, at + 2, sides.second);
		const common = topicsIn(sides.first | sides.second);
		found.push(
			common >= 3 || (common > 0 && common * 3 >= topicsIn(sides.first))
				? pairIs['words shared']
				: common > 0
					? pairIs['some words shared']
					: pairIs['no words shared'],
		);
	}
	if (hasOne(cur, captions) || (cur.close !== 'open' && isPicture(pages, at))) {
		compareTopics();
		addLines(pages, at - tiling.above, at, sides.first);
		addLines(pages, at, at + 1, sides.second);
		found.push(topicsIn(sides.first | sides.second) >= 3 ? pairIs['picture of the story'] : pairIs['picture apart']);
	}
	if (!isShort(cur, pages.layout) || prev.size <= 24) return;
	compareTopics();
	addLines(pages, at - tiling.above, at, sides.first);
	addLines(pages, at + 1, at + 1 + tiling.below, sides.second);
	// The cosine of the two sets: a long text above must not look alike by its length.
	const common = topicsIn(sides.first | sides.second);
	const alike = common === 0 ? 0 : common / Math.sqrt(topicsIn(sides.first) * topicsIn(sides.second));
	found.push(
		alike >= tiling.same
			? pairIs['story goes on']
			: alike >= tiling.alike
				? pairIs['story may go on']
				: pairIs['story changes'],
	);
	addLines(pages, at, at + 1, sides.third);
	const said = topicsIn(sides.first | sides.third);
	if (said > 0) found.push(said >= 3 ? pairIs['said above'] : pairIs['hinted above']);
	else if (topicsIn(sides.second | sides.third) > 0) found.push(pairIs['said below only']);
}

/** The windows of text tiling, in text lines, and the cosines from which two texts are of one story (measured on labeled pages). */
const tiling = { above: 5, below: 3, same: 0.1, alike: 0.04 } as const;

/** The text lines `[first, last)`, those of them that the page has. */
function addLines(pages: TextLines, first: number, last: number, side: Side): void {
	for (let i = Math.max(0, first); i < Math.min(last, pages.text.length); i++) {
		const index = pages.text[i];
		const line = pages.lines[index];
		const start = pages.starts[index] + line.indent;
		addTopics(pages.page, start, start + Math.min(line.size, longest), side);
	}
}

/** At most this many units of a line are read for cohesion: a line of a megabyte must not cost more than a paragraph. */
const longest = 300;

/** How much text stands between a short line and the one above it: crossheads part a story into sections of some length. */
function textAbove(lines: number): number {
	if (lines <= 1) return is['one line above'];
	if (lines <= 3) return is['few lines above'];
	return lines <= 6 ? is['some lines above'] : is['many lines above'];
}

/** The same below it. */
function textBelow(lines: number): number {
	if (lines <= 1) return is['one line below'];
	if (lines <= 3) return is['few lines below'];
	return lines <= 6 ? is['some lines below'] : is['many lines below'];
}

/** How long a short line is beside the last headline above it that has a byline. */
function compareHeadline(pages: TextLines, at: number, size: number, found: number[]): void {
	for (let i = at - 2; i >= at - reach; i--) {
		const [line, text] = [lineAt(pages, i), lineAt(pages, i + 1)];
		if (!line || !text) return;
		if (!isShort(line, pages.layout) || !isLed(text) || isLed(line)) continue;
		if (size * 10 <= line.size * 6) found.push(is['much shorter than headline']);
		else if (size * 10 >= line.size * 9) found.push(is['as long as headline']);
		return;
	}
}

/** Crossheads of one story are of one length, give or take a character. */
function isAlike(a: Line, b: Line): boolean {
	return Math.abs(a.size - b.size) <= 1;
}

/** True for a line that could be a headline or crosshead by its length. */
function isShort(line: Line, { wrap }: Layout): boolean {
	return line.size <= 40 && line.close !== 'stop' && !hasOne(line, stopped) && (wrap === 0 || !isFull(line, wrap));
}

/** The nearest short line over or under text within `reach`, on one side of the line `at`. */
function shortNeighbor(pages: TextLines, at: number, direction: 1 | -1): number | undefined {
	for (let i = at + 2 * direction; Math.abs(i - at) <= reach; i += direction) {
		const line = lineAt(pages, i);
		if (!line) return undefined;
		const beside = lineAt(pages, i - direction);
		if (isShort(line, pages.layout) && beside && !isShort(beside, pages.layout)) return i;
	}
	return undefined;
}
