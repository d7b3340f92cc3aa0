import type { PageFinding } from '../../../ground/model/page';
import { isoDay } from '../../../ground/text/days';
import { rateOf } from '../../../judging/check/meter';
import { annotatedFinding } from '../../annotate/finding';
import type { LineIndex } from '../../line-index';
import { plainJson } from '../../streams';
import { createRunErrorRate } from '../run-error-rate';
import type { RunReport } from './report';

/**
 * One object: `files`, each with the findings of docs/CONTRACT.md and their places by line and column (from 1, in UTF-16 units),
 * `errors` for what could not be read, and a `summary`. `dismissed` counts findings that the notes beside a page dismiss, `orphans` are
 * notes that have lost their place. `errorRate`, of each file by itself and of all together, is an estimate (疑似差错估算,
 * judging/check/meter.ts).
 */
export function jsonReport(): RunReport {
	const errors: { readonly file: string; readonly reason: string }[] = [];
	const summary = {
		files: 0,
		error: 0,
		warning: 0,
		information: 0,
		hint: 0,
		fixable: 0,
		fixed: 0,
		dismissed: 0,
		orphaned: 0,
	};
	const errorRates = createRunErrorRate();
	return {
		begin: () => '{"version":1,"files":[',
		checked(checked) {
			const { file, encoding, issueDate, lines, findings, weight, mended, dismissed, orphans } = checked;
			summary.files++;
			errorRates.add(checked);
			const { characters, errors: counted, rate, passes } = rateOf(weight);
			summary.fixed += mended.length;
			summary.dismissed += dismissed;
			summary.orphaned += orphans.length;
			for (const finding of findings) {
				summary[finding.severity]++;
				if (finding.fixes.some((fix) => fix.safe)) summary.fixable++;
			}
			const entry = {
				file,
				encoding,
				issueDate: issueDate ? isoDay(issueDate.day) : null,
				issueDateSource: issueDate?.source ?? null,
				fixed: mended.length,
				mended: mended.map(({ line, column, rule, message }) => ({ line, column, rule, message: message.zh })),
				dismissed,
				orphans: orphans.map((note) => ({
					id: note.id,
					kind: note.kind,
					...(note.kind === 'dismissal' ? { rule: note.rule } : { border: note.border }),
					text: note.selector.exact,
				})),
				errorRate: { characters, errors: counted, rate, passes },
				findings: findings.map((finding) => ({ ...annotatedFinding(finding), ...places(finding, lines) })),
			};
			return `${summary.files > 1 ? ',' : ''}\n${plainJson(entry)}`;
		},
		unchecked(unchecked) {
			errors.push({ file: unchecked.file, reason: unchecked.reason.en });
			return '';
		},
		end: () =>
			`\n],"errors":${plainJson(errors)},"summary":${plainJson({ ...summary, errorRate: errorRates.total() })}}\n`,
	};
}

function places({ span }: PageFinding, lines: LineIndex) {
	const start = lines.placeOf(span.start);
	const end = lines.placeOf(span.end);
	return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
