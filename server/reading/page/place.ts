import type { Draft } from '../../ground/model/article';
import type { Edit, Finding } from '../../ground/model/finding';
import type { Page, PageEdit, PageFinding } from '../../ground/model/page';
import { type Span, shift } from '../../ground/model/span';
import { breakAt, physicalEdits, physicalSpan } from '../../ground/text/logical';

/** The page span of a stretch of a section's logical text, column breaks inside it included. */
export function placeSpan(page: Page, section: number, stretch: Span): Span {
	return shift(physicalSpan(draftAt(page, section).logical, stretch), page.segmentation.starts[section]);
}

/** A section's finding with page offsets. */
export function placeFinding(page: Page, section: number, finding: Finding): PageFinding {
	const { rule, span, severity, message, related } = placeShown(page, section, finding);
	const { tier, weight, fixes } = finding;
	return {
		rule,
		span,
		severity,
		tier,
		weight,
		message,
		fixes:
			fixes.length === 0
				? none
				: fixes.map(({ title, safe, edits }) => ({
						title,
						safe,
						edits: edits.flatMap((edit) => placeEdit(page, section, edit)),
					})),
		related,
	};
}

/** What is shown of a finding before somebody asks for its fixes; page offsets. */
export type ShownFinding = Pick<PageFinding, 'rule' | 'span' | 'severity' | 'message' | 'related'>;

/** The same without its fixes: to place these takes four times as long. */
export function placeShown(
	page: Page,
	section: number,
	{ rule, span, severity, message, related }: Finding,
): ShownFinding {
	return {
		rule,
		span: placeSpan(page, section, span),
		severity,
		message,
		related:
			related.length === 0
				? none
				: related.map((one) => ({
						span: placeSpan(page, one.section ?? section, one.span),
						message: one.message,
						...(one.elsewhere ? { elsewhere: one.elsewhere } : {}),
					})),
	};
}

const none: readonly never[] = [];

/** The page edits that an edit of logical text stands for, in order. */
export function placeEdit(page: Page, section: number, edit: Edit): PageEdit[] {
	const { logical } = draftAt(page, section);
	const start = page.segmentation.starts[section];
	if ('join' in edit) return [{ span: shift(breakAt(logical, edit.join), start), text: '' }];
	return physicalEdits(logical, edit.span, edit.text).map((part) => ({
		span: shift(part.span, start),
		text: part.text,
	}));
}

function draftAt(page: Page, section: number): Draft {
	const article = page.articles[section];
	if (!article) throw new RangeError(`no section ${section}`);
	return article.draft;
}
