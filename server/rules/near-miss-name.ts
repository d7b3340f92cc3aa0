import { entitiesOf } from '../article/entities';
import type { Article } from '../model/article';
import type { PersonEntity } from '../model/entity';
import type { ArticleRule, Fault } from '../model/rule';
import { overlaps, type Span } from '../model/span';
import { speechVerbs } from '../people/words/name-cues';
import { countWhile } from '../text/bisect';
import { isHan } from '../text/characters';
import { surnameAt } from '../words/surnames';

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
	suspects: hasNameTwice,
	check(article) {
		const found: Fault[] = [];
		const persons = entitiesOf(article).persons.filter(({ name }) => isPlain(name));
		const mentions = mentionsOf(persons);
		if (mentions.size > mostNames) return found;
		const { text } = article.draft.logical;
		for (const [name, places] of mentions) {
			if (places.length < enough) {
				againstSpeakers(article, places[0], persons, found);
				continue;
			}
			const near = strays(text, name, persons);
			const spans = near.length === 0 ? [] : places.map((place) => place.span);
			for (const { span, name: other } of near) {
				if (
					(mentions.get(other)?.length ?? 0) > 1 ||
					standsTwice(text, other) ||
					isListed(text, span, spans) ||
					isRelative(text, span, spans[0]) ||
					hasOtherTitle(article, name, span)
				)
					continue;
				found.push(fault(span, { name, other, first: places[0].span }));
			}
		}
		return found;
	},
};

/** `县水利局局长⟦方志运⟧介绍……方志远说……方志远表示`: the slip stands where the person is introduced, and the name that goes on to speak is the story's own. */
function againstSpeakers(
	article: Article,
	{ name, span }: PersonEntity,
	persons: readonly PersonEntity[],
	found: Fault[],
): void {
	const { text } = article.draft.logical;
	const near = strays(text, name, persons);
	if (near.length < enough || standsTwice(text, name)) return;
	const spoken = new Map<string, Span[]>();
	for (const stray of near) {
		const spans = spoken.get(stray.name);
		if (spans) spans.push(stray.span);
		else spoken.set(stray.name, [stray.span]);
	}
	for (const [other, spans] of spoken) {
		if (
			spans.length < enough ||
			article.entities.filter((one) => one.kind === 'person' && one.name === other).length >= enough ||
			isListed(text, span, spans) ||
			isRelative(text, span, spans[0])
		)
			continue;
		if (!hasOtherTitle(article, other, span)) found.push(fault(span, { name: other, other: name, first: spans[0] }));
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
	const { length } = name;
	if (length < 2 || length > 4) return false;
	for (let i = 0; i < length; i++) if (!isHan(name.charCodeAt(i))) return false;
	return length < 4 || surnameLength(name) === 2;
}

/** True where a name stands twice, and somewhere a name with one character else: most stories write nobody two ways, and need no more than this look. */
function hasNameTwice(article: Article): boolean {
	if (article.draft.kind !== 'article') return false;
	const { persons } = entitiesOf(article);
	if (persons.length > few) return true;
	const { text } = article.draft.logical;
	let isTwice = false;
	let isNear = false;
	for (let i = 0; i < persons.length && !(isTwice && isNear); i++) {
		const { name } = persons[i];
		let first = 0;
		while (persons[first].name !== name) first++;
		if (first < i) isTwice = true;
		else if (!isNear && isPlain(name)) isNear = nextNear(text, name, surnameLength(name), 0) >= 0;
	}
	return isTwice && isNear;
}

/** Of so many persons each is compared with each sooner than a map of them is made. */
const few = 40;

/** The mentions of each name; none where no name stands twice. */
function mentionsOf(persons: readonly PersonEntity[]): Map<string, PersonEntity[]> {
	const mentions = new Map<string, PersonEntity[]>();
	for (const person of persons) {
		const list = mentions.get(person.name);
		if (list) list.push(person);
		else mentions.set(person.name, [person]);
	}
	if (mentions.size === persons.length) mentions.clear();
	return mentions;
}

/** The first of the persons that a stretch overlaps. They are in order, and a name with blanks in it is no longer than `longestName`. */
function personOver(persons: readonly PersonEntity[], span: Span): PersonEntity | undefined {
	for (
		let i = countWhile(persons.length, (index) => persons[index].span.start <= span.start - longestName);
		i < persons.length && persons[i].span.start < span.end;
		i++
	) {
		if (overlaps(persons[i].span, span)) return persons[i];
	}
	return undefined;
}

const longestName = 16;

/** Stretches that differ from a name in one character of the given name, and are a mention of a person or speak. */
function strays(text: string, name: string, persons: readonly PersonEntity[]): readonly Stray[] {
	let found: Stray[] | undefined;
	const own = surnameLength(name);
	let others: Set<string> | undefined;
	for (let at = nextNear(text, name, own, 0); at >= 0; at = nextNear(text, name, own, at + 1)) {
		const other = text.slice(at, at + name.length);
		if (!isPlain(other)) continue;
		const span = { start: at, end: at + name.length };
		const person = personOver(persons, span);
		// In a name of two characters another second one makes another person: unless he speaks without ever having been introduced.
		if (
			name.length === 2 &&
			(forms.includes(other[1]) || !startsClause(text, at) || !speechVerbs.longest(text, span.end))
		)
			continue;
		if (
			person
				? person.span.start !== span.start || person.span.end !== span.end
				: !startsClause(text, at) || !speechVerbs.longest(text, span.end)
		)
			continue;
		others ??= new Set();
		if (others.add(other).size > mostAlike) break;
		(found ??= []).push({ span, name: other });
	}
	return found ?? none;
}

interface Stray {
	readonly span: Span;
	readonly name: string;
}

const none: readonly never[] = [];

/** Where, from an offset on, the name stands with one character else behind the surname; -1 where it does nowhere. Nothing is cut out for the comparison. */
function nextNear(text: string, name: string, own: number, from: number): number {
	const surname = own === 1 ? name[0] : name.slice(0, own);
	for (
		let at = text.indexOf(surname, from);
		at >= 0 && at + name.length <= text.length;
		at = text.indexOf(surname, at + 1)
	) {
		let apart = 0;
		for (let i = own; i < name.length; i++) if (text.charCodeAt(at + i) !== name.charCodeAt(i)) apart++;
		if (apart === 1) return at;
	}
	return -1;
}

/** 王总, 李老, 张某: no given names. */
const forms = '总某老姨叔哥姐队工董局处科导教医师嫂爷奶妈家氏主院校馆站村书镇伯婶婆公大二小';

/** Two of 欧阳望川 where the rest is a given name, else one. */
function surnameLength(name: string): number {
	const surname = name.length > 2 ? surnameAt(name, 0, name.length) : undefined;
	return surname && surname.end < name.length ? surname.end : 1;
}

function startsClause(text: string, at: number): boolean {
	return at === 0 || '\n，。；：！？“”、'.includes(text[at - 1]);
}

/** `方志远、⟦方志运⟧`, `方志远和⟦方志运⟧`: two who are named together are two. */
function isListed(text: string, span: Span, places: readonly Span[]): boolean {
	return places.some((place) => {
		const between = place.end <= span.start ? text.slice(place.end, span.start) : text.slice(span.end, place.start);
		return between.length < 12 && !/[，。；！？\n]/.test(between);
	});
}

/** `弟弟⟦方志运⟧`, `方志远的儿子`: relatives share characters of their names; one word of kin beside either of the two says that they are two. */
function isRelative(text: string, span: Span, first: Span | undefined): boolean {
	return [span, ...(first ? [first] : [])].some(
		({ start, end }) =>
			kin.test(text.slice(Math.max(0, start - kinReach), start)) || kin.test(text.slice(end, end + kinReach)),
	);
}

const kinReach = 10;
const kin =
	/[父母弟兄哥姐妹儿女孙侄甥叔伯姑舅姨妻夫婆媳婿]|双胞胎|孪生|爱人|老伴|一家|全家|家人|家族|亲戚|堂亲|同胞|家里/;

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

function fault(
	span: Span,
	{ name, other, first }: { readonly name: string; readonly other: string; readonly first: Span },
): Fault {
	return {
		span,
		message: {
			zh: `本篇别处写作“${name}”，此处写作“${other}”，请核对。`,
			en: `Elsewhere in this story the name is ${name}, here it is ${other}: which is right?`,
		},
		fixes: [{ title: { zh: `改为“${name}”`, en: `Change to “${name}”` }, safe: false, edits: [{ span, text: name }] }],
		related: [{ span: first, message: { zh: '别处的写法', en: 'Written so here' } }],
	};
}
