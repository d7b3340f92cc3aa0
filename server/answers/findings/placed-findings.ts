import type { Finding, Severity } from '../../ground/model/finding';
import type { Page, PageFinding } from '../../ground/model/page';
import { bySpan } from '../../ground/model/span';
import { memoize } from '../../ground/text/memoize';
import { isMisread } from '../../ground/text/misread';
import { type Judged, judge } from '../../judging/check/dismiss';
import { findings } from '../../judging/check/findings';
import type { RuleFailure } from '../../judging/check/rule-failure';
import { alignmentOf } from '../../reading/page/alignment';
import { placeFinding, placeShown, type ShownFinding } from '../../reading/page/place';
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
	return countedOf(page).counts;
}

/** The lists that were counted last in a lineage. */
interface Counted {
	readonly standing: Judged['standing'];
	readonly counts: FindingCounts;
	/** Of each list the severities that are in it, as `bits`. */
	readonly held: Uint8Array;
}

const lastCounted = memoize((_lineage: object): { counted: Counted } => ({ counted: noneCounted }));

function countedOf(page: Page): Counted {
	const { standing } = judgedFindings(page);
	const last = lastCounted(page.lineage);
	const before = last.counted;
	if (before.standing === standing) return before;
	const { head, tail } = alignmentOf(before.standing, standing);
	const findings = { ...before.counts.findings };
	const faults = { ...before.counts.faults };
	const add = (lists: readonly (readonly Finding[])[], by: 1 | -1): void => {
		for (let section = head; section < lists.length - tail; section++) {
			for (const { severity } of lists[section]) findings[severity] += by;
			for (const { severity } of withoutPartners(lists[section])) faults[severity] += by;
		}
	};
	add(before.standing, -1);
	add(standing, 1);
	const held = new Uint8Array(standing.length);
	held.set(before.held.subarray(0, head));
	for (let section = head; section < standing.length - tail; section++) held[section] = severitiesIn(standing[section]);
	held.set(before.held.subarray(before.held.length - tail), standing.length - tail);
	last.counted = { standing, counts: { findings, faults }, held };
	return last.counted;
}

const noneOfAny: Severities = { error: 0, warning: 0, information: 0, hint: 0 };
const noneCounted: Counted = {
	standing: [],
	counts: { findings: noneOfAny, faults: noneOfAny },
	held: new Uint8Array(0),
};

const bits: Severities = { error: 1, warning: 2, information: 4, hint: 8 };

function severitiesIn(list: readonly Finding[]): number {
	let held = 0;
	for (const { severity } of list) held |= bits[severity];
	return held;
}

/**
 * The `most` worst findings of a page, of equals the first on the page; with page offsets, in the order of the page, as they are shown.
 * A long file has tens of thousands, and an editor shows few of them: the others are neither looked at nor placed.
 */
export function worstFindings(page: Page, most: number): ShownFinding[] {
	const { standing, counts, held } = countedOf(page);
	/** How many more of each severity are taken, and the severities of which some are. */
	const room = { ...counts.findings };
	let wanted = 0;
	let left = most;
	for (const severity of worstFirst) {
		room[severity] = Math.min(room[severity], left);
		left -= room[severity];
		if (room[severity] > 0) wanted |= bits[severity];
	}
	const placed: ShownFinding[] = [];
	for (let section = 0; section < standing.length && wanted !== 0; section++) {
		if ((held[section] & wanted) === 0) continue;
		for (const finding of standing[section]) {
			const { severity } = finding;
			if (room[severity] === 0) continue;
			if (--room[severity] === 0) wanted &= ~bits[severity];
			placed.push(placeShown(page, section, finding));
		}
	}
	return placed.sort(bySpan);
}

const worstFirst: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
