import { span } from '../../../ground/model/span';
import { wordTrie } from '../../../ground/text/trie';
import { unitKinds } from '../../../ground/text/unit-table';
import { lineNumber as is } from '../model/line-features';
import { jumpBefore } from './jumps';
import type { LineText } from './line';
import { hasSign, sign } from './scan';
import { noteWords, paragraphOpeners, pictureWords } from './words';

const openerTrie = wordTrie(...paragraphOpeners);
const pictureTrie = wordTrie(...pictureWords);

/** What a line may open with by its first unit, as bits: most lines open with none of these. `mark` has a form of its own below. */
const opens = {
	word: 1,
	bullet: 1 << 1,
	mark: 1 << 2,
	soft: 1 << 3,
	rubric: 1 << 4,
	number: 1 << 5,
	jump: 1 << 6,
	picture: 1 << 7,
	date: 1 << 8,
	appointment: 1 << 9,
	note: 1 << 10,
	pointer: 1 << 11,
	circled: 1 << 12,
} as const;

const digits = '0123456789０１２３４５６７８９';

const firsts = unitKinds([
	[opens.word, openerTrie.openers],
	[opens.bullet, '▲△●○■□◆◇★☆▼▽▶►◎※•·'],
	[opens.mark, '—“『（('],
	// Marks that close something. 某甲如是说：⏎…… omits lines, and a line of dots alone stands for them.
	[opens.soft, '，、；：,;:。！？!?”’』」）)》】'],
	[opens.rubric, '·【[〈〔［「□◎■◆●★※～~─'],
	[opens.number, `${digits}一二三四五六七八九十第（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳`],
	[opens.jump, '（(【上'],
	[opens.picture, pictureTrie.openers],
	[opens.date, `${digits}近日昨今前最当`],
	[opens.appointment, '任免接决批补选'],
	[opens.pointer, '▲△▼▽▶▷►◀◁◄↑↓←→↖↗↘↙'],
	[opens.circled, [[0x2460, 0x2473]]],
	[opens.note, [...noteWords.map((word) => word[0]), ...'—【[■●◆▲★◎']],
]);

/** What a line shows by its first units, and a short one by its form as a whole. */
export function openingFeatures(line: LineText, found: number[]): void {
	const { page, from, text, scan } = line;
	const first = firsts[page.charCodeAt(from)];
	if (text.length > 24) {
		if ((first & opens.word) !== 0 && openerTrie.endOf(text, 0) > 0) found.push(is['paragraph opener']);
		if ((scan.signs & sign.space) !== 0 && /^[一-鿿、]{4,14}[ 　]+[一-鿿]/.test(text))
			found.push(is['opens with clause']);
		if (hasSign(page, span(from, from + 20), sign.day) && dated.test(text.slice(0, 20)))
			found.push(is['dated opening']);
	}
	if (text.length > 10 && endsEarly(page, from)) found.push(is['sentence ends early']);
	if (first !== 0) markedOpening(line, first, found);
	if (scan.colon > 0) colonOpening(line, found);
	if ((scan.signs & sign.opener) !== 0 && peopleInPicture.test(text)) found.push(is['people in picture']);
	const scene = text.indexOf('正在');
	if (scene >= 0 && scene < farthestScene) found.push(is['scene going on']);
	if (text.length <= 60) shortForm(line, found);
}

/** `甲某（左一）`, `老师（中）`: who is who in a picture. */
const peopleInPicture = /（(?:[左右前后]|中）|中[间排])/;
/** What a picture shows goes on: its first sentence says 正在 within so many units. */
const farthestScene = 60;

const dated =
	/[\d０-９]{1,2}月[\d０-９]{1,2}日|[^\d０-９][\d０-９]{1,2}日|昨天|昨日|昨晚|今天|今日|日前|近日|前天|最近|前不久|获悉|本周|上周|今晨|今晚/;

/**
 * `水位。沿湖各地…`, `效，全年…`: up to five Han before a stop, a quotation mark between them allowed, or one before a comma. The line
 * goes on.
 */
function endsEarly(page: string, from: number): boolean {
	let at = from;
	while (at - from < 6 && page.charCodeAt(at) >= 0x4e00 && page.charCodeAt(at) <= 0x9fff) at++;
	const size = at - from;
	if (size === 0 || size > 5) return false;
	if (size === 1 && page[at] === '，') return true;
	if (page[at] === '”') at++;
	return page[at] === '。' || page[at] === '？';
}

function markedOpening({ text }: LineText, first: number, found: number[]): void {
	const rubric = (first & opens.rubric) !== 0 && isRubricMarked(text);
	if ((first & opens.bullet) !== 0 && !rubric) found.push(is['opens with bullet']);
	else if ((first & opens.mark) !== 0) found.push(markFeature(text));
	else if ((first & opens.soft) !== 0) found.push(is['opens with closing mark']);
	if (rubric) found.push(is['rubric marks']);
	if (text[0] === '“' && text.length <= 40 && text.indexOf('”') === text.length - 1) found.push(is['in quotes']);
	if (
		(first & opens.number) !== 0 &&
		/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、：]|[\d０-９]{1,2}[、.．](?![\d０-９])|[①-⑳])/.test(
			text,
		)
	)
		found.push(is['opens with number']);
	if ((first & opens.jump) !== 0 && jumpBefore(text) > 0) found.push(is['opens with jump']);
	if ((first & opens.pointer) !== 0) found.push(is['points to picture']);
	if ((first & opens.circled) !== 0) found.push(is['opens with circled number']);
	if ((first & opens.picture) !== 0 && pictureTrie.endOf(text, 0) > 0) found.push(is['picture words']);
	if (
		(first & opens.date) !== 0 &&
		/^(?:(?:\d{4}|[\d０-９]{4})年)?[\d０-９]{1,2}月[\d０-９]{1,2}日|^(?:近日|日前|昨天|昨日|今天|前天|最近|近年来|今年以来|当天|当日)/.test(
			text,
		)
	)
		found.push(is['opens with date']);
	if (
		(first & opens.appointment) !== 0 &&
		/^(?:任命|免去|接受|决定任命|决定免去|批准任命|批准免去|补选|选举)\S/.test(text)
	)
		found.push(is.appointment);
	if ((first & opens.note) !== 0) noteOpening(text, found);
}

function markFeature(text: string): number {
	if (text[0] === '—') return is['opens with dash'];
	if (text[0] === '“' || text[0] === '『') return is['opens with quote'];
	if (!text.endsWith('）') && !text.endsWith(')')) return is['opens with bracket'];
	return /(?:通过|公布|公告|批准|施行|发布|修订|印发|讲话|发言)[）)]$|\d{4}年/.test(text)
		? is['in brackets, formal']
		: is['in brackets'];
}

/** The marks that a rubric may stand within, each with the one that closes it. */
const rubricMarks: ReadonlyMap<string, string> = new Map(
	[
		...'··',
		...'【】',
		...'[]',
		...'［］',
		...'〈〉',
		...'〔〕',
		...'「」',
		...'★★',
		...'◆◆',
		...'●●',
		...'■■',
		...'※※',
		...'～～',
		...'~~',
		...'──',
	].flatMap((mark, i, all) => (i % 2 === 0 ? [[mark, all[i + 1]]] : [])),
);

/** ·记者在现场·, 【民生】, 〈医者〉, ■关注: a rubric within marks. */
function isRubricMarked(text: string): boolean {
	if (text.length > 24) return false;
	const first = text[0];
	if (text.length > 2 && rubricMarks.get(first) === text[text.length - 1]) return true;
	return (first === '■' && text.length <= 10) || ((first === '□' || first === '◎') && text.length <= 12);
}

/** `编者按：…`, `核心阅读`, `——编者按`, `【相关链接】…`. */
function noteOpening(text: string, found: number[]): void {
	const from = '■●◆▲★◎【['.includes(text[0]) ? 1 : 0;
	const rest = text.length - from;
	const note = noteWords.find(
		(word) => text.startsWith(word, from) && (rest === word.length || /[：:\s　】\]]/.test(text[from + word.length])),
	);
	if (/^——?\s*编\s*者[按话]?$/.test(text)) found.push(is['note opening']);
	else if (note) found.push(rest <= note.length + 1 ? is['note name'] : is['note opening']);
	else if (/^[【[](?:编者|链接|相关|背景|延伸|核心|记者手记)/.test(text)) found.push(is['note opening']);
}

/** A heading with a colon is no longer. */
const longestHeading = 40;

/** `记者：…`, `新闻分析：…`: a few Han before the first colon. */
function colonOpening({ text, scan }: LineText, found: number[]): void {
	// 新职业：不用画笔的“画师” is a heading; who speaks ends a sentence.
	const heading = scan.close === 'open' && text.length <= longestHeading;
	if (
		(!heading || /^[问答QA]/.test(text) || /^(?:记者|主持人|嘉宾)[：:]/.test(text)) &&
		scan.colon <= 12 &&
		text.length > scan.colon + 1 &&
		/^(?:记者|本报记者|主持人|问|答|[QA]|嘉宾|提问|[一-鿿·]{2,12})[：:]/.test(text)
	)
		found.push(/^(?:记者|本报记者|主持人|问|答|[QA]|嘉宾)[：:]/.test(text) ? is['interview turn'] : is['speaker turn']);
	if (
		scan.colon <= 6 &&
		/^[一-鿿]{2,4}(?:点评|寄语|提醒|提示|评语)[：:]/.test(text) &&
		!found.includes(is['note opening'])
	)
		found.push(is['note opening']);
	if (scan.colon <= 24 && text.length <= 55 && /^[一-鿿]{2,24}[：:][^，。；]{2,30}$/.test(text))
		found.push(is['kicker and headline by colon']);
}

/** 大型“充电宝”怎么建？（经济新方位） */
export const askedBeforeRubric = /[？！][（(][一-鿿·“” 　]{2,16}[）)]$/;

function shortForm({ page, stop, text, scan }: LineText, found: number[]): void {
	if (
		(scan.signs & sign.dash) !== 0 &&
		text.indexOf('——') > 0 &&
		!text.endsWith('——') &&
		scan.stops === 0 &&
		scan.close !== 'stop'
	)
		found.push(is['dash inside']);
	if (page[stop - 1] === '）' || page[stop - 1] === ')') {
		if (
			(scan.stops === 0 || (scan.stops === 1 && askedBeforeRubric.test(text))) &&
			/[一-鿿”》？！][（(][一-鿿·“” 　]{2,16}[）)]$/.test(text)
		)
			found.push(is['rubric behind']);
		else if (
			scan.stops === 0 &&
			/[一-鿿][ 　]?[（(][^（）()，。]{4,40}(?:通过|公布|公告|批准|施行|发布)[）)]$/.test(text)
		)
			found.push(is['deck behind']);
	}
	if (text.length <= 18 && scan.digits > 0 && !/[\d０-９](?:年|月|日|版|期)/.test(text)) found.push(is.figures);
}
