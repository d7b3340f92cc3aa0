import { isFull, type Line } from '../line/line';
import { lineNumber as is } from '../model/line-features';
import { groupOf, hasOne } from '../model/traits';
import { isLed, lineClosesStory, longestQuestion } from './headings';
import type { Layout } from './layout';
import { isPicture } from './pictures';
import { reach } from './reach';
import { knownLine, lineAt, type TextLines } from './text-lines';

const [dated, dashed, opener, stopped] = [
	groupOf('dated opening'),
	groupOf('ends with dash'),
	groupOf('paragraph opener'),
	groupOf('stops inside'),
];

/**
 * What a short line shows beside the short lines above and below it, and over text: whether it is a headline or a crosshead of the story.
 */
export function shortLineFeatures(pages: TextLines, at: number, line: number[]): void {
	const cur = knownLine(pages, at);
	const next = lineAt(pages, at + 1);
	const led = next !== undefined && isLed(next);
	if (isAmongShort(pages, at)) line.push(is['among short lines']);
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
	const { made } = cur;
	const [madeAbove, madeBelow] = [above?.made, below?.made];
	if (made !== 0 && madeAbove === made) line.push(is['made like line above']);
	if (made !== 0 && madeBelow === made) line.push(is['made like line below']);
	if (made !== 0 && madeAbove === made && madeBelow === made && !led) line.push(is['made like lines around']);
	if (madeAbove !== undefined && madeAbove === madeBelow && madeAbove !== made)
		line.push(is['made unlike lines around']);
	if (!next || isShort(next, pages.layout)) return;
	if (isPicture(pages, at + 1)) line.push(is['before picture']);
	if (hasOne(next, dated)) line.push(is['before dated text']);
	if (hasOne(cur, dashed)) line.push(is['dash before text']);
	const closed = lineClosesStory(pages, at - 1);
	if (closed) line.push(is['below closing line']);
	if (led) return;
	if (!closed && pages.layout.closes !== 'none')
		line.push(pages.layout.closes === 'many' ? is['unclosed on closing page'] : is['unclosed on mixed page']);
	if (pages.layout.headline > 0) {
		if (cur.size * 10 <= pages.layout.headline * 6) line.push(is['short among headlines']);
		else if (cur.size * 10 >= pages.layout.headline * 9) line.push(is['long as headlines']);
	}
	if (before !== undefined && behind !== undefined && isEven(at - before, behind - at)) line.push(is['even sections']);
	compareHeadline(pages, at, line);
	line.push(
		textAbove(before === undefined ? reach : at - before - 1),
		textBelow(behind === undefined ? reach : behind - at - 1),
	);
	if (before !== undefined)
		line.push(isLed(knownLine(pages, before + 1)) ? is['below led headline'] : is['below unled heading']);
	if (hasOne(next, opener) && !hasOne(next, dated)) line.push(is['before opener']);
	if (pages.layout.leads !== 'none')
		line.push(pages.layout.leads === 'many' ? is['unled on led page'] : is['unled on mixed page']);
}

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
function compareHeadline(pages: TextLines, at: number, found: number[]): void {
	const { size } = knownLine(pages, at);
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

/** True in verse: the line and at least five of the six around it are short and end no sentence. */
function isAmongShort(pages: TextLines, at: number): boolean {
	let short = 0;
	for (let i = -3; i <= 3; i++) {
		const line = lineAt(pages, at + i);
		if (line && line.size <= longestVerse && line.close !== 'stop' && !hasOne(line, signed)) short++;
	}
	return short >= 6;
}

const longestVerse = 20;

/** Two distances to the next short lines, in text lines, that differ by a third at most. */
function isEven(above: number, below: number): boolean {
	return above > 2 && below > 2 && Math.abs(above - below) * 3 <= Math.max(above, below);
}

const exclamation = groupOf('ends with exclamation');

/** True for a line that could be a headline or crosshead by its length. */
export function isShort(line: Line, { wrap }: Layout): boolean {
	if (line.size > 40 || hasOne(line, stopped) || (wrap > 0 && isFull(line, wrap))) return false;
	return line.close !== 'stop' || (line.size <= longestQuestion && hasOne(line, exclamation));
}

/** Lines that are short and no headings. */
const signed = groupOf(
	...(['byline alone', 'signature alone', 'credit alone', 'author line', 'names alone', 'name at the end'] as const),
	...(['lead alone', 'jump alone', 'margin marks', 'folio form'] as const),
);

/** The nearest short line over or under text within `reach`, on one side of the line `at`. */
function shortNeighbor(pages: TextLines, at: number, direction: 1 | -1): number | undefined {
	for (let i = at + 2 * direction; Math.abs(i - at) <= reach; i += direction) {
		const line = lineAt(pages, i);
		if (!line) return undefined;
		const beside = lineAt(pages, i - direction);
		if (isShort(line, pages.layout) && !hasOne(line, signed) && beside && !isShort(beside, pages.layout)) return i;
	}
	return undefined;
}
