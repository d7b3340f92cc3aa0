import type { Draft } from '../model/article';
import type { Span } from '../model/span';
import { isDigit, isHan, isLatin, isSpace } from './characters';
import { nonHanOf } from './logical';
import { memoizeLast } from './memoize';
import { present } from './present';
import { signSet } from './signs';
import { codesWhere, unitValues } from './unit-table';

/** `“`, and its shape whatever the width: `(` and `（` are one. */
export interface PairMark {
	readonly at: number;
	readonly half: 'opener' | 'closer';
	readonly shape: string;
	/** Index of the stretch that it stands in. */
	readonly stretch: number;
}

/** `“…”`: an opener with its closer; `depth` counts the open marks around it. */
export interface MarkPair {
	readonly shape: string;
	readonly open: number;
	readonly close: number;
	readonly depth: number;
	/** The shape of the mark right around it. */
	readonly inside: string | undefined;
}

/**
 * An opener that nothing closed; `until` is the last stretch known to belong to it (a quotation of several paragraphs opens each of them).
 */
export interface LoneMark extends PairMark {
	readonly until: number;
	/** Of a closer: no mark of its shape was opened before it. */
	readonly isFirst: boolean;
}

export interface Pairing {
	/** In the order of their closers. */
	readonly pairs: readonly MarkPair[];
	/** In the order of the text. */
	readonly lone: readonly LoneMark[];
}

const twins = ['“”', '‘’', '（）', '()', '《》', '〈〉', '【】', '［］', '〔〕', '「」', '『』'] as const;
const openers: ReadonlyMap<string, string> = new Map(twins.map((both) => [both[0], shapeOf(both[0])]));
const closers: ReadonlyMap<string, string> = new Map(twins.map((both) => [both[1], shapeOf(both[0])]));
const partners: ReadonlyMap<string, string> = new Map(
	twins.flatMap((both) => [
		[both[0], both[1]],
		[both[1], both[0]],
	]),
);

/** All of them, and the straight mark that may close a curly one. */
const marks = signSet(`${twins.join('')}"`);

/** The marks that have to have a partner. */
export const markSigns: readonly string[] = [...twins.join('')];

/** What a first look at the marks of a section tells. */
export interface MarkSurvey {
	/** Every mark has its partner in its own block, and no two pairs cross. Then nothing needs to be paired with care. */
	readonly isRegular: boolean;
	/** The openers that stand right within a pair of their own shape; of marks that are regular. */
	readonly nested: string;
	/** A space stands behind the first character of a paragraph. */
	readonly hasSpace: boolean;
}

/** Most sections are regular. One pass says so, and then the rules for marks and spaces need not read them. */
export const surveyMarks = memoizeLast(({ logical, logicalBlocks }: Draft): MarkSurvey => {
	const { text } = logical;
	const nonHan = nonHanOf(logical);
	const partOf = parts;
	/** The open marks of the block at hand. */
	const open = new Uint8Array(deepest);
	let nested = '';
	let hasSpace = false;
	let next = 0;
	for (const { kind, span } of logicalBlocks) {
		const { start, end } = span;
		let depth = 0;
		while (nonHan[next] < start) next++;
		for (; nonHan[next] < end; next++) {
			const at = nonHan[next];
			const part = partOf[text.charCodeAt(at)];
			if (part === 0) continue;
			if (part === space) hasSpace ||= at > start && kind === 'paragraph';
			else if (part < closing) {
				if (depth === deepest) return irregular;
				if (depth > 0 && open[depth - 1] === part) nested += twins[part - 1]?.[0];
				open[depth++] = part;
			} else if (part === straight ? depth > 0 : depth === 0 || open[--depth] + closing !== part) return irregular;
		}
		if (depth > 0) return irregular;
	}
	return nested !== '' || hasSpace ? { isRegular: true, nested, hasSpace } : plain;
});

const plain: MarkSurvey = { isRegular: true, nested: '', hasSpace: false };
/** Where marks are not regular, the other answers are not used. */
const irregular: MarkSurvey = { isRegular: false, nested: '', hasSpace: true };

const closing = 0x40;
const straight = 0xff;
const space = 0xfe;
/**
 * By unit: 0 for what is no mark, for an opener one more than its place among the twins, for its closer `closing` more.
 * `(` goes for `（`, whose partner may close it.
 */
const parts = unitValues([
	...twins.flatMap((both, i) => {
		const part = 1 + (both === '()' ? twins.indexOf('（）') : i);
		return [[part, both[0]] as const, [part + closing, both[1]] as const];
	}),
	[straight, '"'],
	[space, codesWhere(isSpace, 0x3000)],
]);

const deepest = 16;

/** The other half of a mark: `”` for `“`. */
export function partnerOf(sign: string): string {
	return partners.get(sign) ?? sign;
}

/**
 * An opener that waits for its closer. If none comes, this object is the lone mark: nothing is copied, since a row of marks may have
 * hundreds of thousands.
 */
interface Open extends LoneMark {
	until: number;
	readonly isWeak: boolean;
}

/**
 * Pairs quotation marks, brackets and title marks with one stack over stretches of text that belong together (the paragraphs of a story).
 * Signs that only look like marks are left out: the number of a list (`1）`), an apostrophe (`It’s`, `’96`). Linear in the text.
 */
export function pairMarks(text: string, stretches: readonly Span[]): Pairing {
	const pairs: MarkPair[] = [];
	const lone: LoneMark[] = [];
	const stack: Open[] = [];
	const counts = new Map<string, number>();
	const seen = new Set<string>();
	const pop = (): Open => {
		const open = present(stack.pop(), 'open mark');
		counts.set(open.shape, (counts.get(open.shape) ?? 0) - 1);
		return open;
	};
	const leave = (open: Open) => {
		if (!open.isWeak) lone.push(open);
	};
	stretches.forEach((span, stretch) => {
		for (let at = span.start; at < span.end; at++) {
			if (!marks.has(text.charCodeAt(at))) continue;
			const sign = text[at];
			const top = stack[stack.length - 1];
			// A straight mark closes what a curly one opened. (That it is straight is the fault of another rule.)
			if (sign === '"' && top?.shape === '“') pop();
			const opens = openers.get(sign);
			if (opens !== undefined) {
				seen.add(opens);
				if (at === span.start && top && top.stretch < stretch && continues(text, span, top)) top.until = stretch;
				else {
					stack.push({
						at,
						half: 'opener',
						shape: opens,
						stretch,
						until: stretch,
						isFirst: false,
						isWeak: sign === '(' && !touchesHan(text, at, span),
					});
					counts.set(opens, (counts.get(opens) ?? 0) + 1);
				}
				continue;
			}
			const closes = closers.get(sign);
			if (closes === undefined) continue;
			if (!counts.get(closes)) {
				if (!isNoCloser(text, at, span))
					lone.push({ at, half: 'closer', shape: closes, stretch, until: stretch, isFirst: !seen.has(closes) });
				seen.add(closes);
				continue;
			}
			if (sign === '’' && top?.shape !== '‘' && isApostrophe(text, at, span)) continue;
			while (stack[stack.length - 1]?.shape !== closes) leave(pop());
			const open = pop();
			pairs.push({
				shape: closes,
				open: open.at,
				close: at,
				depth: stack.length,
				inside: stack[stack.length - 1]?.shape,
			});
		}
	});
	for (const open of stack) leave(open);
	return { pairs, lone: lone.sort((a, b) => a.at - b.at) };
}

function shapeOf(opener: string): string {
	return opener === '(' ? '（' : opener;
}

/**
 * In a quotation of several paragraphs each paragraph opens with a mark and only the last one closes: no new quotation begins there. That
 * is the case where the quotation before is still open, and this paragraph has no closer of its own or has it at its very end.
 */
function continues(text: string, span: Span, open: Open): boolean {
	const sign = text[span.start];
	if (text[open.at] !== sign || !'“‘「『'.includes(sign)) return false;
	const closer = partnerOf(sign);
	let depth = 0;
	for (let at = span.start; at < span.end; at++) {
		if (text[at] === sign) depth++;
		else if (text[at] === closer && --depth === 0) return isTail(text, at + 1, span.end);
	}
	return true;
}

function isTail(text: string, at: number, end: number): boolean {
	for (; at < end; at++) if (!'。！？…'.includes(text[at])) return false;
	return true;
}

function touchesHan(text: string, at: number, span: Span): boolean {
	return (at > span.start && isHan(text.charCodeAt(at - 1))) || (at + 1 < span.end && isHan(text.charCodeAt(at + 1)));
}

/** `1）核对身份`, `a)`, `:)`, `It’s`, `’96`: signs that close nothing and are no fault. */
function isNoCloser(text: string, at: number, span: Span): boolean {
	const sign = text[at];
	if (sign === '’') return isApostrophe(text, at, span);
	if (sign === ')') return !touchesHan(text, at, span) || isListNumber(text, at, span);
	return sign === '）' && isListNumber(text, at, span);
}

function isApostrophe(text: string, at: number, span: Span): boolean {
	if (at > span.start && isLatin(text.charCodeAt(at - 1))) return true;
	return at + 2 < span.end && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2));
}

/** The number of a list item before a lone bracket: at the start of the line, or after a mark that ends a clause. */
function isListNumber(text: string, at: number, span: Span): boolean {
	let from = at;
	while (from > span.start && at - from < 3 && isItemSign(text, from - 1)) from--;
	return from < at && (from === span.start || '。；：，！？ 　'.includes(text[from - 1]));
}

function isItemSign(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isDigit(code) || isLatin(code) || '一二三四五六七八九十'.includes(text[at]);
}
