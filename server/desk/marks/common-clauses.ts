import { countWhile } from '../../ground/text/bisect';

/** A clause with what ends it, as it stands in two texts; offsets of both. */
export interface CommonClause {
	readonly before: number;
	readonly after: number;
	/** What is the same in both: all but white space at the end. */
	readonly length: number;
}

/**
 * Clauses that stand once in each of two texts, as many as keep their order (patience diff): between them the rest can be compared piece
 * by piece. Line ends count as little as other space, so that a page that was wrapped anew has most of them. n log n in the texts.
 */
export function commonClauses(before: string, after: string): CommonClause[] {
	const there = onlyOnes(after);
	const both: CommonClause[] = [];
	for (const [clause, at] of onlyOnes(before)) {
		const other = there.get(clause);
		if (at >= 0 && other !== undefined && other >= 0) both.push({ before: at, after: other, length: clause.length });
	}
	return longestInOrder(both);
}

/** Each clause with its offset, or -1 where it stands more than once; in the order of the text. */
function onlyOnes(text: string): Map<string, number> {
	const places = new Map<string, number>();
	for (let start = 0; start < text.length; ) {
		let end = start;
		while (end < text.length && !isEnd(text.charCodeAt(end))) end++;
		while (end < text.length && isEnd(text.charCodeAt(end))) end++;
		const clause = text.slice(start, end).trimEnd();
		if (clause !== '') places.set(clause, places.has(clause) ? -1 : start);
		start = end;
	}
	return places;
}

const ends = new Set([...'，。；：！？\r\n \u3000'].map((sign) => sign.charCodeAt(0)));

function isEnd(code: number): boolean {
	return ends.has(code);
}

/** The longest ascending row of the places in the second text; the list is ascending in the first. */
function longestInOrder(list: readonly CommonClause[]): CommonClause[] {
	/** By length of a row, less one: the index at which the row ends that ends first. */
	const tails: number[] = [];
	const previous = new Int32Array(list.length);
	for (const [i, { after }] of list.entries()) {
		const length = countWhile(tails.length, (row) => list[tails[row]].after < after);
		previous[i] = length > 0 ? tails[length - 1] : -1;
		tails[length] = i;
	}
	const row: CommonClause[] = [];
	for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]) row.push(list[i]);
	return row.reverse();
}
