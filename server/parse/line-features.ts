import type { LineFeature } from './features';
import { isJump, jumpAfter, jumpBefore } from './jumps';
import { formFeatures } from './line-forms';
import { closers, type Scan, softs, stops } from './line-scan';
import { attendanceEnds, briefsNames, firstsOf, folioWords, lastsOf, noteWords, noticeNames, noticePhrases, paperNames, paragraphOpeners, pictureSources, pictureWords, placeName, rubricEnds, sayingEnds } from './line-words';
import { type BylineMatch, bylineAt, bylineLine, nameLine, trailingByline } from './recognizers/byline-scan';

/** The features that the text `[from, stop)` of a line has by itself. */
export function lineFeatures(page: string, from: number, stop: number, scan: Scan): LineFeature[] {
	const text = page.slice(from, stop);
	const size = stop - from;
	const found: LineFeature[] = ['any'];
	const last = text[size - 1] as string;
	found.push(endFeature(text, last, scan));
	// 3比2！某队惊险过关: a headline may exclaim and go on.
	const exclaims = scan.stops === 1 && scan.close === 'open' && ((size <= 30 && scan.commas === 0 && /[！？!?]/.test(text)) || (size <= 60 && askedBeforeRubric.test(text)));
	found.push(exclaims ? 'exclaims inside' : scan.stops > 0 ? 'stops inside' : scan.commas > 1 ? 'commas' : scan.commas === 1 ? 'one comma' : 'no comma');
	const parted = scan.clauses.length;
	if (size < 60) {
		if (parted === 2) found.push('two clauses');
		else if (parted > 2) found.push('three clauses');
		if (parted > 1 && isSlogan(scan, text)) found.push('slogan');
	}
	bylineFeatures(page, from, stop, found);
	openingFeatures(text, scan, found);
	closingFeatures(text, scan, found);
	marginFeatures(text, scan, found);
	for (const feature of formFeatures(text, scan)) if (!found.includes(feature)) found.push(feature);
	return found;
}

/** 大型“充电宝”怎么建？（经济新方位） */
const askedBeforeRubric = /[？！][（(][一-鿿·“” 　]{2,16}[）)]$/;

function endFeature(text: string, last: string, scan: Scan): LineFeature {
	if (scan.close === 'stop') {
		if (last === '”' || last === '』') return 'ends with quoted stop';
		if (last === '…') return 'ends with ellipsis';
		const mark = text
			.slice(-3)
			.replace(/[）)”』」》]/g, '')
			.slice(-1);
		return mark === '。' || mark === '.' ? 'ends with stop' : 'ends with exclamation';
	}
	if (last === '：' || last === ':') return 'ends with colon';
	if (last === '；' || last === ';') return 'ends with semicolon';
	if (last === '，' || last === '、' || last === ',') return 'ends with comma';
	if (text.endsWith('——')) return 'ends with dash';
	if (last === '）' || last === ')') return 'ends with bracket';
	if (last === '”' || last === '』') return 'ends with quote';
	return 'ends open';
}

/** Slogans are short parallel phrases: 转作风 讲担当 抓落实. */
function isSlogan(scan: Scan, text: string): boolean {
	const [first, ...others] = scan.clauses;
	return first !== undefined && first >= 3 && first <= 8 && scan.commas === 0 && scan.stops === 0 && scan.digits === 0 && others.every((length) => length === first) && !/[“”：（）—·]/.test(text);
}

const longestSignature = 100;
/** What closes the line. The rubric in 从“甲”到“乙”（人民论坛） is no pen name: a sentence must have ended before one. */
function signed(page: string, from: number, stop: number): BylineMatch | undefined {
	const trailing = trailingByline(page, from, stop);
	const rubric = trailing?.evidence === 'pen' && trailing.start > from && stop - from <= 40 && !'。！？…）'.includes(page[trailing.start - 1] as string) && !/[。！？…]”$/.test(page.slice(from, trailing.start));
	return rubric ? undefined : trailing;
}

/** A credit on a line of its own: （无人机照片 甲某某 摄）. */
const longestCredit = 24;

function bylineFeatures(page: string, from: number, stop: number, found: LineFeature[]): void {
	const lead = bylineAt(page, from, stop);
	// A 署名行 is short, however many names it has.
	const whole = stop - from <= longestSignature ? bylineLine(page, from, stop) : undefined;
	const trailing = signed(page, from, stop);
	if (lead && lead.end < stop) found.push('opens with lead');
	else if (lead && !whole && !trailing) found.push('lead alone');
	if (whole && whole.role !== 'credit') found.push(page[from] === '（' || page[from] === '(' ? 'signature alone' : 'byline alone');
	if (!trailing && stop - from <= 12 && pictureSources.includes(page.slice(from, stop).replace(/^[（(]|[）)]$/g, ''))) found.push('credit alone');
	else if (!trailing && stop - from <= longestCredit && /^(?:[^，。；]*[一-鿿·）)] ?(?:摄|摄影报道|供图|提供图片)[）)]?|[一-鿿]{2,4}[/／](?:图|摄))$/.test(page.slice(from, stop))) found.push('credit alone');
	else if (!whole && stop - from <= 14 && nameLine(page, from, stop) > 0) found.push('names alone');
	if (trailing) {
		// 新华社发（甲某某摄） is a credit as a whole.
		const alone = trailing.start <= from || (stop - from <= longestCredit && /^(?:新华社|中新社|本报|本刊|本台)[一-鿿]{0,4}[（(][^（）()]*摄[）)]$/.test(page.slice(from, stop)));
		if (trailing.role === 'credit') found.push(alone ? 'credit alone' : 'ends with credit');
		else found.push(alone ? 'signature alone' : 'ends with signature');
	}
}

const [openerFirsts, pictureFirsts, noteFirsts] = [firstsOf(paragraphOpeners), firstsOf(pictureWords), firstsOf(noteWords)];
const [sayingLasts, attendanceLasts] = [lastsOf(sayingEnds), lastsOf(attendanceEnds)];

const bullets = new Set([...'▲△●○■□◆◇★☆▼▽▶►◎※•·']);

function openingFeatures(text: string, scan: Scan, found: LineFeature[]): void {
	const first = text[0] as string;
	if (text.length > 24 && openerFirsts.has(first) && paragraphOpeners.some((word) => text.startsWith(word))) found.push('paragraph opener');
	if (text.length > 24 && /^[一-鿿、]{4,14}[ 　]+[一-鿿]/.test(text)) found.push('opens with clause');
	if (bullets.has(first) && !isRubricMarked(text)) found.push('opens with bullet');
	else if (first === '—') found.push('opens with dash');
	else if (first === '“' || first === '『') found.push('opens with quote');
	else if (first === '（' || first === '(')
		found.push(!text.endsWith('）') && !text.endsWith(')') ? 'opens with bracket' : /(?:通过|公布|公告|批准|施行|发布|修订|印发|讲话|发言)[）)]$|\d{4}年/.test(text) ? 'in brackets, formal' : 'in brackets');
	// 某甲如是说：⏎…… omits lines, and a line of dots alone stands for them.
	else if (softs.includes(first) || (stops.includes(first) && first !== '…') || closers.includes(first)) found.push('opens with closing mark');
	if (text.length > 10 && /^(?:[一-鿿]{1,5}”?[。？]|[一-鿿]，)/.test(text)) found.push('sentence ends early');
	if (isRubricMarked(text)) found.push('rubric marks');
	if (text.length <= 60 && text.indexOf('——') > 0 && !text.endsWith('——') && scan.stops === 0 && scan.close !== 'stop') found.push('dash inside');
	if (text.length <= 60 && (scan.stops === 0 || (scan.stops === 1 && askedBeforeRubric.test(text))) && /[一-鿿”》？！][（(][一-鿿·“” 　]{2,16}[）)]$/.test(text)) found.push('rubric behind');
	else if (text.length <= 60 && scan.stops === 0 && /[一-鿿][ 　]?[（(][^（）()，。]{4,40}(?:通过|公布|公告|批准|施行|发布)[）)]$/.test(text)) found.push('deck behind');
	if (first === '“' && text.indexOf('”') === text.length - 1 && text.length <= 40) found.push('in quotes');
	if (text.length <= 18 && /[\d０-９]/.test(text) && !/[\d０-９](?:年|月|日|版|期)/.test(text)) found.push('figures');
	if (/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、：]|[\d０-９]{1,2}[、.．](?![\d０-９])|[①-⑳])/.test(text)) found.push('opens with number');
	if (jumpBefore(text) > 0) found.push('opens with jump');
	const turn = /^(?:记者|本报记者|主持人|问|答|嘉宾|提问|[一-鿿·]{2,12})[：:]/.exec(text);
	if (turn && text.length > turn[0].length) found.push(/^(?:记者|本报记者|主持人|问|答|嘉宾)[：:]/.test(text) ? 'interview turn' : 'speaker turn');
	if (/^[一-鿿]{2,24}[：:][^，。；]{2,30}$/.test(text)) found.push('kicker and headline by colon');
	const picture = pictureFirsts.has(first) && pictureWords.some((word) => text.startsWith(word));
	if (picture) found.push('picture words');
	if (/^(?:(?:\d{4}|[\d０-９]{4})年)?[\d０-９]{1,2}月[\d０-９]{1,2}日|^(?:近日|日前|昨天|昨日|今天|前天|最近|近年来|今年以来|当天|当日)/.test(text)) found.push('opens with date');
	if (text.length > 24 && /[\d０-９]{1,2}月[\d０-９]{1,2}日|[^\d０-９][\d０-９]{1,2}日|昨天|昨日|昨晚|今天|今日|日前|近日|前天|最近|前不久|获悉|本周|上周|今晨|今晚/.test(text.slice(0, 20))) found.push('dated opening');
	if (/^(?:任命|免去|接受|决定任命|决定免去|批准任命|批准免去|补选|选举)\S/.test(text)) found.push('appointment');
	const note = noteFirsts.has(first) && noteWords.find((word) => text.startsWith(word) && (text.length === word.length || /[：:\s　】]/.test(text[word.length] as string)));
	if (/^——?\s*编\s*者[按话]?$/.test(text)) found.push('note opening');
	else if (note) found.push(text.length === note.length || text.length <= note.length + 1 ? 'note name' : 'note opening');
	else if (/^[【[](?:编者|链接|相关|背景|延伸|核心|记者手记)/.test(text)) found.push('note opening');
}

/** ·记者在现场·, 【民生】, ■关注: a rubric within marks. */
function isRubricMarked(text: string): boolean {
	const first = text[0] as string;
	const last = text[text.length - 1] as string;
	return (
		text.length <= 24 &&
		((first === '·' && last === '·') || (first === '【' && last === '】') || (first === '[' && last === ']') || (first === '□' && text.length <= 12) || (first === '◎' && text.length <= 12) || (first === '■' && text.length <= 10))
	);
}

function closingFeatures(text: string, scan: Scan, found: LineFeature[]): void {
	if (isJump(text)) found.push('jump alone');
	else if (jumpAfter(text) < text.length) found.push('ends with jump');
	if (/[（(](?:完|全文完|本文完|连载完|未完待续|待续|据\S{2,12}(?:报道|电))[）)]$/.test(text.slice(-20))) found.push('says the end');
	if (text.length > 60) return;
	// `公　告` is padded.
	const bare = text.replace(/[：:—]+$/, '').replace(/^([一-鿿])[ 　]+([一-鿿])$/, '$1$2');
	if (scan.close !== 'stop' && sayingLasts.has(bare[bare.length - 1] as string) && sayingEnds.some((word) => bare.endsWith(word))) found.push('says');
	if (scan.close !== 'stop' && attendanceLasts.has(text[text.length - 1] as string) && attendanceEnds.some((word) => text.endsWith(word))) found.push('attendance');
	if (text.length <= 14 && scan.stops === 0 && scan.commas === 0) {
		if (rubricEnds.some((word) => bare.endsWith(word))) found.push('rubric word');
		if (briefsNames.some((word) => bare.endsWith(word))) found.push('briefs name');
		if (noticeNames.some((word) => bare === word) || (bare.length <= 6 && /(?:启事|遗失声明|讣告)$/.test(bare))) found.push('notice name');
		else if (noticeNames.some((word) => bare.endsWith(word))) found.push('ends as notice');
	}
	if (placeName.test(text)) found.push('place or office alone');
}

/** Mastheads, folio lines, imprints and notices. */
function marginFeatures(text: string, scan: Scan, found: LineFeature[]): void {
	if (text.length <= 400 && noticePhrases.some((phrase) => text.includes(phrase))) found.push('notice phrase');
	if (text.length > 120) return;
	if (text.length <= 10 && scan.stops === 0 && paperNames.longest(text, Math.max(0, text.length - 3)) && /^[一-鿿A-Za-z]+$/.test(text)) {
		if (paperNames.longest(text, text.length - 2) || paperNames.longest(text, Math.max(0, text.length - 3))?.end === text.length) found.push('paper name');
	}
	if (scan.stops > 0) return;
	let marks = 0;
	if (/[\d０-９〇一二三四五六七八九]{4}年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日/.test(text)) marks++;
	if (/(?:星期|周|礼拜)[一二三四五六日天]/.test(text)) marks++;
	if (/第?\s?[A-Za-z]?[\d０-９一二三四五六七八九十]{1,3}版|[（(]?今日[\d０-９一二三四五六七八九十]{1,2}版|第\s?[\d０-９]+\s?期|总第/.test(text) && !/转|接/.test(text)) marks++;
	if (/农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[正二三四五六七八九十冬腊]月(?:初|十|廿|卅|二十|三十)/.test(text)) marks++;
	const imprints = text.split(/[\s　|｜]+/).filter(isImprint).length;
	marks += imprints;
	// The number behind 电话 is no second mark.
	if (imprints === 0 && /[\d０-９]{3,4}[-—－]?[\d０-９]{4,8}|@\w+\.|www\./.test(text)) marks++;
	if (marks > 1) found.push('margin marks');
	else if (marks === 1) found.push('margin mark');
}

/** 责编：某某, 责编／某某, 校对 某某, 电话6218847. */
function isImprint(part: string): boolean {
	const word = folioWords.find((one) => part.startsWith(one) && /^[：:／/]?/.test(part.slice(one.length)));
	if (!word) return false;
	const rest = part.slice(word.length);
	return rest === '' || /^[：:／/]/.test(rest) || /^[\d０-９-]+$/.test(rest);
}
