import { fixUntilNone } from '../../answers/findings/fix-all';
import type { Copy } from '../../desk/page-files/copy-text';
import type { Message } from '../../ground/model/finding';
import type { Page, PageFinding } from '../../ground/model/page';
import { edited } from '../../ground/text/edits';
import { type LineColumn, lineIndexOf } from '../line-index';
import { spliceCopy } from '../splice-copy';

/** A copy after the safe fixes, its page, the findings that they mended, and those that still have one. */
export interface Fixed {
	readonly copy: Copy;
	readonly page: Page;
	readonly mended: readonly Mended[];
	readonly left: readonly PageFinding[];
}

/**
 * A finding that was mended: its rule, what it said, and where it stood in the text as it was (line and column from 1, in UTF-16 units).
 */
export interface Mended extends LineColumn {
	readonly rule: string;
	readonly message: Message;
}

/** Makes the safe fixes, as the editor's fix-all does, in the text and in the bytes of a copy. */
export async function fixCopy(copy: Copy, understand: (text: string) => Page): Promise<Fixed> {
	// The page of the last round is that of the mended copy.
	let page = understand(copy.text);
	const { edits, mended, left } = fixUntilNone(page, (before, some) => {
		page = understand(edited(before.text, some));
		return page;
	});
	if (edits.length === 0) return { copy, page, mended: [], left };
	const lines = lineIndexOf(copy.text);
	return {
		copy: { ...copy, text: edited(copy.text, edits), bytes: await spliceCopy(copy, edits) },
		page,
		mended: mended.map(({ finding: { rule, message }, at }) => ({ rule, message, ...lines.placeOf(at) })),
		left,
	};
}
