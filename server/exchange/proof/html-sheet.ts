import { type Language, say } from '../../answers/reports/language';
import { htmlBegin, htmlEnd, htmlSignature, htmlTable, shown } from './print-html';
import { proofRows } from './proof-rows';
import type { ProofSheet } from './proofed-page';
import { sheetWords } from './sheet-words';

const widths = [5, 21, 21, 8, 21, 9, 6, 9];

/** 勘误表 as a page to be printed: what stands in each page of the issue, and what is to stand there. */
export function htmlSheet(language: Language): ProofSheet {
	const words = sheetWords[language];
	return {
		begin: () => htmlBegin(words.title, language),
		page({ name, page, marks }) {
			const rows = proofRows(page, marks, language);
			const heading = `<h2>${shown(name)}</h2>\n`;
			if (rows.length === 0) return `${heading}<p>${words.nothing}</p>\n`;
			return `${heading}${htmlTable({
				widths,
				head: words.columns.slice(1),
				rows: rows.map(({ line, copy, right, what, said, by, round, state }) => [
					`${line ?? say(words.lost, language)}`,
					copy,
					right ?? '',
					...[what, said, by, round, state],
				]),
			})}`;
		},
		end: () => `${htmlSignature(words.signature)}${htmlEnd}`,
	};
}
