import type { Article } from '../../../../ground/model/article';
import type { Fault } from '../../../../ground/model/rule';
import type { Span } from '../../../../ground/model/span';
import { firstFrom } from '../../../../ground/text/bisect';
import { isHan } from '../../../../ground/text/characters';
import { placesOf } from '../../../../ground/text/places';
import { entitiesOf } from '../../../../reading/article/entities';
import { isLikeSurname, patternOf, surnameLength } from '../../lib/near-names';

/** A story of more people is a list of winners or members: its headline names none of them with a slip. */
const mostNames = 300;

/** For a place of a headline, at most this many names that are equally near are tried. */
const mostAlike = 8;

/**
 * Names of the story that stand in one of its headlines with a single other character, while the story knows no such name: ⟦高早苗⟧ over a
 * story of 高早禾. `heads` are the headlines, in order. Names that are alike are looked up, and the story is read in one pass, since there
 * may be thousands of headlines and names.
 */
export function* headlineNames(article: Article, heads: readonly Span[]): Generator<Fault> {
	const { text } = article.draft.logical;
	const names = firstMentions(article);
	if (names.size === 0 || names.size > mostNames) return;
	const candidates = [...candidatesIn(text, heads, names)];
	if (candidates.length === 0) return;
	const places = placesOf(text, candidates.flatMap(wordsOf));
	const known = new Set(entitiesOf(article).persons.map(({ name }) => name));
	let last = -1;
	for (const candidate of candidates) {
		const { at, head, written, name, span } = candidate;
		// Of several names that a place may be meant for, the one that the story mentions first is shown.
		if (at === last) continue;
		const stands = (word: string): boolean => countBehind(places, word, head.end) > 0;
		if ((places.get(name)?.[0] ?? Number.POSITIVE_INFINITY) + name.length <= head.end) continue;
		if (isOtherEnd(candidate)) {
			// 高市涉华 beside 高市早苗: 高市 is a word of its own, and the story writes other words behind it, too.
			if (countBehind(places, name.slice(0, -1), head.end) !== countBehind(places, name, head.end)) continue;
			// 金山涉案 beside 金山美, whose story speaks of 涉案, too: the last character is the beginning of a word.
			if (at + name.length < head.end && stands(candidate.next)) continue;
		}
		// 李文说 beside 李文化: the shorter name is a person of its own.
		if (stands(written) || known.has(written.slice(0, -1))) continue;
		last = at;
		yield {
			span: { start: at, end: at + name.length },
			message: {
				zh: `标题里是“${written}”，正文里是“${name}”，请核对。`,
				en: `The headline says ${written}, the story ${name}: which is right?`,
			},
			related: [{ span, message: { zh: '正文里的名字', en: 'The name in the story' } }],
		};
	}
}

/** A place of a headline that may be meant for a name of the story, and where the story mentions that name first. */
interface Candidate {
	readonly at: number;
	readonly head: Span;
	readonly written: string;
	/** The last character of what is written and the one behind it. */
	readonly next: string;
	readonly name: string;
	readonly span: Span;
}

/** Where each name of three or four characters stands first. */
function firstMentions(article: Article): Map<string, Span> {
	const names = new Map<string, Span>();
	for (const { name, span } of entitiesOf(article).persons)
		if (name.length >= 3 && name.length <= 4 && !names.has(name)) names.set(name, span);
	return names;
}

/**
 * The places of headlines that differ from a name behind them in one Han character: of the given name, or a surname that is like the right
 * one. By place and then in the order of the names.
 */
function* candidatesIn(text: string, heads: readonly Span[], names: ReadonlyMap<string, Span>): Generator<Candidate> {
	const byPattern = new Map<string, string[]>();
	const initials = new Set<string>();
	// Names of three characters by their given names.
	const byGiven = new Map<string, string>();
	for (const name of names.keys()) {
		initials.add(name[0]);
		if (name.length === 3 && surnameLength(name) === 1) byGiven.set(name.slice(1), name);
		for (let open = 1; open < name.length; open++) {
			const list = byPattern.get(patternOf(name, open));
			if (!list) byPattern.set(patternOf(name, open), [name]);
			else if (list.length < mostAlike) list.push(name);
		}
	}
	for (const head of heads) {
		for (let at = head.start; at + 3 <= head.end; at++) {
			const name = byGiven.get(text.slice(at + 1, at + 3));
			const span = name === undefined ? undefined : names.get(name);
			if (name !== undefined && span && isLikeSurname(text[at], name[0])) {
				const next = text.slice(at + 2, Math.min(at + 4, head.end));
				if (span.start >= head.end) yield { at, head, written: text.slice(at, at + 3), next, name, span };
			}
			if (!initials.has(text[at])) continue;
			const here: Candidate[] = [];
			for (let length = 3; length <= Math.min(4, head.end - at); length++) {
				const written = text.slice(at, at + length);
				const next = text.slice(at + length - 1, Math.min(at + length + 1, head.end));
				for (let open = 1; open < length; open++) {
					if (!isHan(written.charCodeAt(open))) continue;
					for (const name of byPattern.get(patternOf(written, open)) ?? []) {
						const span = names.get(name);
						if (span && name !== written && span.start >= head.end) here.push({ at, head, written, next, name, span });
					}
				}
			}
			yield* here.sort((a, b) => a.span.start - b.span.start);
		}
	}
}

function isOtherEnd({ written, name }: Candidate): boolean {
	return written.slice(0, -1) === name.slice(0, -1);
}

/** What is asked about a candidate: where these words stand. */
function wordsOf({ written, next, name }: Candidate): string[] {
	return [written, next, name, name.slice(0, -1)];
}

function countBehind(places: ReadonlyMap<string, readonly number[]>, word: string, from: number): number {
	const all = places.get(word) ?? [];
	return all.length - firstFrom(all, from);
}
