import assert from 'node:assert/strict';
import { createShelf } from '../../../server/desk/marks/shelf';
import { quote } from '../../../server/desk/notes/anchor';
import type { MarkEvent } from '../../../server/ground/model/mark';
import type { NoteEvent } from '../../../server/ground/model/note';
import { type Span, span } from '../../../server/ground/model/span';
import { markedCopy, unmark } from '../../../server/ground/text/marks';

interface Marked extends Partial<MarkEvent> {
	/** Where the words are to go, in a copy that is the text of the page. */
	readonly target?: { readonly copy: string; readonly at: number };
}

/** A shelf over one page, whose stretches `⟦…⟧` have a mark each, and what an editor does to it. */
export function markedPage(marked: string, { target, ...more }: Marked = {}) {
	const uri = 'file:///A01.txt';
	const { text, stretches } = unmark(marked);
	let copy = text;
	const of = (place: Span, i: number): MarkEvent => ({
		...{ version: 1, id: `m${i}`, time: '2026-07-28T08:00:00Z', kind: 'mark', what: 'comment' },
		selector: quote(text, place),
		...(target ? { to: quote(target.copy, span(target.at, target.at)) } : {}),
		...more,
	});
	let events: readonly NoteEvent[] = stretches.map(of);
	let count = 0;
	const shelf = createShelf({
		events: () => events,
		text: () => copy,
		stamp: () => ({ id: `s${++count}`, time: '2026-07-28T10:00:00Z' }),
	});
	shelf.marks(uri);
	const edit = ({ start, end }: Span, put: string): void => {
		const before = copy;
		copy = copy.slice(0, start) + put + copy.slice(end);
		shelf.edited(uri, { before, after: copy }, { start, length: end - start, inserted: put.length });
	};
	const placeOf = (words: string): Span => {
		const start = copy.indexOf(words);
		assert.ok(start >= 0, words);
		return span(start, start + words.length);
	};
	const plain = (words: string) => words.replace(/[⟦⟧]/g, '');
	return {
		uri,
		shelf,
		edit,
		add: (...added: readonly NoteEvent[]) => {
			events = [...events, ...added];
		},
		replace: (words: string, put: string) => edit(placeOf(words), put),
		/** Cuts words and puts them in at an offset of the text that is left. */
		move(words: string, at: number) {
			edit(placeOf(plain(words)), '');
			edit(span(at, at), plain(words));
		},
		/** The same, but that they are put in first. */
		copyThenCut(words: string, at: number) {
			const { start, end } = placeOf(plain(words));
			const to = at <= start ? at : at + end - start;
			edit(span(to, to), plain(words));
			const by = to <= start ? end - start : 0;
			edit(span(start + by, end + by), '');
		},
		seen: () =>
			markedCopy(
				copy,
				shelf.marks(uri).flatMap(({ place }) => place ?? []),
			),
		targets: () =>
			markedCopy(
				copy,
				shelf.marks(uri).flatMap(({ target: to }) => to ?? []),
			),
		copy: () => copy,
	};
}
