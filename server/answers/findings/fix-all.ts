import type { Page, PageEdit, PageFinding, PageFix } from '../../ground/model/page';
import { carried, composed, edited, origin } from '../../ground/text/edits';
import { memoize } from '../../ground/text/memoize';
import { analyze } from '../../reading/page/update';
import { mend } from './mend';
import { placedFindings } from './placed-findings';

/** The result of taking all safe fixes of a page until none is left. */
export interface FixAll {
	/** The findings of the page itself that are mended. */
	readonly findings: readonly PageFinding[];
	/** In order, not overlapping, page offsets. */
	readonly edits: readonly PageEdit[];
	/**
	 * All findings that are mended, with those that come to light on the way: `县里开会!,` has two, and a doubled stop after that. `at` is
	 * where each stands in the text of the page.
	 */
	readonly mended: readonly { readonly finding: PageFinding; readonly at: number }[];
	/**
	 * Findings that still have a safe fix after all rounds, offsets of the text that the edits give: rules that undo each other. None, as
	 * far as we know.
	 */
	readonly left: readonly PageFinding[];
}

/** Each round mends what can be mended side by side. Usual copy needs two, a heap of marks some more. */
const mostRounds = 20;

/** The safe fixes of a page, with what notes say of it. Made once for a page. */
export const fixAll: (page: Page) => FixAll = memoize((page) => fixUntilNone(page, reread));

/**
 * The same, where `read` makes the page of the text that a round of edits left, and `choose` names the fix of a finding that is taken: the
 * safe one, where it is left out.
 */
export function fixUntilNone(
	page: Page,
	read: (before: Page, edits: readonly PageEdit[]) => Page,
	choose: ChooseFix = safeFix,
): FixAll {
	let now = page;
	let next = chosenFixes(now, choose);
	const { findings } = next;
	let edits: readonly PageEdit[] = [];
	const mended: { readonly finding: PageFinding; readonly at: number }[] = [];
	for (let round = 0; round < mostRounds && next.edits.length > 0; round++) {
		for (const finding of next.findings) mended.push({ finding, at: origin(edits, finding.span.start) });
		edits = composed(edits, next.edits, now.text);
		now = read(now, next.edits);
		next = chosenFixes(now, choose);
	}
	const changes = edits.filter(({ span, text }) => page.text.slice(span.start, span.end) !== text);
	return { findings, edits: changes, mended, left: next.findings };
}

/** The fix of a finding that is taken, if any; the finding stands on that page. */
export type ChooseFix = (finding: PageFinding, page: Page) => PageFix | undefined;

const safeFix: ChooseFix = (finding) => finding.fixes.find((fix) => fix.safe);

function chosenFixes(page: Page, choose: ChooseFix) {
	const all = placedFindings(page);
	return mend(
		all,
		all.map((finding) => choose(finding, page)),
	);
}

/** The page after edits, with what notes say of it carried along. */
export function reread(before: Page, edits: readonly PageEdit[]): Page {
	const { text, settings, fileName, folderName, dismissals, pins, notedDay } = before;
	return analyze({
		text: edited(text, edits),
		settings,
		fileName,
		folderName,
		dismissals: dismissals.map((one) => ('span' in one ? { ...one, span: carried(edits, one.span) } : one)),
		pins: pins.map((pin) => ({ ...pin, at: carried(edits, { start: pin.at, end: pin.at }).start })),
		notedDay,
	});
}
