import type { BlockKind } from '../model/block';
import type { Span } from '../model/span';
import { isSpace, skipSpaces } from '../text/characters';
import { attendanceEnds, placeName, rubricEnds, sayingEnds } from './line/words';

/** A part of a headline line; `span` in the text that was given. */
export interface HeadPart {
	readonly kind: Extract<BlockKind, 'kicker' | 'headline' | 'deck'>;
	readonly span: Span;
}

/**
 * Cuts a line that holds kicker, headline and deck parted by spaces: in `甲某某在防汛会议上强调 立足防大汛 确保江河安澜 乙某某主持` the first clause
 * is the kicker, the last the deck, and the two in the middle are the halves of one headline. Without evidence the line is one headline.
 */
export function headParts(text: string, line: Span): HeadPart[] {
	const clauses = clausesOf(text, line);
	const words = clauses.map((clause) => text.slice(clause.start, clause.end));
	const count = clauses.length;
	let first = kickersOf(words);
	let last = count;
	while (last - 1 > first && isDeck(words[last - 1])) last--;
	if (first === 0) first = slogansOf(words, last);
	const parts: HeadPart[] = [];
	for (const [kind, from, to] of [
		['kicker', 0, first],
		['headline', first, last],
		['deck', last, count],
	] as const) {
		if (to > from) parts.push({ kind, span: { start: clauses[from].start, end: clauses[to - 1].end } });
	}
	return parts;
}

/** The stretches between spaces; spaces within quotes and brackets part nothing. */
function clausesOf(text: string, line: Span): Span[] {
	const clauses: Span[] = [];
	let depth = 0;
	let start = line.start;
	for (let i = line.start; i < line.end; i++) {
		const sign = text[i];
		if ('“‘《（(【『「'.includes(sign)) depth++;
		else if ('”’》）)】』」'.includes(sign)) depth = Math.max(0, depth - 1);
		else if (depth === 0 && isSpace(text.charCodeAt(i))) {
			clauses.push({ start, end: i });
			i = skipSpaces(text, i, line.end) - 1;
			start = i + 1;
		}
	}
	if (start < line.end) clauses.push({ start, end: line.end });
	return joinPadded(text, clauses);
}

/** `王　军` is a name with padding, not two clauses. */
function joinPadded(text: string, clauses: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const clause of clauses) {
		const before = joined[joined.length - 1];
		const padded = before && before.end - before.start === 1 && text.charCodeAt(before.end) !== 0x20;
		if (padded) joined[joined.length - 1] = { start: before.start, end: clause.end };
		else joined.push(clause);
	}
	return joined;
}

/** How many clauses at the beginning are the kicker, by what they end with. */
function kickersOf(words: readonly string[]): number {
	const count = words.length;
	for (let i = count - 2; i >= 0; i--) {
		const word = words[i];
		if (/[：:]$|——$/.test(word)) return i + 1;
		if (word.length >= 5 && sayingEnds.some((end) => word.endsWith(end))) return i + 1;
	}
	if (count < 2) return 0;
	const [first, second] = words as [string, string];
	if (isRubric(first)) return 1;
	// 走进山乡看变化 春茶: nobody halves a headline into a long and a tiny part.
	if (count === 2 && second.length <= 4 && first.length >= 5) return 1;
	if (
		/(?:召开|举行)\S{0,12}(?:会|会议|座谈会|常委会|专题会)$|(?:召开|举行)会议$/.test(first) &&
		/^(?:研究|传达|学习|审议|听取|部署|专题|安排|讨论|决定|通过|通报)/.test(second)
	)
		return 1;
	return 0;
}

/** ·记者在现场·, 民生短评, 白羊镇: the name of a column or of a place, which no headline begins with. */
function isRubric(word: string): boolean {
	if (/^[·【[■□◎].*[·】\]]?$/.test(word)) return true;
	if (word.length <= 8 && placeName.test(word)) return true;
	return word.length >= 3 && word.length <= 10 && rubricEnds.some((end) => word.endsWith(end));
}

/** —— and brackets open decks; 甲某某主持 and figures (总投资86.5亿元) are said below a headline. */
function isDeck(word: string): boolean {
	if (/^(?:——|—|（|\()/.test(word)) return true;
	if (word.length <= 14 && attendanceEnds.some((end) => word.endsWith(end) && word.length > end.length + 1))
		return true;
	return (
		word.length <= 16 &&
		/^(?:总投资|总额|总产值|总面积|共|涉及|预计|累计|惠及|全长|历时|同比|投资|首批|其中)\D{0,6}[\d０-９]/.test(word)
	);
}

/** Two or more clauses of one length before a longer headline: 比作风 晒实绩 求实效 争一流 某某区举行擂台赛. */
function slogansOf(words: readonly string[], last: number): number {
	const length = words[0].length;
	let same = 1;
	while (same < last && words[same].length === length) same++;
	return same >= 2 && same < last && length <= 10 && words.slice(same, last).join('').length > length ? same : 0;
}
