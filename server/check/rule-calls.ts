import { entitiesOf } from '../article/entities';
import type { Article } from '../model/article';
import type { Entity } from '../model/entity';
import type { Severity } from '../model/finding';
import type { ArticleRule, Rule, RuleMeta } from '../model/rule';
import type { Settings } from '../model/settings';
import { memoize } from '../text/memoize';
import { type Prefilter, prefilterOf } from '../text/prefilter';

/** The article rules that a desk asks, and which of them an article has to be shown to: most articles have no sign of most faults. */
export interface RuleCalls {
	readonly calls: readonly RuleCall[];
	/** Reads an article; what `wants` says holds for it until the next one is read. */
	readonly read: (article: Article) => void;
	/** False where the rule can find nothing in the article that was read: what it needs is not there, or a first look suspects nothing. */
	readonly wants: (call: RuleCall) => boolean;
}

export interface RuleCall {
	readonly rule: ArticleRule;
	readonly severity: Severity;
	/** The number of its words in the prefilter, -1 where it needs none. */
	readonly list: number;
	/** The bit of the kind of entity that it is about, 0 for a rule that is about the text. */
	readonly kind: number;
}

/** Made once for a list of rules and the settings that they are asked under. */
export function ruleCallsOf(rules: readonly Rule[], settings: Settings): RuleCalls {
	return keptCallsOf(rules)(settings);
}

const keptCallsOf = memoize((rules: readonly Rule[]) => memoize((settings: Settings) => make(rules, settings)));

function make(rules: readonly Rule[], settings: Settings): RuleCalls {
	const lists: (readonly string[])[] = [];
	const calls: RuleCall[] = [];
	for (const rule of rules) {
		if (!('check' in rule)) continue;
		const needs = typeof rule.needs === 'function' ? rule.needs(settings) : rule.needs;
		const list = needs === undefined ? -1 : lists.push(needs) - 1;
		const severity = severityOf(rule, settings);
		if (severity !== 'off') calls.push({ rule, severity, list, kind: rule.about === undefined ? 0 : bits[rule.about] });
	}
	const prefilter = prefilterFor(lists);
	let kinds = 0;
	let read: Article | undefined;
	return {
		calls,
		read(article) {
			read = article;
			prefilter.sift(article.draft.logical.text);
			const { bylines, dates, officials, persons } = entitiesOf(article);
			kinds =
				(bylines.length > 0 ? bits.byline : 0) |
				(dates.length > 0 ? bits.date : 0) |
				(officials.length > 0 ? bits.official : 0) |
				(persons.length > 0 ? bits.person : 0);
		},
		wants: ({ rule, list, kind }) =>
			read !== undefined &&
			(list < 0 || prefilter.holds(list)) &&
			(kind === 0 || (kinds & kind) !== 0) &&
			(rule.suspects === undefined || rule.suspects(read)),
	};
}

const bits: Readonly<Record<Entity['kind'], number>> = { byline: 1, date: 2, official: 4, person: 8 };

/** The severity that the desk set, else the rule's own. */
export function severityOf(rule: RuleMeta, settings: Settings): Severity | 'off' {
	return Object.hasOwn(settings.rules, rule.name) ? settings.rules[rule.name] : rule.severity;
}

/** Settings that differ in an issue date or a severity (each page of a run may have its own) need the same words. */
function prefilterFor(lists: readonly (readonly string[])[]): Prefilter {
	if (!last || last.lists.length !== lists.length || !lists.every((words, list) => words === last?.lists[list]))
		last = { lists, prefilter: prefilterOf(lists) };
	return last.prefilter;
}

let last: { readonly lists: readonly (readonly string[])[]; readonly prefilter: Prefilter } | undefined;
