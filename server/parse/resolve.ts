import type { Article, Draft, RestrictedCast } from '../model/article';
import { bySpan, type Span } from '../model/span';
import { isHan } from '../text/characters';
import { type LatticeInput, readLattice } from './recognizers/name-lattice';

/** A clause is read no farther than this on either side of a name. */
const reach = 24;

/**
 * Decides the bare mentions of a draft by the cast. A name that the page knows is one more word of the sentence there, and the sentence is read again:
 * in 张钢走进车间 the name stands, in 张钢琴声悠扬 the words around it win.
 */
export function resolve(draft: Draft, cast: RestrictedCast): Article {
	const { text } = draft.logical;
	const taken = draft.entities.filter((entity) => entity.kind !== 'official').map((entity) => entity.span);
	const known = occurrences(text, cast, taken);
	if (known.size === 0) return { draft, entities: draft.entities };
	const closed = new Uint8Array(text.length + 1);
	for (const span of taken) closed.fill(1, span.start, span.end);
	const none = new Uint8Array(text.length + 1);
	const input: LatticeInput = { text, opens: none, titleAt: none, closes: none, closed, stems: new Set(), known };
	const persons: Draft['entities'][number][] = [];
	let read = 0;
	for (const start of [...known.keys()].sort((a, b) => a - b)) {
		if (start < read) continue;
		const clause = clauseAround(text, start, closed);
		read = clause.end;
		for (const name of readLattice(input, clause.start, clause.end).names) {
			if (known.get(name.start)?.includes(name.end)) persons.push({ kind: 'person', span: { start: name.start, end: name.end }, name: text.slice(name.start, name.end) });
		}
	}
	return { draft, entities: persons.length > 0 ? [...draft.entities, ...persons].sort(bySpan) : draft.entities };
}

/** Where the names that the page knows stand outside of what is already understood: start → ends. */
function occurrences(text: string, cast: RestrictedCast, taken: readonly Span[]): Map<number, number[]> {
	const found = new Map<number, number[]>();
	const closed = new Uint8Array(text.length + 1);
	for (const span of taken) closed.fill(1, span.start, span.end);
	for (const [name, standing] of cast) {
		if (standing !== 'known') continue;
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
			if (closed[at] || closed[at + name.length - 1]) continue;
			found.set(at, [...(found.get(at) ?? []), at + name.length]);
		}
	}
	return found;
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
