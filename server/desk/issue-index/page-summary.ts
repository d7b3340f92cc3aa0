import { findingCounts, placedFindings } from '../../answers/findings/placed-findings';
import { peopleOf } from '../../answers/names/mentions';
import { outline, reporters } from '../../answers/navigation/outline';
import type { Severity } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import type { PageRule, Rule } from '../../ground/model/rule';
import { lastAt } from '../../ground/text/bisect';
import { characterCount } from '../../ground/text/count';
import { isoDay } from '../../ground/text/days';
import { isMisread } from '../../ground/text/misread';
import { rules } from '../../judging/rules/index';
import { entitiesOf } from '../../reading/article/entities';
import { headlineOf, jumpsOf } from '../../reading/issue/jumps';
import { sharedCounts } from '../../reading/page/house-style';
import { placeSpan } from '../../reading/page/place';

/** A place in a file: line and character from 0. */
export type TextPlace = readonly [line: number, character: number];

/** What the index keeps of a page: plain data, small beside the page itself. */
export interface PageSummary {
	/** The issue date, `2026-07-28`; null where none is known. */
	readonly day: string | null;
	readonly characters: number;
	/** False for a page that was decoded wrongly. */
	readonly checked: boolean;
	/** What is found by rules that look at this page alone. */
	readonly counts: Readonly<Record<Severity, number>>;
	readonly articles: readonly ArticleSummary[];
	readonly people: readonly PersonSummary[];
	/** How often the page shows which form of byline and credit. */
	readonly style: readonly (readonly [string, number])[];
	/** What rules that compare pages keep of its sections, by the name of the rule. */
	readonly told: Readonly<Record<string, readonly ToldSection[]>>;
}

export interface ArticleSummary {
	readonly section: number;
	/** Kicker, headline and deck, or the first words where it has none. */
	readonly headline: string;
	readonly reporters: readonly string[];
	readonly place: TextPlace;
	readonly characters: number;
	/** How many findings stand in it. */
	readonly findings: number;
	readonly jumps: readonly JumpSummary[];
}

export interface JumpSummary {
	readonly direction: 'on' | 'back';
	/** As written: `2`, `A3`. */
	readonly target: string;
	/** The words of the story at its cut. */
	readonly words: string;
	/** Page offsets of the line. */
	readonly start: number;
	readonly end: number;
	readonly place: TextPlace;
}

export interface PersonSummary {
	readonly name: string;
	readonly titles: readonly string[];
	/** Where the name stands first. */
	readonly place: TextPlace;
	/** Start and end of each mention, page offsets, one after the other. */
	readonly mentions: readonly number[];
	/** It stands in a byline, too. */
	readonly signs?: true;
}

export interface ToldSection {
	readonly section: number;
	readonly line: number;
	readonly headline: string;
	readonly told: unknown;
}

/** The rules that compare pages. */
export const issueRules: readonly IssueRule[] = rules.flatMap((rule) => (comparesPages(rule) ? [rule] : []));

export type IssueRule = PageRule & Required<Pick<PageRule, 'shares'>>;

function comparesPages(rule: Rule): rule is IssueRule {
	return 'judge' in rule && rule.shares !== undefined;
}

/** The summary of a page. What other pages add to it is left out: that is judged when all are known. */
export function summaryOf(page: Page): PageSummary {
	const placeOf = placesIn(page.text);
	const alone = new Set(issueRules.map(({ name }) => name));
	const found = placedFindings(page).filter(({ rule }) => !alone.has(rule));
	const bySection = page.articles.map(() => 0);
	for (const { span } of found) bySection[lastAt(page.segmentation.starts, span.start)]++;
	const names = new Map(outline(page, 'zh').map(({ name, span }) => [span.start, name]));
	const articles = page.articles.flatMap((article, section): ArticleSummary[] => {
		const { draft } = article;
		const [first] = draft.logicalBlocks;
		if (draft.kind !== 'article' || !first) return [];
		const { start } = placeSpan(page, section, first.span);
		return [
			{
				section,
				headline: names.get(page.segmentation.starts[section]) ?? '',
				reporters: reporters(article),
				place: placeOf(start),
				characters: characterCount(draft.logical.text),
				findings: bySection[section],
				jumps: jumpsOf(article).flatMap(({ span, direction, target, words }) => {
					if (target === undefined) return [];
					const stretch = placeSpan(page, section, span);
					return [{ direction, target, words, start: stretch.start, end: stretch.end, place: placeOf(stretch.start) }];
				}),
			},
		];
	});
	return {
		day: page.issueDate ? isoDay(page.issueDate.day) : null,
		characters: articles.reduce((sum, one) => sum + one.characters, 0),
		checked: !isMisread(page.text),
		counts: countsWithout(page, alone),
		articles,
		people: peopleIn(page, placeOf),
		style: sharedCounts(page.styleCounts),
		told: toldBy(page, placeOf),
	};
}

/** Line and character of page offsets, as editors count: a line ends with LF, CR LF or CR. */
export function placesIn(text: string): (offset: number) => TextPlace {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
	}
	return (offset) => {
		const line = lastAt(starts, offset);
		return [line, offset - starts[line]];
	};
}

function countsWithout(page: Page, names: ReadonlySet<string>): Record<Severity, number> {
	const counts = { ...findingCounts(page).faults };
	for (const { rule, severity } of placedFindings(page)) if (names.has(rule)) counts[severity]--;
	return counts;
}

/** The people of a page. A name that is a part of a longer one is no mention (answers/names/person-at.ts). */
function peopleIn(page: Page, placeOf: (offset: number) => TextPlace): PersonSummary[] {
	const mentions = new Map<string, number[]>();
	const signed = new Set<string>();
	for (const [section, article] of page.articles.entries()) {
		let reach = 0;
		const { persons, bylines } = entitiesOf(article);
		for (const { people } of bylines) for (const { name } of people) signed.add(name);
		for (const { name, span } of persons) {
			if (span.end > reach) {
				const { start, end } = placeSpan(page, section, span);
				const list = mentions.get(name);
				if (list) list.push(start, end);
				else mentions.set(name, [start, end]);
			}
			reach = Math.max(reach, span.end);
		}
	}
	const people = peopleOf(page);
	return [...mentions].map(([name, list]) => ({
		name,
		titles: (people.get(name)?.titles ?? [])
			.filter(({ relation }) => relation === 'title-name')
			.map(({ text }) => text),
		place: placeOf(list[0]),
		mentions: list,
		...(signed.has(name) ? { signs: true as const } : {}),
	}));
}

function toldBy(page: Page, placeOf: (offset: number) => TextPlace): Record<string, ToldSection[]> {
	const told: Record<string, ToldSection[]> = {};
	if (isMisread(page.text)) return told;
	for (const rule of issueRules)
		for (const [section, article] of page.articles.entries()) {
			const summary = rule.summarize(article, page.settings);
			if (summary === undefined) continue;
			const [line] = placeOf(page.segmentation.starts[section]);
			(told[rule.name] ??= []).push({ section, line, headline: headlineOf(article), told: summary });
		}
	return told;
}
