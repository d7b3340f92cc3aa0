import type { Severity } from '../../ground/model/finding';
import type { Rule } from '../../ground/model/rule';
import type { Settings } from '../../ground/model/settings';
import { incrementalBorderRule } from './borders';
import type { IncrementalRule, PageDiff } from './incremental-rule';
import { incrementalPageRule } from './page-faults';
import { severityOf } from './rule-calls';
import { failureOf, type RuleFailure } from './rule-failure';
import { incrementalPairRule } from './section-pairs';

/** A rule that compares sections. `incremental` is undefined where it failed; it is made from nothing the next time. */
export interface HeldRule {
	readonly rule: Rule;
	readonly severity: Severity;
	incremental: IncrementalRule | undefined;
	failure: RuleFailure | undefined;
}

/** The rules that compare sections, and that the settings leave on. */
export function heldRulesOf(rules: readonly Rule[], settings: Settings): HeldRule[] {
	const held: HeldRule[] = [];
	for (const rule of rules) {
		const severity = severityOf(rule, settings);
		if (severity !== 'off' && ('judge' in rule || 'border' in rule || 'keys' in rule))
			held.push({ rule, severity, incremental: undefined, failure: undefined });
	}
	return held;
}

function incrementalRuleOf(rule: Rule): IncrementalRule {
	if ('keys' in rule) return incrementalPairRule(rule);
	if ('border' in rule) return incrementalBorderRule(rule);
	if ('judge' in rule) return incrementalPageRule(rule);
	throw new TypeError(`${rule.name} compares no sections`);
}

/** Brings an incremental rule up to date with the page; gives the sections of which it may say something else than before. */
export function followWith(held: HeldRule, diff: PageDiff): Set<number> {
	const { incremental, rule } = held;
	const touched = new Set<number>();
	held.incremental = undefined;
	held.failure = undefined;
	try {
		const next = incremental ?? incrementalRuleOf(rule);
		next.bringUpToDate(
			incremental ? diff : { page: diff.page, before: [], count: diff.count, head: 0, tail: 0 },
			(section) => touched.add(section),
		);
		held.incremental = next;
	} catch (error) {
		held.failure = failureOf(rule, error);
	}
	if (!incremental || !held.incremental) for (let section = 0; section < diff.count; section++) touched.add(section);
	return touched;
}
