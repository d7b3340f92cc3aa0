import type { Article, LogicalBlock, LogicalText } from '../../../ground/model/article';
import type { Span } from '../../../ground/model/span';
import { hanRanges } from '../../../ground/text/characters';
import { hashOf } from '../../../ground/text/hash';
import { memoizePassing } from '../../../ground/text/memoize';
import { quotationOf, quotations } from '../../../ground/text/quotations';
import { signSet } from '../../../ground/text/signs';
import { unitValues } from '../../../ground/text/unit-table';
import { entitiesOf } from '../../../reading/article/entities';
import { piece, pieceKeyBits, piecesOf } from './pieces';

/** What one pass over a story finds for the rules that compare stories. */
export interface Story {
	/** The clauses that may be the twin of another, by their index among the clauses. */
	readonly candidates: readonly number[];
	/**
	 * The last characters of each of them, as a number: a twin may open with another word (`把…`, `要…`), but it ends in the same way.
	 */
	readonly keys: readonly number[];
	/**
	 * The candidate with the same key that stands before each of them, by its place among the candidates; -1 where there is none.
	 * Left out where all keys differ: then no clause stands twice.
	 */
	readonly before: readonly number[] | undefined;
	/** The hashes of a few of the eight-character pieces of the paragraphs (lib/pieces.ts). They may repeat. */
	readonly pieces: readonly number[];
}

/**
 * The clauses of a story's paragraphs, long and short, in order; the mark that ends a clause stands at its end.
 * A page has tens of thousands of them and few matter. So they are rows of numbers, asked by index, and kept only for stories that share a
 * clause with another.
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
export const leastHan = 12;

const width = 4;
const opensFlag: number = 1;
const isExemptFlag: number = 2;

export const storyOf = memoizePassing((article: Article): Story => readStory(article));

/** Reads the story once more: hardly one in ten shares a clause with another, and only of those the clauses are asked for. */
export const clausesOf = memoizePassing((article: Article): Clauses => {
	const rows: number[] = [];
	const story = readStory(article, rows);
	const { logical } = article.draft;
	return { story, logical, quotations: quotations(logical), count: rows.length / width, rows: Int32Array.from(rows) };
});

/** Reads the paragraphs of a story; the rows of its clauses are added to `rows`, where that is given. */
function readStory(article: Article, rows?: number[]): Story {
	const { kind: section, logical, logicalBlocks } = article.draft;
	if (section !== 'article') return noStory;
	const { text } = logical;
	// The Han characters of the story, behind as many zeros as a piece is long.
	const row = new Uint16Array(text.length + piece);
	const quoted = quotations(logical);
	const candidates: number[] = [];
	const keys: number[] = [];
	// A table in a variable of the function is not looked up again for each character.
	const kindOf = kinds;
	let next = piece;
	let count = 0;
	// A story that comes from another page has its lead there.
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
					if (han >= leastHan && exempt === 0 && !quotationOf(quoted, start, at)) {
						candidates.push(count);
						keys.push(hashOf(text, at - leastHan, at));
					}
					rows?.push(start, at, han, opening | exempt);
					count++;
					opening = 0;
				}
				start = at + 1;
				han = 0;
			}
		}
		isLead = false;
	}
	return { candidates, keys, before: equalBefore(keys), pieces: piecesOf(row, next, pieceKeyBits) };
}

function comesFromElsewhere(text: string, blocks: readonly LogicalBlock[]): boolean {
	for (const { kind, span } of blocks)
		if (kind === 'jump' && text.slice(span.start, span.end).includes('接')) return true;
	return false;
}

const noStory: Story = { candidates: [], keys: [], before: undefined, pieces: [] };

/**
 * The place of the last equal number before each of the numbers, -1 where there is none; undefined where all differ.
 * Most stories have few of them, and then comparing each with each is faster than making a map.
 */
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

/** The marks that end a paragraph of running text. */
const closers = signSet('。！？…”’）：；');

/** The unit that is read where a paragraph ends. */
const lineEnd = 0x0a;

const isHanSign: number = 1;
const endsClause: number = 2;

/** Every unit by its kind: Han, an end of clauses, or 0 for neither. Asked once for each character of a page. */
const kinds = unitValues([
	[isHanSign, hanRanges],
	[endsClause, '，。；：！？“”‘’（）《》…—\t 　\n'],
]);

export function startOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width];
}

export function endOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width + 1];
}

export function hanCountOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width + 2];
}

/** True where the clause opens its paragraph, or stands in another one than the clause before it. */
export function opensParagraph({ rows }: Clauses, clause: number): boolean {
	return (rows[clause * width + 3] & opensFlag) !== 0;
}

/**
 * A lead sums up what follows, key points and pull quotes (摘句, set without their stop) say it before, and a quotation repeats somebody
 * else's words: none of these is a twin.
 */
export function isExempt(clauses: Clauses, clause: number): boolean {
	return (
		(clauses.rows[clause * width + 3] & isExemptFlag) !== 0 ||
		quotationOf(clauses.quotations, startOf(clauses, clause), endOf(clauses, clause)) !== undefined
	);
}

export function wordsOf(clauses: Clauses, clause: number): string {
	return clauses.logical.text.slice(startOf(clauses, clause), endOf(clauses, clause));
}

/** True where the two say the same for `length` units, each read from an offset of its own text on. */
export function sameWords(a: Place, b: Place, length: number): boolean {
	const one = a.clauses.logical.text;
	const other = b.clauses.logical.text;
	for (let i = 0; i < length; i++) if (one.charCodeAt(a.at + i) !== other.charCodeAt(b.at + i)) return false;
	return true;
}

/** An offset in the logical text of a story. */
interface Place {
	readonly clauses: Clauses;
	readonly at: number;
}
