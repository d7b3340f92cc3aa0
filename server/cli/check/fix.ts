import { codeActions } from '../../features/code-actions';
import type { Message } from '../../model/finding';
import type { Page, PageEdit } from '../../model/page';
import { type Copy, spliceCopy } from '../copy';
import { lineIndexOf, type Place } from '../line-index';

/** A copy after the safe fixes, and the findings that they mended. */
export interface Fixed {
	readonly copy: Copy;
	readonly mended: readonly Mended[];
}

/** A finding that was mended: its rule, what it said, and where it stood in the text as it was (line and column from 1, in UTF-16 units). */
export interface Mended extends Place {
	readonly rule: string;
	readonly message: Message;
}

/** Fixes that touch each other are made one after the other, each on the text that the one before it left; more rounds than this no copy needs. */
const mostRounds = 10;

/** Makes the safe fixes, as the editor's fix-all does, in the text and in the bytes of a copy. */
export async function fixCopy(copy: Copy, understand: (text: string) => Page): Promise<Fixed> {
	let now = copy;
	const mended: Mended[] = [];
	for (let round = 0; round < mostRounds; round++) {
		const before = lineIndexOf(now.text);
		const [action] = codeActions(understand(now.text), { start: 0, end: 0 }, { language: 'zh', kinds: ['fix-all'] });
		if (!action) break;
		now = { ...now, text: edited(now.text, action.edits), bytes: await spliceCopy(now, action.edits) };
		for (const { rule, message, span } of action.findings)
			mended.push({ rule, message, ...before.placeOf(span.start) });
	}
	return { copy: now, mended };
}

function edited(text: string, edits: readonly PageEdit[]): string {
	let out = '';
	let at = 0;
	for (const edit of edits) {
		out += text.slice(at, edit.span.start) + edit.text;
		at = edit.span.end;
	}
	return out + text.slice(at);
}
