import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMark } from '../../../server/desk/marks/find';
import { foldMarks } from '../../../server/desk/marks/fold';
import { createShelf } from '../../../server/desk/marks/shelf';
import { suggestedEdits } from '../../../server/desk/marks/suggestion';
import { quote } from '../../../server/desk/notes/anchor';
import { noteLine, readNotes } from '../../../server/desk/notes/notes-file';
import type { MarkEvent, MarkState } from '../../../server/ground/model/mark';
import type { NoteEvent } from '../../../server/ground/model/note';
import { type Span, span } from '../../../server/ground/model/span';
import { edited } from '../../../server/ground/text/edits';
import { unmark } from '../../../server/ground/text/marks';
import { present } from '../../../server/ground/text/present';

const uri = 'file:///A01.txt';
const stamp = () => ({ id: 'x', time: '2026-07-28T10:00:00Z' });

/** A page that is opened with these events. */
function open(text: string, events: readonly NoteEvent[]) {
	let copy = text;
	const shelf = createShelf({ events: () => events, text: () => copy, stamp });
	return {
		shelf,
		states: (): MarkState[] => shelf.marks(uri).map(({ state }) => state),
		edit(place: Span, put: string) {
			const before = copy;
			copy = copy.slice(0, place.start) + put + copy.slice(place.end);
			const change = { start: place.start, length: place.end - place.start, inserted: put.length };
			shelf.edited(uri, { before, after: copy }, change);
		},
	};
}

function suggestion(copy: string, place: Span, more: Partial<MarkEvent>): MarkEvent {
	const base = { version: 1, id: 'm', time: '2026-07-28T08:00:00Z', kind: 'mark', what: 'delete' } as const;
	return { ...base, selector: quote(copy, place), ...more };
}

const accepted: NoteEvent = {
	...{ version: 1, id: 'd', time: '2026-07-28T09:00:00Z', kind: 'state' },
	...{ of: 'm', state: 'accepted' },
} as const;

for (const [marked, more] of [
	['城东的⟦的⟧新桥全长三百米，昨日通车，两岸群众从此不用绕行。', { what: 'delete' }],
	['城东新桥全长三百米⟦⟧昨日通车，两岸群众从此不用绕行。', { what: 'insert', text: '，' }],
	['城东新桥全长⟦三百米⟧，昨日通车，两岸群众从此不用绕行。', { what: 'replace', text: '352米' }],
	['城东新桥⟦全长三百米，⟧昨日通车，两岸群众从此不用绕行。', { what: 'relocate' }],
] as const)
	test(`what was accepted is so when the page is opened again, and open where the change was undone: ${more.what}`, () => {
		const { text, stretches } = unmark(marked);
		const to = more.what === 'relocate' ? { to: quote(text, span(text.length - 1, text.length - 1)) } : {};
		const mark = suggestion(text, stretches[0], { ...more, ...to });
		const [{ mark: own, place, target }] = open(text, [mark]).shelf.marks(uri);
		const edits = suggestedEdits(own, { copy: text, place: present(place, 'place'), target }) ?? [];
		const changed = edited(text, edits);
		assert.notEqual(changed, text);
		assert.deepEqual(open(changed, [mark, accepted]).states(), ['accepted']);
		assert.deepEqual(open(text, [mark, accepted]).states(), ['open']);
	});

test('a change that was accepted, saved and then undone is open again', () => {
	const copy = '城东新桥全长三百米，昨日通车，两岸群众从此不用绕行。';
	const mark = suggestion(copy, span(6, 9), { what: 'replace', text: '352米' });
	const requoted: NoteEvent = {
		...{ version: 1, id: 'q', time: '2026-07-28T09:30:00Z', kind: 'move', of: 'm' },
		selector: quote(copy.replace('三百米', '352米'), span(6, 10)),
	} as const;
	const page = open(copy.replace('三百米', '352米'), [mark, accepted, requoted]);
	assert.deepEqual(page.states(), ['accepted']);
	page.edit(span(6, 10), '三百米');
	assert.deepEqual(page.states(), ['open']);
});

test('a mark on any stretch of any text is found again there', () => {
	const piece = fc.constantFrom('桥', '𠮷', '\ud842', '\udfb7', '三百米', '，', ' ', '\n', '\r\n', '１０', '\u3000');
	fc.assert(
		fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (parts, from, long) => {
			const text = parts.join('');
			// An editor cannot put the caret between CR and LF.
			const snapped = (at: number) => (text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at);
			const start = snapped(from % text.length);
			const end = Math.max(start, snapped(Math.min(text.length, start + (long % 20))));
			const line = noteLine(suggestion(text, span(start, end), { what: 'comment' }));
			const [event] = readNotes(line).events;
			assert.ok(event.kind === 'mark');
			assert.deepEqual(findMark(text, event.selector), span(start, end));
		}),
		{ numRuns: 1000 },
	);
});

test('times count by the moment, in whatever zone they are written; what is none comes before all', () => {
	const copy = '城东新桥';
	const mark = suggestion(copy, span(0, 2), { what: 'query' });
	const state = (id: string, time: string, said: MarkState): NoteEvent => ({
		...({ version: 1, id, time, kind: 'state', of: 'm' } as const),
		state: said,
	});
	const stateAfter = (...events: NoteEvent[]) => foldMarks([mark, ...events]).marks[0].state;
	assert.equal(
		stateAfter(state('a', '2026-07-28T16:30:00+08:00', 'resolved'), state('b', '2026-07-28T09:00:00Z', 'rejected')),
		'rejected',
	);
	assert.equal(
		stateAfter(state('a', '2026-07-28T09:00:00Z', 'resolved'), state('b', '2026-07-28T09:00:00.500Z', 'open')),
		'open',
	);
	assert.equal(stateAfter(state('z', '明天', 'rejected'), state('b', '2026-07-28T09:00:00Z', 'resolved')), 'resolved');
});

test('a sidecar that was made to be slow or odd is folded at once', () => {
	const mark = suggestion('城东新桥', span(0, 2), { what: 'query', id: 'to m', body: '？' });
	const replies = Array.from(
		{ length: 60_000 },
		(_, i): NoteEvent => ({ version: 1, id: `r${i}`, time: 'x', kind: 'reply', of: 'to m', body: '答' }),
	);
	const circle: NoteEvent[] = [
		{ version: 1, id: 'c1', time: 'x', kind: 'reply', of: 'c2', body: '甲' },
		{ version: 1, id: 'c2', time: 'x', kind: 'reply', of: 'c1', body: '乙' },
		{ version: 1, id: 'c3', time: 'x', kind: 'state', of: '__proto__', state: 'open' },
		{ version: 1, id: '__proto__', time: 'x', kind: 'withdrawal', of: '__proto__' },
	];
	const started = performance.now();
	const { marks } = foldMarks([mark, ...replies, ...circle]);
	assert.equal(marks[0].thread.length, 60_001);
	assert.ok(performance.now() - started < 5_000);
	const deep = `${'{"version":1,"id":'.repeat(20_000)}\n${'['.repeat(200_000)}\n`;
	assert.deepEqual(readNotes(deep + noteLine(mark)).events, [mark]);
});

test('the target of a relocation and a mark of like name do not get in the way of one another', () => {
	const copy = '甲村通了路，乙村修了渠，丙村建了校。';
	const mark = suggestion(copy, span(12, 18), { what: 'relocate', to: quote(copy, span(6, 6)) });
	const other = suggestion(copy, span(0, 2), { what: 'query', id: 'to m' });
	const placed = open(copy, [other, mark]).shelf.marks(uri);
	assert.deepEqual(
		placed.map(({ place, target }) => [place?.start, target?.start]),
		[
			[0, undefined],
			[12, 6],
		],
	);
});
