import type { Article } from '../../../ground/model/article';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { isHan } from '../../../ground/text/characters';
import { numeralAt, numeralSigns } from '../../../ground/text/numerals';
import { sequences } from '../../../ground/text/prefilter';
import { entitiesOf } from '../../../reading/article/entities';
import { surnameAt } from '../../../reading/words/surnames';

/**
 * `⟦张强、李文、王芳4人⟧`, `⟦东溪、河湾、石桥两镇⟧`, `抓获⟦3名嫌疑人韩某、葛某、田某、顾某⟧`: the names are counted wrong.
 * With 等 a list may be shorter than its number, never longer.
 */
export const listCountMismatch: ArticleRule = {
	name: 'list-count-mismatch',
	category: 'number',
	structural: true,
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '名单与人数不符', en: 'List and its count differ' },
	needs: () => counts,
	check(article) {
		const { text } = article.draft.logical;
		const found: Fault[] = [];
		for (const lists of [personLists, nameLists, placeLists])
			for (const list of lists(article)) {
				const fault = judge(text, list);
				if (fault) found.push(fault);
			}
		for (const fault of countedBefore(article.draft.logical.text)) found.push(fault);
		return found;
	},
};

/** A list, how many items it has, and the units in which a number behind it would count them. */
interface List {
	readonly span: Span;
	readonly count: number;
	readonly units: string;
}

/** Lists of persons: the recognizer knows where each name ends. */
function* personLists(article: Article): Generator<List> {
	const { text } = article.draft.logical;
	const { persons } = entitiesOf(article);
	for (let i = 0; i < persons.length; ) {
		const first = i;
		while (i + 1 < persons.length && isJoined(text, persons[i].span.end, persons[i + 1].span.start)) i++;
		const last = persons[i];
		i++;
		const count = i - first;
		if (count < 2) continue;
		const stretch = { start: persons[first].span.start, end: last.span.end };
		// 、before the first name: there was something more in the list that is no known name.
		if ('、和与及'.includes(text[stretch.start - 1] ?? '\n')) continue;
		yield { span: stretch, count, units: heads };
	}
}

/**
 * `⟦孟长河、韩小雨、葛立新4人⟧`: a row of what looks like names at the beginning of a clause, where the recognizer does not know them all.
 */
function* nameLists(article: Article): Generator<List> {
	const { text } = article.draft.logical;
	if (!text.includes('、')) return;
	const known = new Set(entitiesOf(article).persons.map(({ span }) => span.start));
	for (const match of rowsOfNames(text)) {
		const items: Span[] = [];
		for (let at = match.index; at < match.index + match[0].length; ) {
			const rest = match[0].slice(at - match.index);
			const mark = rest.slice(2).search(/[、和]/);
			const end = mark < 0 ? match.index + match[0].length : at + 2 + mark;
			items.push({ start: at, end });
			at = end + 1;
		}
		const last = items[items.length - 1];
		// 葛立四人: the number is no part of the name.
		if (last.end - last.start > 2 && '一二两三四五六七八九十'.includes(text[last.end - 1]))
			items[items.length - 1] = { start: last.start, end: last.end - 1 };
		// Two words of two characters may begin with surnames and be no names: 高中、方言.
		if (items.length === 2 && items.some(({ start, end }) => end - start < 3)) continue;
		if (items.every(({ start }) => known.has(start)) || !items.every(({ start, end }) => isSurname(text, start, end)))
			continue;
		yield { span: { start: match.index, end: items[items.length - 1].end }, count: items.length, units: heads };
	}
}

/**
 * Two words and more of two or three characters, parted by 、: behind the first of them a mark stands, so that is where they are looked
 * for.
 */
function rowsOfNames(text: string): RegExpExecArray[] {
	const rows: RegExpExecArray[] = [];
	for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at)) {
		const match = rowAt(text, Math.max(0, at - 3)) ?? rowAt(text, Math.max(0, at - 2));
		if (match) rows.push(match);
		at = match ? match.index + match[0].length : at + 1;
	}
	return rows;
}

function rowAt(text: string, at: number): RegExpExecArray | undefined {
	// No row begins behind a character that belongs to the word before.
	const before = text.charCodeAt(at - 1);
	if ((before >= 0x4e00 && before <= 0x9fff) || before === 0x3001) return undefined;
	row.lastIndex = at;
	return row.exec(text) ?? undefined;
}

const row = /[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})+(?:和[\u4e00-\u9fff]{2,3})?/y;

function isSurname(text: string, start: number, end: number): boolean {
	const surname = surnameAt(text, start, end);
	return surname !== undefined && surname.value !== 'rare' && surname.end < end;
}

function isJoined(text: string, end: number, start: number): boolean {
	return start - end === 1 && '、和与，'.includes(text[end]);
}

const heads = '人名位';

/** Lists of places and units: items of one length, the number right behind the last, and a unit of such things. */
function* placeLists({ draft }: Article): Generator<List> {
	const { text } = draft.logical;
	for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
		const own = backward(text, at);
		// `大雨集中在东溪、河湾、石桥三镇`: the start of the first item cannot be seen, but the items behind it tell its length.
		const isWithin = own === 0 && text[at - 1] !== '、' && isHan(text.charCodeAt(at - 1));
		const length = isWithin ? lengthBehind(text, at) : own;
		// `东溪、六湾、石桥3镇`: a name with a numeral is no item, and the list began before it.
		if (length < 2 || length > 3 || (isWithin && '、和'.includes(text[at - length - 1] ?? '\n'))) continue;
		let end = at;
		let count = 1;
		while ((text[end] === '、' || text[end] === '和') && isItem(text, end + 1, length)) {
			end += 1 + length;
			count++;
		}
		if (count >= (isWithin && !isAfterPreposition(text, at - length) ? 3 : 2) && end > at) {
			yield { span: { start: at - length, end }, count, units };
			at = end - 1;
		}
	}
}

const units = '县市区镇乡村省国校州岛湖山';

/** The number of a list with what it counts; 一 alone counts no list. */
const counts = [
	...sequences(numeralSigns.replace('一', ''), heads + units),
	...sequences(numeralSigns, '一', heads + units),
	...sequences(numeralSigns, '个', units),
];

/**
 * How many Han characters stand before the mark, up to another mark, a figure or a line end:
 * the length of a first item that begins a clause.
 */
function backward(text: string, at: number): number {
	let length = 0;
	while (length < 5 && isHan(text.charCodeAt(at - 1 - length))) length++;
	return length === 5 || text[at - 1 - length] === '、' || text[at - 1 - length] === '和' ? 0 : length;
}

/** The length of the items behind the mark, by the first one, which ends at another mark or at the number. */
function lengthBehind(text: string, at: number): number {
	let end = at + 1;
	while (end - at <= 4 && isHan(text.charCodeAt(end)) && !numerals.includes(text[end])) end++;
	return end > at + 1 && end - at <= 4 && (text[end] === '、' || numeralAt(text, end)) ? end - at - 1 : 0;
}

/** `集中在⟦河湾、柳林⟧三镇`: behind these characters two items surely begin a list. */
function isAfterPreposition(text: string, at: number): boolean {
	return (
		'在到于往从'.includes(text[at - 1] ?? '\n') ||
		['经过', '途经', '涉及', '覆盖', '包括', '来自'].includes(text.slice(at - 2, at))
	);
}

const numerals = '一二两三四五六七八九十';

function isItem(text: string, at: number, length: number): boolean {
	for (let i = at; i < at + length; i++)
		if (!isHan(text.charCodeAt(i)) || numerals.includes(text[i]) || '等和'.includes(text[i])) return false;
	return true;
}

/** `孟长河、韩小雨、葛立新4人`: the number right behind a list says another count. */
function judge(text: string, { span: list, count, units: counted }: List): Fault | undefined {
	const isOpen = text[list.end] === '等';
	const at = list.end + (isOpen ? 1 : 0);
	const number = numeralAt(text, at);
	if (!number || number.end === at || number.value < 2 || number.value > 30) return undefined;
	// 三镇, and 三个乡镇.
	const unit = text[number.end] === '个' ? number.end + 1 : number.end;
	if (!counted.includes(text[unit] ?? '\n') || '次以民员'.includes(text[unit + 1] ?? '\n')) return undefined;
	if (number.value === count || (isOpen && number.value > count)) return undefined;
	const end = text.startsWith('乡镇', unit) ? unit + 2 : unit + 1;
	const span = { start: list.start, end };
	const said = text.slice(at, end);
	return {
		span,
		message: {
			zh: `列出${count}个，下文写作“${said}”，请核对。`,
			en: `${count} are listed, but the text says “${said}”: please check.`,
		},
	};
}

/** `抓获⟦3名嫌疑人韩某、葛某、田某、顾某⟧`: the number stands before a row of names, which ends with its clause. */
function* countedBefore(text: string): Generator<Fault> {
	for (const match of text.matchAll(countedRow)) {
		const [all, said, number, row] = match;
		const names = row.split(/[、和]/);
		const value = numeralAt(number, 0)?.value ?? 0;
		const end = match.index + all.length;
		if (value === names.length || (text[end] === '等' && value > names.length)) continue;
		if (!names.every((name) => isSurname(name, 0, name.length)) || names.every(({ length }) => length < 3)) continue;
		yield {
			span: { start: match.index, end },
			message: {
				zh: `前文写作“${said}”，列出${names.length}个。`,
				en: `The text says “${said}”, but ${names.length} are listed.`,
			},
		};
	}
}

/** A number of persons, what they are, and their names; 第3名 is a place, and of 5名选手中 not all are named. */
const countedRow =
	/(?<![0-9.第前约近超余多百千万])(([2-9]|1[0-9]|[两二三四五六七八九])[名位](?:(?![和与及等中的以由在对向为是有被把同跟])[\u4e00-\u9fff]){0,7}?[人员者师生手家民警工犯客童友兵])[：（]?([\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){1,20}(?:和[\u4e00-\u9fff]{2,3})?)(?=[。；，）！等])/g;
