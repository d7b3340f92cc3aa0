import type { Title } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { memoize } from '../../ground/text/memoize';
import { placeSpan } from '../../reading/page/place';

/** All that a page says of one person; spans are page offsets, in order. */
export interface PersonOnPage {
	readonly name: string;
	readonly mentions: readonly Span[];
	/** The titles that stand with the name, each wording once, in the order of the page. */
	readonly titles: readonly TitleOnPage[];
	/** The names of employers that bylines give. */
	readonly employers: readonly string[];
}

export interface TitleOnPage extends Pick<Title, 'organization' | 'post'> {
	/** As written, column breaks taken out. */
	readonly text: string;
	readonly relation: 'title-name' | 'name-title' | 'appointment' | 'removal';
	readonly span: Span;
}

/** The people of a page by name. Two people of the same name on one page count as one here; the card shows both titles. */
export const peopleOf = memoize(collect);

function collect(page: Page): ReadonlyMap<string, PersonOnPage> {
	const people = new Map<string, { name: string; mentions: Span[]; titles: TitleOnPage[]; employers: string[] }>();
	const personOf = (name: string) => {
		let person = people.get(name);
		if (!person) people.set(name, (person = { name, mentions: [], titles: [], employers: [] }));
		return person;
	};
	page.articles.forEach((article, section) => {
		const { text } = article.draft.logical;
		for (const entity of article.entities) {
			if (entity.kind === 'person') personOf(entity.name).mentions.push(placeSpan(page, section, entity.span));
			if (entity.kind === 'byline') {
				for (const { name, employer } of entity.people) {
					const { employers } = personOf(name);
					if (employer !== undefined && !employers.includes(employer)) employers.push(employer);
				}
			}
			if (entity.kind !== 'official') continue;
			const { person, relation } = entity;
			const { titles } = personOf(person.name);
			for (const title of [...entity.also, entity.title]) {
				const written = text.slice(title.span.start, title.span.end);
				if (titles.some((other) => other.text === written && other.relation === relation)) continue;
				titles.push({
					text: written,
					organization: title.organization,
					post: title.post,
					relation,
					span: placeSpan(page, section, title.span),
				});
			}
		}
	});
	return people;
}
