import { speechVerbs } from '../lexicon/name-cues';
import type { Article } from '../model/article';
import type { Entity, PersonEntity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import { overlaps, type Span } from '../model/span';
import { isHan } from '../text/characters';

/**
 * `县水利局局长方志远介绍……方志远说……⟦方志运⟧表示`: a name that the story writes twice and more, and once with another character.
 * Two people of one story may have names that are alike; then each is named more than once, has a title of his own, or stands in one list with the other.
 */
export const nearMissName: ArticleRule = {
	name: 'near-miss-name',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '姓名前后不一', en: 'A name written two ways' },
	about: 'person',
	*check(article) {
		if (article.draft.kind !== 'article') return;
		const mentions = mentionsOf(article.entities);
		if (!mentions) return;
		const { text } = article.draft.logical;
		for (const [name, places] of mentions) {
			if (places.length < enough) continue;
			for (const { span, name: other } of strays(text, name, article.entities)) {
				if ((mentions.get(other)?.length ?? 0) > 1 || occurrences(text, other) > 1 || isListed(text, span, places) || hasOtherTitle(article, name, span)) continue;
				yield fault(span, { name, other, first: (places[0] as PersonEntity).span });
			}
		}
	},
};

/** A name is the story's own when it is written so often. */
const enough = 2;

/** Names of three Han characters: in shorter ones a second character makes another person as likely as a slip. */
function isPlain(name: string): boolean {
	return name.length === 3 && isHan(name.charCodeAt(0)) && isHan(name.charCodeAt(1)) && isHan(name.charCodeAt(2));
}

/** The mentions of each name; undefined where no name stands twice, as in most stories. */
function mentionsOf(entities: readonly Entity[]): Map<string, PersonEntity[]> | undefined {
	const mentions = new Map<string, PersonEntity[]>();
	let isAnyEnough = false;
	for (const entity of entities) {
		if (entity.kind !== 'person' || !isPlain(entity.name)) continue;
		const list = mentions.get(entity.name);
		if (!list) mentions.set(entity.name, [entity]);
		else if (list.push(entity) >= enough) isAnyEnough = true;
	}
	return isAnyEnough ? mentions : undefined;
}

/** Stretches that differ from a name in one character of the given name, and are a mention of a person or speak. */
function* strays(text: string, name: string, entities: readonly Entity[]): Generator<{ readonly span: Span; readonly name: string }> {
	const surname = name[0] as string;
	for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
		if ((text[at + 1] === name[1]) === (text[at + 2] === name[2])) continue;
		const other = text.slice(at, at + 3);
		if (!isPlain(other)) continue;
		const span = { start: at, end: at + 3 };
		const person = entities.find((one) => one.kind === 'person' && overlaps(one.span, span) && isPlain(one.name));
		if (person ? person.span.start === span.start && person.span.end === span.end : startsClause(text, at) && speechVerbs.longest(text, span.end)) yield { span, name: other };
	}
}

function startsClause(text: string, at: number): boolean {
	return at === 0 || '\n，。；：！？“”、'.includes(text[at - 1] as string);
}

/** `方志远、⟦方志运⟧`, `方志远和⟦方志运⟧`: two who are named together are two. */
function isListed(text: string, span: Span, places: readonly PersonEntity[]): boolean {
	return places.some(({ span: place }) => {
		const between = place.end <= span.start ? text.slice(place.end, span.start) : text.slice(span.end, place.start);
		return between.length < 12 && !/[，。；！？\n]/.test(between);
	});
}

/** The stretch has a title that the name never has: somebody else's. */
function hasOtherTitle(article: Article, name: string, span: Span): boolean {
	const { text } = article.draft.logical;
	const titles = new Set<string>();
	let own: string | undefined;
	for (const entity of article.entities) {
		if (entity.kind !== 'official') continue;
		const title = text.slice(entity.title.span.start, entity.title.span.end);
		if (entity.person.name === name) titles.add(title);
		if (entity.person.span.start === span.start) own = title;
	}
	return own !== undefined && titles.size > 0 && !titles.has(own);
}

function occurrences(text: string, word: string): number {
	let count = 0;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
	return count;
}

function fault(span: Span, { name, other, first }: { readonly name: string; readonly other: string; readonly first: Span }): Fault {
	return {
		span,
		message: { zh: `本篇别处写作“${name}”，此处写作“${other}”，请核对。`, en: `Elsewhere in this story the name is ${name}, here it is ${other}: which is right?` },
		fixes: [{ title: { zh: `改为“${name}”`, en: `Change to “${name}”` }, safe: false, edits: [{ span, text: name }] }],
		related: [{ span: first, message: { zh: '别处的写法', en: 'Written so here' } }],
	};
}
