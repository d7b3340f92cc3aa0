import type { MessageRange } from '../../server/lsp/messages/mark-messages';

/** So many lines of the ruler beside a text can be told apart. */
const rulerLines = 200;

/**
 * What the ruler beside a text shows of marks of one color: stretches of lines, marks that it could not tell apart as one. VS Code looks at
 * all of them at each key: ten thousand take 50 ms.
 */
export function rulerStretches(places: readonly MessageRange[], lineCount: number): MessageRange[] {
	const apart = Math.floor(lineCount / rulerLines);
	const stretches: { start: MessageRange['start']; end: MessageRange['end'] }[] = [];
	for (const { start, end } of [...places].sort((one, other) => one.start.line - other.start.line)) {
		const last = stretches.at(-1);
		if (!last || start.line > last.end.line + apart) stretches.push({ start, end });
		else if (end.line >= last.end.line) last.end = end;
	}
	return stretches;
}
