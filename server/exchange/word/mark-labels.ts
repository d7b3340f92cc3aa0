import type { MarkKind } from '../../ground/model/mark';
import { keysOf } from '../../ground/text/present';

/** What stands before what was said, where a mark is more than a remark: a comment of Word has no kind of its own. */
const labels: Readonly<Partial<Record<MarkKind, string>>> = {
	query: '【存疑】',
	verify: '【核实】',
	praise: '【好】',
	label: '【标签】',
	stet: '【留】',
};

export function labelOf(what: MarkKind): string {
	return labels[what] ?? '';
}

/** The kind of a comment that somebody wrote in Word, by its label, and the words behind it. */
export function labeled(text: string): { readonly what: MarkKind; readonly body: string } {
	for (const what of keysOf(labels)) {
		const label = labels[what];
		if (label !== undefined && text.startsWith(label)) return { what, body: text.slice(label.length) };
	}
	return { what: 'comment', body: text };
}
