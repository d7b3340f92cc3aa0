import { type Judged, judge } from '../check/dismiss';
import { findings, type RuleFailure } from '../check/findings';
import type { Finding, Severity } from '../model/finding';
import type { Page, PageFinding } from '../model/page';
import { bySpan } from '../model/span';
import { alignmentOf } from '../page/alignment';
import { placeFinding } from '../page/place';
import { memoize } from '../text/memoize';
import { isMisread } from '../text/misread';
import { withoutPartners } from './mendings';

/** The findings of a page, parted by what the desk and the editors say of them, and the rules that failed. */
export interface JudgedFindings extends Judged {
	readonly failures: readonly RuleFailure[];
}

/**
 * The findings of a page, section by section, together with those that were dismissed and the rules that failed. Made once for a page.
 * A page that was read in the wrong encoding has no findings: the copy is not at fault.
 */
export const judgedFindings: (page: Page) => JudgedFindings = memoize((page) => {
	if (isMisread(page.text)) return { standing: [], dismissed: [], failures: [] };
	const { sections, failures } = findings(page);
	return { ...judge(page, sections), failures };
});

/** The findings of a page that stand, with page offsets, in the order of the page. Every feature asks for the same list. */
export const placedFindings: (page: Page) => readonly PageFinding[] = memoize((page) => {
	const placed: PageFinding[] = [];
	for (const [section, list] of judgedFindings(page).standing.entries())
		for (const finding of list) placed.push(placeFinding(page, section, finding));
	return placed.sort(bySpan);
});

/** How many findings of each severity stand on a page. */
export type Severities = Readonly<Record<Severity, number>>;

/** Findings of a page counted: each, and each fault once, a pair of brackets that one fix mends being one fault. */
export interface FindingCounts {
	readonly findings: Severities;
	readonly faults: Severities;
}

/**
 * Counts the findings of a page. A long file has thousands of sections: only the lists that are not those of the page asked about last
 * in this lineage are looked at.
 */
export function findingCounts(page: Page): FindingCounts {
	const { standing } = judgedFindings(page);
	const last = lastCounts(page.lineage);
	if (last.standing === standing) return last.counts;
	const same = alignmentOf(last.standing, standing);
	const findings = { ...last.counts.findings };
	const faults = { ...last.counts.faults };
	const add = (lists: readonly (readonly Finding[])[], by: 1 | -1): void => {
		for (let section = same.head; section < lists.length - same.tail; section++) {
			for (const { severity } of lists[section]) findings[severity] += by;
			for (const { severity } of withoutPartners(lists[section])) faults[severity] += by;
		}
	};
	add(last.standing, -1);
	add(standing, 1);
	last.standing = standing;
	last.counts = { findings, faults };
	return last.counts;
}

const noneOfAny: Severities = { error: 0, warning: 0, information: 0, hint: 0 };

const lastCounts = memoize((_lineage: object): { standing: Judged['standing']; counts: FindingCounts } => ({
	standing: [],
	counts: { findings: noneOfAny, faults: noneOfAny },
}));

/**
 * The `most` worst findings of a page, of equals the first on the page; with page offsets, in the order of the page.
 * A long file has tens of thousands, and an editor shows few of them: the others are not placed.
 */
export function worstFindings(page: Page, most: number): PageFinding[] {
	/** How many more of each severity are taken. */
	const room = { ...findingCounts(page).findings };
	let left = most;
	for (const severity of worstFirst) {
		room[severity] = Math.min(room[severity], left);
		left -= room[severity];
	}
	const { standing } = judgedFindings(page);
	const placed: PageFinding[] = [];
	for (let section = 0; section < standing.length && placed.length < most - left; section++)
		for (const finding of standing[section])
			if (room[finding.severity]-- > 0) placed.push(placeFinding(page, section, finding));
	return placed.sort(bySpan);
}

const worstFirst: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
