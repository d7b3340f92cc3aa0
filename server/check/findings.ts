import type { Article } from '../model/article';
import type { IssueDate } from '../model/date';
import type { Finding, Severity } from '../model/finding';
import type { Page } from '../model/page';
import type { Fault, Rule, RuleContext, RuleMeta } from '../model/rule';
import type { Settings } from '../model/settings';
import { bySpan } from '../model/span';
import { readDates } from '../parse/readings';
import { rules as allRules } from '../rules/index';
import { alignmentOf, realigned } from './alignment';
import { isSameIssue } from './issue-date';
import { pageFaults } from './page-faults';
import { type Roster, rosterOf, severityOf } from './roster';
import { twinFaults } from './twins';

/** The findings of each section of a page, in the order of `page.articles`; spans are counted in the section's logical text. */
export function findings(page: Page, rules: readonly Rule[] = allRules, log: (message: string) => void = () => {}): (readonly Finding[])[] {
	const own = ownFindings(page, rules, log);
	const all = own.slice();
	const added = new Map<number, Finding[]>();
	for (const rule of rules) {
		if (!('judge' in rule || 'compare' in rule)) continue;
		const severity = severityOf(rule, page.settings);
		if (severity === 'off') continue;
		guard(rule, log, () => {
			for (const fault of 'judge' in rule ? pageFaults(rule, page) : twinFaults(rule, page)) {
				const list = added.get(fault.section);
				if (list) list.push(finding(rule, severity, fault));
				else added.set(fault.section, [finding(rule, severity, fault)]);
			}
		});
	}
	for (const [section, list] of added) all[section] = inOrder([...(own[section] ?? []), ...list]);
	return all;
}

function inOrder(list: Finding[]): Finding[] {
	return list.sort(bySpan);
}

/** What findings were made under: as long as settings and issue date are the same objects or equal, they hold. */
interface Checked<F> {
	readonly settings: Settings;
	readonly issueDate: IssueDate | undefined;
	readonly rules: readonly Rule[];
	readonly findings: F;
}

/** Kept with the lineage section by section, so that an edit asks only about the sections in its middle; and with the article, which may be moved. */
const checked = new WeakMap<object, Checked<readonly (readonly Finding[])[]> & { readonly articles: readonly Article[] }>();
const checkedArticles = new WeakMap<Article, Checked<readonly Finding[]>>();

function holds(last: Checked<unknown>, { settings, issueDate }: Page, rules: readonly Rule[]): boolean {
	return last.settings === settings && last.rules === rules && isSameIssue(last.issueDate, issueDate);
}

function ownFindings(page: Page, rules: readonly Rule[], log: (message: string) => void): readonly (readonly Finding[])[] {
	const { articles, settings, issueDate, lineage } = page;
	const last = checked.get(lineage);
	const isSame = last && holds(last, page, rules);
	if (isSame && last.articles === articles) return last.findings;
	const roster = rosterOf(rules, settings);
	const make = (section: number) => articleFindings(articles[section] as Article, page, rules, roster, log);
	const found = isSame ? realigned(last.findings, alignmentOf(last.articles, articles), articles.length, make) : articles.map((_, section) => make(section));
	checked.set(lineage, { articles, settings, issueDate, rules, findings: found });
	return found;
}

function articleFindings(article: Article, page: Page, rules: readonly Rule[], roster: Roster, log: (message: string) => void): readonly Finding[] {
	const last = checkedArticles.get(article);
	if (last && holds(last, page, rules)) return last.findings;
	const { settings, issueDate } = page;
	const found: Finding[] = [];
	const context: RuleContext = {
		settings,
		issueDate,
		get readings() {
			return readDates(article, issueDate?.day);
		},
	};
	roster.read(article);
	for (const post of roster.posts) {
		if (!roster.wants(post)) continue;
		const { rule, severity } = post;
		const before = found.length;
		try {
			for (const fault of rule.check(article, context)) found.push(finding(rule, severity, fault));
		} catch (error) {
			// A rule that throws costs its own findings of this article, all of them: half a list would mislead.
			found.length = before;
			report(rule, error, log);
		}
	}
	checkedArticles.set(article, { settings, issueDate, rules, findings: inOrder(found) });
	return found;
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
		report(rule, error, log);
	}
}

function report(rule: RuleMeta, error: unknown, log: (message: string) => void): void {
	log(`${rule.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
