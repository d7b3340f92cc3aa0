import type { ReportCell } from '../../answers/reports/error-rate-report';
import { type Language, say } from '../../answers/reports/language';
import { tablesOf } from './report';
import type { Statistics } from './statistics';

/**
 * The statistics as comma-separated values (RFC 4180), one table after the other, each under its heading and an empty line apart. It begins
 * with a byte-order mark, without which a spreadsheet reads Chinese in another encoding.
 */
export function statisticsCsv(found: Statistics, language: Language): string {
	const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;
	const tables = tablesOf(found, language).filter(({ rows }) => rows.length > 0);
	return `\ufeff${tables
		.map(
			({ heading, head, rows }) =>
				line([say(heading, language)]) +
				line(head.map((one) => say(one, language))) +
				rows.map((row) => line(row.map(plain))).join(''),
		)
		.join('\r\n')}`;
}

function plain(cell: ReportCell): string {
	return typeof cell === 'string' ? cell : cell.rule;
}

/** Words of others must not become a formula where a spreadsheet opens the file. */
export function csvCell(written: string): string {
	const inert = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written;
	return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
