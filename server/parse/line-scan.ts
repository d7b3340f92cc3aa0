import { isDigit, isHan, isSpace, skipSpaces } from '../text/characters';
import type { Line } from './lines';

/** What one pass over the text of a line counts. */
export interface Scan {
	readonly columns: number;
	readonly close: Line['close'];
	readonly opened: number;
	readonly closed: number;
	/** Commas and semicolons; full stops before the end; spaces between two clauses. */
	readonly commas: number;
	readonly stops: number;
	readonly digits: number;
	/** Lengths of the clauses that spaces part. */
	readonly clauses: readonly number[];
}

/** Marks that end a sentence, that part clauses, and the two sides of quotes and brackets. */
export const stops = '。！？!?…';
export const softs = '，、；：,;:';
export const closers = '”’』」）)》】';
const openers = '“‘『「（(《【';

/** Reads the text `[from, stop)` of a line once. */
export function scanLine(page: string, from: number, stop: number): Scan {
	let columns = 0;
	let commas = 0;
	let inner = 0;
	let digits = 0;
	let depth = 0;
	let closed = 0;
	const clauses: number[] = [];
	let clause = from;
	let end = stop;
	while (end > from && closers.includes(page[end - 1] as string)) end--;
	for (let i = from; i < stop; i++) {
		const code = page.charCodeAt(i);
		columns += code < 0x80 ? 1 : 2;
		if (isHan(code)) continue;
		const sign = page[i] as string;
		if (openers.includes(sign)) depth++;
		else if (closers.includes(sign)) {
			if (depth > 0) depth--;
			else closed++;
		} else if (stops.includes(sign)) {
			if (i < end - 1) inner++;
		} else if (sign === '，' || sign === '；' || sign === ',' || sign === ';') commas++;
		else if (isDigit(code)) digits++;
		else if (isSpace(code) && !isSpace(page.charCodeAt(i - 1))) {
			clauses.push(i - clause);
			clause = skipSpaces(page, i, stop);
		}
	}
	clauses.push(stop - clause);
	// `天气很好.`: a full stop typed half-width.
	const last = page[end - 1] === '.' && isHan(page.charCodeAt(end - 2)) ? '。' : (page[end - 1] ?? '');
	const remark = stops.includes(last) ? -1 : beforeRemark(page, from, stop);
	const close = (end > from && stops.includes(last)) || remark >= 0 ? 'stop' : end !== stop ? 'open' : '，、,'.includes(last) ? 'comma' : softs.includes(last) || last === '—' ? 'colon' : 'open';
	return { columns, close, opened: depth, closed, commas, stops: inner, digits, clauses };
}

/** A remark in brackets at the end (`…史册。（致辞全文见第二版）`): the offset of the full stop before it, -1 where there is none. */
function beforeRemark(page: string, from: number, stop: number): number {
	const last = page[stop - 1];
	if (last !== '）' && last !== ')') return -1;
	for (let i = stop - 2; i > from && i > stop - 60; i--) if (page[i] === '（' || page[i] === '(') return stops.includes(page[i - 1] as string) ? i - 1 : -1;
	return -1;
}
