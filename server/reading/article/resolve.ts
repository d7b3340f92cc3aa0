import type { Article, Draft, RestrictedCast } from '../../ground/model/article';
import type { Entity, PersonEntity } from '../../ground/model/entity';
import { bySpan, type Span } from '../../ground/model/span';
import { firstFrom } from '../../ground/text/bisect';
import { isHan } from '../../ground/text/characters';
import { exact } from '../../ground/text/exact';
import { blankInput, type KnownNames, type LatticeRoom, lookAt } from '../people/lattice-input';
import { spansOfNames } from '../people/name-lattice';
import { namedAfter } from '../people/words/name-cues';

/** A clause is read at most this far on either side of a name. */
const reach = 24;
/** A longer name begins at most this many units before the shorter one in it. */
const longestLead = 6;
/** The model looks at so many units before a name. */
const before = 3;
/** What stands this far behind a clause may still tell that a name ends with it. */
const beyond = 16;

/**
 * Decides by the cast which bare mentions of a draft are names. A name that the page knows counts as one more word,
 * and the sentence is read again: in 张钢走进车间 the name stands, in 一张钢琴 the words around it win.
 * Drafts that are resolved one after the other share the `room` in which they were parsed.
 */
export function resolve(draft: Draft, cast: RestrictedCast, room?: LatticeRoom): Article {
	const unchanged: Article = { draft, entities: draft.entities };
	const { text } = draft.logical;
	if (isUnderstood(draft, cast)) return unchanged;
	const found = occurrences(cast);
	const kept = withoutPartial(draft, found);
	const input = blankInput(text, { known: found, room });
	const { closed } = input;
	for (const { kind, span } of kept)
		if (kind !== 'official') for (let at = span.start; at < span.end; at++) closed[at] = 1;
	dropClosed(found, closed);
	const { starts } = found;
	if (starts.length === 0) return unchanged;
	const persons: PersonEntity[] = [];
	let read = 0;
	for (const start of starts) {
		if (start < read) continue;
		const clause = clauseAround(text, start, closed);
		read = clause.end;
		lookAt(input, Math.max(0, clause.start - before), Math.min(text.length, clause.end + beyond));
		for (const span of spansOfNames(input, clause.start, clause.end)) {
			if (namedAfter.endOf(text, span.end) < 0 && isKnown(found, span))
				persons.push({ kind: 'person', span, name: text.slice(span.start, span.end) });
		}
	}
	return persons.length > 0 || kept.length < draft.entities.length
		? { draft, entities: exact([...kept, ...persons].sort(bySpan)) }
		: unchanged;
}

interface Occurrences extends KnownNames {
	readonly starts: number[];
	readonly ends: number[];
}

/** Where the names that the page knows stand. */
function occurrences({ starts, names }: RestrictedCast): Occurrences {
	const found: Occurrences = { starts: [], ends: [] };
	for (const [i, { name, status }] of names.entries()) {
		if (status !== 'known') continue;
		const start = starts[i];
		found.starts.push(start);
		found.ends.push(start + name.length);
	}
	return found;
}

/**
 * True where every known name in the text is already a person of the draft, or part of a longer one.
 * Most articles need no more than this check.
 */
function isUnderstood({ entities }: Draft, { starts, names }: RestrictedCast): boolean {
	if (starts.length === 0) return true;
	let next = 0;
	let last = 0;
	for (const { kind, span } of entities) {
		if (kind !== 'person') continue;
		// Of two persons that overlap one may be a part of the other.
		if (span.start < last) return false;
		last = span.end;
		// Both lists are in the order of the text, so one walk along both compares them.
		for (; next < starts.length && starts[next] <= span.start; next++) {
			const { name, status } = names[next];
			const isHeld = starts[next] === span.start && span.end >= span.start + name.length;
			if (status === 'known' && !isHeld) return false;
		}
	}
	for (; next < starts.length; next++) if (names[next].status === 'known') return false;
	return true;
}

/** Drops the occurrences that touch what is already understood. */
function dropClosed({ starts, ends }: Occurrences, closed: Uint8Array): void {
	let count = 0;
	for (let i = 0; i < starts.length; i++) {
		const [start, end] = [starts[i], ends[i]];
		if (closed[start] || closed[end - 1]) continue;
		starts[count] = start;
		ends[count++] = end;
	}
	starts.length = count;
	ends.length = count;
}

function isKnown({ starts, ends }: KnownNames, { start, end }: Span): boolean {
	for (let i = firstFrom(starts, start); starts[i] === start; i++) if (ends[i] === end) return true;
	return false;
}

/** The longest name wins: a bare 傅秋 of the draft gives way where the page knows 傅秋实. */
function withoutPartial(draft: Draft, { starts, ends }: KnownNames): readonly Entity[] {
	let parts: Parts | undefined;
	let first = 0;
	const isPartial = ({ start, end }: Span) => {
		while (first < starts.length && starts[first] < start - longestLead) first++;
		for (let i = first; i < starts.length && starts[i] <= start; i++) {
			const stop = ends[i];
			if (stop >= end && stop - starts[i] > end - start) return true;
		}
		return false;
	};
	return draft.entities.filter(
		({ kind, span }) => kind !== 'person' || !isPartial(span) || isPart(span, (parts ??= partsOf(draft))),
	);
}

/** Places where a short name stays, even if the page knows a longer one. */
interface Parts {
	/** The starts of names that have a title. */
	readonly titled: ReadonlySet<number>;
	/** 1 on the units of bylines. */
	readonly inByline: Uint8Array;
}

function partsOf(draft: Draft): Parts {
	const titled = new Set<number>();
	const inByline = new Uint8Array(draft.logical.text.length + 1);
	for (const entity of draft.entities) {
		if (entity.kind === 'official') titled.add(entity.person.span.start);
		else if (entity.kind === 'byline') inByline.fill(1, entity.span.start, entity.span.end);
	}
	return { titled, inByline };
}

function isPart({ start, end }: Span, { titled, inByline }: Parts): boolean {
	return titled.has(start) || (inByline[start] === 1 && inByline[end - 1] === 1);
}

/** The run of Han and dots around an offset, up to what is already understood. */
function clauseAround(text: string, at: number, closed: Uint8Array): Span {
	let start = at;
	let end = at;
	const runs = (i: number) => (isHan(text.charCodeAt(i)) || text.charCodeAt(i) === 0xb7) && !closed[i];
	while (start > 0 && at - start < reach && runs(start - 1)) start--;
	while (end < text.length && end - at < 2 * reach && runs(end)) end++;
	return { start, end };
}
