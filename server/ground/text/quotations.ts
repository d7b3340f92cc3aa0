import type { LogicalText } from '../model/article';
import type { Span } from '../model/span';
import { countWhile } from './bisect';
import { nonHanOf } from './logical';
import { memoizeLast } from './memoize';
import { unitKinds } from './unit-table';

/**
 * The outermost quotations of a logical text, in order, their marks included: `⟦“百日投产”⟧的效率`, `⟦《岭上开花》⟧`.
 * A quotation is one of “…”, 「…」, 《…》 or "…" within one line; one that is not closed there counts as none.
 */
export const quotations = memoizeLast((logical: LogicalText): readonly Span[] => scan(logical));

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

const pairs = ['“”', '「」', '《》', '""'];
/** By opener its closer. */
const closers: ReadonlyMap<number, number> = new Map(pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

/** 1 for the units that matter to the scan: marks and line ends. */
const telling = unitKinds([[1, `${pairs.join('')}\n`]]);

function scan(logical: LogicalText): readonly Span[] {
	const { text } = logical;
	const nonHan = nonHanOf(logical);
	let found: Span[] | undefined;
	const isTelling = telling;
	let open = -1;
	let opener = 0;
	let closer = 0;
	let depth = 0;
	for (let n = 0; n < nonHan.length; n++) {
		const i = nonHan[n];
		const code = text.charCodeAt(i);
		if (isTelling[code] === 0) continue;
		if (code === 0x0a) open = -1;
		else if (open < 0) {
			const partner = closers.get(code);
			if (partner === undefined) continue;
			open = i;
			opener = code;
			closer = partner;
			depth = 1;
		} else if (code === closer) {
			if (--depth > 0) continue;
			(found ??= []).push({ start: open, end: i + 1 });
			open = -1;
		} else if (code === opener) depth++;
	}
	return found ?? none;
}

const none: readonly never[] = [];
