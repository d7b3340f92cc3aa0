import { standaloneHtml } from '../../answers/reports/html-page';
import type { Language } from '../../answers/reports/language';
import { xmlText } from '../../ground/text/xml';
import type { ShownCopy } from './proof-rows';

/** Text, or parts of a text one of which is underlined where there are others. */
export type Cell = string | ShownCopy | readonly (string | ShownCopy)[];

/** How wide the columns of a table are, in percent; `undefined` leaves it to the browser. */
export interface PrintedTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	readonly widths?: readonly number[];
}

/** The beginning of a page of HTML that stands alone and is made to be printed: no script, no other file, no address outside of it. */
export function htmlBegin(title: string, language: Language): string {
	return standaloneHtml({ title: shown(title), language, style });
}

export const htmlEnd = '</body>\n</html>\n';

/** A table whose head stands again on every sheet; no row is torn, but for one that would fill much of it. */
export function htmlTable({ head, rows, widths }: PrintedTable): string {
	const columns = widths
		? `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>\n`
		: '';
	const cells = (row: readonly Cell[], element: string) =>
		row.map((cell) => `<${element}>${shownCell(cell)}</${element.split(' ')[0]}>`).join('');
	return `<table>
${columns}<thead><tr>${cells(head, 'th scope="col"')}</tr></thead>
<tbody>
${rows.map((row) => `<tr${isLong(row) ? ' class="long"' : ''}>${cells(row, 'td')}</tr>\n`).join('')}</tbody>
</table>
`;
}

/** Lines to sign on: `校对＿＿＿＿`. */
export function htmlSignature(names: readonly string[]): string {
	return `<p class="signature">${names.map((name) => `<span>${shown(name)}<i></i></span>`).join('')}</p>\n`;
}

/** A row that may take more than half a sheet is torn rather than put on a new one; UTF-16 units of HTML. */
const longestCell = 500;

function isLong(row: readonly Cell[]): boolean {
	return row.some((cell) => shownCell(cell).length > longestCell);
}

function shownCell(cell: Cell): string {
	if (typeof cell === 'string') return shown(cell);
	if (!('text' in cell)) return cell.map(shownCell).join('');
	const { before, text, after } = cell;
	return before === '' && after === '' ? shown(text) : `${shown(before)}<u>${shown(text)}</u>${shown(after)}`;
}

/** Copy for HTML: nothing in it is a tag. */
export function shown(text: string): string {
	return xmlText(text.replace(/\r?\n/g, '⏎'));
}

const style = `body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font: 14px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; color: #222; background: #fff; }
h1 { font-size: 1.5rem; text-align: center; letter-spacing: .2em; border-bottom: 2px solid #b3261e; padding-bottom: .4rem; }
h2 { margin: 1.6rem 0 .4rem; font-size: 1.1rem; overflow-wrap: anywhere; break-after: avoid; }
h3 { margin: 1rem 0 .3rem; font-size: 1rem; break-after: avoid; }
p { margin: .3rem 0; }
.sum { font-weight: 600; }
.sum, .counts, .opinion { break-after: avoid; }
td u { text-decoration: underline #b3261e; text-underline-offset: .2em; }
.small { font-size: .85em; color: #555; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .4rem; border: 1px solid #999; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f4efe6; font-weight: 600; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.long { break-inside: auto; }
.signature { display: flex; gap: 2rem; margin: 2rem 0 0; break-inside: avoid; }
.signature span { flex: 1; display: flex; white-space: nowrap; }
.signature i { flex: 1; border-bottom: 1px solid #222; margin-left: .5em; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e; } th { background: #333; } .small { color: #aaa; } .signature i { border-color: #ddd; } }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; color: #000; background: #fff; } th { background: #eee; } .small { color: #333; } @page { size: A4; margin: 15mm 12mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8.5pt; } } }
`;
