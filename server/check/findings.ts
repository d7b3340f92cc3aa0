import type { Article } from '../model/article';
import type { IssueDate } from '../model/date';
import type { Finding, Severity } from '../model/finding';
import type { Page } from '../model/page';
import type { Fault, PageRule, Rule, RuleContext, RuleMeta, Summarized } from '../model/rule';
import type { Settings } from '../model/settings';
import { bySpan } from '../model/span';
import { readDates } from '../parse/readings';
import { rules as allRules } from '../rules/index';
import { touches } from '../text/signs';
import { isSameIssue } from './issue-date';
import { twinFaults } from './twins';

/** The findings of each section of a page, in the order of `page.articles`; spans are counted in the section's logical text. */
export function findings(page: Page, rules: readonly Rule[] = allRules, log: (message: string) => void = () => {}): (readonly Finding[])[] {
	const all = page.articles.map((article) => articleFindings(article, page, rules, log));
	const added = new Map<number, Finding[]>();
	for (const rule of rules) {
		if (!('judge' in rule || 'compare' in rule)) continue;
		const severity = severityOf(rule, page.settings);
		if (severity === 'off') continue;
		guard(rule, log, () => {
			for (const fault of 'judge' in rule ? judge(rule, page) : twinFaults(rule, page)) {
				const list = added.get(fault.section);
				if (list) list.push(finding(rule, severity, fault));
				else added.set(fault.section, [finding(rule, severity, fault)]);
			}
		});
	}
	for (const [section, list] of added) all[section] = inOrder([...(all[section] ?? []), ...list]);
	return all;
}

function inOrder(list: Finding[]): Finding[] {
	return list.sort(bySpan);
}

interface Checked {
	readonly settings: Settings;
	readonly issueDate: IssueDate | undefined;
	readonly rules: readonly Rule[];
	readonly findings: readonly Finding[];
}

/** Findings are kept with the article as long as settings and issue date are the same objects or equal. */
const checked = new WeakMap<Article, Checked>();

function articleFindings(article: Article, page: Page, rules: readonly Rule[], log: (message: string) => void): readonly Finding[] {
	const { settings, issueDate } = page;
	const last = checked.get(article);
	if (last && last.settings === settings && last.rules === rules && isSameIssue(last.issueDate, issueDate)) return last.findings;
	const found: Finding[] = [];
	let readings: RuleContext['readings'] | undefined;
	const context: RuleContext = {
		settings,
		issueDate,
		get readings() {
			readings ??= readDates(article, issueDate?.day);
			return readings;
		},
	};
	for (const rule of rules) {
		if (!('check' in rule)) continue;
		const severity = severityOf(rule, settings);
		if (severity === 'off' || (rule.needs !== undefined && !touches(article.draft.logical, rule.needs))) continue;
		const before = found.length;
		try {
			for (const fault of rule.check(article, context)) found.push(finding(rule, severity, fault));
		} catch (error) {
			// A rule that throws costs its own findings of this article, all of them: half a list would mislead.
			found.length = before;
			report(rule, log, error);
		}
	}
	checked.set(article, { settings, issueDate, rules, findings: inOrder(found) });
	return found;
}

/** Summaries are kept with the article, rule by rule. */
const summaries = new WeakMap<Article, Map<string, unknown>>();

function* judge(rule: PageRule, page: Page) {
	const list: Summarized<unknown>[] = [];
	page.articles.forEach((article, section) => {
		let own = summaries.get(article);
		if (!own) summaries.set(article, (own = new Map()));
		if (!own.has(rule.name)) own.set(rule.name, rule.summarize(article));
		const summary = own.get(rule.name);
		if (summary !== undefined) list.push({ section, summary });
	});
	yield* rule.judge(list, { settings: page.settings, issueDate: page.issueDate, fileName: page.fileName });
}

function severityOf(rule: RuleMeta, settings: Settings): Severity | 'off' {
	return Object.hasOwn(settings.rules, rule.name) ? (settings.rules[rule.name] as Severity | 'off') : rule.severity;
}

function finding(rule: RuleMeta, severity: Severity, fault: Fault): Finding {
	return {
		rule: rule.name,
		span: fault.span,
		// A fault may be milder than its rule (a jump whose page is not there), never harder than the desk set it.
		severity: fault.severity && milder(fault.severity, severity) ? fault.severity : severity,
		tier: fault.tier ?? rule.tier,
		weight: fault.weight ?? rule.weight,
		message: fault.message,
		fixes: fault.fixes ?? [],
		related: fault.related ?? [],
	};
}

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

function milder(a: Severity, b: Severity): boolean {
	return ranks[a] < ranks[b];
}

function guard(rule: RuleMeta, log: (message: string) => void, run: () => void): void {
	try {
		run();
	} catch (error) {
		report(rule, log, error);
	}
}

function report(rule: RuleMeta, log: (message: string) => void, error: unknown): void {
	log(`${rule.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
