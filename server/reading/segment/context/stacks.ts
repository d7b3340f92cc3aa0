import type { Line } from '../line/line';
import { lineNumber as is } from '../model/line-features';
import { groupOf, hasOne } from '../model/traits';
import { isHeading, isLed } from './headings';
import type { Layout } from './layout';
import { knownLine, lineAt, type TextLines } from './text-lines';

const [number, deck, rubric, bullet, note] = [
	groupOf('number heading'),
	groupOf('deck words'),
	groupOf('rubric marks'),
	groupOf('opens with bullet'),
	groupOf('note name', 'note opening'),
];
const briefs = groupOf('briefs name');
const margin = groupOf('margin marks', 'folio form', 'house line', 'weather line');
const [colon, turn, asking] = [groupOf('ends with colon'), groupOf('speaker turn'), groupOf('ends with exclamation')];

/** More headings on end are no headings: a poem, names, rows of a table. */
const tallest = 4;

/** How many lines near a crosshead others are looked for; a context reaches farther. */
const near = 12;

/** What a line shows by the headings right above and below it, by lines of its own make near it, and by the margin of the page. */
export function stackFeatures(pages: TextLines, at: number, found: number[]): void {
	const { layout } = pages;
	const cur = knownLine(pages, at);
	const [prev, next] = [lineAt(pages, at - 1), lineAt(pages, at + 1)];
	if (at > 0 && at < 4) found.push(is['near the top']);
	if (at >= pages.text.length - 3) found.push(is['near the foot']);
	if (prev && hasOne(prev, margin)) found.push(is['below margin line']);
	if (hasOne(cur, turn) && someNear(pages, at, (line) => line.first === cur.first && hasOne(line, turn)))
		found.push(is['turn again']);
	if (cur.size > longest) return;
	if (next && cur.size <= 12 && cur.close === 'open' && hasOne(next, margin)) found.push(is['over margin line']);
	if (cur.shape !== 0 && rowsAround(pages, at, cur.shape) >= 3) found.push(is['row of a list']);
	const overHeading = next !== undefined && isHeading(next, layout);
	if (hasOne(cur, number)) numberFeatures(pages, at, found);
	if (cur.close !== 'stop' && isMarked(cur))
		for (const feature of markFeatures(pages, at, overHeading ? is['marked over heading'] : is['marked over text']))
			found.push(feature);
	if (cur.size <= 10 && hasOne(cur, colon) && next && !overHeading) found.push(is['colon over text']);
	if (!isHeading(cur, layout)) return;
	if (prev && hasOne(cur, deck) && isHeading(prev, layout)) found.push(is['deck below heading']);
	if (prev && hasOne(cur, asking) && isHeading(prev, layout)) found.push(is['asks under heading']);
	if (overHeading && hasOne(next, deck)) found.push(is['before deck words']);
}

/** No heading is longer. */
const longest = 60;

/** Where in a run of headings on end the line stands, and how long the others are. */
export function heightFeatures(pages: TextLines, at: number, found: number[]): void {
	const { layout } = pages;
	const cur = knownLine(pages, at);
	const [next, text] = [lineAt(pages, at + 1), lineAt(pages, at + 2)];
	if (hasOne(cur, briefs)) {
		if (next && isStacked(next, layout) && text && !isHeading(text, layout) && !isLed(text))
			found.push(is['digest over item']);
		return;
	}
	const prev = lineAt(pages, at - 1);
	if (prev && hasOne(prev, briefs) && next && !isHeading(next, layout) && !isLed(next))
		found.push(is['item below digest']);
	let above = 0;
	let below = 0;
	let widest = cur.size;
	let narrowest = cur.size;
	for (
		let line = lineAt(pages, at - 1);
		above < tallest && line && isStacked(line, layout);
		line = lineAt(pages, at - above - 1)
	) {
		above++;
		widest = Math.max(widest, line.size);
		narrowest = Math.min(narrowest, line.size);
	}
	for (
		let line = lineAt(pages, at + 1);
		below < tallest && line && isStacked(line, layout);
		line = lineAt(pages, at + below + 1)
	) {
		below++;
		widest = Math.max(widest, line.size);
		narrowest = Math.min(narrowest, line.size);
	}
	const height = above + below + 1;
	if (height === 1) return;
	const kicker = kickerFeature(pages, at, above);
	if (kicker !== undefined) found.push(kicker);
	if (height >= tallest) {
		found.push(above === 0 ? is['first of many'] : below === 0 ? is['last of many'] : is['within many']);
		return;
	}
	if (height === 2) found.push(above === 0 ? is['first of two'] : is['second of two']);
	else found.push(above === 0 ? is['first of three'] : above === 1 ? is['second of three'] : is['third of three']);
	const under = lineAt(pages, at + below + 1);
	if (under) found.push(isLed(under) ? is['stack over lead'] : is['stack over text']);
	if (widest - narrowest <= 1) found.push(is['equal stack']);
	else if (cur.size === widest) found.push(is['longest of stack']);
	if (height === 2 && under && !isLed(under) && hasStackAgain(pages, at - above)) found.push(is['stack again']);
	if (height === 2 && above === 1 && 2 * cur.size <= widest) found.push(is['shorter by half']);
}

/** The name of a digest and the heading of its first item are no stack. */
function isStacked(line: Line, layout: Layout): boolean {
	return isHeading(line, layout) && !hasOne(line, briefs);
}

/** What a kicker is told by; a heading without any of it over another one is the headline, however short. */
const kickerSigns = groupOf(
	'says',
	'ends with dash',
	'ends with colon',
	'rubric marks',
	'rubric word',
	'place or office alone',
	'series mark',
	'note name',
);

/** A few characters over a longer heading are a rubric. */
const fewest = 5;

/** What a heading with so many headings above it has of a kicker, or of a headline below one. */
function kickerFeature(pages: TextLines, at: number, above: number): number | undefined {
	const [prev, cur, next] = [lineAt(pages, at - 1), knownLine(pages, at), lineAt(pages, at + 1)];
	if (above === 0) return isKickerLike(cur, next) ? is['kicker sign'] : is['no kicker sign'];
	if (!prev || above !== 1) return undefined;
	return isKickerLike(prev, cur) ? is['below kicker sign'] : is['below plain heading'];
}

function isKickerLike(line: Line, below: Line | undefined): boolean {
	return hasOne(line, kickerSigns) || (line.size <= fewest && below !== undefined && below.size > line.size + 1);
}

/** True where another stack of two headings of these lengths stands near, over text without a byline, too. */
function hasStackAgain(pages: TextLines, at: number): boolean {
	const [first, second] = [knownLine(pages, at), knownLine(pages, at + 1)];
	for (let i = 3; i <= near; i++)
		if (
			isStackOf(pages, at - i, { upper: first.size, lower: second.size }) ||
			isStackOf(pages, at + i, { upper: first.size, lower: second.size })
		)
			return true;
	return false;
}

function isStackOf(
	pages: TextLines,
	at: number,
	{ upper, lower }: { readonly upper: number; readonly lower: number },
): boolean {
	const [first, second, text] = [lineAt(pages, at), lineAt(pages, at + 1), lineAt(pages, at + 2)];
	if (!first || !second || !text || Math.abs(first.size - upper) > 2 || Math.abs(second.size - lower) > 2) return false;
	return (
		isHeading(first, pages.layout) && isHeading(second, pages.layout) && !isHeading(text, pages.layout) && !isLed(text)
	);
}

/** How many lines on end, this one included, are of one shape. */
function rowsAround(pages: TextLines, at: number, shape: number): number {
	let first = at;
	let last = at;
	while (at - first < 3 && lineAt(pages, first - 1)?.shape === shape) first--;
	while (last - at < 3 && lineAt(pages, last + 1)?.shape === shape) last++;
	return last - first + 1;
}

function numberFeatures(pages: TextLines, at: number, found: number[]): void {
	const [prev, next] = [lineAt(pages, at - 1), lineAt(pages, at + 1)];
	if ((prev && hasOne(prev, number)) || (next && hasOne(next, number))) found.push(is['numbers on end']);
	else if (next && someNear(pages, at, (line) => hasOne(line, number))) found.push(is['numbers apart']);
}

/** 【案情】, 〈医者〉, ■疑点, ●开工: a few words within or behind a mark. */
function isMarked(line: Line): boolean {
	return (
		(hasOne(line, rubric) || (line.size <= 24 && line.close === 'open' && hasOne(line, bullet))) && !hasOne(line, note)
	);
}

/** `over` is the feature of a marked line over what stands below it. */
function markFeatures(pages: TextLines, at: number, over: number): number[] {
	const found: number[] = [];
	const { first } = knownLine(pages, at);
	const next = lineAt(pages, at + 1);
	if (next && !isMarked(next)) found.push(over);
	if (someNear(pages, at, (line) => line.first === first && isMarked(line))) found.push(is['marked again']);
	return found;
}

/** True where a line near the one at `at`, but not next to it, is as asked for. */
function someNear(pages: TextLines, at: number, isAsked: (line: Line) => boolean): boolean {
	for (let i = 2; i <= near; i++) {
		const [above, below] = [lineAt(pages, at - i), lineAt(pages, at + i)];
		if ((above && isAsked(above)) || (below && isAsked(below))) return true;
	}
	return false;
}
