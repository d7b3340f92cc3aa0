import { type Span, span } from '../../../ground/model/span';
import { isHan, isSpace, skipSpaces } from '../../../ground/text/characters';
import { codesWhere, kindsByUnit, type Units, unitKinds, unitValues } from '../../../ground/text/unit-table';
import type { Line, Scan } from './line';
import { noticePhrases } from './words';

/**
 * The units that a line is read for, as bits: those that are counted, and those without which some form cannot be there,
 * so that one look tells that 100 expressions need not be asked. `day` stands in the words that date an opening, `issue` in 第4版 and
 * 总第3126期,
 * `appeal` in 从我做起 and 人人有责.
 */
export const sign = {
	opener: 1,
	closer: 1 << 1,
	stop: 1 << 2,
	comma: 1 << 3,
	digit: 1 << 4,
	space: 1 << 5,
	ascii: 1 << 6,
	colon: 1 << 7,
	phrase: 1 << 8,
	dash: 1 << 9,
	slash: 1 << 10,
	parting: 1 << 11,
	day: 1 << 12,
	year: 1 << 13,
	month: 1 << 14,
	week: 1 << 15,
	issue: 1 << 16,
	lunar: 1 << 17,
	web: 1 << 18,
	greeting: 1 << 19,
	welcome: 1 << 20,
	appeal: 1 << 21,
} as const;

const counted =
	sign.opener | sign.closer | sign.stop | sign.comma | sign.digit | sign.space | sign.ascii | sign.colon | sign.phrase;

const rows: readonly (readonly [sign: number, units: Units])[] = [
	[sign.opener, '“‘『「（(《【'],
	[sign.closer, '”’』」）)》】'],
	[sign.stop, '。！？!?…'],
	[sign.comma, '，；,;'],
	[sign.digit, '0123456789０１２３４５６７８９'],
	[sign.space, codesWhere(isSpace, 0x3000)],
	[sign.ascii, [[0, 0x7f]]],
	[sign.colon, '：:'],
	[sign.phrase, noticePhrases.map((phrase) => phrase[0])],
	[sign.dash, '—'],
	[sign.slash, '/／'],
	// All that white space is for regular expressions, and the bars of folio lines.
	[
		sign.parting,
		'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff|｜',
	],
	[sign.day, '日天晚近久悉周晨'],
	[sign.year, '年'],
	[sign.month, '月'],
	[sign.week, '期周拜'],
	[sign.issue, '版期总'],
	[sign.lunar, '历年月'],
	[sign.web, '@w'],
	[sign.greeting, '恭敬'],
	[sign.welcome, '欢'],
	[sign.appeal, '起人我携共'],
];

/**
 * Units with the same signs are of one kind: a table of kinds is a fourth of one of signs, and the part of it that Han lie in stays near
 * the processor. Kind 0 are the units without a sign.
 */
const unitSigns = kindsByUnit(rows);
const kindSigns = Uint32Array.from(new Set([0, ...unitSigns.values()])).sort();
const kinds = unitValues(Array.from(unitSigns, ([unit, signs]) => [kindSigns.indexOf(signs), [unit]]));

/** The second units of the phrases of notices: what stands behind 现 and 报 is seldom one. */
const phraseSeconds = unitKinds([[1, noticePhrases.map((phrase) => phrase[1])]]);

const noClauses: readonly number[] = [];

/** Reads the text `[from, stop)` of a line once. */
export function scanLine(page: string, from: number, stop: number): Scan {
	let ascii = 0;
	let commas = 0;
	let inner = 0;
	let digits = 0;
	let depth = 0;
	let closed = 0;
	let signs = 0;
	let colon = -1;
	let notice = false;
	let clauses: number[] | undefined;
	let clause = from;
	let end = stop;
	while (end > from && (signsAt(page, end - 1) & sign.closer) !== 0) end--;
	for (let i = from; i < stop; i++) {
		const kind = kinds[page.charCodeAt(i)];
		if (kind === 0) continue;
		const found = kindSigns[kind];
		signs |= found;
		if ((found & counted) === 0) continue;
		if ((found & sign.ascii) !== 0) ascii++;
		if ((found & sign.comma) !== 0) commas++;
		else if ((found & sign.stop) !== 0) {
			if (i < end - 1) inner++;
		} else if ((found & sign.opener) !== 0) depth++;
		else if ((found & sign.closer) !== 0) {
			if (depth > 0) depth--;
			else closed++;
		} else if ((found & sign.digit) !== 0) digits++;
		else if ((found & sign.colon) !== 0) {
			if (colon < 0) colon = i - from;
		} else if ((found & sign.phrase) !== 0) {
			notice ||= phraseSeconds[page.charCodeAt(i + 1)] === 1 && isPhraseAt(page, i, stop);
		} else if ((found & sign.space) !== 0 && (signsAt(page, i - 1) & sign.space) === 0) {
			clauses ??= [];
			clauses.push(i - clause);
			clause = skipSpaces(page, i, stop);
		}
	}
	clauses?.push(stop - clause);
	return {
		columns: 2 * (stop - from) - ascii,
		close: closeOf(page, span(from, stop), end),
		opened: depth,
		closed,
		commas,
		stops: inner,
		digits,
		clauses: clauses ?? noClauses,
		signs,
		colon,
		notice,
	};
}

/** Signs of rows, two of which make one: 酥梨　每公斤2.4元　跌一成, 甲某（某林场）　乙某（某镇）, 一等奖：甲某　乙某. */
const rowSigns = sign.opener | sign.digit | sign.space | sign.colon | sign.slash;

/** No row of a list is longer. */
const longestRow = 60;

/** The signs by which a line is told to be of one make with the lines around it; 0 for running text and for plain headings. */
export function rowShape({ signs, stops, commas, clauses }: Scan, size: number): number {
	if (size > longestRow || stops > 0 || commas > 1 || clauses.length < 2) return 0;
	const shape = signs & rowSigns;
	return shape === (sign.space & shape) ? 0 : shape;
}

/** The signs of a unit. */
function signsOf(code: number): number {
	return kindSigns[kinds[code]];
}

/** The signs of a unit of the page; none beyond its ends. */
export function signsAt(page: string, at: number): number {
	return at >= 0 && at < page.length ? signsOf(page.charCodeAt(at)) : 0;
}

/** True where one of some signs stands in a stretch of the page. */
export function hasSign(page: string, { start, end }: Span, wanted: number): boolean {
	for (let i = start; i < end; i++) if ((signsOf(page.charCodeAt(i)) & wanted) !== 0) return true;
	return false;
}

function isPhraseAt(page: string, at: number, stop: number): boolean {
	return noticePhrases.some((phrase) => at + phrase.length <= stop && page.startsWith(phrase, at));
}

/** How a text ends; from `end` on there is nothing but closing marks. */
function closeOf(page: string, { start: from, end: stop }: Span, end: number): Line['close'] {
	const last = end > from ? page.charCodeAt(end - 1) : 0;
	// `天气很好.`: a full stop typed half-width.
	if (
		(signsOf(last) & sign.stop) !== 0 ||
		(last === 0x2e && isHan(page.charCodeAt(end - 2))) ||
		endsWithRemark(page, from, stop)
	)
		return 'stop';
	if (end !== stop) return 'open';
	if (last === comma || last === pause || last === 0x2c) return 'comma';
	return (signsOf(last) & (sign.comma | sign.colon | sign.dash)) !== 0 ? 'colon' : 'open';
}

const [comma, pause, roundOpen, roundClose] = Array.from('，、（）', (one) => one.charCodeAt(0));

/** True for a remark in brackets at the end, with a full stop before it: `…史册。（致辞全文见第二版）`. */
function endsWithRemark(page: string, from: number, stop: number): boolean {
	const last = page.charCodeAt(stop - 1);
	if (last !== roundClose && last !== 0x29) return false;
	for (let i = stop - 2; i > from && i > stop - 60; i--) {
		const code = page.charCodeAt(i);
		if (code === roundOpen || code === 0x28) return (signsAt(page, i - 1) & sign.stop) !== 0;
	}
	return false;
}
