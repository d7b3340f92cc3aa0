import { patternNames } from './patterns';

/**
 * What the decoder looks at in one line, each with a word on why it tells something. How much it tells is in weights.ts.
 * `size …` are counted in units and stand for the length of the line; on a hard-wrapped page `full line` and `part line` stand for them.
 */
export const lineFeatures = {
	any: 'holds for every text line: how frequent each kind is',
	'size 1–4': '春茶: a headline may have two characters; no paragraph has',
	'size 5–6': 'crossheads, rubrics and names',
	'size 7–8': 'crossheads, short headlines',
	'size 9–10': 'headlines, long crossheads, bylines',
	'size 11–12': 'headlines, few crossheads',
	'size 13–14': 'headlines',
	'size 15–22': 'headlines, kickers',
	'size 23–32': 'joined headlines, short paragraphs',
	'size 33–50': 'long joined headlines, decks, short paragraphs, captions',
	'size 51+': 'paragraphs only',
	'full line': 'on a hard-wrapped page: as long as the column is wide',
	'part line': 'on a hard-wrapped page: shorter than the column, so the end of a paragraph or a line of its own',
	'ends with stop': 'a headline has no full stop (RULES.md headline-stop)',
	'ends with exclamation': 'headlines may end in ？ and ！',
	'ends with ellipsis': 'paragraphs, seldom headlines',
	'ends with quoted stop': 'a quotation that closes a paragraph',
	'ends with colon': 'kickers (甲强调：), notes (编者按：), paragraphs before a list',
	'ends with semicolon': 'lists of appointments',
	'ends with comma': 'a cut paragraph, or a wrapped line',
	'ends with dash': 'kickers end in ——',
	'ends with bracket': 'rubric after a headline (人民论坛), signatures, credits',
	'ends with quote': 'headlines with a quoted word',
	'ends open': 'headlines, crossheads, names, and cut paragraphs',
	'stops inside': 'two sentences: text',
	'exclaims inside': '3比2！某队过关: a short line with one ！ or ？ inside and none of the marks of text',
	commas: 'two commas: text',
	'one comma': 'text, or a headline of two halves',
	'no comma': 'headlines, crossheads, names, short paragraphs',
	'two clauses': 'two clauses parted by a space: kicker and headline, or two halves of a headline',
	'three clauses': 'kickers and headline on one line',
	slogan: 'parallel clauses of one length: 转作风 讲担当 抓落实',
	'opens with lead': '本报讯（…） or a dateline, and text after it: the first paragraph of a story',
	'lead alone': 'a lead or dateline that fills the line',
	'byline alone': '本报记者 甲某某: 署名行',
	'signature alone': '（甲某某） on a line of its own: under the headline or at the end',
	'credit alone': '（甲某某 摄） on a line of its own',
	'ends with credit': 'a caption, or a photo story in one paragraph',
	'ends with signature': 'the last paragraph of a story',
	'opens with bullet': '▲ ● items of briefs and of notes',
	'opens with dash': '——访某某: a deck; or a point of a list',
	'opens with quote': 'quotations: paragraphs; quoted headlines and crossheads',
	'in brackets': '（2024年5月10日某会议通过）: decks, signatures',
	'in brackets, formal': '（2024年5月10日某会议通过）: the deck of a decree or a list of names',
	'opens with bracket': 'rubrics, remarks',
	'dash inside': '担当幸福——记某某某: a headline with its deck',
	'deck behind': '任免名单 （2024年4月19日某会议通过）: a headline with its deck behind it',
	'rubric behind': '从“书同文”到“语同音”（人民论坛）: a headline with its rubric behind it',
	'in quotes': 'a line that is one quotation: crossheads, seldom headlines',
	figures: 'a short line with a number that is no date: 总投资86.5亿元 as deck',
	'opens with closing mark': 'can only go on with the line before',
	'sentence ends early': '水位。沿湖各地…: the first words close a sentence that the line above began',
	'rubric marks': '·记者在现场·, 【民生】',
	'opens with number': '一、 （一） 1.: crossheads and lists',
	'opens with jump': '（上接1版）',
	'interview turn': '记者：… 问：… in an interview',
	'speaker turn': '某某某：… the other side of an interview',
	'kicker and headline by colon': '新闻分析：某某某某: headlines with a colon',
	'picture words': '图为…: captions',
	'opens with date': '7月28日，…: text, above all captions',
	'paragraph opener': '这, 据, 同时, 会议 at the beginning: a paragraph of its own',
	'opens with clause': 'a short clause and a space before the text: a paragraph with a heading in its line',
	'dated opening': '7月28日, 昨天, 日前, 记者…获悉 within the first words: the opening of a news story',
	appointment: '任命…为…: text of a list of appointments',
	'note name': '编者按, 核心阅读 alone on a line',
	'note opening': '编者按：… with its text',
	'jump alone': '（下转2版） alone on a line',
	'ends with jump': 'the last paragraph of a story',
	'says the end': '（完）: the last paragraph of a wire story',
	says: 'ends with 强调, 指出 …: kickers of meetings',
	attendance: 'ends with 主持, 部署, 出席: decks of meetings',
	'rubric word': 'ends with a word that rubrics end with: 民生短评',
	'briefs name': '简讯, 一句话新闻: a headline of its own',
	'notice name': '公告, 遗失声明: heads a notice',
	'ends as notice': 'may head a notice, or be the headline of a story about one',
	'place or office alone': '白羊镇 as kicker',
	'notice phrase': '声明作废, 特此公告: text of notices',
	'paper name': '清禾日报: masthead',
	'folio form': '02　国防　2016年8月1日: nothing but a date and page number or section',
	'ends with full date': '《晚间播报》2017年10月30日: a folio line, or the date of a document',
	'date alone': '2022年11月17日: the end of a notice, or a folio line',
	'house line': 'price, telephone, address of the paper',
	'notice opening': '声明：…: a notice in one paragraph',
	telephone: 'a short line with a telephone number: adverts',
	greeting: '恭贺…: adverts',
	'organ alone': 'the signature of a notice, or a kicker',
	'author line': '甲某某（某大学）: authors who are no reporters',
	'names alone': 'nothing but names',
	'number heading': '1　谁的船票: crossheads',
	'series mark': '三季报看点②: rubrics',
	'rubric before': '【新春走基层】守岛夫妻的年夜饭: a headline with its rubric',
	'opens with rubric': '【停电】6月22日…: items of briefs',
	'signature under heading': '（本报记者 甲某某） below a headline: a byline, not a tail',
	'author under heading': 'authors or bare names below a headline, over text',
	'byline over heading': 'a 署名行 over a short line that text follows at once: it belongs to the story below',
	'before author': 'a short line with a signature, authors or bare names below it: a headline',
	'before credit': 'the next text is a photo credit: captions',
	'notice over text': 'a short line that ends with 公告 or 声明 over text without a lead',
	'slogan apart': 'parallel clauses without text below them',
	'over led heading': 'a short line over a short line that a byline follows: kicker or first half of a headline',
	'first of two': 'the upper of two headings: headline over a deck, or kicker over a headline',
	'second of two': 'the lower of two headings',
	'first of three': 'the first of three headings on end',
	'second of three': 'the second of them',
	'third of three': 'the third of them',
	'within many': 'one of four or more headings on end: lines of a poem, names, rows of a table',
	'first of many': 'the first of them',
	'last of many': 'the last of them',
	'stack over lead': 'one of two or three headings on end, with a byline below the last of them',
	'stack over text': 'one of them, over text without a byline',
	'stack again':
		'another stack of two headings of their lengths stands near, over text without a byline: crossheads of two lines',
	'digest over item': '联播快讯 over a heading over text without a byline: its items follow',
	'item below digest': 'that heading',
	'kicker sign':
		'the first of some headings ends with 强调, a dash or a colon, stands within marks, is a place, a rubric, or a few characters over a longer line: a kicker',
	'no kicker sign': 'it does not: the headline itself',
	'below kicker sign': 'the heading below such a one: the headline',
	'below plain heading': 'the heading below one without such a sign: a deck, or the second half of the headline',
	'equal stack': 'the headings on end are of one length: halves of a headline',
	'shorter by half': 'the lower of two headings, half as long as the upper one: headline and place, or deck and number',
	'longest of stack': 'the longest of the headings on end',
	'much shorter than headline':
		'a short line over text without a byline, not much more than half as long as the headline with a byline above it: a crosshead',
	'as long as headline': 'nearly as long as that one, or longer: a headline',
	'one line above':
		'a short line over text without a byline, with one line of text between it and the short line above it',
	'few lines above': 'two or three lines of text',
	'some lines above': 'four to six',
	'many lines above': 'more, or no short line near',
	'one line below': 'the same below it: an item, or a section of one paragraph',
	'few lines below': 'two or three lines of text',
	'some lines below': 'four to six',
	'many lines below': 'more, or no short line near',
	'below led headline': 'the short line above it has a byline under it: its first crosshead, or the next headline',
	'below unled heading': 'the short line above it has none',
	'before opener':
		'a short line over text that opens with 这, 同时, 记者: it goes on from text above, or opens a section',
	'like lines around': 'the short lines above and below it are of its length, and none has a byline',
	'asks under heading': 'ends with ？ or ！ right under a heading: a headline under its rubric, or a deck',
	'document name': '…发展规划纲要, …统计公报（2020年）: what official documents are called',
	'date below text': 'a date alone below text or below an organ: the end of a notice or a document',
	'turn again': 'a few characters before a colon, as in a line near: turns of an interview',
	'deck words': '记某某某, 对话某某, …侧记: how decks open or end',
	'deck below heading': 'such a line under a heading',
	'before deck words': 'the heading over such a line',
	'row of a list': 'the third line or more on end of one make: 酥梨　每公斤2.4元　跌一成 over 白菜　每公斤1.1元　持平',
	'numbers on end': 'a number heading right above or below another one: a list, no crossheads',
	'numbers apart': 'a number heading over text, and another one near: crossheads',
	'marked over text':
		'a rubric within marks or a short line with a bullet, right over text: a crosshead, or the heading of an item',
	'marked over heading': 'the same over a heading: a rubric over a headline',
	'marked again': 'another such line with the same mark stands near: they are made alike',
	'over margin line': 'a short line over a folio line: the name of the paper or of a section',
	'below margin line': 'a line right below a folio line: a second one, or the first headline',
	'near the top': 'one of the first four lines',
	'near the foot': 'one of the last three',
	'credit below': 'a paragraph that a photo credit closes in a later line of it, or in the line below: a caption',
	'colon over text': '编辑同志：, 甲老师：: a few words with a colon over text: the opening of a letter',
	'document number': '某政发〔2015〕27号: the number of a document, below its name',
	'organ below text': 'an organ alone below text: who signs a notice or a document',
	'source in brackets': '（摘自《某某》）, （据某报）: where a story comes from, below it',
	'remark in brackets': 'a longer line in brackets: （更多内容见本报公众号）',
	'weather line': '晴　西南风3级　19℃—28℃: a folio line',
	'over longer heading': 'a few characters over a longer heading: a rubric',
	'dash again':
		'ends with a dash, over a short line and text, and another such line stands near: crossheads of two lines',
	'below dash again': 'the short line below it',
	'one character': '耕: a crosshead of a series',
	'figure deck': '同比增长31.6% 增速居全省第二: a short line of figures',
	'before figure deck': 'the next line is one: headline rather than kicker',
	'imprint alone': '版式设计：某某某, 本期统筹：某某某: who made the page, below its last story',
	'names below text': 'nothing but names, or who made the page, below a line that ends a sentence: a signature',
	'signs a notice': '某某公司 over a date: the end of a notice',
	'slogan words': '从我做起, 人人有责: slogans of public service',
	'cut behind':
		'the line ends in mid-sentence by the characters around its end (line-join.ts), and the next one is text: text, whatever its length',
	'before dash deck': 'the next line is a deck that opens with a dash',
	'over shorter heading': 'a heading over a much shorter one: headline and deck rather than kicker and headline',
	'under longer heading': 'the shorter one',
	'item of note': 'an item with a bullet below 核心阅读',
	'text of note': 'text right below 核心阅读',
	'margin marks': 'two or more of date, weekday, number of the page, imprint: folio line',
	'margin mark': 'one of them',
	'first line': 'the first text of the page',
	'second line': 'the second text of the page',
	'last line': 'the last text of the page',
	indented: 'set in, on a page whose paragraphs are',
	flush: 'not set in, on a page whose paragraphs are',
	'before byline': 'the next text is a lead, a byline, a dateline or a jump from another page',
	'unled on led page': 'a short line over text without a byline, on a page where most such lines have one: a crosshead',
	'unled on mixed page': 'the same, on a page where some have one',
	'like line above': 'of one length with the last short line above it in the text: crossheads are made alike',
	'like line below': 'of one length with the next short line below it in the text',
	'before picture': 'a short line over text that a photo credit follows: the headline of a photo story',
	'before dated text': 'a short line over text that opens with a date: a headline rather than a crosshead',
	'dash before text': 'ends with a dash and long text follows: a crosshead (古巴——), no kicker',
	'before bullet': 'the next text is an item with a bullet',
	'before text': 'the next text is long',
	'before short': 'the next text is as short as a headline',
	'before early end':
		'ends in mid-sentence, and the first words of the next line close a sentence: text, whatever its length',
	'meeting held': '县委常委会召开会议, 全县防汛动员会: a meeting that was held, as kickers say',
	'meeting over heading': 'such a line over a heading: a kicker',
	'below meeting': 'the heading below it: the headline',
	'picture story':
		'the first text below a heading, with a photo credit below it or at its end and no lead: the story is its picture',
	'among short lines':
		'a short line without a stop, and so are nearly all of the three lines above and below it: verse',
	'number alone': '（一）, 3: a crosshead that is nothing but a number',
	'colon inside': '腐败案：能获得“赦免”吗: a heading of two parts with a colon',
	'name at the end': '读者　甲某某: a few words, a blank and a name: who signs a letter, or an author with his office',
	'name below text': 'such a line below text, with no text of the story below it: a signature',
	'name under heading': 'such a line right under a heading, over text: the author',
	'lead below text':
		'新华社某地4月6日电 below the end of a text, and no text of its own under it: the dateline closes the story',
	'lead under heading': 'the same under a heading: the dateline of the story to come',
	'name between texts': 'a name with an office below text, and text below it: who asked, before the answer',
	'few under heading':
		'宓可: two to four characters right under a longer heading, over text: a pen name, or the first crosshead',
	'few under heading, authors': 'the same on a page with authors under other headings',
	'rubric on rubric page': 'a few characters over a longer heading, and the page has more such pairs: a rubric',
	'below rubric on rubric page': 'the longer heading below it: the headline',
	'over heading on stack page': 'a heading over a heading, and the page has more such pairs',
	'below heading on stack page': 'the lower of the two',
	'over heading alone':
		'a heading over a heading, and the page has no other such pair: rather two stories, or a kicker',
	'below closing line': 'a short line over text below a signature, a dateline that closes a story, （完）: a headline',
	'unclosed on closing page':
		'a short line over text without a closing line above it, on a page where most stories have one: a crosshead',
	'unclosed on mixed page': 'the same, on a page where some have one',
	'made like line above':
		'with a colon, a question, two clauses or quotes, as the short line above it: crossheads are made alike',
	'made like line below': 'the same below it',
	'made like lines around': 'both, and none has a byline',
	'made unlike lines around':
		'the short lines above and below it are made alike, this one is not: a headline among crossheads',
	'even sections':
		'as much text stands above it as below it, up to the next short lines: crossheads stand at like distances',
	'short among headlines': 'not much more than half as long as the headlines of the page that have bylines below them',
	'long as headlines': 'as long as these, or nearly so',
} as const;
export type LineFeature = keyof typeof lineFeatures;

/** The names of all features of a line: those above, then the patterns. */
export const lineFeatureNames: readonly string[] = [...Object.keys(lineFeatures), ...patternNames];
/** The number of the first pattern. */
export const patternOffset = lineFeatureNames.length - patternNames.length;

/** What the decoder looks at in two neighboring text lines, each weighed for the kind of step between them. */
export const pairFeatures = {
	'close set': 'no blank line between, on a page with blank lines between all paragraphs',
	spaced: 'one blank line between, on such a page',
	'wide spaced': 'two or three blank lines between, on such a page',
	'very wide spaced': 'four or more blank lines between',
	'solid close': 'no blank line between, on a page without',
	'solid spaced': 'a blank line between, on a page without (or with blank lines between articles only)',
	'stop before': 'the line before ends its sentence',
	'comma before': 'the line before ends with ， or 、: its sentence goes on',
	'colon before': 'the line before ends with ：, ； or ——: a list, a quotation or a story may follow',
	'line of its own before':
		'the line before is a folio line, a 署名行, a credit or a rubric within marks: no sentence goes on from it',
	'open before': 'the line before ends in mid-sentence and is as long as a paragraph, or holds the end of a sentence',
	'open before, whole page':
		'the same on a page without sure column breaks, and no word says that the sentence goes on: a missing full stop',
	'open before, lax page': 'the same on a page where other paragraphs lack their full stop',
	'clause before':
		'the line before ends open and is short, with a comma: a heading of two halves, or the first clauses of a paragraph',
	'short open before': 'the line before ends open and is short, as headlines are, without a comma',
	'stub before': 'the line before is a few words without any mark: a heading, never the first half of a sentence',
	'join within a word':
		'the line before ends in mid-sentence, and a word is cut, or quotes and brackets are: 效⏎率 (line-join.ts)',
	'join within a sentence': 'the characters around the line end stand in mid-sentence: 和⏎协调',
	'join of one': 'they rather do',
	'join of either': 'they say nothing',
	'join of two': 'they rather end a sentence and begin one',
	'join between sentences': 'they do: 道路⏎这是',
	'open pair': 'the line before leaves a quote or bracket open that this one closes',
	'open left': 'the line before leaves a quote or bracket open',
	'closing mark after': 'the line opens with a mark that cannot open a line',
	'full before': 'hard-wrapped: the line before is full',
	'part before': 'hard-wrapped: the line before is not full',
	'indented after': 'the line is set in, on a page whose paragraphs are',
	'flush after': 'the line is not set in, on a page whose paragraphs are',
	'ended before': 'the line before closes a story: （完）, （下转2版）, a signature',
	'sentence ends after open': 'the first words close a sentence, and the line before is long and ends in mid-sentence',
	'end of a sentence': 'a few characters and a full stop below a line that ends in mid-sentence',
	'picture before': 'the line before closes with a photo credit',
	'picture of the story': 'a caption, and words of it stand in the text above it',
	'picture apart': 'a caption with next to no word of the text above it: a story of its own',
	'words shared': 'a good part of the words of the line before return in this one: headline and first paragraph',
	'some words shared': 'one or two of them return',
	'no words shared': 'none returns',
	'story goes on': 'many words of the text below this short line stand in the text above it: a crosshead',
	'story may go on': 'some of them do',
	'story changes': 'next to none do: a headline',
	'said above': 'three or more words of the short line itself stand in the text above it',
	'hinted above': 'one or two of them',
	'said below only': 'its words stand below and not above',
	'same opening': 'both lines open alike: items of a list, turns of an interview',
	'like size': 'two short lines of nearly one length: two halves of a headline',
	'longer after': 'the line is much longer than the short one before',
	'shorter after': 'the line is much shorter than the short one before',
	'clause after': 'the line has a comma and the one before has none',
} as const;
export type PairFeature = keyof typeof pairFeatures;

/** The numbers of the line features, in the order of the list. */
export const featureNumber: ReadonlyMap<LineFeature, number> = new Map(
	(Object.keys(lineFeatures) as LineFeature[]).map((name, number) => [name, number]),
);

/** The same as an object, for code that is asked about every line: a property is found faster than an entry. */
export const lineNumber = Object.fromEntries(featureNumber) as Readonly<Record<LineFeature, number>>;

/** The numbers of the pair features. */
export const pairNumber: ReadonlyMap<PairFeature, number> = new Map(
	(Object.keys(pairFeatures) as PairFeature[]).map((name, number) => [name, number]),
);

/** The same as an object. */
export const pairNumbers = Object.fromEntries(pairNumber) as Readonly<Record<PairFeature, number>>;

/** Some line features as bits of three numbers; only those that a group names have a bit. */
export interface Traits {
	readonly low: number;
	readonly high: number;
	readonly top: number;
}

/** The bit of each line feature, -1 where no group names it. Groups are made when the program is loaded, before any line is read. */
const bits = new Int8Array(featureNumber.size).fill(-1);
/** Bits of a number that stays small. */
const width = 30;
const room = 3 * width;
let named = 0;

/**
 * A group of line features, to be asked for by `hasOne`. Errors: throws where the groups of all modules name more features than there are
 * bits.
 */
export function groupOf(...names: readonly LineFeature[]): Traits {
	for (const name of names) {
		if (bits[lineNumber[name]] !== -1) continue;
		if (named === room)
			throw new Error(`${name}: groups name more than ${room} line features; give Traits another number`);
		bits[lineNumber[name]] = named++;
	}
	return traitsOf(names.map((name) => lineNumber[name]));
}

/** Those of the features of a line that groups name. */
export function traitsOf(features: readonly number[]): Traits {
	let low = 0;
	let high = 0;
	let top = 0;
	for (let i = 0; i < features.length; i++) {
		const bit = bits[features[i]];
		if (bit >= 2 * width) top |= 1 << (bit - 2 * width);
		else if (bit >= width) high |= 1 << (bit - width);
		else if (bit >= 0) low |= 1 << bit;
	}
	return { low, high, top };
}

/** True where the line has one of the features of the group. */
export function hasOne(line: Traits, group: Traits): boolean {
	return ((line.low & group.low) | (line.high & group.high) | (line.top & group.top)) !== 0;
}

/** True where both lines have the same feature of the group. */
export function shareOne(a: Traits, b: Traits, group: Traits): boolean {
	return ((a.low & b.low & group.low) | (a.high & b.high & group.high) | (a.top & b.top & group.top)) !== 0;
}
