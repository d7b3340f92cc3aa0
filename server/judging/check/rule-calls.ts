import type { Article } from '../../ground/model/article';
import type { Severity } from '../../ground/model/finding';
import type { ArticleRule, Rule, RuleMeta } from '../../ground/model/rule';
import type { Settings } from '../../ground/model/settings';
import { memoize } from '../../ground/text/memoize';
import { type Prefilter, prefilterOf } from '../../ground/text/prefilter';
import { entitiesOf } from '../../reading/article/entities';

/** The article rules that a desk asks, and which of them an article has to be shown to: most articles have no sign of most faults. */
export interface RuleCalls {
	readonly calls: readonly RuleCall[];
	/** The names of those that guess. */
	readonly guessing: ReadonlySet<string>;
	/**
	 * Reads an article and tells which rules want to see it: false where a rule can find nothing, because what it needs is not there or a
	 * first look suspects nothing.
	 */
	readonly wantedBy: (article: Article) => (call: RuleCall) => boolean;
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

/**
 * Settings that differ in an issue date or a severity (each page of a run may have its own) need the same words:
 * the last prefilter is kept with the list of rules.
 */
const keptCallsOf = memoize((rules: readonly Rule[]) => {
	let last: { readonly lists: WordLists; readonly prefilter: Prefilter } | undefined;
	const prefilterFor = (lists: WordLists): Prefilter => {
		if (!last || last.lists.length !== lists.length || !lists.every((words, list) => words === last?.lists[list]))
			last = { lists, prefilter: prefilterOf(lists) };
		return last.prefilter;
	};
	return memoize((settings: Settings) => make(rules, settings, prefilterFor));
});

type WordLists = readonly (readonly string[])[];

function make(rules: readonly Rule[], settings: Settings, prefilterFor: (lists: WordLists) => Prefilter): RuleCalls {
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
	return {
		calls,
		guessing: new Set(calls.flatMap(({ rule }) => (rule.guesses ? rule.name : []))),
		wantedBy(article) {
			const holds = prefilter(article.draft.logical.text);
			const { bylines, dates, officials, persons } = entitiesOf(article);
			const kinds =
				(bylines.length > 0 ? bits.byline : 0) |
				(dates.length > 0 ? bits.date : 0) |
				(officials.length > 0 ? bits.official : 0) |
				(persons.length > 0 ? bits.person : 0);
			return ({ rule, list, kind }) =>
				(list < 0 || holds[list]) &&
				(kind === 0 || (kinds & kind) !== 0) &&
				(rule.suspects === undefined || rule.suspects(article));
		},
	};
}

const bits: Readonly<Record<NonNullable<RuleMeta['about']>, number>> = { byline: 1, date: 2, official: 4, person: 8 };

/** The severity that the desk set, else the rule's own. */
export function severityOf(rule: RuleMeta, settings: Settings): Severity | 'off' {
	return Object.hasOwn(settings.rules, rule.name) ? settings.rules[rule.name] : rule.severity;
}
