import { speechVerbs } from '../lexicon/name-cues';
import { surnameAt } from '../lexicon/surnames';
import type { Article } from '../model/article';
import type { Entity, PersonEntity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import { overlaps, type Span } from '../model/span';
import { countWhile } from '../text/bisect';
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
		const persons = plainPersons(article.entities);
		for (const [name, places] of mentions) {
			if (places.length < enough) {
				yield* againstSpeakers(article, places[0] as PersonEntity, persons);
				continue;
			}
			const spans = places.map((place) => place.span);
			for (const { span, name: other } of strays(text, name, persons)) {
				if ((mentions.get(other)?.length ?? 0) > 1 || standsTwice(text, other) || isListed(text, span, spans) || hasOtherTitle(article, name, span)) continue;
				yield fault(span, { name, other, first: (places[0] as PersonEntity).span });
			}
		}
	},
};

/** `县水利局局长⟦方志运⟧介绍……方志远说……方志远表示`: the slip stands where the person is introduced, and the name that goes on to speak is the story's own. */
function* againstSpeakers(article: Article, { name, span }: PersonEntity, persons: readonly PersonEntity[]): Generator<Fault> {
	const { text } = article.draft.logical;
	if (standsTwice(text, name)) return;
	const spoken = new Map<string, Span[]>();
	for (const stray of strays(text, name, persons)) {
		const spans = spoken.get(stray.name);
		if (spans) spans.push(stray.span);
		else spoken.set(stray.name, [stray.span]);
	}
	for (const [other, spans] of spoken) {
		if (spans.length < enough || article.entities.filter((one) => one.kind === 'person' && one.name === other).length >= enough || isListed(text, span, spans)) continue;
		if (!hasOtherTitle(article, other, span)) yield fault(span, { name: other, other: name, first: spans[0] as Span });
	}
}

/** A name is the story's own when it is written so often. */
const enough = 2;

/** Who has more people of the story written so nearly as his own name is one of a family, or of a list. */
const mostAlike = 8;

/** A story of more people is a list of winners or members: names are alike there, and each compared with each would take seconds. */
const mostNames = 300;

/** Names of two to four Han characters; of four, those with a surname of two. */
function isPlain(name: string): boolean {
	return name.length >= 2 && name.length <= 4 && (name.length < 4 || surnameLength(name) === 2) && [...name].every((character) => isHan(character.charCodeAt(0)));
}

/** The mentions of each name; undefined where no name stands twice, as in most stories, and where there are too many. */
function mentionsOf(entities: readonly Entity[]): Map<string, PersonEntity[]> | undefined {
	const mentions = new Map<string, PersonEntity[]>();
	let isAnyEnough = false;
	for (const entity of entities) {
		if (entity.kind !== 'person' || !isPlain(entity.name)) continue;
		const list = mentions.get(entity.name);
		if (!list) mentions.set(entity.name, [entity]);
		else if (list.push(entity) >= enough) isAnyEnough = true;
	}
	return isAnyEnough && mentions.size <= mostNames ? mentions : undefined;
}

function plainPersons(entities: readonly Entity[]): PersonEntity[] {
	const persons: PersonEntity[] = [];
	for (const entity of entities) if (entity.kind === 'person' && isPlain(entity.name)) persons.push(entity);
	return persons;
}

/** The first of the persons that a stretch overlaps. They are in order, and a name with blanks in it is no longer than `longestName`. */
function personOver(persons: readonly PersonEntity[], span: Span): PersonEntity | undefined {
	for (let i = countWhile(persons.length, (index) => (persons[index] as PersonEntity).span.start <= span.start - longestName); i < persons.length && (persons[i] as PersonEntity).span.start < span.end; i++) {
		if (overlaps((persons[i] as PersonEntity).span, span)) return persons[i];
	}
	return undefined;
}

const longestName = 16;

/** Stretches that differ from a name in one character of the given name, and are a mention of a person or speak. */
function* strays(text: string, name: string, persons: readonly PersonEntity[]): Generator<{ readonly span: Span; readonly name: string }> {
	const own = surnameLength(name);
	const surname = name.slice(0, own);
	const others = new Set<string>();
	for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
		const other = text.slice(at, at + name.length);
		if (other.length < name.length || [...other].filter((sign, i) => sign !== name[i]).length !== 1 || !isPlain(other)) continue;
		const span = { start: at, end: at + name.length };
		const person = personOver(persons, span);
		// In a name of two characters another second one makes another person: unless he speaks without ever having been introduced.
		if (name.length === 2 && (forms.includes(other[1] as string) || !startsClause(text, at) || !speechVerbs.longest(text, span.end))) continue;
		if (person ? person.span.start !== span.start || person.span.end !== span.end : !startsClause(text, at) || !speechVerbs.longest(text, span.end)) continue;
		if (others.add(other).size > mostAlike) return;
		yield { span, name: other };
	}
}

/** 王总, 李老, 张某: no given names. */
const forms = '总某老姨叔哥姐队工董局处科导教医师嫂爷奶妈家氏主院校馆站村书镇伯婶婆公大二小';

/** Two of 欧阳望川 where the rest is a given name, else one. */
function surnameLength(name: string): number {
	const surname = name.length > 2 ? surnameAt(name, 0, name.length) : undefined;
	return surname && surname.end < name.length ? surname.end : 1;
}

function startsClause(text: string, at: number): boolean {
	return at === 0 || '\n，。；：！？“”、'.includes(text[at - 1] as string);
}

/** `方志远、⟦方志运⟧`, `方志远和⟦方志运⟧`: two who are named together are two. */
function isListed(text: string, span: Span, places: readonly Span[]): boolean {
	return places.some((place) => {
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

function standsTwice(text: string, word: string): boolean {
	const first = text.indexOf(word);
	return first >= 0 && text.includes(word, first + word.length);
}

function fault(span: Span, { name, other, first }: { readonly name: string; readonly other: string; readonly first: Span }): Fault {
	return {
		span,
		message: { zh: `本篇别处写作“${name}”，此处写作“${other}”，请核对。`, en: `Elsewhere in this story the name is ${name}, here it is ${other}: which is right?` },
		fixes: [{ title: { zh: `改为“${name}”`, en: `Change to “${name}”` }, safe: false, edits: [{ span, text: name }] }],
		related: [{ span: first, message: { zh: '别处的写法', en: 'Written so here' } }],
	};
}
