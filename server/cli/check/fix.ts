import { codeActions } from '../../features/code-actions';
import type { Page, PageEdit } from '../../model/page';
import { type Copy, spliceCopy } from '../copy';

/** A copy after the safe fixes, and how many findings they mended. */
export interface Fixed {
	readonly copy: Copy;
	readonly fixed: number;
}

/** Fixes that touch each other are made one after the other, each on the text that the one before it left; more rounds than this no copy needs. */
const mostRounds = 10;

/** Makes the safe fixes, as the editor's fix-all does, in the text and in the bytes of a copy. */
export async function fixCopy(copy: Copy, understand: (text: string) => Page): Promise<Fixed> {
	let now = copy;
	let fixed = 0;
	for (let round = 0; round < mostRounds; round++) {
		const [action] = codeActions(understand(now.text), { start: 0, end: 0 }, { language: 'zh', kinds: ['fix-all'] });
		if (!action) break;
		now = { ...now, text: edited(now.text, action.edits), bytes: await spliceCopy(now, action.edits) };
		fixed += action.findings.length;
	}
	return { copy: now, fixed };
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
