import { fixUntilNone } from '../../features/fix-all';
import type { Page, PageFinding } from '../../model/page';
import { edited } from '../../text/edits';
import { type Copy, spliceCopy } from '../copy';

/** A copy after the safe fixes, how many findings they mended, and those that still have one. */
export interface Fixed {
	readonly copy: Copy;
	readonly fixed: number;
	readonly left: readonly PageFinding[];
}

/** Makes the safe fixes, as the editor's fix-all does, in the text and in the bytes of a copy. */
export async function fixCopy(copy: Copy, understand: (text: string) => Page): Promise<Fixed> {
	const { edits, mended, left } = fixUntilNone(understand(copy.text), (before, some) =>
		understand(edited(before.text, some)),
	);
	if (edits.length === 0) return { copy, fixed: 0, left };
	const text = edited(copy.text, edits);
	return { copy: { ...copy, text, bytes: await spliceCopy(copy, edits) }, fixed: mended, left };
}
