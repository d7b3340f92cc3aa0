import { isHan, isSpace } from '../../../ground/text/characters';
import { isNoName } from '../../bylines/names';
import { surnameAt } from '../../words/surnames';
import { lineNumber as is } from '../model/line-features';
import type { LineText } from './line';
import { sign } from './scan';

/**
 * Features of short lines that have a form of their own: folio lines, house lines, notices, author lines, headings with a number or a
 * rubric.
 */
export function formFeatures(line: LineText, found: number[]): void {
	const { text, scan } = line;
	const first = text[0];
	if (first === '【' && /^【[^】]{1,8}】\S/.test(text))
		found.push(
			text.length <= longestLine && scan.close !== 'stop' && scan.stops === 0
				? is['rubric before']
				: is['opens with rubric'],
		);
	if (opensNote(text, first)) addOnce(is['note opening'], found);
	if (opensNotice(line)) found.push(is['notice opening']);
	else if (
		scan.colon > 0 &&
		/^(?:本报|遗失|郑重|严正|招领|寻人|招聘|征稿|更正)?(?:声明|启事|公告|通告|讣告|敬告读者|致读者)[：:]/.test(text)
	)
		found.push(is['notice opening']);
	if (text.length <= longestLine) shortForms(line, first, found);
}

/** （作者单位：…）, 【专家点评】…: the second forms of notes. */
function opensNote(text: string, first: string): boolean {
	if ('（(〔［['.includes(first)) return /^[（(〔［[](?:本文|本版)?作者(?:单位|简介|分别|为|系|是|[：:])/.test(text);
	return (
		first === '【' &&
		/^【[^】]{1,8}(?:说法|提醒|点评|链接|手记|札记|按|寄语|建议|解读|解释|后记|提示|短评|简介|介绍|名片|档案|背景)】/.test(
			text,
		)
	);
}

/** Other forms may have shown the same. */
function addOnce(feature: number, found: number[]): void {
	if (!found.includes(feature)) found.push(feature);
}

function shortForms(line: LineText, first: string, found: number[]): void {
	const { text, scan } = line;
	const { signs } = scan;
	const last = text[text.length - 1];
	const inBrackets = (first === '（' || first === '(') && (last === '）' || last === ')');
	const margin = (signs & sign.year) !== 0 || scan.digits >= 6 ? marginForm(text) : undefined;
	if (margin !== undefined) found.push(margin);
	if (((signs & (sign.welcome | sign.colon)) !== 0 || last === '元' || scan.digits > 0) && houseLine.test(text))
		found.push(is['house line']);
	if (scan.stops > 0 || scan.close === 'stop') return;
	if (
		margin === undefined &&
		text.length <= 24 &&
		scan.commas === 0 &&
		scan.close === 'open' &&
		/^(?:[\d０-９]{1,2}[ 　]+|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[\d０-９]{1,2}[.．、])[一-鿿“]/.test(
			text,
		)
	)
		found.push(is['number heading']);
	if (text.length <= 6 && numberAlone.test(text)) found.push(is['number alone']);
	if (scan.colon > 0 && scan.colon < text.length - 1 && text.length <= 40) found.push(is['colon inside']);
	if ((signs & sign.space) !== 0 && text.length <= 30 && scan.commas === 0 && scan.colon < 0 && endsInName(line))
		found.push(is['name at the end']);
	if (last >= '①' && last <= '⑩') found.push(is['series mark']);
	if (scan.digits >= 7 && /(?:^|[^\d０-９])[\d０-９]{3,4}[-—－ ]?[\d０-９]{4,8}(?:$|[^\d０-９])/.test(text))
		found.push(is.telephone);
	if ((signs & sign.greeting) !== 0 && /恭贺|恭祝|敬贺|敬祝|恭迎/.test(text)) found.push(is.greeting);
	if (
		organLasts.includes(last) &&
		/^[一-鿿（）]{4,24}(?:公司|委员会|办公室|法院|检察院|医院|学校|[^结格布大全小当平破了战僵饭][局厅]|政府|[大支总]队|[区社县市乡镇]委|党委|管理处|中心|指挥部|工会|商会|协会|学会|联合会|合作社|银行|联社|编辑部)$/.test(
			text,
		)
	)
		found.push(is['organ alone']);
	if (inBrackets && text.length > 13) found.push(is['remark in brackets']);
	if (inBrackets && sourceOpening.test(text)) found.push(is['source in brackets']);
	if (text.length <= 40 && documentEnds.test(text)) found.push(is['document name']);
	if (numberOf.test(text)) found.push(is['document number']);
	if (text.length <= 30 && isDeckLike(text, first)) found.push(is['deck words']);
	if (
		inBrackets &&
		/^[（(](?:[一-鿿]{2,14}供稿|[一-鿿]|[一-鿿]{2,12}(?:中心|电视台|报社|[局办委院社台校部])[ 　]+[一-鿿]{2,4})[）)]$/.test(
			text,
		)
	)
		addOnce(is['signature alone'], found);
	if (((signs & sign.space) !== 0 || last === '）' || last === ')') && isAuthorLine(text))
		addOnce(is['author line'], found);
	if (text.length === 1) found.push(is['one character']);
	if (text.length <= 24 && scan.digits > 0 && isFigureDeck(text)) found.push(is['figure deck']);
	if (text.length <= 30 && (signs & (sign.colon | sign.slash | sign.space)) !== 0 && imprint.test(text))
		found.push(is['imprint alone']);
	if (
		text.length <= 20 &&
		(signs & sign.appeal) !== 0 &&
		/从.{1,5}做起$|人人有责|人人参与|人人共享|你我同行|你我他|携手同行|共建共享|共治共享$/.test(text)
	)
		found.push(is['slogan words']);
}

/** （一）, 三、, 12, ②, 第一章: a number and nothing else. */
const numberAlone =
	/^[（(【]?(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2}|[①-⑳]|[Ⅰ-Ⅻ]|[之其][一二三四五六七八九十]|第[一二三四五六七八九十]{1,2}[章节回幕辑站])[、.．）)】]?$/;

/** `读者　甲某某`, `某某律师事务所律师 乙某`: the last word is a name with a usual surname, and no name stands before it. */
function endsInName({ page, from, stop }: LineText): boolean {
	let word = stop;
	while (word > from && isHan(page.charCodeAt(word - 1))) word--;
	const size = stop - word;
	if (size < 2 || size > 3 || word - from < 3 || !isSpace(page.charCodeAt(word - 1))) return false;
	const rank = surnameAt(page, word, stop)?.value;
	return (rank === 'common' || (rank === 'regular' && size === 3)) && !isNoName(page.slice(word, stop));
}

const organLasts = '司会室院校局厅府队委处心部社行';

/** 招聘　本公司诚聘…, 遗失：…, 吉屋转让　…: the name of a notice and its text, parted by a colon or a space. */
function opensNotice({ text, scan }: LineText): boolean {
	const parted = (scan.colon > 0 && scan.colon <= 10) || (scan.clauses.length > 1 && scan.clauses[0] <= 10);
	return parted && text.length > 14 && noticeStart.test(text);
}

const noticeStart =
	/^(?:[一-鿿]{0,6}(?:遗失声明|声明|启事|公告|通告|讣告|更正|致歉|转让|出租|招租|求租|求购|出售|出让|诚聘|招聘|急聘|招领|寻人|寻物|征婚|挂失)|遗失|[招诚][ 　]+聘|声[ 　]+明|启[ 　]+事|更[ 　]+正|公[ 　]+告)[：: 　]+[^ 　]/;

/** （摘自《某某》）, （据某报）: where a text was taken from. */
const sourceOpening = /^[（(](?:摘自|选自|节选自|转自|转载自|原载|原题|据《|来源)/;

/** 某政发〔2015〕27号: documents are numbered by organ, year in brackets and number. */
const numberOf = /^[一-鿿]{0,14}[〔[［（(【]\d{4}[〕\]］）)】]\s?第?[\d０-９]{1,5}号$/;

/** …发展规划纲要（2021—2030年）: the kinds of official documents. */
const documentEnds =
	/(?:公报|纲要|规划|意见|办法|决定|条例|通知|方案|细则|规定|章程|宣言|公约|名单|决议|批复)(?:[（(][^（）()]{2,16}[）)])?$/;

/** 记某某某, 对话某某, 来自一线的报告; …侧记, …见闻: a deck says what a story is about or of what kind it is. */
function isDeckLike(text: string, first: string): boolean {
	if (
		'记访对专读写来走致献看谈一'.includes(first) &&
		/^(?:记|访|对话|专访|读《|写在|来自|走近|走进|致|献给|看|谈|一[起个名位场座条封次家群])[一-鿿“《A-Za-z]/.test(text)
	)
		return true;
	return deckEnds.test(text);
}

const deckEnds =
	/(?:侧记|纪实|纪事|见闻|背后|小记|手记|综述|述评|启示|始末|启示录|调查|探访|掠影|一瞥|散记|速写|素描|之[路道问谜困]|工作法|的故事|的报告)$/;

/** 总投资86.5亿元, 同比增长31.6% 增速居全省第二. */
function isFigureDeck(text: string): boolean {
	return (
		/(?:总投资|同比|增长|增速|突破|达到?|超|居|预计|首批|完成|下降|环比)/.test(text) &&
		/[\d０-９](?:[%％倍元亿万个家名人次吨亩]|个百分点)/.test(text) &&
		!/[，“：]/.test(text)
	);
}

/** No line of these forms is longer. */
const longestLine = 60;

const fullDate =
	/^(?:[\d０-９〇一二三四五六七八九]{4}年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日|\d{4}([-./．])\d{1,2}\1\d{1,2})[，,]?/;
const pageNumber = /^(?:第?\s?[A-Za-z]?[\d０-９]{1,3}版?|第?[一二三四五六七八九十]{1,3}版|T?[A-Z][\d０-９]{1,3})$/;
const weekday = /^(?:星期|周|礼拜)[一二三四五六日天]$/;
/** 国防, 科教卫生, 法治周刊: the name of a section. */
const section = /^[一-鿿·]{2,6}$/;

/**
 * `02　国防　2016年8月1日`: nothing but a full date and page number, weekday or section. `《晚间播报》2017年10月30日` only ends with its
 * date.
 */
function marginForm(text: string): number | undefined {
	let dates = 0;
	let marks = 0;
	for (const part of text.split(/[\s　|｜·]+/)) {
		const date = fullDate.exec(part);
		const rest = date ? part.slice(date[0].length) : part;
		if (date) dates++;
		if (rest === '' || weekday.test(rest)) continue;
		if (!pageNumber.test(rest) && !section.test(rest))
			return dates === 0 && endsWithDate(text) ? is['ends with full date'] : undefined;
		marks++;
	}
	if (dates !== 1) return undefined;
	return marks > 0 ? is['folio form'] : is['date alone'];
}

/** True where words stand right before a date at the end of a line without commas. */
function endsWithDate(text: string): boolean {
	const date = /(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-.]\d{1,2}[-.]\d{1,2})$/.exec(text);
	return (
		date !== null && date.index >= 2 && !/[\s　]/.test(text.slice(date.index - 2, date.index)) && !/[，。]/.test(text)
	);
}

/** `本期统筹：郭某`, `版式设计／汪某某`: who made the page, alone on a line. */
const imprint =
	/^(?:本期|本版|本报|图表|视频|海报)?(?:统筹|策划|总策划|监制|统稿|执笔|编辑|责编|责任编辑|设计|版式|版式设计|视觉|视觉设计|美编|制图|制表|图表|校对|剪辑|文案|摄像)[：:／/ 　][一-鿿　 、]{2,20}$/;

/** What a paper says of itself at the foot: price, telephone, address. */
const houseLine =
	/^(?:本报|本刊|本台|编辑部|读者|广告部?|发行部?)?(?:欢迎(?:提供|来稿|投稿|订阅|关注|来电|赐稿)[^，。]{0,14}(?:$|[ 　，：:])|(?:零售|每份|定价|售价|订价)\S{0,8}元$|(?:新闻|报料|爆料|发行|订报|订阅|广告|投稿|读者|投递)?(?:热线|电话)[：: 　]*[\d０-９][\d０-９—-]{2,}|(?:社址|地址|网址|邮编|邮箱|邮发代号|印刷|承印|排版)[：:])/;

/**
 * Authors who are no reporters: `容若初（东海大学法学院）`, `市第二医院心内科 董浩`, `甲某某 口述 乙某某 整理`, `本报两会报道组 甲某某
 * 乙某`.
 * Bare names are asked for elsewhere; all of them count under a heading only.
 */
function isAuthorLine(text: string): boolean {
	if (text.length > 40 || /[，、：！？]/.test(text)) return false;
	if (/^[一-鿿]{2,4}[（(][^（）()]{2,20}[院系所室心局司厂社校部会处村校员授家师长]{1}[）)]$/.test(text)) return true;
	if (/^[一-鿿]{2,14}[院科系所局室部站团队校社厂][ 　]+[一-鿿]{2,3}$/.test(text)) return true;
	if (/[一-鿿][ 　](?:口述|整理|采写|执笔|撰文|编译|文|图|采访)(?:$|[ 　/／])/.test(text)) return true;
	return /^本[报刊台社][一-鿿]{0,8}(?:组|室|部|队)[ 　]+[一-鿿]/.test(text);
}
