/**
 * Marked copy: expectations written into the text. `⟦label:…⟧` is a stretch, `⟦…⟧` one without label, `‸` the caret.
 * Marks may nest, touch and be empty; none of the three signs ever stands in a newspaper.
 */
export interface Marked {
	readonly text: string;
	readonly stretches: readonly { readonly label: string; readonly start: number; readonly end: number }[];
	readonly caret: number | undefined;
}

/**
 * Takes the marks out. Stretches come in the order of their openings.
 * A label is letters, digits, `-`, `_`, `=`, `/`, `.`, up to the first `:`.
 */
export function unmark(copy: string): Marked {
	const stretches: { label: string; start: number; end: number }[] = [];
	const open: { label: string; start: number; end: number }[] = [];
	let text = '';
	let caret: number | undefined;
	for (let i = 0; i < copy.length; i++) {
		const sign = copy[i];
		if (sign === '⟦') {
			const label = /^[\w=/.-]+(?=:)/.exec(copy.slice(i + 1))?.[0];
			const stretch = { label: label ?? '', start: text.length, end: -1 };
			stretches.push(stretch);
			open.push(stretch);
			if (label !== undefined) i += label.length + 1;
		} else if (sign === '⟧') {
			const stretch = open.pop();
			if (!stretch) throw new Error(`⟧ without ⟦ after “${text.slice(-20)}”`);
			stretch.end = text.length;
		} else if (sign === '‸') caret = text.length;
		else text += sign;
	}
	if (open.length > 0) throw new Error(`⟦ without ⟧: “${text.slice(open[0]?.start, (open[0]?.start ?? 0) + 20)}”`);
	return { text, stretches, caret };
}

/** A marked page (`test/corpus/README.md`): its head, its text without marks and signs of breaks, and where they stood in it. */
export interface MarkedPage extends Pick<Marked, 'text' | 'stretches'> {
	/** The lines above `---`: `issue: 2026-07-28`. */
	readonly head: string;
	/** Ends of lines that go on in the next one (`↩`), and of those that may (`↪`). */
	readonly breaks: readonly number[];
	readonly freeBreaks: readonly number[];
}

/** Reads the file of a marked page. */
export function unmarkPage(file: string): MarkedPage {
	const [head, ...rest] = file.split('\n---\n');
	const marked = unmark(rest.join('\n---\n').replace(/\n$/, ''));
	// The signs of breaks are no part of the page: offsets behind them move.
	const breaks: number[] = [];
	const freeBreaks: number[] = [];
	const moved: number[] = [];
	let text = '';
	for (const unit of marked.text.split('')) {
		moved.push(text.length);
		if (unit === '↩') breaks.push(text.length);
		else if (unit === '↪') freeBreaks.push(text.length);
		else text += unit;
	}
	moved.push(text.length);
	const stretches = marked.stretches.map(({ label, start, end }) => ({ label, start: moved[start], end: moved[end] }));
	return { head, text, stretches, breaks, freeBreaks };
}

/** Puts marks around stretches: the longer outside where two start at one place; at one offset, what closes closes before what opens. */
export function markedCopy(
	text: string,
	stretches: readonly { readonly label?: string; readonly start: number; readonly end: number }[],
): string {
	const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
	const openings = new Map<number, string>();
	const closings = new Map<number, string>();
	for (const { label, start, end } of sorted) {
		if (start === end) openings.set(start, `${openings.get(start) ?? ''}⟦${label ? `${label}:` : ''}⟧`);
		else {
			openings.set(start, `${openings.get(start) ?? ''}⟦${label ? `${label}:` : ''}`);
			closings.set(end, `${closings.get(end) ?? ''}⟧`);
		}
	}
	let out = '';
	for (let i = 0; i <= text.length; i++) out += (closings.get(i) ?? '') + (openings.get(i) ?? '') + (text[i] ?? '');
	return out;
}
