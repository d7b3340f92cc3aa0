import { isHan, isSpace, skipSpaces } from '../../../ground/text/characters';
import { bylineLine } from '../../../reading/bylines/byline-line';
import { bylineAt } from '../../../reading/bylines/scan';
import { agencies } from '../../../reading/bylines/words/byline-words';

/**
 * True where what stands behind the last sentence of a stretch closes a story: `…生生不息。　　新华社江城4月27日电`,
 * `…添了两个帮手。本报记者 甲某`, `…放下了画笔。作者系县文化馆馆员`, `…开成了一片。 石桥镇政府`.
 * `start` and `end` are offsets in `text`, a stretch of one line.
 */
export function closesStory(text: string, start: number, end: number): boolean {
	const stop = lastStop(text, Math.max(start, end - longestClose - 4), end);
	if (stop < 0) return false;
	const from = skipSpaces(text, stop + 1, end);
	if (from >= end || end - from > longestClose) return false;
	if (/[，。；！？]/.test(text.slice(from, end))) return false;
	return (
		// No sentence begins behind a blank within a paragraph; a signature and an office do.
		(from > stop + 1 && end - from <= longestOffice && isHan(text.charCodeAt(from))) ||
		isDateline(text, from, end) ||
		bylineAt(text, from, end)?.end === end ||
		bylineLine(text, from, end) !== undefined ||
		/^(?:本文)?作者(?:单位)?(?:[系为是：]|均|简介)/.test(text.slice(from, from + 8))
	);
}

/** A dateline with its reporters is at most as long, and an office in a phrase of its own. */
const longestClose = 40;
const longestOffice = 24;

/** `据新华社江城/河州4月26日电`, `新华社江城电`, `本报江城4月26日专电`: an agency in front and 电 behind, whatever is between. */
function isDateline(text: string, from: number, end: number): boolean {
	if (text[end - 1] !== '电' && text[end - 1] !== '讯') return false;
	return agencies.longest(text, text[from] === '据' ? from + 1 : from, end) !== undefined;
}

/** The last mark that ends a sentence, with the closing marks behind it; -1 where there is none. */
function lastStop(text: string, start: number, end: number): number {
	let at = end - 1;
	while (at >= start && !'。！？…'.includes(text[at])) {
		if (
			(text[at] === '”' || text[at] === '）' || text[at] === '》') &&
			(isSpace(text.charCodeAt(at + 1)) || agencies.longest(text, at + 1, end) !== undefined)
		)
			return at;
		at--;
	}
	if (at < start) return -1;
	while (at + 1 < end && '。！？…”’）》'.includes(text[at + 1])) at++;
	return at;
}
