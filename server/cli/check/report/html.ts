import { errorRateSentence } from '../../../answers/reports/error-rate';
import { type Language, say } from '../../../answers/reports/language';
import type { Severity } from '../../../ground/model/finding';
import type { PageFinding } from '../../../ground/model/page';
import { keysOf } from '../../../ground/text/present';
import { xmlText } from '../../../ground/text/xml';
import { severityNames } from '../../spoken';
import { createRunErrorRate } from '../run-error-rate';
import { style } from './html-style';
import type { Checked, RunReport } from './report';

/** Characters of copy shown on either side of a finding, in UTF-16 units. */
const around = 24;

/**
 * One HTML page that stands alone: no script, no other file, no address outside of it (its policy forbids all), and fit to be printed.
 * Pages in the order of the run, each with its findings: place, severity, the copy around the very characters, what is wrong, the rule.
 */
export function htmlReport({ language }: { readonly language: Language }): RunReport {
	const words = texts[language];
	const errorRates = createRunErrorRate();
	const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
	let files = 0;
	const row = (finding: PageFinding, { lines, text }: Checked) => {
		const { rule, severity, span, message } = finding;
		const { line, column } = lines.placeOf(span.start);
		counts[severity]++;
		const before = text.slice(Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - around), span.start);
		const lineEnd = text.indexOf('\n', span.end);
		const after = text.slice(span.end, Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + around));
		const marked = `<mark>${shown(text.slice(span.start, span.end))}</mark>`;
		return `<tr class="${severity}"><td class="place">${line}:${column}</td><td>${severityNames[language][severity]}</td><td class="copy">${shown(before)}${marked}${shown(after)}</td><td>${shown(say(message, language))}</td><td><code>${rule}</code></td></tr>\n`;
	};
	return {
		begin: () =>
			`<!doctype html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<meta name="viewport" content="width=device-width">\n<title>${words.title}</title>\n<style>\n${style}</style>\n</head>\n<body>\n<h1>${words.title}</h1>\n`,
		checked(checked) {
			const { file, findings } = checked;
			files++;
			errorRates.add(checked);
			const heading = `<h2>${shown(file)}</h2>\n`;
			if (findings.length === 0) return `${heading}<p>${words.nothing}</p>\n`;
			const head = words.columns.map((column) => `<th scope="col">${column}</th>`).join('');
			return `${heading}<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${findings.map((finding) => row(finding, checked)).join('')}</tbody>\n</table>\n`;
		},
		unchecked: ({ file, reason }) => `<h2>${shown(file)}</h2>\n<p class="error">${shown(say(reason, language))}</p>\n`,
		end() {
			const parts = keysOf(counts).map((severity) => `${severityNames[language][severity]} ${counts[severity]}`);
			const rate = errorRates.total();
			const estimate = rate.characters > 0 ? `<p>${shown(errorRateSentence(rate, language))}</p>\n` : '';
			return `<footer>\n<p>${words.files(files)}${parts.join(words.comma)}</p>\n${estimate}</footer>\n</body>\n</html>\n`;
		},
	};
}

/** Copy for HTML: a line end shows as ⏎. */
function shown(text: string): string {
	return xmlText(text.replace(/\r?\n/g, '⏎'));
}

const texts = {
	zh: {
		title: '朱笔检查结果',
		nothing: '没有发现问题。',
		columns: ['位置', '级别', '原文', '问题', '规则'],
		files: (count: number) => `查了 ${count} 个文件：`,
		comma: '，',
	},
	en: {
		title: 'zhubi: findings',
		nothing: 'Nothing found.',
		columns: ['place', 'severity', 'copy', 'problem', 'rule'],
		files: (count: number) => `${count} file${count === 1 ? '' : 's'}: `,
		comma: ', ',
	},
} as const;
