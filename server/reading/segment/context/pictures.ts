import { isFull, type Line } from '../line/line';
import { groupOf, hasOne } from '../model/traits';
import { lineAt, type TextLines } from './text-lines';

const [creditAlone, creditBehind] = [groupOf('credit alone'), groupOf('ends with credit')];

/** True where a photo credit closes the paragraph that begins with the text line `at`, or stands below it; the paragraph may be cut. */
export function isPicture(pages: TextLines, at: number): boolean {
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

/** True for a line that shows by itself that it belongs to a picture: it opens as captions do, or ends with a photo credit. */
export function showsPicture(line: Line): boolean {
	return hasOne(line, ofPicture);
}

const ofPicture = groupOf(
	'opens with circled number',
	'people in picture',
	'picture words',
	'ends with credit',
	'credit alone',
);

/** True for `▲抢修队员踩着积雪`, `←灯房女工`: the mark points to a picture, or stands before each item of a list. */
export function pointsToPicture(line: Line): boolean {
	return hasOne(line, pointer);
}

const pointer = groupOf('points to picture');

/** True where two more such lines stand next to the text line `at`, a wrapped page's further lines between them: items of a list. */
export function isInRowOfPointers(pages: TextLines, at: number): boolean {
	const above = nextPointer(pages, at, -1);
	const below = nextPointer(pages, at, 1);
	if (above !== undefined && below !== undefined) return true;
	if (above !== undefined) return nextPointer(pages, above, -1) !== undefined;
	return below !== undefined && nextPointer(pages, below, 1) !== undefined;
}

/** The next such line above (`step` -1) or below the text line `at`; `undefined` where the next paragraph opens otherwise. */
function nextPointer(pages: TextLines, at: number, step: 1 | -1): number | undefined {
	const reach = pages.layout.wrap > 0 ? longestItem : 1;
	for (let n = 1; n <= reach; n++) {
		const line = lineAt(pages, at + n * step);
		if (!line) return undefined;
		if (pointsToPicture(line)) return at + n * step;
	}
	return undefined;
}

/** An item of a list on a hard-wrapped page has so many lines. */
const longestItem = 4;

/**
 * True where short texts follow on one another from the text line `at` to a photo credit alone: `起跑！人流涌过大桥。` over
 * `一家三口参加迷你跑。` over `本报记者 甲某 摄`.
 */
export function isCaptionOverCredit(pages: TextLines, at: number): boolean {
	const { wrap } = pages.layout;
	const reach = at + (wrap > 0 ? longestCaptions : mostCaptions);
	let lines = 0;
	for (let i = at; i < reach; i++) {
		const line = lineAt(pages, i);
		if (!line) return false;
		if (i > at && hasOne(line, creditAlone)) return true;
		lines = wrap > 0 && isFull(line, wrap) ? lines + 1 : 0;
		if (wrap > 0 ? lines > fullLines : line.size > shortCaption || !mayBeCaption(line)) return false;
	}
	return false;
}

/** A caption closes with a stop, has a comma or shows by its opening what it is; names of a list do neither. */
function mayBeCaption(line: Line): boolean {
	return line.close === 'stop' || hasOne(line, captionLike);
}

const captionLike = groupOf('one comma', 'commas', 'opens with circled number', 'points to picture', 'picture words');

/** So many captions stand over one credit, the credit counted, each of them at most so long; of a wrapped page, lines. */
const mostCaptions = 5;
const shortCaption = 60;
const longestCaptions = 12;
const fullLines = 4;
