import type { Article } from '../../../../ground/model/article';
import type { Span } from '../../../../ground/model/span';
import { overlapOf } from '../../../../ground/text/overlap';
import { placesOf } from '../../../../ground/text/places';
import { entitiesOf } from '../../../../reading/article/entities';
import { patternOf } from '../../lib/near-names';
import { slipAt } from '../../lib/one-off';
import { exactAt, hasBegun } from './office-names';
import type { RosterIndex } from './roster-index';

/** A stretch of the logical text that is nearly a name of the roster. */
export interface NearMention {
	readonly span: Span;
	/** The name that it is nearly. */
	readonly name: string;
}

/** An article, the day of its issue, and the roster. */
export interface MentionQuestion {
	readonly article: Article;
	readonly day: string;
	readonly index: RosterIndex;
}

/**
 * Stretches that are nearly a name which the story writes rightly elsewhere, and those that stand in a list beside such a name
 * (`甲某某、⟦乙某禾⟧、丙某某`); the slip sounds or looks alike, or two characters stand the other way round.
 */
export function* nearRightNames({ article, day, index }: MentionQuestion): Generator<NearMention> {
	const { text } = article.draft.logical;
	const right = rightNames(text, index);
	if (right.size === 0) return;
	const isRight = overlapOf([...right.values()].flat().sort((a, b) => a.start - b.start));
	const others = strangers(article);
	for (const name of right.keys())
		for (const span of slipsOf(text, name))
			if (!isRight(span) && !others(span) && !standsTwice(text, span)) yield { span, name };
	for (const spans of right.values())
		for (const { start, end } of spans) {
			if (text[end] === '、') yield* inList(end + 1);
			// The item before ends at the mark: names of the roster have three characters there.
			if (text[start - 1] === '、') yield* inList(start - 4);
		}

	function* inList(at: number): Generator<NearMention> {
		if (at < 0 || exactAt(text, at, index) !== undefined) return;
		for (const name of nearNames(text.slice(at, at + 3), index)) {
			const slipped = slipAt(text, at, name);
			const span = { start: at, end: at + 3 };
			if (slipped?.slip === 'like' && !right.has(name) && !others(span) && isInOffice(name, { day, index }))
				yield { span, name };
		}
	}
}

/**
 * The persons of a story who are nearly named as somebody of the roster whom the story does not name; and whom it does name.
 * What stands beside a post or in a list of such names is left to `besidePosts` and `nearRightNames`.
 */
export function strangersLikeNames(
	article: Article,
	index: RosterIndex,
): { readonly right: readonly string[]; readonly near: readonly NearMention[] } {
	const { text } = article.draft.logical;
	const { persons } = entitiesOf(article);
	const right = new Set<string>();
	const near: NearMention[] = [];
	let others: ((stretch: Span) => boolean) | undefined;
	for (const { name: written, span } of persons) {
		if (written.length !== 3) continue;
		if (index.names.has(written)) right.add(written);
		else
			for (const name of nearNames(written, index)) {
				if (slipAt(written, 0, name)?.slip !== 'like' || text.slice(span.start, span.end) !== written) continue;
				if (isBesidePost(text, span, index) || isListed(text, span, index)) continue;
				if (!(others ??= strangers(article))(span) && !standsTwice(text, span)) near.push({ span, name });
			}
	}
	return { right: [...right], near };
}

function isBesidePost(text: string, { start, end }: Span, { before, behind }: RosterIndex): boolean {
	return before.longestBefore(text, start) !== undefined || behind.longest(text, end) !== undefined;
}

/** `甲某某、⟦乙某禾⟧`: in a list with a name of the roster. */
function isListed(text: string, { start, end }: Span, index: RosterIndex): boolean {
	return (
		(text[end] === '、' && exactAt(text, end + 1, index) !== undefined) ||
		(text[start - 1] === '、' && start >= 4 && index.names.has(text.slice(start - 4, start - 1)))
	);
}

/** Names of three characters and more that stand in the text, with their places. */
function rightNames(text: string, { names, initials }: RosterIndex): ReadonlyMap<string, readonly Span[]> {
	const found = new Map<string, Span[]>();
	for (let at = 0; at + 3 <= text.length; at++) {
		if (!initials.has(text.charCodeAt(at))) continue;
		const name = text.slice(at, at + 3);
		if (!names.has(name)) continue;
		const list = found.get(name);
		if (list) list.push({ start: at, end: at + 3 });
		else found.set(name, [{ start: at, end: at + 3 }]);
	}
	return found;
}

/** The places where a name of three characters stands with one of them like the right one. */
function* slipsOf(text: string, name: string): Generator<Span> {
	const pairs = [name.slice(0, 2), name.slice(1), name[1] + name[0]];
	const places = placesOf(text, pairs);
	const starts = new Set<number>();
	for (const at of places.get(pairs[0]) ?? []) starts.add(at);
	for (const at of places.get(pairs[1]) ?? []) starts.add(at - 1);
	for (let at = text.indexOf(name[0]); at >= 0; at = text.indexOf(name[0], at + 1))
		if (text[at + 2] === name[2]) starts.add(at);
	for (const at of [...starts].sort((a, b) => a - b)) {
		if (at < 0 || at + 3 > text.length) continue;
		if (slipAt(text, at, name)?.slip === 'like') yield { start: at, end: at + 3 };
	}
}

function* nearNames(written: string, { byPattern }: RosterIndex): Generator<string> {
	for (let at = 0; at < written.length; at++) yield* byPattern.get(patternOf(written, at)) ?? [];
}

/** Says whether somebody of the roster holds a post on the day or has held one. */
export function isInOffice(name: string, { day, index }: Pick<MentionQuestion, 'day' | 'index'>): boolean {
	return (index.names.get(name) ?? []).some((row) => hasBegun(row, day));
}

/** Persons with a title of their own, and those of bylines, are other people. */
function strangers(article: Article): (stretch: Span) => boolean {
	const { officials, bylines } = entitiesOf(article);
	const spans = [
		...officials.map(({ person }) => person.span),
		...bylines.flatMap(({ people }) => people.map(({ span }) => span)),
	];
	return overlapOf(spans.sort((a, b) => a.start - b.start));
}

/** A slip is made once; who is named again is a person of the story. */
function standsTwice(text: string, { start, end }: Span): boolean {
	const written = text.slice(start, end);
	return text.indexOf(written) !== start || text.indexOf(written, end) >= 0;
}
