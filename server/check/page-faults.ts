import type { Article } from '../model/article';
import type { IssueDate } from '../model/date';
import type { Page } from '../model/page';
import type { PageFault, PageRule, Summarized } from '../model/rule';
import type { Settings } from '../model/settings';
import { type Alignment, alignmentOf, realigned } from './alignment';
import { isSameIssue } from './issue-date';

/** What a page rule was told by each section and what it said, kept with the lineage. */
interface Told {
	readonly articles: readonly Article[];
	readonly summaries: readonly unknown[];
	readonly settings: Settings;
	readonly issueDate: IssueDate | undefined;
	readonly fileName: string | undefined;
	readonly faults: readonly PageFault[];
}

const told = new WeakMap<object, Map<PageRule, Told>>();

/** The faults of a page rule. Where the sections that an edit changed tell it what they told before, it is not asked again. */
export function pageFaults(rule: PageRule, page: Page): readonly PageFault[] {
	const { articles, settings, issueDate, fileName, lineage } = page;
	let own = told.get(lineage);
	if (!own) told.set(lineage, (own = new Map()));
	const last = own.get(rule);
	const alignment = last ? alignmentOf(last.articles, articles) : { head: 0, tail: 0 };
	const summaries = realigned(last?.summaries ?? [], alignment, articles.length, (section) => rule.summarize(articles[section] as Article));
	const holds = last && last.settings === settings && isSameIssue(last.issueDate, issueDate) && last.fileName === fileName && saysTheSame(last.summaries, summaries, alignment);
	const faults = holds ? last.faults : [...rule.judge(given(summaries), page)];
	own.set(rule, { articles, summaries, settings, issueDate, fileName, faults });
	return faults;
}

function given(summaries: readonly unknown[]): Summarized<unknown>[] {
	const list: Summarized<unknown>[] = [];
	for (let section = 0; section < summaries.length; section++) if (summaries[section] !== undefined) list.push({ section, summary: summaries[section] });
	return list;
}

function saysTheSame(before: readonly unknown[], now: readonly unknown[], { head, tail }: Alignment): boolean {
	if (before.length !== now.length) return false;
	for (let section = head; section < now.length - tail; section++) if (!isSame(before[section], now[section])) return false;
	return true;
}

/** True where two summaries are the same all through: plain data, or maps and sets that are one object. */
function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || !isPlain(a) || !isPlain(b)) return false;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function isPlain(value: object): boolean {
	return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
