import type { RateReport, ReportCell, ReportTable } from './error-rate-report';
import { escaped } from './markdown';

/** The report as Markdown, for editors that show no page of their own. */
export function reportMarkdown({ title, sentence, caution, tables, method }: RateReport): string {
	const parts = [
		`# ${escaped(title)}`,
		`**${escaped(sentence)}**`,
		caution,
		...tables.flatMap((one) => [`## ${one.heading}`, table(one)]),
		`## ${method.heading}`,
		method.text,
		table(method),
	];
	return `${parts.join('\n\n')}\n`;
}

function table({ head, rows }: ReportTable): string {
	return [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}

function cell(one: ReportCell): string {
	return typeof one === 'string' ? escaped(one) : `${escaped(one.title)} \`${one.rule}\``.trim();
}
