import { wordTrie } from '../../../ground/text/trie';
import { lineNumber as is } from '../model/line-features';
import { isJump, jumpAfter } from './jumps';
import type { LineText, Scan } from './line';
import { sign } from './scan';
import {
	attendanceEnds,
	briefsNames,
	folioWords,
	noticeNames,
	paperNames,
	placeName,
	rubricEnds,
	sayingEnds,
} from './words';

const [saying, attendance, rubric, briefs, notices] = [
	wordTrie(...sayingEnds),
	wordTrie(...attendanceEnds),
	wordTrie(...rubricEnds),
	wordTrie(...briefsNames),
	wordTrie(...noticeNames),
];

/** …召开会议, …举行座谈会, …推进会召开. */
const meetingEnds =
	/(?:召开|举行|举办)[^，。：；]{0,12}会议?$|[一-鿿]{3}(?:大会|会议|座谈会|推进会|现场会|动员会|交流会)(?:召开|举行|闭幕|开幕)?$/;

/** What a line shows by its last units. */
export function closingFeatures({ text, scan }: LineText, found: number[]): void {
	const last = text[text.length - 1];
	if (isJump(text)) found.push(is['jump alone']);
	else if (jumpAfter(text) < text.length) found.push(is['ends with jump']);
	if (
		(last === '）' || last === ')') &&
		/[（(](?:完|全文完|本文完|连载完|未完待续|待续|据\S{2,12}(?:报道|电))[）)]$/.test(text.slice(-20))
	)
		found.push(is['says the end']);
	if (text.length > 60) return;
	if (text.length <= longestFarewell && '此敬顺即谨致'.includes(text[0]) && farewell.test(text))
		found.push(is['letter end']);
	const bare = withoutMarks(text, last, scan);
	if (scan.close !== 'stop') {
		if (saying.longestBefore(bare, bare.length)) found.push(is.says);
		if (attendance.longestBefore(text, text.length)) found.push(is.attendance);
		if (meetingEnds.test(text)) found.push(is['meeting held']);
	}
	if (text.length > 14 && text.length <= 34 && scan.stops === 0 && scan.commas === 0 && documentName.test(text))
		found.push(is['ends as notice']);
	if (text.length <= 14 && scan.stops === 0 && scan.commas === 0) {
		if (rubric.longestBefore(bare, bare.length)) found.push(is['rubric word']);
		if (briefs.longestBefore(bare, bare.length)) found.push(is['briefs name']);
		const notice = notices.longestBefore(bare, bare.length);
		if (notice?.start === 0 || (bare.length <= 6 && /(?:启事|遗失声明|讣告)$/.test(bare)))
			found.push(is['notice name']);
		else if (notice) found.push(is['ends as notice']);
	}
	if (text.length <= longestPlace && placeName.test(text)) found.push(is['place or office alone']);
}

/** 此致, 敬礼！, 顺颂商祺: what a letter ends with, on one line or two. */
const farewell =
	/^(?:此致(?:[ 　]*敬礼)?|(?:致以[一-鿿]{0,6}的?)?敬礼|(?:顺颂|顺祝|即颂|敬颂|谨祝)[ 　]*[一-鿿]{2})[！!。]?$/;
const longestFarewell = 12;

/** 某地块国有建设用地使用权挂牌出让公告: what heads an official notice may be long. */
const documentName = /(?:公告|通告|公示|启事|声明)$/;

/** Six Han and the one of its kind: see `placeName`. */
const longestPlace = 8;

/** The text without a colon or dash at its end; `公　告` is padded. */
function withoutMarks(text: string, last: string, { signs }: Scan): string {
	const bare = last === '：' || last === ':' || last === '—' ? text.replace(/[：:—]+$/, '') : text;
	return (signs & sign.space) !== 0 ? bare.replace(/^([一-鿿])[ 　]+([一-鿿])$/, '$1$2') : bare;
}

/** Mastheads, folio lines, imprints and notices. */
export function marginFeatures({ text, scan }: LineText, found: number[]): void {
	if (scan.notice && text.length <= 400) found.push(is['notice phrase']);
	if (text.length > 120 || scan.stops > 0) return;
	if (text.length <= 10 && isPaperName(text)) found.push(is['paper name']);
	const weather =
		scan.digits > 0 &&
		text.length <= 60 &&
		/\d\s?℃|[\d０-９]度?[—～~-]+-?[\d０-９]+℃|(?:多云|阴|晴|雨|雪|[东南西北]风).*[\d０-９]级/.test(text);
	if (weather) found.push(is['weather line']);
	const { signs } = scan;
	let marks = 0;
	if (
		(signs & sign.year) !== 0 &&
		/[\d０-９〇一二三四五六七八九]{4}年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日/.test(
			text,
		)
	)
		marks++;
	if ((signs & sign.week) !== 0 && /(?:星期|周|礼拜)[一二三四五六日天]/.test(text)) marks++;
	if (
		(signs & sign.issue) !== 0 &&
		/第?\s?[A-Za-z]?[\d０-９一二三四五六七八九十]{1,3}版|[（(]?今日[\d０-９一二三四五六七八九十]{1,2}版|第\s?[\d０-９]+\s?期|总第/.test(
			text,
		) &&
		!/转|接/.test(text)
	)
		marks++;
	if (
		(signs & sign.lunar) !== 0 &&
		/农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[正二三四五六七八九十冬腊]月(?:初|十|廿|卅|二十|三十)/.test(
			text,
		)
	)
		marks++;
	const imprints =
		(signs & sign.parting) !== 0 ? text.split(/[\s　|｜]+/).filter(isImprint).length : isImprint(text) ? 1 : 0;
	if (scan.digits >= 6 && dottedDate.test(text)) marks++;
	if (weather) marks++;
	marks += imprints;
	// The number behind 电话 is no second mark.
	if (
		imprints === 0 &&
		(scan.digits >= 7 || (signs & sign.web) !== 0) &&
		/[\d０-９]{3,4}[-—－]?[\d０-９]{4,8}|@\w+\.|www\./.test(text)
	)
		marks++;
	if (marks > 1) found.push(is['margin marks']);
	else if (marks === 1) found.push(is['margin mark']);
}

/** 2018.06.29, 2018-6-29. */
const dottedDate = /(?:^|[^\d.])(?:19|20)\d{2}([.\-/．])\d{1,2}\1\d{1,2}(?![\d.])/;

function isPaperName(text: string): boolean {
	return paperNames.startOf(text, text.length) > 0 && /^[一-鿿A-Za-z]+$/.test(text);
}

/** The words of imprints by their first units, the longest first: 投稿邮箱 before 投稿. */
const imprintWords = new Map<number, string[]>();
for (const word of [...folioWords].sort((a, b) => b.length - a.length)) {
	const words = imprintWords.get(word.charCodeAt(0));
	if (words) words.push(word);
	else imprintWords.set(word.charCodeAt(0), [word]);
}

/** 责编：某某, 责编／某某, 校对 某某, 电话6218847; 某某委员会主办. */
function isImprint(part: string): boolean {
	const word = imprintWords.get(part.charCodeAt(0))?.find((one) => part.startsWith(one));
	if (!word) return part.length > 6 && part.length <= 24 && /(?:主办|主管|协办|承办|出版|承印)$/.test(part);
	const rest = part.slice(word.length);
	return rest === '' || /^[：:／/]/.test(rest) || /^[\d０-９-]+$/.test(rest);
}
