import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { numeralSigns } from '../../ground/text/numerals';
import { quotations } from '../../ground/text/quotations';
import { placeSpan } from '../../reading/page/place';

/** What an editor verifies in copy: a name, a title, a figure, a date, words of another. */
export type VerifiedKind = 'name' | 'title' | 'figure' | 'date' | 'quotation';

/**
 * What somebody who selects a stretch and says that it is right has looked up, page offsets: the entity that it is or lies in
 * (`县长|骆长青|` a name, `|县长|骆长青` a title), else a quotation, else a figure; `undefined` where none of them can be seen.
 */
export function verifiedKind(page: Page, place: Span): VerifiedKind | undefined {
	let found: VerifiedKind | undefined;
	let least = Number.POSITIVE_INFINITY;
	const offer = (kind: VerifiedKind, stretch: Span): void => {
		if (!touches(stretch, place)) return;
		// The entity whose borders are nearest to those of the selection is meant.
		const off = Math.abs(stretch.start - place.start) + Math.abs(stretch.end - place.end);
		if (off < least) {
			least = off;
			found = kind;
		}
	};
	const quoted: Span[] = [];
	page.articles.forEach(({ draft, entities }, section) => {
		const at = (stretch: Span) => placeSpan(page, section, stretch);
		for (const entity of entities) {
			if (entity.kind === 'date') offer('date', at(entity.span));
			else if (entity.kind === 'person') offer('name', at(entity.span));
			else if (entity.kind === 'official') offer('title', at(entity.title.span));
		}
		for (const stretch of quotations(draft.logical)) quoted.push(at(stretch));
	});
	if (found) return found;
	const words = page.text.slice(place.start, place.end);
	if (quoted.some((stretch) => place.start >= stretch.start - 1 && place.end <= stretch.end + 1)) return 'quotation';
	return [...words].some((sign) => numeralSigns.includes(sign)) ? 'figure' : undefined;
}

function touches(stretch: Span, place: Span): boolean {
	return stretch.start < place.end && place.start < stretch.end;
}
