import { assetArrivals } from '../../ground/assets/store';
import type { Article } from '../../ground/model/article';
import type { IssueDate } from '../../ground/model/date';
import type { Finding, Severity } from '../../ground/model/finding';
import type { HouseStyle } from '../../ground/model/house-style';
import type { IssueContext } from '../../ground/model/issue';
import type { Page } from '../../ground/model/page';
import type { Fault, Rule, RuleContext, RuleMeta } from '../../ground/model/rule';
import type { Settings } from '../../ground/model/settings';
import { sortBySpan } from '../../ground/model/span';
import { exact } from '../../ground/text/exact';
import { forgetPassing, memoize } from '../../ground/text/memoize';
import { overlapOf } from '../../ground/text/overlap';
import { readDates } from '../../reading/article/readings';
import { alignmentOf, realigned } from '../../reading/page/alignment';
import { isSameIssue } from '../../reading/page/issue-date';
import { rules as allRules } from '../rules/index';
import { followWith, type HeldRule, heldRulesOf } from './held-rules';
import type { PageDiff } from './incremental-rule';
import { type RuleCalls, ruleCallsOf } from './rule-calls';
import { failureOf, type RuleFailure } from './rule-failure';

/** What rules say of a page. */
export interface Findings {
	/** Those of each section, in the order of `page.articles`; spans are counted in the section's logical text. */
	readonly sections: readonly (readonly Finding[])[];
	/** The rules that failed: part of the value, so that whoever asks first does not take them from the others. */
	readonly failures: readonly RuleFailure[];
}

/** How much work the rules had; the tests of work read it. */
export interface FindingsCount {
	/** The articles that were checked, and the calls of rules that look at one article. */
	checked: number;
	called: number;
}

/**
 * The findings of a page. They are kept with the lineage: an edit asks about the sections that it changed and those that have to do with
 * them, and the others have the same lists as before.
 */
export function findings(page: Page, rules: readonly Rule[] = allRules, count?: FindingsCount): Findings {
	const { articles, settings, issueDate, issue, style, fileName, lineage } = page;
	let last = asked.get(lineage);
	if (!last || last.fileName !== fileName || !holds(last, page, rules))
		last = {
			settings,
			issueDate,
			issue,
			style,
			arrivals: assetArrivals(),
			fileName,
			rules,
			articles: [],
			own: [],
			failing: 0,
			heldRules: heldRulesOf(rules, settings),
			found: { sections: [], failures: [] },
		};
	if (last.articles === articles && last.issue === issue) return last.found;
	const diff: PageDiff = { before: last.articles, page, ...alignmentOf(last.articles, articles) };
	const asking: Asking = { page, rules, calls: ruleCallsOf(rules, settings), count };
	const own = realigned(last.own, diff, (section) => articleFindings(articles[section], asking));
	const touched = new Set<number>();
	// Incremental rules are changed in place. Where one breaks off on the way, nothing is left that the next page could go on from.
	asked.delete(lineage);
	for (const held of last.heldRules) for (const section of followWith(held, diff)) touched.add(section);
	const made = (section: number): readonly Finding[] => withHeldRules(own[section].findings, section, last.heldRules);
	const sections = realigned(last.found.sections, diff, made);
	for (const section of touched)
		if (section < diff.head || (section >= sections.length - diff.tail && section < sections.length))
			sections[section] = made(section);
	const failing = last.failing - failingIn(last.own, diff) + failingIn(own, diff);
	const found = { sections, failures: failuresOf(failing > 0 ? own : none, last.heldRules) };
	asked.set(lineage, { ...last, articles, issue, own, failing, found });
	forgetPassing();
	return found;
}

/** What findings depend on beside the article: they hold as long as settings, issue date, style, rules and assets are the same. */
interface CheckedArticle {
	readonly settings: Settings | undefined;
	readonly issueDate: IssueDate | undefined;
	readonly style: HouseStyle | undefined;
	readonly rules: readonly Rule[];
	readonly arrivals: number;
}

/** What was found on the page of a lineage that was asked about last. */
interface Asked extends CheckedArticle {
	readonly fileName: string | undefined;
	readonly issue: IssueContext | undefined;
	readonly articles: readonly Article[];
	/** Section by section, what rules that look at one section alone say of it. */
	readonly own: readonly OwnFindings[];
	/** In how many of them a rule failed. */
	readonly failing: number;
	readonly heldRules: readonly HeldRule[];
	readonly found: Findings;
}

/** By lineage; it goes with the pages of the lineage. */
const asked = new WeakMap<object, Asked>();

/** What was found in one article by itself. */
interface OwnFindings {
	readonly findings: readonly Finding[];
	readonly failures: readonly RuleFailure[];
}

/** The same, and under what it was found. */
interface KeptFindings {
	settings: Settings | undefined;
	issueDate: IssueDate | undefined;
	style: HouseStyle | undefined;
	rules: readonly Rule[];
	arrivals: number;
	own: OwnFindings | undefined;
}

const keptFindings = memoize(
	(_: Article): KeptFindings => ({
		settings: undefined,
		issueDate: undefined,
		style: undefined,
		rules: none,
		arrivals: 0,
		own: undefined,
	}),
);

const none: readonly never[] = [];

/** Articles without findings share one. */
const nothing: OwnFindings = { findings: none, failures: none };

function holds(last: CheckedArticle, { settings, issueDate, style }: Page, rules: readonly Rule[]): boolean {
	return (
		last.settings === settings &&
		last.style === style &&
		last.rules === rules &&
		last.arrivals === assetArrivals() &&
		isSameIssue(last.issueDate, issueDate)
	);
}

/** How many of the sections between head and tail a rule failed in. */
function failingIn(own: readonly OwnFindings[], { head, tail }: PageDiff): number {
	let count = 0;
	for (let section = head; section < own.length - tail; section++) if (own[section].failures.length > 0) count++;
	return count;
}

function failuresOf(own: readonly OwnFindings[], heldRules: readonly HeldRule[]): readonly RuleFailure[] {
	let failures: RuleFailure[] | undefined;
	for (const { failures: some } of own) for (const failure of some) (failures ??= []).push(failure);
	for (const { failure } of heldRules) if (failure) (failures ??= []).push(failure);
	return failures ?? none;
}

function withHeldRules(own: readonly Finding[], section: number, heldRules: readonly HeldRule[]): readonly Finding[] {
	let list: Finding[] | undefined;
	for (let i = 0; i < heldRules.length; i++) {
		const { rule, severity, incremental } = heldRules[i];
		const faults = incremental ? incremental.faultsOf(section) : none;
		if (faults.length === 0) continue;
		list ??= own.slice();
		for (const fault of faults) list.push(finding(rule, severity, fault));
	}
	return list ? exact(inOrder(list)) : own;
}

function inOrder(list: Finding[]): Finding[] {
	return sortBySpan(list);
}

/** What the rules of one article at a time are asked with. */
interface Asking {
	readonly page: Page;
	readonly rules: readonly Rule[];
	readonly calls: RuleCalls;
	readonly count: FindingsCount | undefined;
}

function articleFindings(article: Article, asking: Asking): OwnFindings {
	const { page, rules, count } = asking;
	const { calls, guessing, wantedBy } = asking.calls;
	const kept = keptFindings(article);
	if (kept.own && holds(kept, page, rules)) return kept.own;
	const { settings, issueDate, style } = page;
	let found: Finding[] | undefined;
	let failures: RuleFailure[] | undefined;
	const context: RuleContext = { settings, issueDate, style, readings: readDates(article, issueDate?.day) };
	const isWanted = wantedBy(article);
	if (count) count.checked++;
	for (let i = 0; i < calls.length; i++) {
		const call = calls[i];
		const { rule, severity } = call;
		const before = found ? found.length : 0;
		try {
			if (!isWanted(call)) continue;
			if (count) count.called++;
			const faults = rule.check(article, context);
			// Most rules find nothing and give an empty list.
			if (Array.isArray(faults) && faults.length === 0) continue;
			for (const fault of faults) (found ??= []).push(finding(rule, severity, fault));
		} catch (error) {
			// A rule that throws loses all its findings of this article: half a list would mislead.
			if (found) found.length = before;
			(failures ??= []).push(failureOf(rule, error));
		}
	}
	kept.settings = settings;
	kept.issueDate = issueDate;
	kept.style = style;
	kept.rules = rules;
	kept.arrivals = assetArrivals();
	if (found) found = withoutGuesses(found, guessing);
	kept.own =
		found || failures ? { findings: found ? exact(inOrder(found)) : none, failures: failures ?? none } : nothing;
	return kept.own;
}

/** A longer finding is about more than the character that a guess is about. */
const longestNamed = 8;

/** A fault that a rule knows by name is told once: what rules that guess say of the same place goes. */
function withoutGuesses(found: Finding[], guessing: RuleCalls['guessing']): Finding[] {
	if (!found.some(({ rule }) => guessing.has(rule))) return found;
	const named = found.filter(({ rule, span }) => !guessing.has(rule) && span.end - span.start <= longestNamed);
	const isNamed = overlapOf(sortBySpan(named).map(({ span }) => span));
	return found.filter(({ rule, span }) => !guessing.has(rule) || !isNamed(span));
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
