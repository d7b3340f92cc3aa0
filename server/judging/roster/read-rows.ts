import { type ParseResult, Parser } from 'papaparse';
import { type Span, span } from '../../ground/model/span';
import { columnOf, type RosterColumn, type RosterLayout } from './columns';

/** A row as it stands in the file. */
export interface RawRow {
	/** What the cells say, without the blanks around it. */
	readonly cells: readonly string[];
	/** Of the whole row without its line end and the blanks before it, in UTF-16 units of the text. */
	readonly span: Span;
	/** The line that it begins in, from 0. */
	readonly line: number;
	/** A quotation mark is not closed, or stands where none may. */
	readonly isTorn: boolean;
}

/** The rows of a file with separated values that hold anything, in order. Never throws, whatever the text. */
export function* rawRows(text: string, delimiter: string): Generator<RawRow> {
	const parsed: { readonly cells: string[]; readonly end: number; readonly isTorn: boolean }[] = [];
	new Parser({
		delimiter,
		// A carriage return before it is trimmed off with the other blanks: line ends of a file may be mixed.
		newline: text.includes('\n') ? '\n' : '\r',
		step({ data, errors, meta }: ParseResult<string[]>) {
			parsed.push({ cells: data[0] ?? [], end: meta.cursor, isTorn: errors.length > 0 });
		},
	}).parse(text, 0, false);
	let start = 0;
	let line = 0;
	for (const { cells, end, isTorn } of parsed) {
		const written = text.slice(start, end);
		const trimmed = cells.map((cell) => cell.trim());
		if (trimmed.some((cell) => cell !== ''))
			yield { cells: trimmed, span: span(start, start + written.trimEnd().length), line, isTorn };
		line += lineEndsIn(written);
		start = end;
	}
}

function lineEndsIn(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) count++;
	}
	return count;
}

const lineFeed = 10;
const carriageReturn = 13;

/** The layout of a file by its first row, whose cells are the names of the columns; undefined where none is the name of a person. */
export function rosterLayout(text: string): RosterLayout | undefined {
	const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
	let best: readonly (RosterColumn | undefined)[] = [];
	let delimiter = ',';
	for (const sign of delimiters) {
		const cells = [...rawRows(first, sign)][0]?.cells ?? [];
		const columns = cells.map(columnOf);
		if (knownIn(columns) > knownIn(best)) [best, delimiter] = [columns, sign];
	}
	if (!best.includes('name')) return undefined;
	return { columns: best, delimiter, lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n' };
}

/** Spreadsheets put a semicolon where the comma is for decimals, and a tab in what they call text. */
const delimiters = [',', '\t', ';'] as const;

function knownIn(columns: readonly (RosterColumn | undefined)[]): number {
	return columns.filter((column) => column !== undefined).length;
}

/** The stretches of the cells of a row, quotation marks included, in UTF-16 units of the text. */
export function cellSpans(text: string, row: RawRow, delimiter: string): Span[] {
	const spans: Span[] = [];
	let start = row.span.start;
	let isQuoted = false;
	for (let at = start; at < row.span.end; at++) {
		if (text[at] === '"' && (isQuoted || at === start)) isQuoted = !isQuoted;
		else if (text[at] === delimiter && !isQuoted) {
			spans.push(span(start, at));
			start = at + 1;
		}
	}
	spans.push(span(start, row.span.end));
	return spans;
}
