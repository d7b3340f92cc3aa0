import type { Draft } from '../model/article';
import type { Edit, Finding } from '../model/finding';
import type { Page, PageEdit, PageFinding } from '../model/page';
import { type Span, shift } from '../model/span';
import { breakAt, physicalEdits, physicalSpan } from '../text/logical';

/** The page span of a stretch of a section's logical text, column breaks inside it included. */
export function placeSpan(page: Page, section: number, stretch: Span): Span {
	return shift(physicalSpan(draftAt(page, section).logical, stretch), page.segmentation.starts[section] as number);
}

/** A section's findings with page offsets. */
export function placeFinding(page: Page, section: number, finding: Finding): PageFinding {
	return {
		...finding,
		span: placeSpan(page, section, finding.span),
		fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.flatMap((edit) => placeEdit(page, section, edit)) })),
		related: finding.related.map((related) => ({ span: placeSpan(page, related.section ?? section, related.span), message: related.message })),
	};
}

/** The page edits that an edit of logical text stands for, in order. */
export function placeEdit(page: Page, section: number, edit: Edit): PageEdit[] {
	const { logical } = draftAt(page, section);
	const start = page.segmentation.starts[section] as number;
	if ('join' in edit) return [{ span: shift(breakAt(logical, edit.join), start), text: '' }];
	return physicalEdits(logical, edit.span, edit.text).map((part) => ({ span: shift(part.span, start), text: part.text }));
}

function draftAt(page: Page, section: number): Draft {
	const article = page.articles[section];
	if (!article) throw new RangeError(`no section ${section}`);
	return article.draft;
}
