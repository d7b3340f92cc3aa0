import type { Article } from '../../ground/model/article';
import type { PersonEntity } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import { entitiesOf } from '../../reading/article/entities';
import { placeAt } from '../navigation/place-at';

/** A mention of a person, and the section that it stands in. */
export interface PlacedPerson {
	readonly section: number;
	readonly person: PersonEntity;
}

/**
 * The mention of a person at a page offset, that one whose name begins at it before the one that ends there: `县长李文‸骆长青` has 骆长青.
 * Where a name lies within a longer one, the longer.
 */
export function personAt(page: Page, offset: number): PlacedPerson | undefined {
	const place = placeAt(page, offset);
	if (!place) return undefined;
	const { section, article, at } = place;
	const { persons } = entitiesOf(article);
	const person =
		persons.find(({ span }) => span.start <= at && at < span.end) ?? persons.find(({ span }) => span.end === at);
	return person && { section, person };
}

/** The mentions of a name in a section, in order; where the name is only a part of a longer one (艾力 in 艾力·吐尔逊), it is none. */
export function mentionsIn(article: Article, name: string): PersonEntity[] {
	const found: PersonEntity[] = [];
	let reach = 0;
	// Of two that begin together the longer comes first, so what ends no farther than one before it lies within that.
	for (const person of entitiesOf(article).persons) {
		const { end } = person.span;
		if (person.name === name && end > reach) found.push(person);
		reach = Math.max(reach, end);
	}
	return found;
}
