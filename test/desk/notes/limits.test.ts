import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anchor, anchorLine, quote, quoteLine, wholeEffort } from '../../../server/desk/notes/anchor';
import { createNotebook } from '../../../server/desk/notes/notebook';
import { largestSidecar, noteLine, notePlaces, readNotes } from '../../../server/desk/notes/notes-file';
import type { DismissalNote, NoteEvent } from '../../../server/ground/model/note';
import { withLines } from '../../../server/host/bytes';
import { emptyHost, type Host } from '../../../server/host/host';

const uri = 'file:///issue/A01.txt';

function dismissal(text: string, start: number, more: Partial<DismissalNote> = {}): DismissalNote {
	return {
		version: 1,
		id: `d${start}`,
		time: '2026-07-28T08:00:00Z',
		kind: 'dismissal',
		rule: 'stray-space',
		scope: 'here',
		selector: quote(text, { start, end: start + 1 }),
		...more,
	};
}

/** A notebook over one sidecar in memory, which says how large it is. */
function notebook(file: { bytes: Uint8Array; size?: number }, text: () => string) {
	const told: string[] = [];
	const host: Host = {
		...emptyHost,
		read: async (_, most) => ((file.size ?? file.bytes.length) <= most ? file.bytes : undefined),
		stat: async () => ({ kind: 'file', size: file.size ?? file.bytes.length, modified: 0 }),
		async append(_, lines) {
			file.bytes = withLines(file.bytes, lines);
		},
	};
	const book = createNotebook({
		host: () => host,
		text,
		stamp: () => ({ id: 's', time: '' }),
		report: (_, problems) => told.push(...problems.map(({ message }) => message.zh)),
		tellMemory: () => told.push('memory'),
	});
	return { book, told };
}

test('a sidecar that is too large is not read, and nothing is added to it; both are said', async () => {
	const text = '区里召开座谈会';
	const file = { bytes: new TextEncoder().encode(noteLine(dismissal(text, 2))), size: largestSidecar + 1 };
	const { book, told } = notebook(file, () => text);
	await book.load(uri);
	assert.equal(await book.add(uri, [dismissal(text, 3)]), 'memory');
	assert.deepEqual(told, ['批注文件不是普通文件，或者超过 8 MB，没有读。', 'memory']);
	assert.deepEqual(
		book.list(uri).map(({ note }) => note.id),
		['d3'],
	);
	assert.equal(new TextDecoder().decode(file.bytes).split('\n').length, 2);
});

test('lines that were added are read as they would be from the start', () => {
	const line = fc.constantFrom(
		...[0, 1, 2].map((i) => noteLine(dismissal('甲乙丙丁', i))),
		'{"version":1}\n',
		'nothing\n',
		'\n',
		'{"version":1,"id":"w","time":"","kind":"withdrawal","of":"d1"}\n',
		'torn',
	);
	fc.assert(
		fc.property(fc.array(line), fc.array(line), (first, second) => {
			const text = first.join('');
			const whole = text + second.join('');
			const before = readNotes(text);
			const after = readNotes(whole, before);
			assert.deepEqual(after, readNotes(whole));
			if (text === '' || text.endsWith('\n'))
				for (const [i, event] of before.events.entries()) assert.equal(after.events[i], event);
		}),
	);
	// What was taken out or changed is read anew.
	const text = noteLine(dismissal('甲乙丙丁', 0));
	assert.deepEqual(readNotes('', readNotes(text)), readNotes(''));
	assert.deepEqual(readNotes(text.slice(1), readNotes(text)), readNotes(text.slice(1)));
});

const cpu = () => process.cpuUsage().user / 1000;

test('twenty thousand notes: neither one more nor a key waits for all of them', async () => {
	let text = Array.from({ length: 20_000 }, (_, i) => `乡亲们说,这座桥等了${i}年。${i % 9 ? '' : '\n\n'}`).join('');
	const notes: NoteEvent[] = [];
	for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
		const selector = { exact: ',', prefix: text.slice(Math.max(0, at - 32), at), suffix: text.slice(at + 1, at + 33) };
		notes.push({ ...dismissal('甲', 0), id: `d${at}`, selector: { ...selector, position: at, only: false } });
	}
	const file = { bytes: new TextEncoder().encode(notes.map(noteLine).join('')) };
	const { book } = notebook(file, () => text);
	await book.load(uri);
	assert.equal(book.list(uri).filter(({ orphaned }) => orphaned).length, 0);
	let began = cpu();
	assert.equal(await book.add(uri, [dismissal(text, 3)]), 'file');
	// Thirteen seconds before.
	assert.ok(cpu() - began < 2_000, `one more: ${cpu() - began} ms`);
	began = cpu();
	const before = text;
	text = `字${text}`;
	book.edited(uri, { before, after: text }, { start: 0, length: 0, inserted: 1 });
	assert.equal(book.remarks(uri).dismissals.length, 20_001);
	assert.ok(cpu() - began < 1_000, `a key: ${cpu() - began} ms`);
});

test('what is spent on all notes of a text has an end; those near their old place are found all the same', () => {
	// Each comma is compared with each note: ten thousand million comparisons, if they were all made.
	const text = '说,大桥'.repeat(100_000);
	const notes = Array.from({ length: 100_000 }, (_, i) => ({
		...dismissal(text.slice(0, 100), 1),
		id: `n${i}`,
		selector: { exact: ',', prefix: '别的话'.repeat(8), suffix: `另外的话${i}`, position: 4 * i + 1, only: false },
	}));
	const near = {
		...dismissal('', 0),
		id: 'near',
		selector: quote(`${text}县里,开会`, { start: 400_002, end: 400_003 }),
	};
	const began = cpu();
	const places = notePlaces([...notes, near], `又${text}县里,开会`, { left: 200_000 });
	assert.deepEqual([...places], [['near', { start: 400_003, end: 400_004 }]]);
	assert.ok(cpu() - began < 3_000, `${cpu() - began} ms`);
	assert.ok(wholeEffort().left <= 5_000_000);
});

test('with nothing left to spend a stretch and a line are found where they stood, and nowhere else', () => {
	const text = `${'大桥通车。\n'.repeat(5000)}县里开会。\n`;
	const at = text.indexOf('开会');
	const spent = { left: 0 };
	const moved = `${'又一行。\n'.repeat(20_000)}${text}`;
	assert.equal(anchor(text, quote(text, { start: at, end: at + 2 }), { effort: spent })?.start, at);
	assert.equal(anchorLine(text, quoteLine(text, at), { effort: spent }), at - 2);
	assert.equal(anchor(moved, quote(text, { start: at, end: at + 2 }), { effort: spent }), undefined);
	assert.equal(anchorLine(moved, quoteLine(text, at), { effort: spent }), undefined);
	assert.ok(anchor(moved, quote(text, { start: at, end: at + 2 }), { effort: wholeEffort() }));
	assert.ok(anchorLine(moved, quoteLine(text, at), { effort: wholeEffort() }));
});
