import type { Line } from '../line/line';
import { lineNumber as is } from '../model/line-features';
import { groupOf, hasOne } from '../model/traits';
import { endsText, isHeading, isLed, lineClosesStory, longestHeading } from './headings';
import { signsLetter } from './letters';
import { heightFeatures, stackFeatures } from './stacks';
import { knownLine, lineAt, type TextLines } from './text-lines';

const [signature, author, names, byline, credit] = [
	groupOf('signature alone'),
	groupOf('author line'),
	groupOf('names alone'),
	groupOf('byline alone'),
	groupOf('credit alone'),
];
const [bullet, noteName, notice, slogan] = [
	groupOf('opens with bullet'),
	groupOf('note name'),
	groupOf('ends as notice'),
	groupOf('slogan'),
];
const [dashBefore, dashBehind, figures, imprint] = [
	groupOf('opens with dash'),
	groupOf('ends with dash'),
	groupOf('figure deck'),
	groupOf('imprint alone'),
];
const [organ, date, document] = [groupOf('organ alone'), groupOf('date alone'), groupOf('document number')];
const closed = groupOf('margin marks', 'folio form', 'house line', 'editors alone', 'jump alone');
const meeting = groupOf('meeting held');
const [named, leadAlone] = [groupOf('name at the end', 'author line'), groupOf('lead alone')];
const goingOn = groupOf('says', 'ends with dash', 'ends with colon');
const signed = groupOf('signature alone', 'author line');
/** A rubric over a longer heading has at most so many characters. */
const fewest = 6;

/** What a line shows together with its neighbors: a signature below a heading is a byline, the same one below text is a tail. */
export function neighborFeatures(pages: TextLines, at: number, found: number[]): void {
	const { layout } = pages;
	const cur = knownLine(pages, at);
	const prev = lineAt(pages, at - 1);
	const next = lineAt(pages, at + 1);
	const beyond = lineAt(pages, at + 2);
	const below = prev !== undefined && isHeading(prev, layout);
	if (below) {
		if (hasOne(cur, signature)) found.push(is['signature under heading']);
		if (hasOne(cur, author) || (hasOne(cur, names) && next && !isHeading(next, layout)))
			found.push(is['author under heading']);
	}
	if (hasOne(cur, named) && !hasOne(cur, byline)) {
		if (lineClosesStory(pages, at)) found.push(is['name below text']);
		else if (prev && endsText(prev)) found.push(is['name between texts']);
		else if (below && next && !isHeading(next, layout)) found.push(is['name under heading']);
	}
	if (hasOne(cur, leadAlone)) found.push(lineClosesStory(pages, at) ? is['lead below text'] : is['lead under heading']);
	if (
		hasOne(cur, byline) &&
		next &&
		isHeading(next, layout) &&
		beyond &&
		!isLed(beyond) &&
		!isHeading(beyond, layout)
	) {
		found.push(is['byline over heading']);
		if (!prev || hasOne(prev, closed) || isLedStory(pages, at - 1)) found.push(is['byline below margin']);
	}
	if (next && hasOne(next, credit)) found.push(is['before credit']);
	if (signsText(pages, at)) found.push(is['names below text']);
	if (signsLetter(pages, at)) found.push(is['signs a letter']);
	else if (hasOne(cur, organ) && next && hasOne(next, date)) found.push(is['signs a notice']);
	if (hasOne(cur, date) && prev && (prev.close === 'stop' || hasOne(prev, organ))) found.push(is['date below text']);
	if (hasOne(cur, organ) && !(next && hasOne(next, date)) && prev && prev.close === 'stop')
		found.push(is['organ below text']);
	if (hasOne(cur, bullet) && isNoteItem(pages, at)) found.push(is['item of note']);
	else if (prev && hasOne(prev, noteName) && !isHeading(cur, layout)) found.push(is['text of note']);
	stackFeatures(pages, at, found);
	if (!isHeading(cur, layout)) return;
	pageStyleFeatures(pages, at, found);
	if (hasOne(cur, meeting) && next && isHeading(next, layout)) found.push(is['meeting over heading']);
	if (prev && hasOne(prev, meeting) && isHeading(prev, layout)) found.push(is['below meeting']);
	if (isDashPair(pages, at) && hasDashPair(pages, at)) found.push(is['dash again']);
	else if (isDashPair(pages, at - 1) && hasDashPair(pages, at - 1)) found.push(is['below dash again']);
	else heightFeatures(pages, at, found);
	if (next && hasOne(next, dashBefore) && isHeading(next, layout)) found.push(is['before dash deck']);
	if (next && hasOne(next, figures) && isHeading(next, layout) && !hasOne(cur, goingOn))
		found.push(is['before figure deck']);
	if (next && isHeading(next, layout) && cur.size >= next.size + 6 && !hasOne(cur, goingOn))
		found.push(is['over shorter heading']);
	if (prev && isHeading(prev, layout) && prev.size >= cur.size + 6 && !hasOne(prev, goingOn))
		found.push(is['under longer heading']);
	if (
		next &&
		cur.close !== 'stop' &&
		(hasOne(next, signed) || (hasOne(next, names) && beyond && !isHeading(beyond, layout)))
	)
		found.push(is['before author']);
	if (hasOne(cur, notice) && next && (hasOne(next, document) || (!isLed(next) && !isHeading(next, layout))))
		found.push(is['notice over text']);
	if (hasOne(cur, slogan) && (!next || isHeading(next, layout))) found.push(is['slogan apart']);
	if (next && isHeading(next, layout) && beyond && isLed(beyond)) found.push(is['over led heading']);
	if (
		cur.size <= 8 &&
		next &&
		isHeading(next, layout) &&
		next.size >= cur.size + 3 &&
		!(beyond && isHeading(beyond, layout))
	)
		found.push(is['over longer heading']);
}

/** What a heading shows beside another one, or under one over text, by how the page sets such pairs elsewhere. */
function pageStyleFeatures(pages: TextLines, at: number, found: number[]): void {
	const { layout } = pages;
	const [prev, cur, next] = [lineAt(pages, at - 1), knownLine(pages, at), lineAt(pages, at + 1)];
	const over = next && isHeading(next, layout) ? next : undefined;
	const under = prev && isHeading(prev, layout) ? prev : undefined;
	if (under && !over && next && !isLed(next) && cur.size <= 4 && under.size > cur.size && !hasOne(cur, figures))
		found.push(layout.authors ? is['few under heading, authors'] : is['few under heading']);
	if (over) {
		if (!isRubricPair(cur, over))
			found.push(layout.stacks ? is['over heading on stack page'] : is['over heading alone']);
		else if (layout.rubrics) found.push(is['rubric on rubric page']);
	}
	if (under) {
		if (!isRubricPair(under, cur)) {
			if (layout.stacks) found.push(is['below heading on stack page']);
		} else if (layout.rubrics) found.push(is['below rubric on rubric page']);
	}
}

/** A few characters over a longer heading. */
function isRubricPair(upper: Line, lower: Line): boolean {
	return upper.size <= fewest && lower.size >= upper.size + 3;
}

/**
 * `某某某` or `版式设计：某某某` below text; in a letter `某某协会会长` over `某某某`, with nothing but a headline or the end of the page
 * below.
 */
function signsText(pages: TextLines, at: number): boolean {
	const { layout } = pages;
	const [prev, cur, next] = [lineAt(pages, at - 1), knownLine(pages, at), lineAt(pages, at + 1)];
	if (!prev) return false;
	if (endsText(prev)) return hasOne(cur, names) || hasOne(cur, imprint);
	return (
		hasOne(cur, names) &&
		prev.size <= longestOffice &&
		isHeading(prev, layout) &&
		(!next || hasOne(next, date) || isHeading(next, layout))
	);
}

/** True where the text that ends with a line has its reporter at its beginning, 本报讯（记者 …）: it has no second one at its end. */
function isLedStory(pages: TextLines, last: number): boolean {
	for (let at = last; at > last - longestStory; at--) {
		const line = lineAt(pages, at);
		if (!line || (line.close !== 'stop' && !hasOne(line, leads))) return false;
		if (hasOne(line, leads)) return true;
	}
	return false;
}

/** Within the reach of a context. */
const longestStory = 8;
const leads = groupOf('opens with lead');

/** An office over the name of who signs. */
const longestOffice = 16;

/** `甲——` over `乙` over text without a byline. */
function isDashPair(pages: TextLines, at: number): boolean {
	const first = lineAt(pages, at);
	if (!first || !hasOne(first, dashBehind)) return false;
	const { layout } = pages;
	const second = lineAt(pages, at + 1);
	const text = lineAt(pages, at + 2);
	return (
		first.size <= longestHeading &&
		second !== undefined &&
		isHeading(second, layout) &&
		text !== undefined &&
		!isHeading(text, layout) &&
		!isLed(text)
	);
}

/** True where another such pair stands near the one at `at`. */
function hasDashPair(pages: TextLines, at: number): boolean {
	for (let i = 3; i <= nearPairs; i++) if (isDashPair(pages, at - i) || isDashPair(pages, at + i)) return true;
	return false;
}

/** A section has some ten paragraphs at most; with the lines of the pair this stays within the reach of a context. */
const nearPairs = 11;

/** True where only items with bullets stand between the line and 核心阅读 above it. */
function isNoteItem(pages: TextLines, at: number): boolean {
	for (let i = -1; i >= -noteItems; i--) {
		const line = lineAt(pages, at + i);
		if (!line || !hasOne(line, bullet)) return line !== undefined && hasOne(line, noteName);
	}
	return false;
}

const noteItems = 6;
