import type { LogicalText } from '../model/article';
import type { Span } from '../model/span';
import { countWhile } from './bisect';
import { memoizeLast } from './memoize';
import { unitKinds } from './unit-table';

/**
 * The outermost quotations of a logical text, in order, their marks included: `⟦“百日投产”⟧的效率`, `⟦《岭上开花》⟧`.
 * A quotation is one of “…”, 「…」, 《…》 or "…" within one line; one that is not closed there counts as none.
 */
export const quotations = memoizeLast(({ text }: LogicalText): readonly Span[] => scan(text));

/** True where the stretch lies within one of the quotations. */
export function isQuoted(logical: LogicalText, stretch: Span): boolean {
	return quotationAround(logical, stretch) !== undefined;
}

/** The outermost quotation that the stretch lies within. */
export function quotationAround(logical: LogicalText, { start, end }: Span): Span | undefined {
	return quotationOf(quotations(logical), start, end);
}

/** The quotation of a list that a stretch lies within. For callers that ask about two texts by turns. */
export function quotationOf(list: readonly Span[], start: number, end: number): Span | undefined {
	const at = list[countWhile(list.length, (index) => list[index].end <= start)];
	return at && at.start <= start && end <= at.end ? at : undefined;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '「': '」', '《': '》', '"': '"' };

/** 1 for the units that matter to the scan: marks and line ends. */
const telling = unitKinds([[1, `${Object.entries(closers).flat().join('')}\n`]]);

function scan(text: string): readonly Span[] {
	let found: Span[] | undefined;
	const isTelling = telling;
	let open = -1;
	let closer = '';
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		if (isTelling[text.charCodeAt(i)] === 0) continue;
		const sign = text[i];
		if (sign === '\n') open = -1;
		else if (open < 0) {
			const partner = closers[sign];
			if (partner === undefined) continue;
			open = i;
			closer = partner;
			depth = 1;
		} else if (sign === closer) {
			if (--depth > 0) continue;
			(found ??= []).push({ start: open, end: i + 1 });
			open = -1;
		} else if (sign === text[open]) depth++;
	}
	return found ?? none;
}

const none: readonly never[] = [];
