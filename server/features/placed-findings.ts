import { type Judged, judge } from '../check/dismiss';
import { findings, type RuleFailure } from '../check/findings';
import type { Page, PageFinding } from '../model/page';
import { bySpan } from '../model/span';
import { placeFinding } from '../page/place';
import { memoize } from '../text/memoize';
import { isMisread } from '../text/misread';

/** The findings of a page, parted by what the desk and the editors say of them, and the rules that failed. */
export interface JudgedFindings extends Judged {
	readonly failures: readonly RuleFailure[];
}

/** The findings of a page that stand, with page offsets, in the order of the page. */
export function placedFindings(page: Page): readonly PageFinding[] {
	return judgedFindings(page).standing;
}

/**
 * The same, together with the findings that were dismissed and the rules that failed. Made once for a page: every feature asks for the same
 * list. A page that was read in the wrong encoding has no findings: the copy is not at fault.
 */
export const judgedFindings: (page: Page) => JudgedFindings = memoize((page) => {
	if (isMisread(page.text)) return { standing: [], dismissed: [], failures: [] };
	const { sections, failures } = findings(page);
	const placed = sections
		.flatMap((list, section) => list.map((finding) => placeFinding(page, section, finding)))
		.sort(bySpan);
	return { ...judge(page, placed), failures };
});
