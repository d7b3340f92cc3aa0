import { type Language, say } from '../../../answers/reports/language';
import type { Severity } from '../../../ground/model/finding';
import { visible } from '../../streams';
import type { RunReport } from './report';

/**
 * Workflow commands of GitHub Actions, a finding a line; a runner shows them beside the change:
 * `::warning file=pages/a.txt,line=7,col=33,endLine=7,endColumn=34,title=halfwidth-punctuation::…`.
 * Source of the form: GitHub's "Workflow commands", set an error, warning or notice message.
 */
export function githubReport({ language }: { readonly language: Language }): RunReport {
	const line = (level: string, properties: Readonly<Record<string, string | number>>, message: string) => {
		const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
		return `::${level} ${written.join(',')}::${data(message)}\n`;
	};
	return {
		begin: () => '',
		checked: ({ file, lines, findings }) =>
			findings
				.map(({ rule, severity, span, message }) => {
					const start = lines.placeOf(span.start);
					const end = lines.placeOf(span.end);
					// A runner refuses columns where the stretch goes over several lines.
					const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
					return line(
						levels[severity],
						{ file, line: start.line, endLine: end.line, ...columns, title: rule },
						visible(say(message, language)),
					);
				})
				.join(''),
		unchecked: ({ file, reason }) => line('error', { file, title: 'zhubi' }, visible(say(reason, language))),
		end: () => '',
	};
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

function data(text: string): string {
	return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
	return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
