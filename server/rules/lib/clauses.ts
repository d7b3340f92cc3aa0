import { entitiesOf } from '../../article/entities';
import type { Article, LogicalBlock, LogicalText } from '../../model/article';
import type { Span } from '../../model/span';
import { fillHan } from '../../text/characters';
import { hashOf } from '../../text/hash';
import { memoize } from '../../text/memoize';
import { quotationOf, quotations } from '../../text/quotations';
import { signSet } from '../../text/signs';
import { keyBits, piece, piecesOf } from './pieces';

/** What one pass over a story finds for the rules that compare stories. */
export interface Story {
	/** The clauses that may be somebody's twin, by their index among the clauses. */
	readonly anchors: readonly number[];
	/** The last characters of each of them, as a number: a twin may open with another word (`把…`, `要…`), not end so. */
	readonly keys: readonly number[];
	/** The anchor with the same key that stands before each of them, by its place among the anchors; -1 where there is none. Left out where all keys differ: then no clause stands twice. */
	readonly before: readonly number[] | undefined;
	/** The hashes of a few of the eight-character pieces of the paragraphs (lib/pieces.ts). They may repeat. */
	readonly pieces: readonly number[];
}

/**
 * The clauses of a story's paragraphs, long and short, in order; the mark that ends a clause stands at its end.
 * A page has tens of thousands and few of them matter, so they are rows of numbers, asked by their index, and kept of those stories only that share a clause with somebody.
 */
export interface Clauses {
	readonly story: Story;
	readonly logical: LogicalText;
	readonly quotations: readonly Span[];
	readonly count: number;
	/** `width` numbers for each clause: start and end in the logical text, number of Han, and what its flags say. */
	readonly rows: Int32Array;
}

/** A twin has at least this many Han characters: shorter clauses are mostly stock phrases. */
export const anchor = 12;

const width = 4;
const opensFlag: number = 1;
const isExemptFlag: number = 2;

/** Room for the clauses of one story, used again and again; how much of it is used, and the story whose clauses lie there. */
let room = new Int32Array(1 << 12);
let used = 0;
let inRoom: Article | undefined;

/** Room for the Han characters of one story, behind as many zeros as a piece is long. */
let hanRow = new Uint16Array(1 << 12);

export const storyOf = memoize(readStory);

export const clausesOf = memoize((article: Article): Clauses => {
	const story = storyOf(article);
	if (inRoom !== article) readStory(article);
	const { logical } = article.draft;
	return { story, logical, quotations: quotations(logical), count: used / width, rows: room.slice(0, used) };
});

function readStory(article: Article): Story {
	const { kind: section, logical, logicalBlocks } = article.draft;
	inRoom = article;
	used = 0;
	if (section !== 'article') return noStory;
	const { text } = logical;
	if (hanRow.length < text.length + piece) hanRow = new Uint16Array(2 * (text.length + piece));
	const quoted = quotations(logical);
	const anchors: number[] = [];
	const keys: number[] = [];
	// A table in a variable of the function is not looked up again for each character.
	const kindOf = kinds;
	let rows = room;
	const row = hanRow;
	let next = piece;
	// A story that comes from another page has its lead there.
	let length = 0;
	let isLead = !comesFromElsewhere(text, logicalBlocks);
	let report = 0;
	for (const { role, span } of entitiesOf(article).bylines)
		if (role === 'lead' || role === 'dateline') report = span.start;
	for (const { kind, span } of logicalBlocks) {
		if (kind !== 'paragraph') continue;
		const exempt: number =
			isLead || span.end <= report || !closers.has(text.charCodeAt(span.end - 1)) ? isExemptFlag : 0;
		let opening = opensFlag;
		let start = span.start;
		let han = 0;
		const { end } = span;
		for (let at = span.start; at <= end; at++) {
			const unit = at < end ? text.charCodeAt(at) : lineEnd;
			const kind = kindOf[unit];
			if (kind === isHanSign) {
				han++;
				row[next++] = unit;
			} else if (kind === endsClause) {
				if (at > start) {
					if (length + width > rows.length) rows = room = widened(rows);
					if (han >= anchor && exempt === 0 && !quotationOf(quoted, start, at)) {
						anchors.push(length / width);
						keys.push(hashOf(text, at - anchor, at));
					}
					rows[length] = start;
					rows[length + 1] = at;
					rows[length + 2] = han;
					rows[length + 3] = opening | exempt;
					length += width;
					opening = 0;
				}
				start = at + 1;
				han = 0;
			}
		}
		isLead = false;
	}
	used = length;
	return { anchors, keys, before: equalBefore(keys), pieces: piecesOf(row, next, keyBits) };
}

function comesFromElsewhere(text: string, blocks: readonly LogicalBlock[]): boolean {
	for (const { kind, span } of blocks)
		if (kind === 'jump' && text.slice(span.start, span.end).includes('接')) return true;
	return false;
}

const noStory: Story = { anchors: [], keys: [], before: undefined, pieces: [] };

/** The place of the last equal number before each of the numbers, -1 where there is none; undefined where all differ. A story has few for the most part: comparing each with each is done before a map is made. */
function equalBefore(numbers: readonly number[]): readonly number[] | undefined {
	let before: number[] | undefined;
	const last = numbers.length > few ? new Map<number, number>() : undefined;
	for (let i = 0; i < numbers.length; i++) {
		const number = numbers[i];
		const at = last ? (last.get(number) ?? -1) : i === 0 ? -1 : numbers.lastIndexOf(number, i - 1);
		last?.set(number, i);
		if (at >= 0) before ??= new Array<number>(i).fill(-1);
		before?.push(at);
	}
	return before;
}

const few = 32;

/** A paragraph of the story ends so. */
const closers = signSet('。！？…”’）：；');

/** Read where a paragraph ends. */
const lineEnd = 0x0a;

const isHanSign: number = 1;
const endsClause: number = 2;

/** Every unit by its kind: Han, an end of clauses, or 0 for neither. Asked once for each character of a page. */
const kinds = new Uint8Array(0x10000);
fillHan(kinds, isHanSign);
for (const sign of '，。；：！？“”‘’（）《》…—\t 　\n') kinds[sign.charCodeAt(0)] = endsClause;

function widened(list: Int32Array): Int32Array<ArrayBuffer> {
	const wide = new Int32Array(list.length * 2);
	wide.set(list);
	return wide;
}

export function startOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width];
}

export function endOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width + 1];
}

export function hanOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width + 2];
}

/** True where the clause opens its paragraph, or stands in another one than the clause before it. */
export function opensParagraph({ rows }: Clauses, clause: number): boolean {
	return (rows[clause * width + 3] & opensFlag) !== 0;
}

/** A lead sums up what follows, key points and pull quotes (摘句, set without their stop) say it before, and a quotation says what another said: none is a twin. */
export function isExempt(clauses: Clauses, clause: number): boolean {
	return (
		(clauses.rows[clause * width + 3] & isExemptFlag) !== 0 ||
		quotationOf(clauses.quotations, startOf(clauses, clause), endOf(clauses, clause)) !== undefined
	);
}

export function wordsOf(clauses: Clauses, clause: number): string {
	return clauses.logical.text.slice(startOf(clauses, clause), endOf(clauses, clause));
}

/** True where the two say the same for `length` units, from an offset each. */
export function sameWords(a: Clauses, from: number, b: Clauses, at: number, length: number): boolean {
	for (let i = 0; i < length; i++)
		if (a.logical.text.charCodeAt(from + i) !== b.logical.text.charCodeAt(at + i)) return false;
	return true;
}
