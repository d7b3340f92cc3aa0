import { type Judged, judge } from '../check/dismiss';
import { findings } from '../check/findings';
import { placeFinding } from '../check/place';
import type { Page, PageFinding } from '../model/page';
import { bySpan } from '../model/span';

const kept = new WeakMap<Page, Judged>();

/** The findings of a page that stand, with page offsets, in the order of the page. Made once for a page: every feature asks for the same list. */
export function placedFindings(page: Page, log?: (message: string) => void): readonly PageFinding[] {
	return judgedFindings(page, log).standing;
}

/** The same, together with the findings that were dismissed. */
export function judgedFindings(page: Page, log: (message: string) => void = () => {}): Judged {
	let found = kept.get(page);
	if (!found) {
		const placed = findings(page, undefined, log)
			.flatMap((list, section) => list.map((finding) => placeFinding(page, section, finding)))
			.sort(bySpan);
		found = judge(page, placed);
		kept.set(page, found);
	}
	return found;
}
