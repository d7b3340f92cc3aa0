import type { Severity } from '../../ground/model/finding';
import { noStyle } from '../../ground/model/house-style';
import type { IssueContext } from '../../ground/model/issue';
import type { Settings } from '../../ground/model/settings';
import { severityOf } from '../../judging/check/rule-calls';
import type { FiledPage } from './issue-index';
import { issueRules } from './page-summary';

/** How many faults the rules that compare pages find in a page, by severity; from what is kept of the pages alone. */
export function issueFaults(
	{ summary, file }: FiledPage,
	issue: IssueContext | undefined,
	settings: Settings,
): Record<Severity, number> {
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	for (const rule of issueRules) {
		const told = Object.hasOwn(summary.told, rule.name) ? summary.told[rule.name] : [];
		const severity = severityOf(rule, settings);
		if (severity === 'off' || told.length === 0) continue;
		const summaries = told.map((one) => ({ section: one.section, summary: one.told }));
		const context = { settings, style: noStyle, issueDate: undefined, issue, fileName: file };
		for (const fault of rule.judge(summaries, context)) counts[fault.severity ?? severity]++;
	}
	return counts;
}
