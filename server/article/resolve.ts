import type { Article, Draft, RestrictedCast } from '../model/article';
import type { Entity, PersonEntity } from '../model/entity';
import { bySpan, type Span } from '../model/span';
import { blankInput, type KnownNames, lookAt } from '../people/lattice-input';
import { spansOfNames } from '../people/name-lattice';
import { namedAfter } from '../people/words/name-cues';
import { firstFrom } from '../text/bisect';
import { isHan } from '../text/characters';

/** A clause is read no farther than this on either side of a name. */
const reach = 24;
/** A longer name begins at most so many units before the shorter one in it. */
const longestLead = 6;
/** The model looks at so many units before a name. */
const before = 3;
/** What stands so far behind a clause may still say that a name ends with it. */
const beyond = 16;

/**
 * Decides the bare mentions of a draft by the cast. A name that the page knows is one more word of the sentence there, and the sentence is read again:
 * in 张钢走进车间 the name stands, in 一张钢琴 the words around it win.
 */
export function resolve(draft: Draft, cast: RestrictedCast): Article {
	const unchanged: Article = { draft, entities: draft.entities };
	const { text } = draft.logical;
	if (isUnderstood(draft, cast)) return unchanged;
	const found = occurrences(cast);
	const kept = withoutPartial(draft, found);
	const input = blankInput(text, found);
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
		? { draft, entities: [...kept, ...persons].sort(bySpan) }
		: unchanged;
}

interface Occurrences extends KnownNames {
	readonly starts: number[];
	readonly ends: number[];
}

/** Where the names that the page knows stand. */
function occurrences({ starts, names }: RestrictedCast): Occurrences {
	const found: Occurrences = { starts: [], ends: [] };
	for (const [i, { name, standing }] of names.entries()) {
		if (standing !== 'known') continue;
		const start = starts[i];
		found.starts.push(start);
		found.ends.push(start + name.length);
	}
	return found;
}

/** True where each name that the page knows stands only where the draft has a person of that name, or of a longer one: most articles need no more than this look. */
function isUnderstood({ entities, logical: { text } }: Draft, { starts, names }: RestrictedCast): boolean {
	if (starts.length === 0) return true;
	if (text.length > personEnds.length) return false;
	personEnds.fill(0, 0, text.length);
	let last = 0;
	for (const { kind, span } of entities) {
		if (kind !== 'person') continue;
		// Of two persons that overlap one may be a part of the other.
		if (span.start < last) return false;
		last = span.end;
		personEnds[span.start] = last;
	}
	for (let i = 0; i < starts.length; i++) {
		const { name, standing } = names[i];
		const start = starts[i];
		if (standing === 'known' && personEnds[start] < start + name.length) return false;
	}
	return true;
}

/** Where the person that begins at an offset ends, 0 where none begins; lent from one draft to the next. Hardly a draft is longer. */
const personEnds = new Int32Array(1 << 14);

/** Only those occurrences stay that touch nothing of what is already understood. */
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

/** Where names stay what they are, whatever longer ones there may be. */
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

/** The run of Han and dots around an offset that nothing understood interrupts. */
function clauseAround(text: string, at: number, closed: Uint8Array): Span {
	let start = at;
	let end = at;
	const runs = (i: number) => (isHan(text.charCodeAt(i)) || text.charCodeAt(i) === 0xb7) && !closed[i];
	while (start > 0 && at - start < reach && runs(start - 1)) start--;
	while (end < text.length && end - at < 2 * reach && runs(end)) end++;
	return { start, end };
}
