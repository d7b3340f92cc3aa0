import type { Article, LogicalText } from '../../model/article';
import { fillHan } from '../../text/characters';
import { hashOf } from '../../text/hash';
import { isQuoted } from '../../text/quotations';
import { signSet } from '../../text/signs';

/**
 * The clauses of a story's paragraphs, long and short, in order; the mark that ends a clause stands at its end.
 * A page has tens of thousands and few of them matter, so they are rows of numbers, and asked by their index.
 */
export interface Clauses {
	readonly logical: LogicalText;
	readonly count: number;
	/** `width` numbers for each clause: start and end in the logical text, number of Han, and what its flags say. */
	readonly rows: Int32Array;
	/** The clauses that may be somebody's twin, by their index. */
	readonly anchors: readonly number[];
	/** The last characters of each of them, as a number: a twin may open with another word (`把…`, `要…`), not end so. */
	readonly keys: readonly number[];
}

/** A twin has at least this many Han characters: shorter clauses are mostly stock phrases. */
export const anchor = 12;

const width = 4;
const opensFlag: number = 1;
const isExemptFlag: number = 2;

/** Room for the clauses of one story, used again and again. */
let room = new Int32Array(1 << 12);

export function findClauses({ draft, entities }: Article): Clauses {
	const { kind: section, logical, logicalBlocks } = draft;
	const { text } = logical;
	const anchors: number[] = [];
	const keys: number[] = [];
	// A table in a variable of the function is not looked up again for each character.
	const kindOf = kinds;
	let length = 0;
	// A story that comes from another page has its lead there.
	let isLead = !logicalBlocks.some(({ kind, span }) => kind === 'jump' && text.slice(span.start, span.end).includes('接'));
	let report = 0;
	for (const entity of entities) if (entity.kind === 'byline' && (entity.role === 'lead' || entity.role === 'dateline')) report = entity.span.start;
	for (const { kind, span } of section === 'article' ? logicalBlocks : []) {
		if (kind !== 'paragraph') continue;
		const exempt: number = isLead || span.end <= report || !closers.has(text.charCodeAt(span.end - 1)) ? isExemptFlag : 0;
		let opening = opensFlag;
		let start = span.start;
		let han = 0;
		const { end } = span;
		for (let at = span.start; at <= end; at++) {
			const kind = at < end ? (kindOf[text.charCodeAt(at)] as number) : endsClause;
			if (kind !== endsClause) {
				han += kind;
				continue;
			}
			if (at > start) {
				if (length + width > room.length) room = widened(room);
				if (han >= anchor && exempt === 0 && !isQuoted(logical, { start, end: at })) {
					anchors.push(length / width);
					keys.push(hashOf(text, at - anchor, at));
				}
				room[length] = start;
				room[length + 1] = at;
				room[length + 2] = han;
				room[length + 3] = opening | exempt;
				length += width;
				opening = 0;
			}
			start = at + 1;
			han = 0;
		}
		isLead = false;
	}
	return { logical, count: length / width, rows: room.slice(0, length), anchors, keys };
}

/** A paragraph of the story ends so. */
const closers = signSet('。！？…”’）：；');

const isHanSign: number = 1;
const endsClause: number = 2;

/** Every unit by its kind: Han, an end of clauses, or 0 for neither. Asked once for each character of a page. */
const kinds = new Uint8Array(0x10000);
fillHan(kinds, isHanSign);
for (const sign of '，。；：！？“”‘’（）《》…—\t 　') kinds[sign.charCodeAt(0)] = endsClause;

function widened(list: Int32Array): Int32Array<ArrayBuffer> {
	const wide = new Int32Array(list.length * 2);
	wide.set(list);
	return wide;
}

export function startOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width] as number;
}

export function endOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width + 1] as number;
}

export function hanOf({ rows }: Clauses, clause: number): number {
	return rows[clause * width + 2] as number;
}

/** True where the clause opens its paragraph, or stands in another one than the clause before it. */
export function opensParagraph({ rows }: Clauses, clause: number): boolean {
	return ((rows[clause * width + 3] as number) & opensFlag) !== 0;
}

/** A lead sums up what follows, key points and pull quotes (摘句, set without their stop) say it before, and a quotation says what another said: none is a twin. */
export function isExempt(clauses: Clauses, clause: number): boolean {
	return ((clauses.rows[clause * width + 3] as number) & isExemptFlag) !== 0 || isQuoted(clauses.logical, { start: startOf(clauses, clause), end: endOf(clauses, clause) });
}

export function wordsOf(clauses: Clauses, clause: number): string {
	return clauses.logical.text.slice(startOf(clauses, clause), endOf(clauses, clause));
}

/** True where the two say the same for `length` units, from an offset each. */
export function sameWords(a: Clauses, from: number, b: Clauses, at: number, length: number): boolean {
	for (let i = 0; i < length; i++) if (a.logical.text.charCodeAt(from + i) !== b.logical.text.charCodeAt(at + i)) return false;
	return true;
}
