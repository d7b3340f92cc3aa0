import { namedAfter } from '../lexicon/name-cues';
import type { Article, Draft, RestrictedCast } from '../model/article';
import { bySpan, type Span } from '../model/span';
import { isHan } from '../text/characters';
import { blankInput, type LatticeInput } from './recognizers/lattice-input';
import { readLattice } from './recognizers/name-lattice';

/** A clause is read no farther than this on either side of a name. */
const reach = 24;
/** A longer name begins at most so many units before the shorter one in it. */
const longestLead = 6;

/**
 * Decides the bare mentions of a draft by the cast. A name that the page knows is one more word of the sentence there, and the sentence is read again:
 * in 张钢走进车间 the name stands, in 一张钢琴 the words around it win.
 */
export function resolve(draft: Draft, cast: RestrictedCast): Article {
	const { text } = draft.logical;
	const found = occurrences(text, cast);
	if (found.size === 0) return { draft, entities: draft.entities };
	let parts: Parts | undefined;
	const kept = draft.entities.filter(({ kind, span }) => !(kind === 'person' && isInLonger(span, found) && !isPart(span, (parts ??= partsOf(draft)))));
	const closed = new Uint8Array(text.length + 1);
	for (const { kind, span } of kept) if (kind !== 'official') closed.fill(1, span.start, span.end);
	const known = outside(found, closed);
	if (known.size === 0) return { draft, entities: draft.entities };
	const input: LatticeInput = { ...blankInput(text), closed, known };
	const persons: Draft['entities'][number][] = [];
	let read = 0;
	for (const start of [...known.keys()].sort((a, b) => a - b)) {
		if (start < read) continue;
		const clause = clauseAround(text, start, closed);
		read = clause.end;
		for (const name of readLattice(input, clause.start, clause.end).names) {
			if (namedAfter.longest(text, name.end)) continue;
			if (known.get(name.start)?.includes(name.end)) persons.push({ kind: 'person', span: { start: name.start, end: name.end }, name: text.slice(name.start, name.end) });
		}
	}
	return { draft, entities: persons.length > 0 || kept.length < draft.entities.length ? [...kept, ...persons].sort(bySpan) : draft.entities };
}

/** Where the names that the page knows stand: start → ends. */
function occurrences(text: string, cast: RestrictedCast): Map<number, number[]> {
	const found = new Map<number, number[]>();
	for (const [name, standing] of cast) {
		if (standing !== 'known') continue;
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
			const ends = found.get(at);
			if (ends) ends.push(at + name.length);
			else found.set(at, [at + name.length]);
		}
	}
	return found;
}

/** The occurrences that touch nothing of what is already understood. */
function outside(found: ReadonlyMap<number, readonly number[]>, closed: Uint8Array): Map<number, readonly number[]> {
	const left = new Map<number, readonly number[]>();
	for (const [start, ends] of found) {
		if (closed[start]) continue;
		const free = ends.filter((end) => !closed[end - 1]);
		if (free.length > 0) left.set(start, free);
	}
	return left;
}

/** The longest name wins: a bare 傅秋 of the draft gives way where the page knows 傅秋实. */
function isInLonger({ start, end }: Span, found: ReadonlyMap<number, readonly number[]>): boolean {
	for (let at = Math.max(0, start - longestLead); at <= start; at++) if (found.get(at)?.some((stop) => stop >= end && stop - at > end - start)) return true;
	return false;
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
