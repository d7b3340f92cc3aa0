import { type Language, say } from '../../../answers/reports/language';
import type { Severity } from '../../../ground/model/finding';
import { xmlTag } from '../../../ground/text/xml';
import type { RunReport } from './report';

/**
 * The XML of Checkstyle, which many services read: a `file` with an `error` for each finding. Checkstyle knows no hints: they are `info`.
 */
export function checkstyleReport({ language }: { readonly language: Language }): RunReport {
	return {
		begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
		checked: ({ file, lines, findings }) =>
			findings.length === 0
				? ''
				: `\t${xmlTag('file', { name: file })}>\n${findings
						.map(({ rule, severity, span, message }) => {
							const { line, column } = lines.placeOf(span.start);
							return `\t\t${xmlTag('error', { line, column, severity: levels[severity], message: say(message, language), source: `zhubi.${rule}` })}/>\n`;
						})
						.join('')}\t</file>\n`,
		unchecked: ({ file, reason }) =>
			`\t${xmlTag('file', { name: file })}>\n\t\t${xmlTag('error', { line: 1, severity: 'error', message: say(reason, language), source: 'zhubi' })}/>\n\t</file>\n`,
		end: () => '</checkstyle>\n',
	};
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	hint: 'info',
};
