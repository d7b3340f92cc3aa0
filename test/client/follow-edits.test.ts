import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { followEdits, type KnownMark, takeTold } from '../../client/marks/follow-edits';
import { createShelf } from '../../server/desk/marks/shelf';
import { quote } from '../../server/desk/notes/anchor';
import type { MarkEvent } from '../../server/ground/model/mark';
import { unmark } from '../../server/ground/text/marks';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';

/** A text in which `⟦…⟧` stand around marked words, as the client knows it, and what is left of that after an edit. */
function marked(copy: string, more: Partial<ToldMark> = {}) {
	const { text, stretches } = unmark(copy);
	const document = TextDocument.create('file:///A01.txt', 'newscopy', 1, text);
	const marks = stretches.map(
		({ start, end }, i): KnownMark => ({
			...{ id: `m${i}`, time: '2026-07-28T08:00:00Z', what: 'comment', state: 'open', thread: [], to: null },
			...{ exact: text.slice(start, end), ...more },
			range: { start: document.positionAt(start), end: document.positionAt(end) },
		}),
	);
	const edit = (start: number, length: number, put: string) => {
		const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
		const isAsked = followEdits(marks, [{ range, text: put }]);
		TextDocument.update(document, [{ range, text: put }], document.version + 1);
		return isAsked;
	};
	return {
		marks,
		edit,
		text: () => document.getText(),
		words: () => marks.map(({ range }) => range && document.getText(range)),
		offsets: () => marks.map(({ range }) => range && [document.offsetAt(range.start), document.offsetAt(range.end)]),
	};
}

const copy = '⟦城东新桥⟧昨日通车\n\n本报讯（记者 ⟦孟一禾⟧）全长⟦三百米⟧，昨日⟦正式⟧通车。\n';

test('marks that no edit touches move with the text, are the same objects, and nobody is asked', () => {
	const page = marked(copy);
	const before = [...page.marks];
	for (const put of ['快', '快讯\n\n', '甲\r\n乙', '']) assert.equal(page.edit(6, 0, put), false, JSON.stringify(put));
	assert.equal(page.edit(5, 3, ''), false);
	assert.equal(page.edit(page.text().length, 0, '完'), false);
	assert.deepEqual(page.words(), ['城东新桥', '孟一禾', '三百米', '正式']);
	assert.deepEqual(
		page.marks.map((mark, i) => mark === before[i]),
		[true, true, true, true],
	);
});

test('a mark that an edit touches, be it at its edge, is another object, and asked for', () => {
	for (const [at, length, put] of [
		[0, 0, '快'],
		[4, 0, '的'],
		[1, 1, ''],
		[0, 4, '桥'],
		[2, 9, ''],
	] as const) {
		const page = marked(copy);
		const before = [...page.marks];
		assert.equal(page.edit(at, length, put), true);
		assert.notEqual(page.marks[0], before[0]);
		assert.deepEqual(page.words().slice(1), ['孟一禾', '三百米', '正式']);
		assert.deepEqual(page.marks.slice(1), before.slice(1));
	}
});

test('where words were lost or taken out, any edit may bring them back', () => {
	const lost = marked(copy);
	lost.marks[1].range = null;
	assert.equal(lost.edit(5, 0, '新'), true);
	assert.equal(marked(copy, { state: 'accepted' }).edit(5, 0, '新'), true);
	assert.equal(marked(copy, { state: 'rejected' }).edit(5, 0, '新'), false);
});

test('the place where words are to go is followed and asked for as they are', () => {
	const page = marked(copy);
	const start = { line: 2, character: 0 };
	page.marks[0].to = start;
	assert.equal(page.edit(6, 0, '\n'), false);
	assert.deepEqual(page.marks[0].to, { line: 3, character: 0 });
	assert.equal(page.edit(page.text().indexOf('本报讯'), 0, '（'), true);
});

test('an edit of many places at once is not followed mark by mark', () => {
	const page = marked(copy);
	const before = [...page.marks];
	const range = { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } };
	assert.equal(
		followEdits(
			page.marks,
			Array.from({ length: 101 }, () => ({ range, text: '新' })),
		),
		true,
	);
	assert.ok(page.marks.every((mark, i) => mark !== before[i]));
});

test('what the server tells is known already where nothing about it is new', () => {
	const page = marked(copy);
	page.edit(6, 0, '快讯\n');
	const told = structuredClone(page.marks).map((mark, i) => (i === 1 ? { ...mark, state: 'resolved' as const } : mark));
	const known = takeTold(page.marks, told);
	assert.deepEqual(known, told);
	assert.deepEqual(
		known.map((mark, i) => mark === page.marks[i]),
		[true, false, true, true],
	);
	assert.deepEqual(
		takeTold(page.marks, told.slice(2)).map((mark) => mark.id),
		['m2', 'm3'],
	);
});

/** Where the server follows the marks of the same page to. */
function shelved(given: string) {
	const { text, stretches } = unmark(given);
	let now = text;
	const events = stretches.map(
		(place, i): MarkEvent => ({
			...{ version: 1, id: `m${i}`, time: '2026-07-28T08:00:00Z', kind: 'mark', what: 'comment' },
			selector: quote(text, place),
		}),
	);
	const shelf = createShelf({ events: () => events, text: () => now, stamp: () => ({ id: 's', time: '' }) });
	shelf.marks('A01');
	return {
		edit(start: number, length: number, put: string) {
			const before = now;
			now = before.slice(0, start) + put + before.slice(start + length);
			shelf.edited('A01', { before, after: now }, { start, length, inserted: put.length });
		},
		placeOf: (id: string) => shelf.marks('A01').find(({ mark }) => mark.event.id === id)?.place,
	};
}

test('as long as it does not ask, the client has marks where the server has them', () => {
	const put = fc.constantFrom('', '新', '桥', '\n', '三百米', '快讯\n', '孟一禾\n通车');
	const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), put), { maxLength: 12 });
	fc.assert(
		fc.property(edits, (made) => {
			const page = marked(copy);
			const server = shelved(copy);
			const touched = new Set<string>();
			for (const [from, most, text] of made) {
				const start = from % (page.text().length + 1);
				const length = Math.min(most, page.text().length - start);
				const before = [...page.marks];
				page.edit(start, length, text);
				server.edit(start, length, text);
				for (const [i, mark] of page.marks.entries()) if (mark !== before[i]) touched.add(mark.id);
			}
			for (const [i, { id }] of page.marks.entries()) {
				const place = server.placeOf(id);
				if (!touched.has(id)) assert.deepEqual(page.offsets()[i], place && [place.start, place.end]);
			}
		}),
		{ numRuns: 400 },
	);
});

test('ten thousand marks are followed through a key in a moment', () => {
	const many = marked('甲⟦乙⟧丙丁戊己庚辛\n'.repeat(10_000));
	let each = Number.POSITIVE_INFINITY;
	for (let key = 0; key < 20; key++) {
		const before = performance.now();
		assert.equal(many.edit(5, 0, key % 5 === 0 ? '\n' : '新'), false);
		each = Math.min(each, performance.now() - before);
	}
	assert.ok(each < 20, `${each} ms`);
	assert.deepEqual(new Set(many.words()), new Set(['乙']));
});
