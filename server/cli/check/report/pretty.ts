import { errorRateSentence } from '../../../answers/reports/error-rate';
import { type Language, say } from '../../../answers/reports/language';
import type { Severity } from '../../../ground/model/finding';
import type { PageFinding } from '../../../ground/model/page';
import { keysOf } from '../../../ground/text/present';
import type { LineIndex } from '../../line-index';
import { severityNames } from '../../spoken';
import { visible } from '../../streams';
import type { Mended } from '../fix';
import { createRunErrorRate } from '../run-error-rate';
import { columnsOf, excerptOf } from './excerpt';
import type { RunReport } from './report';

/**
 * For people: each finding with its place, in the form that terminals and editors make a link of, the copy around it, and carets under
 * the very characters.
 *
 *     samples/20260730A03.txt:7:33 warning 汉字之间用全角标点“，”。 halfwidth-punctuation
 *     …财经委员会会议,研究下半年民生实事资金安排。
 *                     ^
 */
export function prettyReport({
	language,
	colored,
}: {
	readonly language: Language;
	readonly colored: boolean;
}): RunReport {
	const paint = (code: string, text: string) => (colored ? `\u001b[${code}m${text}\u001b[0m` : text);
	const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
	let files = 0;
	let fixable = 0;
	let fixed = 0;
	let dismissed = 0;
	let orphaned = 0;
	const errorRates = createRunErrorRate();

	const finding = (file: string, one: PageFinding, lines: LineIndex): string => {
		const { line, column } = lines.placeOf(one.span.start);
		const end = lines.placeOf(one.span.end);
		const copy = lines.textOf(line);
		// A stretch that goes on in the next line is shown to the end of its first.
		const excerpt = excerptOf(copy, column - 1, end.line === line ? end.column - 1 : copy.length);
		const head = `${paint('4', `${visible(file)}:${line}:${column}`)} ${paint(colors[one.severity], severityNames[language][one.severity])} ${visible(say(one.message, language))} ${paint('2', one.rule)}`;
		return `${head}\n    ${excerpt.text}\n    ${excerpt.padding}${paint(colors[one.severity], '^'.repeat(Math.max(1, columnsOf(excerpt.marked))))}\n`;
	};
	const mendedLine = (file: string, { line, column, rule, message }: Mended): string => {
		const said = language === 'zh' ? '已改' : 'mended';
		return `${paint('4', `${visible(file)}:${line}:${column}`)} ${paint('32', said)} ${visible(say(message, language))} ${paint('2', rule)}\n`;
	};
	return {
		begin: () => '',
		checked(checked) {
			const { file, lines, findings, mended, dismissed: passed, orphans } = checked;
			errorRates.add(checked);
			files++;
			fixed += mended.length;
			dismissed += passed;
			orphaned += orphans.length;
			for (const one of findings) {
				counts[one.severity]++;
				if (one.fixes.some((fix) => fix.safe)) fixable++;
			}
			return [
				...mended.map((one) => mendedLine(file, one)),
				...findings.map((one) => finding(file, one, lines)),
				mended.length + findings.length > 0 ? '\n' : '',
			].join('');
		},
		unchecked: () => '',
		end() {
			// The reason has been printed already. To say that nothing was found would mislead.
			if (files === 0) return language === 'zh' ? '没有查任何文件。\n' : 'Checked no files.\n';
			const parts = keysOf(counts)
				.filter((severity) => counts[severity] > 0)
				.map((severity) => `${severityNames[language][severity]} ${counts[severity]}`);
			const sum = Object.values(counts).reduce((a, b) => a + b);
			const zh = [`查了 ${files} 个文件，${sum === 0 ? '没有发现问题' : `发现 ${sum} 处：${parts.join('，')}`}。`];
			const en = [
				`Checked ${files} file${files === 1 ? '' : 's'}: ${sum === 0 ? 'nothing found' : `${sum} found, ${parts.join(', ')}`}.`,
			];
			if (fixed > 0) zh.push(`改正了 ${fixed} 处。`);
			if (fixed > 0) en.push(`Mended ${fixed}.`);
			if (fixable > 0) zh.push(`其中 ${fixable} 处可用 --fix 改正。`);
			if (fixable > 0) en.push(`--fix mends ${fixable} of them.`);
			if (dismissed > 0) zh.push(`另有 ${dismissed} 处已被忽略。`);
			if (dismissed > 0) en.push(`${dismissed} dismissed.`);
			if (orphaned > 0) zh.push(`${orphaned} 条批注在稿件里找不到原处了（--format json 列出）。`);
			if (orphaned > 0)
				en.push(`${orphaned} note${orphaned === 1 ? ' has' : 's have'} lost their place (--format json lists them).`);
			const said = [language === 'zh' ? zh.join('') : en.join(' ')];
			const rate = errorRates.total();
			if (rate.characters > 0) said.push(errorRateSentence(rate, language));
			return `${said.join('\n')}\n`;
		},
	};
}

const colors: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '2' };
