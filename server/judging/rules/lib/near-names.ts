import type { PersonEntity } from '../../../ground/model/entity';
import type { Span } from '../../../ground/model/span';
import { countWhile } from '../../../ground/text/bisect';
import { isHan } from '../../../ground/text/characters';
import { overlapOf } from '../../../ground/text/overlap';
import { placesOf } from '../../../ground/text/places';
import { speechVerbs } from '../../../reading/people/words/name-cues';
import { isPolite } from '../../../reading/people/words/respect';
import { likenessOf } from '../../../reading/words/likeness';
import { surnameAt } from '../../../reading/words/surnames';
import { wordModel } from '../../../reading/words/words';

/** A name of a person, or of somebody who speaks, and where it stands so; spans in order. */
export interface NearName {
	readonly name: string;
	readonly spans: readonly Span[];
}

/** The names of a text that are nearly written as others. */
export interface NearNames {
	/** All that there are. */
	readonly names: Iterable<string>;
	/**
	 * Those that differ from a name in one character of the given name, or in a surname that is like it, the first eight of them. A person
	 * with more such names in the story belongs to a family or a list: from the ninth on they are left out.
	 */
	readonly of: (name: string) => readonly NearName[];
}

const mostAlike = 8;

/**
 * Finds them by what two such names share: 程小禾 and 程小苗 are 程小？, 程大禾 is 程？禾.
 * In a story of one surname all names are alike, and comparing each with each would take seconds.
 * `known` are the names that are asked about.
 */
export function straysOf(
	text: string,
	persons: readonly PersonEntity[],
	known: ReadonlyMap<string, unknown>,
): NearNames {
	const spans = new Map<string, Span[]>();
	for (const span of mentionsAndSpeakers(text, persons, known)) {
		const name = text.slice(span.start, span.end);
		const list = spans.get(name);
		if (list) list.push(span);
		else spans.set(name, [span]);
	}
	// The names of one pattern, in the order in which they stand first.
	const alike = new Map<string, NearName[]>();
	for (const [name, places] of spans) {
		for (let at = 0; at < name.length; at++) {
			const list = alike.get(patternOf(name, at));
			if (list) list.push({ name, spans: places });
			else alike.set(patternOf(name, at), [{ name, spans: places }]);
		}
	}
	return {
		names: spans.keys(),
		of(name) {
			const found: NearName[] = [];
			for (const at of openPlaces(name)) {
				let taken = 0;
				for (const near of alike.get(patternOf(name, at)) ?? []) {
					if (near.name === name || !isNearName(near.name, name)) continue;
					found.push(near);
					if (++taken > mostAlike) break;
				}
			}
			found.sort((a, b) => a.spans[0].start - b.spans[0].start);
			const end = found[mostAlike]?.spans[0].start;
			if (end === undefined) return found;
			return found.slice(0, mostAlike).map((near) => ({
				name: near.name,
				spans: near.spans.slice(
					0,
					countWhile(near.spans.length, (index) => near.spans[index].start < end),
				),
			}));
		},
	};
}

/** `程？禾`: a name with one character left open; two names of one pattern differ in no more than that. */
export function patternOf(name: string, at: number): string {
	return `${name.slice(0, at)}？${name.slice(at + 1)}`;
}

/** Where a name may be written with another character: its given name, and a surname of one character over a given name of two. */
export function openPlaces(name: string): number[] {
	const own = surnameLength(name);
	const given = Array.from({ length: name.length - own }, (_, i) => own + i);
	return own === 1 && name.length === 3 ? [0, ...given] : given;
}

/**
 * True for two names that differ in one character: 方志远 and 方志运; or 章若谷 and 张若谷, 佘长河 and 余长河, whose surnames sound or look
 * alike. With any other surname it is another person.
 */
export function isNearName(one: string, other: string): boolean {
	if (one.length !== other.length) return false;
	const own = surnameLength(one);
	let apart = 0;
	for (let i = own; i < one.length; i++) if (one[i] !== other[i]) apart++;
	if (one.slice(0, own) === other.slice(0, own)) return apart === 1;
	return apart === 0 && own === 1 && one.length === 3 && likenessOf(one[0], other[0]) !== undefined;
}

/**
 * True where the character before a given name of two is like a surname and no word of its own: 候春生 for 侯春生, but 和建国 for 何建国 is
 * 和 and somebody who is called by the given name.
 */
export function isLikeSurname(sign: string | undefined, surname: string): boolean {
	return (
		sign !== undefined &&
		sign !== surname &&
		!standsAlone.includes(sign) &&
		isHan(sign.charCodeAt(0)) &&
		likenessOf(sign, surname) !== undefined
	);
}

/** Words of one character that stand before a name. */
const standsAlone =
	'与和跟同及给对为向是使时在再把被让叫将即就却而但且则又也都并或从由于自到的了着有以替帮像如因找见请问';

/** The stretches that are a mention of a person, or begin a clause and speak: `方志运表示`; in order. */
function mentionsAndSpeakers(
	text: string,
	persons: readonly PersonEntity[],
	known: ReadonlyMap<string, unknown>,
): Span[] {
	const found: Span[] = [];
	const isPerson = overlapOf(persons.map(({ span }) => span));
	for (const { span } of persons)
		if (isPlain(text.slice(span.start, span.end)) && (span.end - span.start > 2 || isSpeaker(text, span)))
			found.push(span);
	const firsts = new Set(Array.from(known.keys(), (name) => name.charCodeAt(0)));
	const patterns = new Set<string>();
	for (const name of known.keys())
		for (let at = surnameLength(name); at < name.length; at++) patterns.add(patternOf(name, at));
	for (let start = 0; start < text.length; start++) {
		if (!firsts.has(text.charCodeAt(start)) || !startsClause(text, start)) continue;
		for (let length = 2; length <= 4; length++) {
			const span = { start, end: start + length };
			if (!isHan(text.charCodeAt(span.end - 1))) break;
			const isName = isSpeaker(text, span) || isSlip(text, span, patterns);
			if (isName && isPlain(text.slice(start, span.end)) && !isPerson(span)) found.push(span);
		}
	}
	for (const span of slippedSurnames(text, known)) if (!isPerson(span)) found.push(span);
	return found.sort((a, b) => a.start - b.start);
}

/** `54岁的⟦候春生⟧` beside 侯春生: the given name stands behind what is like the surname. */
function slippedSurnames(text: string, known: ReadonlyMap<string, unknown>): Span[] {
	const surnames = new Map<string, string>();
	for (const name of known.keys())
		if (name.length === 3 && surnameLength(name) === 1) surnames.set(name.slice(1), name[0]);
	const found: Span[] = [];
	for (const [given, places] of placesOf(text, [...surnames.keys()]))
		for (const at of places)
			if (isLikeSurname(text[at - 1], surnames.get(given) ?? '')) found.push({ start: at - 1, end: at + 2 });
	return found;
}

/**
 * True where three characters and more begin a clause, differ in one from a name of the story, and no word has that one:
 * `张桂志不懂` beside 张桂生, and not `高建材厂` beside 高建华.
 */
function isSlip(text: string, { start, end }: Span, known: ReadonlySet<string>): boolean {
	if (end - start < 3) return false;
	const name = text.slice(start, end);
	for (let at = surnameLength(name); at < name.length; at++)
		if (known.has(patternOf(name, at))) return isGiven(name.charCodeAt(at)) && !isInWord(text, start + at);
	return false;
}

/** 志 and 林 stand in given names, 却 and 是 do not. */
function isGiven(code: number): boolean {
	return wordModel().given[code] <= dearestGiven;
}

/** In halves of a nat. */
const dearestGiven = 18;

function isInWord(text: string, at: number): boolean {
	const { pair } = wordModel();
	return (
		pair(text.charCodeAt(at - 1), text.charCodeAt(at)) !== 0 || pair(text.charCodeAt(at), text.charCodeAt(at + 1)) !== 0
	);
}

/** With another second character, a name of two is another person, unless that person speaks without having been introduced. */
function isSpeaker(text: string, { start, end }: Span): boolean {
	return (
		startsClause(text, start) &&
		speechVerbs.longest(text, end) !== undefined &&
		(end - start > 2 || !forms.includes(text[start + 1]))
	);
}

/** 王总, 李老, 张某: no given names. */
const forms = '总某老姨叔哥姐队工董局处科导教医师嫂爷奶妈家氏主院校馆站村书镇伯婶婆公大二小';

function startsClause(text: string, at: number): boolean {
	return at === 0 || '\n，。；：！？“”、'.includes(text[at - 1]);
}

/** Names of two to four Han characters; of four, those with a surname of two. */
export function isPlain(name: string): boolean {
	const { length } = name;
	if (length < 2 || length > 4) return false;
	for (let i = 0; i < length; i++) if (!isHan(name.charCodeAt(i))) return false;
	return (length < 4 || surnameLength(name) === 2) && !isPolite(name);
}

/** Two of 欧阳望川 where the rest is a given name, else one. */
export function surnameLength(name: string): number {
	const surname = name.length > 2 ? surnameAt(name, 0, name.length) : undefined;
	return surname && surname.end < name.length ? surname.end : 1;
}
