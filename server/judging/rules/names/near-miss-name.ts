import type { Article } from '../../../ground/model/article';
import type { PersonEntity } from '../../../ground/model/entity';
import type { ArticleRule, Fault } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { countWhile } from '../../../ground/text/bisect';
import { overlapOf } from '../../../ground/text/overlap';
import { placesOf } from '../../../ground/text/places';
import { entitiesOf } from '../../../reading/article/entities';
import { speechVerbs } from '../../../reading/people/words/name-cues';
import { isOnRoster } from '../../roster/desk-index';
import { isLikeSurname, isPlain, straysOf, surnameLength } from '../lib/near-names';
import { captionsOf } from './lib/captions';
import { usual } from './lib/variants';

/**
 * `县水利局局长方志远介绍……方志远说……⟦方志运⟧表示`: a name that the story writes twice and more, and once with another character.
 * Two people of one story may have names that are alike; then each is named more than once, has a title of his own,
 * or stands in one list with the other.
 */
export const nearMissName: ArticleRule = {
	name: 'near-miss-name',
	category: 'title',
	tier: 'B',
	severity: 'warning',
	weight: 1,
	title: { zh: '姓名前后不一', en: 'A name written two ways' },
	about: 'person',
	suspects: hasNearName,
	check(article, { settings }) {
		// Names in captions are compared with the story by a rule of their own (caption-name).
		const isCaption = overlapOf(captionsOf(article));
		const persons = entitiesOf(article).persons.filter(({ name, span }) => isPlain(name) && !isCaption(span));
		const isRight = (name: string) => isOnRoster(settings, name);
		const mentions = mentionsOf(persons);
		if (mentions.size === 0 || mentions.size > mostNames) return [];
		const { text } = article.draft.logical;
		const near = straysOf(text, persons, mentions);
		let places: ReadonlyMap<string, readonly number[]> | undefined;
		const standsTwice = (word: string): boolean => {
			const all = (places ??= placesOf(text, [...mentions.keys(), ...near.names])).get(word) ?? [];
			return all.length > 1 && all[all.length - 1] >= all[0] + word.length;
		};
		const titles = titlesOf(article);
		const found: Fault[] = [];
		for (const [name, own] of mentions) {
			// 王建囯 beside 王建国 is a variant of the character, and told as one (variant-name).
			const strays = near.of(name).filter((stray) => usual(stray.name) !== usual(name));
			if (strays.length === 0) continue;
			if (own.length >= enough) {
				const spans = own.map((person) => person.span);
				for (const { name: other, spans: written } of strays) {
					if ((mentions.get(other)?.length ?? 0) > 1 || standsTwice(other) || isRight(other)) continue;
					for (const span of written)
						if (!isListed(text, span, spans) && !isRelative(text, span, spans[0]) && !hasOtherTitle(titles, name, span))
							found.push(fault(span, { name, other, first: spans[0] }));
				}
				continue;
			}
			// `县水利局局长⟦方志运⟧介绍……方志远说……方志远表示`: the slip stands where the person is introduced,
			// and the name that goes on to speak is the story's own.
			const { span } = own[0];
			if (standsTwice(name) || isRight(name)) continue;
			for (const { name: other, spans } of strays) {
				// `市政协主席⟦谌江波⟧到会。……湛江波指出`: one is introduced and never speaks, the other speaks and was never introduced.
				if (
					spans.length === 1 &&
					isIntroduction(titles, span, { name: other, spoken: spans[0] }) &&
					speaks(text, spans[0])
				) {
					if (spans[0].start > span.end && !isListed(text, spans[0], [span]) && !isRelative(text, span, spans[0]))
						found.push(fault(spans[0], { name, other, first: span }));
					continue;
				}
				if (spans.length < enough || (mentions.get(other)?.length ?? 0) >= enough || isListed(text, span, spans))
					continue;
				if (isRelative(text, span, spans[0])) continue;
				if (!hasOtherTitle(titles, other, span)) found.push(fault(span, { name: other, other: name, first: spans[0] }));
			}
		}
		return found;
	},
};

/** A name that is written this often is the story's own. */
const enough = 2;

/** A story of more people is a list of winners or members, where names are alike by chance. */
const mostNames = 300;

/** True where somewhere a name stands that is nearly another one. For most stories this check is enough. */
function hasNearName(article: Article): boolean {
	if (article.draft.kind !== 'article') return false;
	const { persons } = entitiesOf(article);
	if (persons.length > few) return true;
	const { text } = article.draft.logical;
	return persons.some(
		({ name }, i) => persons.findIndex((person) => person.name === name) === i && isPlain(name) && hasNear(text, name),
	);
}

/** Up to this many persons, comparing each with each is faster than making a map. */
const few = 40;

/** The mentions of each name; none where many are named, and each of them once: that is a list. */
function mentionsOf(persons: readonly PersonEntity[]): Map<string, PersonEntity[]> {
	const mentions = new Map<string, PersonEntity[]>();
	for (const person of persons) {
		const list = mentions.get(person.name);
		if (list) list.push(person);
		else mentions.set(person.name, [person]);
	}
	if (mentions.size === persons.length && persons.length > few) mentions.clear();
	return mentions;
}

/** True where the name stands with one other character behind the surname, or with a surname that is like it. */
function hasNear(text: string, name: string): boolean {
	const own = surnameLength(name);
	const surname = name.slice(0, own);
	for (let at = text.indexOf(surname); at >= 0 && at + name.length <= text.length; at = text.indexOf(surname, at + 1)) {
		let apart = 0;
		for (let i = own; i < name.length; i++) if (text.charCodeAt(at + i) !== name.charCodeAt(i)) apart++;
		if (apart === 1) return true;
	}
	const given = name.slice(own);
	if (own > 1 || given.length < 2) return false;
	for (let at = text.indexOf(given, 1); at >= 0; at = text.indexOf(given, at + 2))
		if (isLikeSurname(text[at - 1], surname)) return true;
	return false;
}

/**
 * `方志远、⟦方志运⟧`, `方志远和⟦方志运⟧`: two names in one list are two people.
 * Only the nearest places on both sides are checked: if these are apart, the others are.
 */
function isListed(text: string, { start, end }: Span, places: readonly Span[]): boolean {
	const next = countWhile(places.length, (index) => places[index].end <= start);
	return (
		(next > 0 && isJoint(text.slice(places[next - 1].end, start))) ||
		(next < places.length && isJoint(text.slice(end, places[next].start)))
	);
}

function isJoint(between: string): boolean {
	return between.length < 12 && !/[，。；！？\n]/.test(between);
}

/**
 * `弟弟⟦方志运⟧`, `方志远的儿子`: relatives share characters of their names. A word for a relative beside one of the names says that they
 * are two people.
 */
function isRelative(text: string, ...places: readonly Span[]): boolean {
	return places.some(
		({ start, end }) =>
			kin.test(text.slice(Math.max(0, start - kinReach), start)) || kin.test(text.slice(end, end + kinReach)),
	);
}

const kinReach = 10;
const kin =
	/[父母弟兄哥姐妹女孙侄甥叔伯姑舅姨妻夫婆媳婿]|儿子|双胞胎|孪生|爱人|老伴|一家|全家|家人|家族|亲戚|堂亲|同胞|家里/;

/** The titles of a story: those of each name, and the one that stands with the person at an offset. */
interface Titles {
	readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
	readonly byPlace: ReadonlyMap<number, string>;
}

function titlesOf(article: Article): Titles {
	const { text } = article.draft.logical;
	const byName = new Map<string, Set<string>>();
	const byPlace = new Map<number, string>();
	for (const { title, person } of entitiesOf(article).officials) {
		const written = text.slice(title.span.start, title.span.end);
		const titles = byName.get(person.name);
		if (titles) titles.add(written);
		else byName.set(person.name, new Set([written]));
		byPlace.set(person.span.start, written);
	}
	return { byName, byPlace };
}

/** True where the name has a title at its place, and the other one nowhere. */
function isIntroduction(
	{ byName, byPlace }: Titles,
	{ start }: Span,
	{ name, spoken }: { readonly name: string; readonly spoken: Span },
): boolean {
	return byPlace.has(start) && !byName.has(name) && !byPlace.has(spoken.start) && name.length > 2;
}

/** `。⟦湛江波⟧指出` */
function speaks(text: string, { start, end }: Span): boolean {
	return '\n，。；：！？“”'.includes(text[start - 1] ?? '\n') && speechVerbs.longest(text, end) !== undefined;
}

/** The stretch has a title that the name never has, so it is another person. */
function hasOtherTitle({ byName, byPlace }: Titles, name: string, span: Span): boolean {
	const own = byPlace.get(span.start);
	const titles = byName.get(name);
	return own !== undefined && titles !== undefined && !titles.has(own);
}

function fault(
	span: Span,
	{ name, other, first }: { readonly name: string; readonly other: string; readonly first: Span },
): Fault {
	return {
		span,
		message: {
			zh: `本篇别处写作“${name}”，此处写作“${other}”，请核对。`,
			en: `Elsewhere in this story the name is ${name}, here it is ${other}: please check.`,
		},
		fixes: [{ title: { zh: `改为“${name}”`, en: `Change to “${name}”` }, safe: false, edits: [{ span, text: name }] }],
		related: [{ span: first, message: { zh: '别处的写法', en: 'The other spelling' } }],
	};
}
