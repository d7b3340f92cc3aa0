import type { Page } from '../model/page';
import type { Span } from '../model/span';
import { peopleOf } from './mentions';
import { personAt } from './person-at';

/**
 * All mentions of the person at a page offset, in the order of the page, in headlines, bylines and text; page offsets. None where no name
 * stands there. Two people of one name are one here, as on their card (mentions.ts).
 */
export function references(page: Page, offset: number): readonly Span[] {
	const found = personAt(page, offset);
	return found ? (peopleOf(page).get(found.person.name)?.mentions ?? []) : [];
}

/** The first mention on the page of the person at a page offset. */
export function firstMention(page: Page, offset: number): Span | undefined {
	return references(page, offset)[0];
}
