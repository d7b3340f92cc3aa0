import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { placeSpan } from '../../reading/page/place';
import { mentionsIn, personAt } from './person-at';

/**
 * All mentions of the person at a page offset, in the order of the page, in headlines, bylines and text; page offsets. None where no name
 * stands there. Two people of one name are one here, as on their card.
 */
export function references(page: Page, offset: number): readonly Span[] {
	const found = personAt(page, offset);
	return found ? mentionsOn(page, found.person.name) : [];
}

/** All mentions of a name on the page, likewise. */
export function mentionsOn(page: Page, name: string): readonly Span[] {
	// Asked at each move of the caret: only what is wanted is placed.
	const spans: Span[] = [];
	for (const [section, article] of page.articles.entries())
		for (const { span } of mentionsIn(article, name)) spans.push(placeSpan(page, section, span));
	return spans;
}

/** The first mention on the page of the person at a page offset. */
export function firstMention(page: Page, offset: number): Span | undefined {
	return references(page, offset)[0];
}
