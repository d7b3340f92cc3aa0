import { type Judged, judge } from '../check/dismiss';
import { findings } from '../check/findings';
import type { Page, PageFinding } from '../model/page';
import { bySpan } from '../model/span';
import { placeFinding } from '../page/place';
import { isMisread } from '../text/misread';

const kept = new WeakMap<Page, Judged>();

/**
 * The findings of a page that stand, with page offsets, in the order of the page.
 * Made once for a page: every feature asks for the same list.
 */
export function placedFindings(page: Page, log?: (message: string) => void): readonly PageFinding[] {
	return judgedFindings(page, log).standing;
}

/** The same, together with the findings that were dismissed. A page that was decoded wrongly has none: its copy is not at fault. */
export function judgedFindings(page: Page, log: (message: string) => void = () => {}): Judged {
	let found = kept.get(page);
	if (!found) {
		found = isMisread(page.text) ? { standing: [], dismissed: [] } : judge(page, placed(page, log));
		kept.set(page, found);
	}
	return found;
}

function placed(page: Page, log: (message: string) => void): PageFinding[] {
	return findings(page, undefined, log)
		.flatMap((list, section) => list.map((finding) => placeFinding(page, section, finding)))
		.sort(bySpan);
}
