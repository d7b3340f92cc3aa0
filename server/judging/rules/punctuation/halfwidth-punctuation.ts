import type { Article, LogicalText } from '../../../ground/model/article';
import type { Edit, Message } from '../../../ground/model/finding';
import type { ArticleRule, Fault, PageFault, PageRule, Summarized } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { countWhile, firstFrom } from '../../../ground/text/bisect';
import { isDigit, isHan, isLatin, skipSpaces } from '../../../ground/text/characters';
import { nonHanOf } from '../../../ground/text/logical';
import { signSet } from '../../../ground/text/signs';
import { entitiesOf } from '../../../reading/article/entities';
import { ownLead } from '../../../reading/article/own-lead';
import { firstBesideHan } from './lib/beside-han';
import { sounds } from './lib/sounds';

/**
 * `今天⟦,⟧天气`, `部门⟦(⟧单位⟦)⟧`: a half-width mark between Han characters (GB/T 15834—2011, 5.1: 标点符号占一个字位置). One finding a
 * mark; both brackets of a pair carry the one fix that mends the two. A page that is set in them throughout gets one finding in all, since
 * it does so on purpose.
 */
export const halfwidthPunctuation: ArticleRule & PageRule<FirstMarks> = {
	name: 'halfwidth-punctuation',
	category: 'punctuation',
	tier: 'A',
	severity: 'warning',
	weight: 0.1,
	title: { zh: '半角标点', en: 'Half-width punctuation' },
	needs: () => halfWidth,
	*check(article, { style: { halfWidth: ways } }) {
		if (ways.brackets && ways.stops) return;
		const { logical } = article.draft;
		const { text } = logical;
		const skipped = bylineSpans(article);
		let line = 0;
		while (line < text.length) {
			let end = text.indexOf('\n', line);
			if (end < 0) end = text.length;
			for (const fault of checkLine(logical, { start: line, end }, skipped))
				if (!(isBracket(text[fault.span.start]) ? ways.brackets : ways.stops)) yield fault;
			line = end + 1;
		}
	},
	summarize({ draft }) {
		const bracket = firstBesideHan(draft.logical, halfBrackets);
		const stop = firstBesideHan(draft.logical, halfStops);
		return bracket < 0 && stop < 0 ? undefined : { bracket, stop };
	},
	*judge(summaries, { style: { halfWidth: ways } }) {
		if (ways.brackets) yield* one(summaries, 'bracket');
		if (ways.stops) yield* one(summaries, 'stop');
	},
};

/**
 * The first half-width mark of a section together with the Han character beside it: where the two begin, -1 where there are none; offsets
 * are logical.
 */
interface FirstMarks {
	readonly bracket: number;
	readonly stop: number;
}

function* one(summaries: readonly Summarized<FirstMarks>[], kind: keyof FirstMarks): Generator<PageFault> {
	const first = summaries.find(({ summary }) => summary[kind] >= 0);
	if (!first) return;
	const start = first.summary[kind];
	yield {
		section: first.section,
		span: { start, end: start + 2 },
		severity: 'information',
		message:
			kind === 'bracket'
				? {
						zh: '全版括号都是半角，看作本报的写法，不一一提示。',
						en: 'All brackets of the page are half-width: taken for the way of the paper.',
					}
				: {
						zh: '全版标点都是半角，看作本报的写法，不一一提示。',
						en: 'All marks of the page are half-width: taken for the way of the paper.',
					},
	};
}

function isBracket(sign: string): boolean {
	return sign === '(' || sign === ')';
}

/**
 * The paper's own leads belong to `malformed-byline`, which mends width, brackets and spaces in one go.
 * Other openings of a story (`新华社北京7月28日电(记者 甲某)`, `晚报讯(记者 甲某)`) are judged here.
 */
function bylineSpans(article: Article): readonly Span[] {
	const spans: Span[] = [];
	for (const entity of entitiesOf(article).bylines)
		if (entity.role === 'line' || ownLead(article, entity)) spans.push(entity.span);
	return spans;
}

const fullWidth: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'?': '？',
	'!': '！',
	'(': '（',
	')': '）',
	'.': '。',
};
const halfWidth = Object.keys(fullWidth);
const halfMarks = signSet(halfWidth.join(''));
const halfBrackets = signSet('()');
const halfStops = signSet(',;:?!');

/** A line of the text. */
interface Line extends Span {
	/**
	 * Where the mark stands that was found last: one that follows it, as in `开会⟦!⟧⟦!⟧⟦!⟧`, has a full-width mark before it once all are
	 * mended.
	 */
	readonly found: number;
}

function checkLine(logical: LogicalText, { start, end }: Span, skipped: readonly Span[]): Fault[] {
	const { text } = logical;
	const nonHan = nonHanOf(logical);
	const line = { start, end, found: -1 };
	/** The brackets that are open, by their places among what is no Han. */
	const brackets: number[] = [];
	const faults: Fault[] = [];
	let skip = countWhile(skipped.length, (index) => skipped[index].end <= line.start);
	for (let n = firstFrom(nonHan, start); nonHan[n] < end; n++) {
		const i = nonHan[n];
		while (skip < skipped.length && skipped[skip].end <= i) skip++;
		const aside = skipped[skip];
		if (aside && aside.start <= i) continue;
		const code = text.charCodeAt(i);
		if (code === 0x28 || code === 0xff08) brackets.push(n);
		else if (code === 0x29 || code === 0xff09) {
			const opened = brackets.pop();
			if (opened !== undefined) {
				const open = nonHan[opened];
				// Between the two stands more than what is no Han.
				const hasHan = i - open > n - opened;
				for (const fault of pairFaults(text, { open, close: i, hasHan })) faults.push(fault);
			} else if (code === 0x29 && isClosingFault(text, line, i)) faults.push(markFault(text, line, i));
		} else if (halfMarks.has(code) && isFault(text, line, i)) {
			faults.push(markFault(text, line, i));
			if (code !== 0x2e) line.found = i;
		}
	}
	for (const opened of brackets) {
		const open = nonHan[opened];
		if (text[open] === '(' && isChinese(text, open - 1, line) && isChinese(text, open + 1, line))
			faults.push(markFault(text, line, open));
	}
	return faults.sort((a, b) => a.span.start - b.span.start);
}

/** The two halves of a pair, and whether a Han character stands between them. */
interface Brackets {
	readonly open: number;
	readonly close: number;
	readonly hasHan: boolean;
}

/**
 * `(…)`, `（…)`, `(…）`: a fault where the content has a Han character, or one touches the pair outside;
 * `f(x)的值` is a formula, `(1)` numbers a list.
 */
function pairFaults(text: string, { open, close, hasHan }: Brackets): Fault[] {
	if (text[open] === '（' && text[close] === '）') return [];
	const mixed = text[open] === '（' || text[close] === '）';
	if (!mixed && !hasHan) {
		const before = text.charCodeAt(open - 1);
		if (!isHan(before) || close === open + 1) return [];
	}
	const content = text.slice(open + 1, close);
	const edits: Edit[] = [];
	if (text[open] === '(') edits.push({ span: { start: open, end: open + 1 }, text: '（' });
	if (text[close] === ')') edits.push({ span: { start: close, end: close + 1 }, text: '）' });
	const shown = content.length <= 12 ? content : `${content.slice(0, 5)}…${content.slice(-5)}`;
	const fixes = [{ title: { zh: `改为（${shown}）`, en: `Change to （${shown}）` }, safe: true, edits }];
	const half = (at: number, other: number): Fault => ({
		span: { start: at, end: at + 1 },
		message: bracketMessage,
		fixes,
		related: [
			{
				span: { start: other, end: other + 1 },
				message: { zh: '与之配对的括号', en: 'The bracket it is paired with' },
			},
		],
	});
	const faults: Fault[] = [];
	if (text[open] === '(') faults.push(half(open, close));
	if (text[close] === ')') faults.push(half(close, open));
	return faults;
}

const bracketMessage: Message = { zh: '汉字之间用全角括号。', en: 'Brackets between Han characters are full-width.' };

/** A closing bracket without partner: `1)首先` and `a)` number a list, `:)` is a face. */
function isClosingFault(text: string, line: Line, at: number): boolean {
	return isChinese(text, at - 1, line) && (at + 1 === line.end || !isLatin(text.charCodeAt(at + 1)));
}

function isFault(text: string, line: Line, at: number): boolean {
	const sign = text[at];
	const before = text.charCodeAt(at - 1);
	if (sign === '.') return isFullStop(text, line, at);
	// Figures: 10:30, 3:2, 1,234.
	if (at > line.start && isDigit(before) && at + 1 < line.end && isDigit(text.charCodeAt(at + 1))) return false;
	const next = skipSpaces(text, at + 1, line.end);
	if (at > line.start && isChinese(text, at - 1, line)) return true;
	if (next === line.end || !isChinese(text, next, line)) return false;
	// The mark may be part of a Latin name (Yahoo!公司), of an address (…?id=) or an entity (&nbsp;).
	if (isLatin(before)) return sign === ',' || (sign === ';' && !isCharacterEntity(text, line, at));
	return isDigit(before) || before === 0x25;
}

/**
 * `天气很好⟦.⟧` at the end of a line, before a mark that closes, or between two sentences (`部署工作⟦.⟧他指出`). Between Han characters
 * that spell foreign sounds the point parts a name (阿依.古丽), behind a few characters it numbers an item (一.加强管理).
 */
function isFullStop(text: string, line: Span, at: number): boolean {
	if (at === line.start || !isHan(text.charCodeAt(at - 1))) return false;
	const next = text[at + 1];
	if (at + 1 === line.end || next === '”' || next === '’' || next === '）') return true;
	if (sounds.includes(text[at - 1]) || sounds.includes(next)) return false;
	return hanRow(text, at, -1) >= fewestBefore && hanRow(text, at, 1) >= fewestBehind;
}

/** A sentence has so many characters before its stop, and the next one begins with so many. */
const fewestBefore = 4;
const fewestBehind = 2;

/** How many Han characters stand in a row behind a place, or before it (`step` -1); no more are counted than are asked about. */
function hanRow(text: string, at: number, step: 1 | -1): number {
	let length = 0;
	while (length < fewestBefore && isHan(text.charCodeAt(at + step * (length + 1)))) length++;
	return length;
}

/** True for a Han character, and for a full-width mark or quotation mark that has one on its inner side: `”,“`, `》,`. */
function isChinese(text: string, at: number, line: Line): boolean {
	if (at < line.start || at >= line.end) return false;
	if (at === line.found) return true;
	const code = text.charCodeAt(at);
	return (
		isHan(code) ||
		(code >= 0x3008 && code <= 0x3011) ||
		(code >= 0xff01 && code <= 0xff1f && !isDigit(code)) ||
		isChineseQuote(text, at, line)
	);
}

/** English text has curly quotation marks, too, so only those beside a Han character count. */
function isChineseQuote(text: string, at: number, line: Span): boolean {
	const code = text.charCodeAt(at);
	if (code !== 0x201c && code !== 0x201d && code !== 0x2018 && code !== 0x2019) return false;
	return (at > line.start && isHan(text.charCodeAt(at - 1))) || (at + 1 < line.end && isHan(text.charCodeAt(at + 1)));
}

/** `&nbsp;`, `&#12288;` of a page saved from the web. */
function isCharacterEntity(text: string, line: Span, at: number): boolean {
	for (let i = at - 1; i >= line.start && i >= at - 8; i--) {
		if (text[i] === '&') return true;
		if (!isLatin(text.charCodeAt(i))) return false;
	}
	return false;
}

function markFault(text: string, line: Span, at: number): Fault {
	const sign = text[at];
	const full = fullWidth[sign];
	// The space that Latin typing puts behind a mark goes with it: `天气, 很好`.
	const next = skipSpaces(text, at + 1, line.end);
	const end =
		sign !== '(' && sign !== ')' && next < line.end && isHan(text.charCodeAt(next)) && isHan(text.charCodeAt(at - 1))
			? next
			: at + 1;
	return {
		span: { start: at, end: at + 1 },
		message:
			sign === '(' || sign === ')'
				? bracketMessage
				: { zh: `汉字之间用全角标点“${full}”。`, en: `Between Han characters the mark is full-width: “${full}”.` },
		fixes: [
			{
				title: { zh: `改为“${full}”`, en: `Change to “${full}”` },
				safe: true,
				edits: [{ span: { start: at, end }, text: full }],
			},
		],
	};
}
