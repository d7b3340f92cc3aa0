import type { Page } from '../../server/ground/model/page';
import { defaults, type Settings } from '../../server/ground/model/settings';
import type { Span } from '../../server/ground/model/span';
import { markedCopy, unmark } from '../../server/ground/text/marks';
import { analyze } from '../../server/reading/page/update';

/** Copy that was printed on 31 July 2022, a Sunday. */
export const issue: Settings = { ...defaults, issueDate: { day: { year: 2022, month: 7, day: 31 }, source: 'option' } };

/** A page of marked copy (ground/text/marks.ts), the caret in it, and the marked stretches. */
export interface MarkedPage {
	readonly page: Page;
	readonly caret: number;
	readonly stretches: readonly (Span & { readonly label: string })[];
}

export function pageOf(copy: string, settings = issue): MarkedPage {
	const { text, caret, stretches } = unmark(copy);
	return { page: analyze({ text, settings, fileName: 'A01.txt' }), caret: caret ?? -1, stretches };
}

/** The text with the spans marked, to be compared with the copy of the test. */
export function shown(text: string, spans: readonly (Span & { readonly label?: string })[]): string {
	return markedCopy(
		text,
		spans.map(({ start, end, label = '' }) => ({ start, end, label })),
	);
}
