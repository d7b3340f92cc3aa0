import type { StyleCounts } from '../../ground/model/house-style';
import type { IssueContext, ToldElsewhere } from '../../ground/model/issue';
import { memoize } from '../../ground/text/memoize';
import { wholeNumber } from '../../reading/issue/page-number';
import { issueRules, type PageSummary, type PersonSummary } from './page-summary';

/** A page of an issue as the index has it. */
export interface FiledPage {
	readonly uri: string;
	readonly file: string;
	/** What all pages of one issue have in common (reading/issue/issue-name.ts). */
	readonly issue: string;
	/** `A1`; undefined where its name gives none. */
	readonly number: string | undefined;
	readonly summary: PageSummary;
}

/** The pages that are known, by issue, and what they have in common. */
export interface IssueIndex {
	readonly put: (page: FiledPage) => void;
	readonly remove: (uri: string) => void;
	readonly get: (uri: string) => FiledPage | undefined;
	readonly all: () => Iterable<FiledPage>;
	/** The pages of an issue in the order of their numbers. */
	readonly pagesOf: (issue: string) => readonly FiledPage[];
	/** The pages that name a person. */
	readonly naming: (name: string, issue: string) => readonly FiledPage[];
	/** What the other pages of its issue add to a page; undefined where there is none, so that nothing can be said. */
	readonly contextOf: (page: FiledPage) => IssueContext | undefined;
}

interface Issue {
	readonly pages: Map<string, FiledPage>;
	readonly numbers: Map<string, Set<string>>;
	/** Sums over the pages. */
	readonly style: Map<string, number>;
	/** By rule and what is shared, the pages that share it. */
	readonly sharing: Map<string, Set<string>>;
	readonly naming: Map<string, Set<string>>;
	inOrder: readonly FiledPage[] | undefined;
}

/** A thing that more pages share is a stock phrase. */
const mostSharing = 24;

export function createIssueIndex(): IssueIndex {
	const files = new Map<string, FiledPage>();
	const issues = new Map<string, Issue>();
	const issueOf = (name: string): Issue => {
		let issue = issues.get(name);
		if (!issue)
			issues.set(
				name,
				(issue = {
					pages: new Map(),
					numbers: new Map(),
					style: new Map(),
					sharing: new Map(),
					naming: new Map(),
					inOrder: undefined,
				}),
			);
		return issue;
	};
	const remove = (uri: string): void => {
		const page = files.get(uri);
		if (!page) return;
		files.delete(uri);
		const issue = issueOf(page.issue);
		issue.pages.delete(uri);
		issue.inOrder = undefined;
		count(issue.style, page.summary.style, -1);
		if (page.number !== undefined) drop(issue.numbers, page.number, uri);
		for (const key of keysOf(page)) drop(issue.sharing, key, uri);
		for (const { name } of page.summary.people) drop(issue.naming, name, uri);
		if (issue.pages.size === 0) issues.delete(page.issue);
	};
	return {
		remove,
		put(page) {
			remove(page.uri);
			files.set(page.uri, page);
			const issue = issueOf(page.issue);
			issue.pages.set(page.uri, page);
			issue.inOrder = undefined;
			count(issue.style, page.summary.style, 1);
			if (page.number !== undefined) add(issue.numbers, page.number, page.uri);
			for (const key of keysOf(page)) add(issue.sharing, key, page.uri);
			for (const { name } of page.summary.people) add(issue.naming, name, page.uri);
		},
		get: (uri) => files.get(uri),
		all: () => files.values(),
		pagesOf(name) {
			const issue = issues.get(name);
			if (!issue) return [];
			issue.inOrder ??= [...issue.pages.values()].sort(byNumber);
			return issue.inOrder;
		},
		naming(name, issue) {
			const found = issues.get(issue);
			return [...(found?.naming.get(name) ?? [])].flatMap((uri) => found?.pages.get(uri) ?? []).sort(byNumber);
		},
		contextOf(page) {
			const issue = issues.get(page.issue);
			const { number } = page;
			if (!issue || number === undefined || issue.pages.size - (issue.pages.has(page.uri) ? 1 : 0) === 0)
				return undefined;
			return {
				number,
				there: targetsOf(page, number).filter((target) => issue.numbers.has(target)),
				style: others(issue.style, files.get(page.uri)?.summary.style ?? []),
				told: toldElsewhere(page, issue),
			};
		},
	};
}

/** The pages that a page's jumps name, each once, in order. */
function targetsOf({ summary }: FiledPage, number: string): string[] {
	const targets = summary.articles.flatMap(({ jumps }) => jumps.map(({ target }) => wholeNumber(number, target)));
	return [...new Set(targets)].sort();
}

function toldElsewhere(page: FiledPage, issue: Issue): Map<string, ToldElsewhere[]> {
	const found = new Map<string, ToldElsewhere[]>();
	for (const rule of issueRules) {
		const wanted = new Set(sharesOf(page).get(rule.name)?.flat());
		const uris = new Set<string>();
		for (const key of wanted) {
			const sharing = issue.sharing.get(keyOf(rule.name, key));
			if (sharing && sharing.size <= mostSharing) for (const uri of sharing) if (uri !== page.uri) uris.add(uri);
		}
		const list = [...uris]
			.flatMap((uri) => issue.pages.get(uri) ?? [])
			.sort(byNumber)
			.flatMap((other) =>
				toldSections(other, rule.name).flatMap(({ line, headline, told }, i) =>
					sharesOf(other)
						.get(rule.name)
						?.[i].some((key) => wanted.has(key))
						? [{ page: other.number ?? other.file, file: other.file, line, headline, told }]
						: [],
				),
			);
		if (list.length > 0) found.set(rule.name, list);
	}
	return found;
}

/** By rule and section, what a page may share with others. */
const sharesOf = memoize(
	(page: FiledPage): ReadonlyMap<string, readonly (readonly string[])[]> =>
		new Map(
			issueRules.map(({ name, shares }) => [
				name,
				toldSections(page, name).map(({ told }) => shares(told, page.number ?? '')),
			]),
		),
);

function toldSections({ summary }: FiledPage, rule: string): PageSummary['told'][string] {
	return Object.hasOwn(summary.told, rule) ? summary.told[rule] : [];
}

function keysOf(page: FiledPage): Set<string> {
	return new Set([...sharesOf(page)].flatMap(([rule, lists]) => lists.flat().map((key) => keyOf(rule, key))));
}

function keyOf(rule: string, key: string): string {
	return `${rule}\n${key}`;
}

function others(all: StyleCounts, own: PageSummary['style']): StyleCounts {
	const rest = new Map(all);
	count(rest, own, -1);
	return new Map([...rest].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function count(sums: Map<string, number>, counts: PageSummary['style'], by: number): void {
	for (const [key, number] of counts) {
		const sum = (sums.get(key) ?? 0) + by * number;
		if (sum === 0) sums.delete(key);
		else sums.set(key, sum);
	}
}

function add(lists: Map<string, Set<string>>, key: string, uri: string): void {
	const list = lists.get(key);
	if (list) list.add(uri);
	else lists.set(key, new Set([uri]));
}

function drop(lists: Map<string, Set<string>>, key: string, uri: string): void {
	const list = lists.get(key);
	list?.delete(uri);
	if (list?.size === 0) lists.delete(key);
}

/** A2 comes before A10, and both before B1. */
export function byNumber(a: FiledPage, b: FiledPage): number {
	const [one, other] = [partsOf(a), partsOf(b)];
	if (one.letter !== other.letter) return one.letter < other.letter ? -1 : 1;
	return one.digits - other.digits || (a.uri < b.uri ? -1 : Number(a.uri > b.uri));
}

function partsOf({ number = '~' }: FiledPage): { readonly letter: string; readonly digits: number } {
	return { letter: number.replace(/[0-9]+$/, ''), digits: Number(/[0-9]+$/.exec(number)?.[0] ?? 0) };
}

/** A person of an issue, as `completions` and the list of people know one: the titles of all pages. */
export function mergedPeople(pages: Iterable<FiledPage>): Map<string, { readonly titles: string[]; count: number }> {
	const people = new Map<string, { readonly titles: string[]; count: number }>();
	const merge = ({ name, titles, mentions }: PersonSummary) => {
		const person = people.get(name);
		if (!person) people.set(name, { titles: [...titles], count: mentions.length / 2 });
		else {
			person.count += mentions.length / 2;
			for (const title of titles) if (!person.titles.includes(title)) person.titles.push(title);
		}
	};
	for (const { summary } of pages) for (const person of summary.people) merge(person);
	return people;
}
