import { isFields } from '../../ground/model/fields';
import type { HouseStyle } from '../../ground/model/house-style';
import type { IssueContext } from '../../ground/model/issue';
import type { PageFault, PageRule, Summarized } from '../../ground/model/rule';
import { type Alignment, realigned } from '../../reading/page/alignment';
import type { IncrementalRule } from './incremental-rule';

/** The faults of a page rule. It is asked again only if an edit changed a summary, or the style of the page or its issue did. */
export function incrementalPageRule(rule: PageRule): IncrementalRule {
	let summaries: readonly unknown[] | undefined;
	let faults: ReadonlyMap<number, readonly PageFault[]> = new Map();
	let style: HouseStyle | undefined;
	let issue: IssueContext | undefined;
	return {
		bringUpToDate(diff, touch) {
			const { page, tail } = diff;
			if (rule.needsIssue && !page.issue) {
				if (faults.size > 0) for (let section = 0; section < diff.count; section++) touch(section);
				summaries = undefined;
				faults = new Map();
				issue = undefined;
				return;
			}
			const before = summaries ?? [];
			const summaryOf = (section: number) => rule.summarize(page.articles[section], page.settings);
			const told = summaries
				? realigned(summaries, diff, summaryOf)
				: page.articles.map((_, section) => summaryOf(section));
			if (page.style !== style || page.issue !== issue || !saysTheSame(before, told, diff)) {
				const moved = told.length - before.length;
				for (const section of faults.keys()) touch(section < before.length - tail ? section : section + moved);
				faults = bySection(rule.judge(given(told), page));
				for (const section of faults.keys()) touch(section);
			}
			summaries = told;
			style = page.style;
			issue = page.issue;
		},
		faultsOf: (section) => faults.get(section) ?? none,
	};
}

const none: readonly never[] = [];

function bySection(faults: Iterable<PageFault>): Map<number, PageFault[]> {
	const lists = new Map<number, PageFault[]>();
	for (const fault of faults) {
		const list = lists.get(fault.section);
		if (list) list.push(fault);
		else lists.set(fault.section, [fault]);
	}
	return lists;
}

function given(summaries: readonly unknown[]): Summarized<unknown>[] {
	const list: Summarized<unknown>[] = [];
	for (let section = 0; section < summaries.length; section++)
		if (summaries[section] !== undefined) list.push({ section, summary: summaries[section] });
	return list;
}

function saysTheSame(before: readonly unknown[], now: readonly unknown[], { head, tail }: Alignment): boolean {
	if (before.length !== now.length) return false;
	for (let section = head; section < now.length - tail; section++)
		if (!isSame(before[section], now[section])) return false;
	return true;
}

/** True where two summaries are the same all through: plain data, or maps and sets that are one object. */
function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (!isFields(a) || !isFields(b) || !isPlain(a) || !isPlain(b)) return false;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function isPlain(value: object): boolean {
	return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
