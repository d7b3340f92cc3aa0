import { isSuggestion } from '../marks/suggestion';
import type { Dismissed, TalliedMark, Tally } from './tally';

/** What was found, dismissed and marked on the pages of a desk. */
export interface Statistics {
	readonly pages: number;
	readonly errors: number;
	readonly warnings: number;
	/** The rule with the most findings first. */
	readonly rules: readonly RuleCount[];
	/** The reporter with the most findings first; an empty name stands for stories without a byline. */
	readonly reporters: readonly ReporterCount[];
	/** In the order of time; an empty one stands for pages of which no date is known. */
	readonly months: readonly MonthCount[];
	/** By rule, then by page. */
	readonly dismissed: readonly (Dismissed & { readonly page: string })[];
	/** The editor with the most marks first; an empty name stands for those who gave none. */
	readonly editors: readonly EditorCount[];
	/** By number. */
	readonly rounds: readonly RoundCount[];
}

interface Counts {
	readonly errors: number;
	readonly warnings: number;
}

export interface RuleCount extends Counts {
	readonly rule: string;
	/** How often it was dismissed, and turned into a mark. */
	readonly dismissed: number;
	readonly marked: number;
}

export interface ReporterCount extends Counts {
	readonly reporter: string;
	/** On how many pages something of theirs was found. */
	readonly pages: number;
}

export interface MonthCount extends Counts {
	readonly month: string;
	readonly pages: number;
	readonly dismissed: number;
	readonly marks: number;
}

export interface EditorCount {
	readonly editor: string;
	readonly queries: number;
	readonly suggestions: number;
	readonly accepted: number;
	readonly rejected: number;
	/** Of all kinds. */
	readonly marks: number;
	readonly open: number;
}

export interface RoundCount {
	readonly n: number;
	readonly name: string;
	/** On how many pages it was opened, and signed. */
	readonly opened: number;
	readonly signed: number;
	readonly marks: number;
	/** Errors that were open when it was signed, on all pages. */
	readonly errors: number;
	/** Why it was signed all the same. */
	readonly reasons: readonly string[];
}

/** Sums up the tallies of pages. Who wrote a story together with others is charged with all of it, as they are. */
export function statisticsOf(tallies: readonly Tally[]): Statistics {
	const all = tallies.flatMap(({ found }) => found);
	return {
		pages: tallies.length,
		...counted(all),
		rules: rulesOf(tallies),
		reporters: reportersOf(tallies),
		months: monthsOf(tallies),
		dismissed: tallies
			.flatMap(({ page, dismissed }) => dismissed.map((one) => ({ page, ...one })))
			.sort((one, other) => compared(one.rule, other.rule) || compared(one.page, other.page)),
		editors: editorsOf(tallies.flatMap(({ marks }) => marks)),
		rounds: roundsOf(tallies),
	};
}

function counted(found: readonly { readonly severity: string }[]): Counts {
	const errors = found.filter(({ severity }) => severity === 'error').length;
	return { errors, warnings: found.length - errors };
}

function rulesOf(tallies: readonly Tally[]): RuleCount[] {
	const found = grouped(
		tallies.flatMap((one) => one.found),
		({ rule }) => [rule],
	);
	const dismissed = grouped(
		tallies.flatMap((one) => one.dismissed),
		({ rule }) => [rule],
	);
	const marked = grouped(
		tallies.flatMap((one) => one.marks),
		({ rule }) => (rule === '' ? [] : [rule]),
	);
	const names = new Set([...found.keys(), ...dismissed.keys(), ...marked.keys()]);
	return [...names]
		.map((rule) => ({
			rule,
			...counted(found.get(rule) ?? []),
			dismissed: dismissed.get(rule)?.length ?? 0,
			marked: marked.get(rule)?.length ?? 0,
		}))
		.sort(
			(one, other) => total(other) - total(one) || other.dismissed - one.dismissed || compared(one.rule, other.rule),
		);
}

function reportersOf(tallies: readonly Tally[]): ReporterCount[] {
	const found = tallies.flatMap(({ page, found: list }) => list.map((one) => ({ page, ...one })));
	const byName = grouped(found, ({ reporters }) => (reporters.length > 0 ? reporters : ['']));
	return [...byName]
		.map(([reporter, list]) => ({ reporter, ...counted(list), pages: new Set(list.map(({ page }) => page)).size }))
		.sort((one, other) => total(other) - total(one) || compared(one.reporter, other.reporter));
}

function monthsOf(tallies: readonly Tally[]): MonthCount[] {
	return [...grouped(tallies, ({ month }) => [month])]
		.map(([month, list]) => ({
			month,
			pages: list.length,
			...counted(list.flatMap(({ found }) => found)),
			dismissed: sum(list, ({ dismissed }) => dismissed.length),
			marks: sum(list, ({ marks }) => marks.length),
		}))
		.sort((one, other) => compared(one.month, other.month));
}

function editorsOf(marks: readonly TalliedMark[]): EditorCount[] {
	const suggested = (list: readonly TalliedMark[]) => list.filter(isSuggestion);
	return [...grouped(marks, ({ by }) => [by])]
		.map(([editor, list]) => ({
			editor,
			queries: list.filter(({ what }) => what === 'query').length,
			suggestions: suggested(list).length,
			accepted: suggested(list).filter(({ state }) => state === 'accepted').length,
			rejected: suggested(list).filter(({ state }) => state === 'rejected').length,
			marks: list.length,
			open: list.filter(({ state }) => state === 'open').length,
		}))
		.sort((one, other) => other.marks - one.marks || compared(one.editor, other.editor));
}

function roundsOf(tallies: readonly Tally[]): RoundCount[] {
	const marks = grouped(
		tallies.flatMap((one) => one.marks),
		({ round }) => [round],
	);
	return [
		...grouped(
			tallies.flatMap(({ rounds }) => rounds),
			({ n }) => [n],
		),
	]
		.map(([n, list]) => ({
			n,
			name: list[0].name,
			opened: list.length,
			signed: list.filter(({ isSigned }) => isSigned).length,
			marks: marks.get(n)?.length ?? 0,
			errors: sum(list, ({ errors }) => errors),
			reasons: [...new Set(list.flatMap(({ reason }) => (reason === '' ? [] : [reason])))],
		}))
		.sort((one, other) => one.n - other.n);
}

/** The items of a list under each of their keys, in the order in which the keys come up. */
function grouped<K, T>(list: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of list)
		for (const key of keysOf(item)) {
			const group = groups.get(key);
			if (group) group.push(item);
			else groups.set(key, [item]);
		}
	return groups;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
	return list.reduce((all, item) => all + of(item), 0);
}

function total({ errors, warnings }: Counts): number {
	return errors + warnings;
}

function compared(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
