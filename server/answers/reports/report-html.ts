import type { RateReport, ReportCell, ReportTable } from './error-rate-report';
import { standaloneHtml } from './html-page';
import type { Language } from './language';

/**
 * The report as one HTML page that stands alone: no script, no other file, no address outside of it (its policy forbids all). It is light
 * or dark as the screen is, and fit to be printed.
 */
export function reportHtml({ title, sentence, caution, tables, method }: RateReport, language: Language): string {
	return `${standaloneHtml({ title: shown(title), language, style })}<p class="sum">${shown(sentence)}</p>
<p>${shown(caution)}</p>
${tables.map((one) => `<h2>${shown(one.heading)}</h2>\n${table(one)}`).join('\n')}
<h2>${shown(method.heading)}</h2>
<p>${shown(method.text)}</p>
${table(method)}
</body>
</html>
`;
}

function table({ head, rows }: ReportTable): string {
	const body = rows.map((row) => `<tr>${row.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`).join('\n');
	return `<table>
<thead><tr>${head.map((one) => `<th scope="col">${shown(one)}</th>`).join('')}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

function cell(one: ReportCell): string {
	return typeof one === 'string' ? shown(one) : `${shown(one.title)} <code>${shown(one.rule)}</code>`;
}

/** Copy for HTML: nothing in it is a tag, and a line end shows as ⏎. */
function shown(text: string): string {
	return text
		.replace(/\r?\n/g, '⏎')
		.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

const style = `body { margin: 2rem auto; max-width: 60rem; padding: 0 1.5rem; font: 15px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; background: #fff; }
h1 { font-size: 1.5rem; border-bottom: 2px solid #b3261e; padding-bottom: .4rem; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
.sum { font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
code { font-size: .85em; color: inherit; background: none; opacity: .7; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e; } th, td { border-color: #444; } }
body.vscode-light, body.vscode-high-contrast-light { color: #222; background: #fff; }
body.vscode-dark, body.vscode-high-contrast { color: #ddd; background: #1e1e1e; }
@media print { body { margin: 0; max-width: none; padding: 0; color: #000; background: #fff; } h2 { break-after: avoid; } @page { margin: 15mm; } }
`;
