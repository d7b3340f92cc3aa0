import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNotebook } from '../../../server/desk/notes/notebook';
import { notePlaces, readNotes, standingNotes } from '../../../server/desk/notes/notes-file';
import { withLines } from '../../../server/host/bytes';
import { emptyHost, type Host } from '../../../server/host/host';
import { at, copy, dismissal, lines } from './noted-copy';

/** A notebook over files in memory. */
function notebook(
	files: Map<string, string>,
	options: { readonly readOnly?: boolean; readonly text?: () => string } = {},
) {
	const told: string[] = [];
	let count = 0;
	const host: Host = {
		read: async (uri) => (files.has(uri) ? new TextEncoder().encode(files.get(uri)) : undefined),
		list: async () => undefined,
		stat: async () => undefined,
		append: async (uri, lines) => {
			if (options.readOnly) throw new Error('read only');
			const there = new TextEncoder().encode(files.get(uri) ?? '');
			files.set(uri, new TextDecoder('utf-8', { ignoreBOM: true }).decode(withLines(there, lines)));
		},
		replace: emptyHost.replace,
	};
	const stamp = () => ({ id: `s${++count}`, time: '2026-07-28T10:00:00Z' });
	return {
		told,
		book: createNotebook({
			host: () => host,
			text: options.text ?? (() => copy),
			stamp,
			report: (uri, problems) => told.push(`${uri} ${problems.length}`),
			tellMemory: (uri) => told.push(`memory ${uri}`),
		}),
	};
}

const uri = 'file:///issue/A01.txt';
const sidecar = `${uri}.notes.jsonl`;

test('notes are added as lines at the end, one after the other, and what is there stays', async () => {
	const files = new Map([[sidecar, '{"later":"version"}']]);
	const { book, told } = notebook(files);
	await book.load(uri);
	assert.deepEqual(told, [`${sidecar} 1`]);
	const notes = [dismissal(at(',')), dismissal(at('!'))];
	assert.deepEqual(await Promise.all(notes.map((note) => book.add(uri, [note]))), ['file', 'file']);
	assert.equal(files.get(sidecar), `{"later":"version"}\n${lines(notes)}`);
	assert.deepEqual(
		book.remarks(uri).dismissals.map(({ id }) => id),
		notes.map(({ id }) => id),
	);
	assert.equal(book.remarks(uri), book.remarks(uri));
	files.set(sidecar, '');
	book.forget();
	await book.load(uri);
	assert.deepEqual(book.remarks(uri).dismissals, []);
	assert.deepEqual(told, [`${sidecar} 1`, `${sidecar} 0`]);
});

test('a page that is closed while something is written, and opened again, has its notes where they were', async () => {
	const files = new Map<string, string>();
	const { book } = notebook(files);
	await book.load(uri);
	const first = book.add(uri, [dismissal(at(','))]);
	book.close(uri);
	const loading = book.load(uri);
	const second = book.add(uri, [dismissal(at('!'))]);
	await loading;
	assert.equal(book.remarks(uri).dismissals.length, 1);
	await Promise.all([first, second]);
	assert.equal(files.get(sidecar)?.trim().split('\n').length, 2);
	assert.deepEqual(
		book.list(uri).map(({ orphaned }) => orphaned),
		[false, false],
	);
	// Closed for good: nothing is kept of it that would stand in the way of the next reading.
	const last = book.add(uri, [dismissal(at('。'))]);
	book.close(uri);
	await last;
	assert.deepEqual(book.list(uri), []);
	await book.load(uri);
	assert.equal(book.remarks(uri).dismissals.length, 3);
});

test('where nothing can be written notes are kept in memory, and that is said once', async () => {
	for (const [place, again] of [
		['untitled:Untitled-1', 0],
		[uri, 1],
	] as const) {
		const { book, told } = notebook(new Map(), { readOnly: true });
		await book.load(place);
		assert.equal(await book.add(place, [dismissal(at(','))]), 'memory');
		await book.add(place, [dismissal(at('!'))]);
		assert.deepEqual(told, [`memory ${place}`]);
		assert.equal(book.remarks(place).dismissals.length, 2);
		assert.deepEqual(
			book.list(place).map(({ kept, orphaned }) => [kept, orphaned]),
			[
				['memory', false],
				['memory', false],
			],
		);
		book.close(place);
		await book.load(place);
		// A document that is read-only is the same one when it is opened again; an untitled one is not.
		await book.add(place, []);
		assert.equal(book.remarks(place).dismissals.length, again * 2);
	}
});

test('what could not be written is written with the next note that can be', async () => {
	const files = new Map<string, string>();
	const options = { readOnly: true };
	const { book } = notebook(files, options);
	await book.load(uri);
	const notes = [dismissal(at(',')), dismissal(at('!'))];
	assert.equal(await book.add(uri, notes.slice(0, 1)), 'memory');
	options.readOnly = false;
	assert.equal(await book.add(uri, notes.slice(1)), 'file');
	assert.equal(files.get(sidecar), lines(notes));
	assert.deepEqual(
		book.list(uri).map(({ kept }) => kept),
		['file', 'file'],
	);
});

test('a place whose surroundings have been rewritten is quoted anew on saving, and only then', async () => {
	const files = new Map<string, string>();
	let text = copy;
	const { book } = notebook(files, { text: () => text });
	await book.load(uri);
	const place = at('!');
	await book.add(uri, [dismissal(place)]);
	const edit = (start: number, length: number, put: string) => {
		const after = text.slice(0, start) + put + text.slice(start + length);
		book.edited(uri, { before: text, after }, { start, length, inserted: put.length });
		text = after;
	};
	edit(0, 1, '县');
	await book.saved(uri);
	assert.equal(files.get(sidecar)?.trim().split('\n').length, 1);
	edit(0, place.start, '今晨五时');
	edit(text.indexOf('!') + 1, 60, '全是另外的话');
	assert.deepEqual(
		book.remarks(uri).dismissals.map((one) => 'span' in one && text.slice(one.span.start, one.span.end)),
		['!'],
	);
	await book.saved(uri);
	const events = readNotes(files.get(sidecar) ?? '').events;
	assert.deepEqual(
		events.map(({ kind }) => kind),
		['dismissal', 'move'],
	);
	const notes = standingNotes(events);
	assert.deepEqual([...notePlaces(notes, text).values()], [{ start: text.indexOf('!'), end: text.indexOf('!') + 1 }]);
	edit(text.indexOf('!'), 1, '！');
	assert.deepEqual(
		book.list(uri).map(({ orphaned }) => orphaned),
		[true],
	);
	await book.saved(uri);
	assert.equal(readNotes(files.get(sidecar) ?? '').events.length, 2);
});
