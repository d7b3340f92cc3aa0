import { findMark } from '../../desk/marks/find';
import { quote, wholeEffort } from '../../desk/notes/anchor';
import { withPlainLineEnds } from '../../desk/notes/line-ends';
import type { Quotation } from '../../ground/model/quotation';
import type { Span } from '../../ground/model/span';
import { span } from '../../ground/model/span';
import { exchangeText } from '../exchange-text';

/** Quotes stretches of the base on the page of now. */
export interface Placer {
	readonly quoted: (place: Span) => Placed;
}

export interface Placed {
	readonly selector: Quotation;
	/** False where the page of now has no such place: then it is quoted as it was. */
	readonly isFound: boolean;
}

/** Where the page was edited since the document was made from it, places are found again as those of marks are. */
export function placer(copy: string, base: string): Placer {
	const { toPage } = withPlainLineEnds(copy);
	const isSame = exchangeText(copy) === base;
	const effort = wholeEffort();
	return {
		quoted({ start, end }) {
			if (isSame) return { selector: quote(copy, span(toPage(start), toPage(end))), isFound: true };
			const selector = quote(base, span(start, end));
			const found = findMark(copy, selector, effort);
			return { selector: found ? quote(copy, found) : selector, isFound: found !== undefined };
		},
	};
}
