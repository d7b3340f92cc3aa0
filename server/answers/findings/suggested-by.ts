import type { Page, PageFinding } from '../../ground/model/page';
import { type Span, span } from '../../ground/model/span';
import { edited } from '../../ground/text/edits';

/** What a finding would have put into the place of what: a stretch of the page, and what is to stand there. */
export interface Suggested {
	readonly span: Span;
	readonly text: string;
}

/**
 * The change that the first fix of a finding makes, as one replacement that holds the finding's words (`⟦约三十年左右⟧` → `三十年左右`);
 * `undefined` where it has no fix, or one that reaches far.
 */
export function suggestedBy(
	{ text }: Pick<Page, 'text'>,
	{ span: found, fixes: [fix] }: PageFinding,
): Suggested | undefined {
	if (!fix || fix.edits.length === 0) return undefined;
	const start = fix.edits.reduce((first, edit) => Math.min(first, edit.span.start), found.start);
	const end = fix.edits.reduce((last, edit) => Math.max(last, edit.span.end), found.end);
	if (end - start > longest) return undefined;
	const edits = fix.edits.map((edit) => ({
		span: span(edit.span.start - start, edit.span.end - start),
		text: edit.text,
	}));
	return { span: span(start, end), text: edited(text.slice(start, end), edits) };
}

/** Nobody reads a longer suggestion between the lines. */
const longest = 200;
