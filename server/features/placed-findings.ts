import { findings } from '../check/findings';
import { placeFinding } from '../check/place';
import type { Page, PageFinding } from '../model/page';
import { bySpan } from '../model/span';

const kept = new WeakMap<Page, readonly PageFinding[]>();

/** The findings of a page with page offsets, in the order of the page. Made once for a page: every feature asks for the same list. */
export function placedFindings(page: Page, log: (message: string) => void = () => {}): readonly PageFinding[] {
	let found = kept.get(page);
	if (!found) {
		found = findings(page, undefined, log)
			.flatMap((list, section) => list.map((finding) => placeFinding(page, section, finding)))
			.sort(bySpan);
		kept.set(page, found);
	}
	return found;
}
