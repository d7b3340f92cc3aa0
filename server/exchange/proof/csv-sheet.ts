import { type Language, say } from '../../answers/reports/language';
import { inOneLine, proofRows } from './proof-rows';
import type { ProofSheet } from './proofed-page';
import { sheetWords } from './sheet-words';

/**
 * 勘误表 as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it, which it shows as text.
 */
export function csvSheet(language: Language): ProofSheet {
	const words = sheetWords[language];
	return {
		begin: () => csvBegin(words.columns),
		page: ({ name, page, marks }) =>
			proofRows(page, marks, language)
				.map(({ line, copy, right, what, said, by, round, state }) =>
					csvLine([
						name,
						`${line ?? say(words.lost, language)}`,
						inOneLine(copy),
						right ? inOneLine(right) : '',
						...[what, said, by, round, state],
					]),
				)
				.join(''),
		end: () => '',
	};
}

/** The byte-order mark, by which Excel knows UTF-8, and the names of the columns. */
export function csvBegin(columns: readonly string[]): string {
	return `\ufeff${csvLine(columns)}`;
}

/** One record, its line end included. */
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Spreadsheets look for a formula behind blanks, and some in full-width signs. */
const formula = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠\t\r\n|%]/;

function csvCell(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('"', '""')}"`;
}
