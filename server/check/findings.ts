import { readDates } from '../article/readings';
import type { Article } from '../model/article';
import type { IssueDate } from '../model/date';
import type { Finding, Severity } from '../model/finding';
import type { HouseStyle } from '../model/house-style';
import type { Page } from '../model/page';
import type { Fault, Rule, RuleContext, RuleMeta } from '../model/rule';
import type { Settings } from '../model/settings';
import { sortBySpan } from '../model/span';
import { alignmentOf, realigned } from '../page/alignment';
import { isSameIssue } from '../page/issue-date';
import { rules as allRules } from '../rules/index';
import { memoize } from '../text/memoize';
import { incrementalBorderRule } from './borders';
import type { IncrementalRule, PageDiff } from './incremental-rule';
import { incrementalPageRule } from './page-faults';
import { type RuleCalls, ruleCallsOf, severityOf } from './rule-calls';
import { incrementalTwinRule } from './twins';

/**
 * The findings of each section of a page, in the order of `page.articles`; spans are counted in the section's logical text.
 * They are kept with the lineage: an edit asks about the sections that it changed and those that have to do with them, and the others have the same lists as before.
 */
export function findings(
	page: Page,
	rules: readonly Rule[] = allRules,
	log: (message: string) => void = () => {},
): readonly (readonly Finding[])[] {
	const { articles, settings, issueDate, style, fileName, lineage } = page;
	let last = asked.get(lineage);
	if (!last || last.fileName !== fileName || !holds(last, page, rules))
		last = {
			settings,
			issueDate,
			style,
			fileName,
			rules,
			articles: [],
			own: [],
			heldRules: incrementalRulesOf(rules, settings),
			findings: [],
		};
	if (last.articles === articles) return last.findings;
	const diff: PageDiff = { before: last.articles, page, ...alignmentOf(last.articles, articles) };
	const calls = ruleCallsOf(rules, settings);
	const own = realigned(last.own, diff, articles.length, (section) =>
		articleFindings(articles[section], page, rules, calls, log),
	);
	const touched = new Set<number>();
	// IncrementalRules are changed in place: who breaks off on the way leaves nothing that the next page could go on from.
	asked.delete(lineage);
	for (const held of last.heldRules) follow(held, diff, touched, log);
	const made = (section: number): readonly Finding[] => withHeldRules(own[section], section, last.heldRules);
	const found = realigned(last.findings, diff, articles.length, made);
	for (const section of touched)
		if (section < diff.head || (section >= found.length - diff.tail && section < found.length))
			found[section] = made(section);
	asked.set(lineage, { ...last, articles, own, findings: found });
	return found;
}

/** What findings were made under: as long as settings, issue date and style are the same objects or equal, they hold. */
interface Checked {
	readonly settings: Settings | undefined;
	readonly issueDate: IssueDate | undefined;
	readonly style: HouseStyle | undefined;
	readonly rules: readonly Rule[];
}

/** What was found on the page of a lineage that was asked about last. */
interface Asked extends Checked {
	readonly fileName: string | undefined;
	readonly articles: readonly Article[];
	/** Section by section, what rules say of it that need no other. */
	readonly own: readonly (readonly Finding[])[];
	readonly heldRules: readonly Held[];
	readonly findings: readonly (readonly Finding[])[];
}

/** A rule that compares sections; a incremental that failed is none, and made from nothing the next time. */
interface Held {
	readonly rule: Rule;
	readonly severity: Severity;
	incremental: IncrementalRule | undefined;
}

const asked = new WeakMap<object, Asked>();
/** What was found in an article by itself, and under what it was. */
interface OwnFindings {
	settings: Settings | undefined;
	issueDate: IssueDate | undefined;
	style: HouseStyle | undefined;
	rules: readonly Rule[];
	findings: readonly Finding[] | undefined;
}

const ownFindings = memoize(
	(_: Article): OwnFindings => ({
		settings: undefined,
		issueDate: undefined,
		style: undefined,
		rules: none,
		findings: undefined,
	}),
);

const none: readonly never[] = [];

function holds(last: Checked, { settings, issueDate, style }: Page, rules: readonly Rule[]): boolean {
	return (
		last.settings === settings && last.style === style && last.rules === rules && isSameIssue(last.issueDate, issueDate)
	);
}

function incrementalRulesOf(rules: readonly Rule[], settings: Settings): Held[] {
	const held: Held[] = [];
	for (const rule of rules) {
		const severity = severityOf(rule, settings);
		if (severity !== 'off' && ('judge' in rule || 'border' in rule || 'keys' in rule))
			held.push({ rule, severity, incremental: undefined });
	}
	return held;
}

function incrementalRuleOf(rule: Rule): IncrementalRule {
	if ('keys' in rule) return incrementalTwinRule(rule);
	if ('border' in rule) return incrementalBorderRule(rule);
	if ('judge' in rule) return incrementalPageRule(rule);
	throw new TypeError(`${rule.name} compares no sections`);
}

/** Brings a incremental to the page; `touched` takes the sections of which it may say something else than before. */
function follow(held: Held, diff: PageDiff, touched: Set<number>, log: (message: string) => void): void {
	const { incremental, rule } = held;
	held.incremental = undefined;
	guard(rule, log, () => {
		const next = incremental ?? incrementalRuleOf(rule);
		next.bringUpToDate(incremental ? diff : { page: diff.page, before: [], head: 0, tail: 0 }, (section) =>
			touched.add(section),
		);
		held.incremental = next;
	});
	if (!incremental || !held.incremental)
		for (let section = 0; section < diff.page.articles.length; section++) touched.add(section);
}

function withHeldRules(own: readonly Finding[], section: number, heldRules: readonly Held[]): readonly Finding[] {
	let list: Finding[] | undefined;
	for (let i = 0; i < heldRules.length; i++) {
		const { rule, severity, incremental } = heldRules[i];
		const faults = incremental ? incremental.faultsOf(section) : none;
		if (faults.length === 0) continue;
		list ??= own.slice();
		for (const fault of faults) list.push(finding(rule, severity, fault));
	}
	return list ? inOrder(list) : own;
}

function inOrder(list: Finding[]): Finding[] {
	return sortBySpan(list);
}

function articleFindings(
	article: Article,
	page: Page,
	rules: readonly Rule[],
	{ read, calls, wants }: RuleCalls,
	log: (message: string) => void,
): readonly Finding[] {
	const own = ownFindings(article);
	if (own.findings && holds(own, page, rules)) return own.findings;
	const { settings, issueDate, style } = page;
	let found: Finding[] | undefined;
	const context: RuleContext = { settings, issueDate, style, readings: readDates(article, issueDate?.day) };
	read(article);
	for (let i = 0; i < calls.length; i++) {
		const call = calls[i];
		const { rule, severity } = call;
		const before = found ? found.length : 0;
		try {
			if (!wants(call)) continue;
			const faults = rule.check(article, context);
			// Most rules have nothing to say, and say so with an empty list.
			if (Array.isArray(faults) && faults.length === 0) continue;
			for (const fault of faults) (found ??= []).push(finding(rule, severity, fault));
		} catch (error) {
			// A rule that throws costs its own findings of this article, all of them: half a list would mislead.
			if (found) found.length = before;
			report(rule, error, log);
		}
	}
	own.settings = settings;
	own.issueDate = issueDate;
	own.style = style;
	own.rules = rules;
	// Articles without findings share one list.
	own.findings = found ? inOrder(found) : none;
	return own.findings;
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
