import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { wordingOf } from '../../server/check/dismiss';
import { codeActions } from '../../server/features/code-actions';
import { countFindings } from '../../server/features/diagnostics';
import { judgedFindings, placedFindings } from '../../server/features/placed-findings';
import { withLines } from '../../server/host/bytes';
import { emptyHost, type Host } from '../../server/host/host';
import type { DismissalNote, NoteEvent, PinNote } from '../../server/model/note';
import { defaults, type Settings } from '../../server/model/settings';
import { quote, quoteLine } from '../../server/notes/anchor';
import { createNotebook } from '../../server/notes/notebook';
import { noteLine, notesUri, placesOf, readNotes, remarksOf, standingNotes } from '../../server/notes/notes-file';
import { analyze } from '../../server/page/update';
import { mark, unmark } from '../../server/text/marks';

const copy =
	'城东新桥昨日通车\n\n本报讯（记者 孟一禾 乔南）7月28日上午，县委书记骆长青出席通车仪式!骆长青说,大桥让两岸群众出行更方便。\n\n施工方介绍,大桥全长约三百米左右。乡亲们说,这座桥等了约三十年左右。\n';
const rule = 'halfwidth-punctuation';

function dismissal(
	stretch: { readonly start: number; readonly end: number },
	more: Partial<DismissalNote> = {},
): DismissalNote {
	return {
		version: 1,
		id: `d${stretch.start}`,
		time: '2026-07-28T08:00:00Z',
		kind: 'dismissal',
		rule,
		scope: 'here',
		selector: quote(copy, stretch),
		...more,
	};
}

/** The findings that stand, marked, once the notes are made out on the text. */
function check(expected: string, notes: readonly NoteEvent[], settings: Settings = defaults): void {
	const { text, stretches } = unmark(expected);
	const standing = standingNotes(notes);
	const page = analyze({ text, settings, ...remarksOf(standing, placesOf(standing, text)) });
	const shown = placedFindings(page).filter(
		(finding) => finding.rule === rule || finding.rule === 'doubled-approximation',
	);
	assert.equal(
		mark(
			text,
			shown.map((finding) => finding.span),
		),
		mark(text, stretches),
	);
}

const at = (words: string, from = 0) => ({
	start: copy.indexOf(words, from),
	end: copy.indexOf(words, from) + words.length,
});
const all = copy
	.replaceAll(',', '⟦,⟧')
	.replace('!', '⟦!⟧')
	.replaceAll(/约(三百米|三十年)左右/g, '⟦约$1左右⟧');

test('without notes every finding stands', () => check(all, []));

test('a dismissal of a place takes that finding, and no other of its kind', () => {
	const comma = at(',');
	check(all.replace('说⟦,⟧大', '说,大'), [dismissal(comma)]);
	check(all.replace('介绍⟦,⟧', '介绍,'), [dismissal(at(',', comma.end))]);
	check(`快讯\n\n${all.replace('介绍⟦,⟧', '介绍,').replace('昨日', '日前')}`, [dismissal(at(',', comma.end))]);
	// It is the rule that is dismissed there.
	check(all, [dismissal(comma, { rule: 'stray-space' })]);
});

test('an edit inside brings the finding back', () => {
	const note = dismissal(at('约三百米左右'), { rule: 'doubled-approximation' });
	check(all.replace('⟦约三百米左右⟧', '约三百米左右'), [note]);
	check(all.replace('三百米', '四百米'), [note]);
});

test('a dismissed wording is let pass wherever it stands, in the file or on the desk', () => {
	const note = dismissal(at(','), { scope: 'file', wording: '说,' });
	const passing = all.replaceAll('说⟦,⟧', '说,');
	check(passing, [note]);
	check(all.replaceAll('⟦约三十年左右⟧', '约三十年左右'), [
		dismissal(at('约三十年左右'), { rule: 'doubled-approximation', scope: 'file', wording: '约三十年左右' }),
	]);
	check(passing, [], { ...defaults, allow: { [rule]: ['说,'] } });
	check(all, [], { ...defaults, allow: { 'stray-space': ['说,'] } });
	// What was decided for the desk stands in zhubi.json; the event only remembers it.
	check(all, [dismissal(at(','), { scope: 'desk', wording: '说,' }), dismissal(at('!'), { scope: 'rule' })]);
});

test('what is dismissed is not counted, not offered a fix, and can be taken up again', () => {
	const note = dismissal(at('!'));
	const page = analyze({ text: copy, settings: defaults, ...remarksOf([note], placesOf([note], copy)) });
	assert.equal(countFindings(analyze({ text: copy, settings: defaults })).warning - countFindings(page).warning, 1);
	assert.deepEqual(
		judgedFindings(page).dismissed.map(({ finding, note: id }) => [finding.rule, id]),
		[[rule, note.id]],
	);
	const here = codeActions(page, at('!'), { language: 'zh', kinds: ['quickfix', 'note'] });
	assert.deepEqual(
		here.map(({ title, note: request }) => [title, request]),
		[['不再忽略：半角标点', { kind: 'withdraw', id: note.id }]],
	);
	const [fixAll] = codeActions(page, at('!'), { language: 'zh', kinds: ['fix-all'] });
	assert.ok(fixAll?.edits.every((edit) => edit.text !== '！'));
});

test('a finding offers to be dismissed in four ways', () => {
	const page = analyze({ text: copy, settings: defaults });
	const actions = codeActions(page, at(','), { language: 'zh', kinds: ['note'] });
	assert.deepEqual(
		actions.map(({ title }) => title),
		[
			'忽略此处：半角标点',
			'在本文件忽略此写法：“青说,大桥”',
			'在本报忽略此写法：“青说,大桥”',
			'关闭这条规则：半角标点',
		],
	);
	assert.deepEqual(
		codeActions(page, at(','), { language: 'zh', kinds: ['quickfix'] }).map(({ kind }) => kind),
		['quickfix', 'quickfix'],
	);
});

test('a wording is what is wrong, or a mark with its neighbors', () => {
	const wording = (marked: string) => {
		const { text, stretches } = unmark(marked);
		return wordingOf(text, stretches[0] as { start: number; end: number });
	};
	assert.equal(wording('全长⟦约三百米左右⟧。'), '约三百米左右');
	assert.equal(wording('进入 5G⟦ ⟧时代。'), '5G 时代');
	assert.equal(wording('施工方介绍⟦,⟧大桥'), '介绍,大桥');
	assert.equal(wording('⟦ ⟧'), undefined);
	assert.equal(wording('批发⟦市\n\n　　场⟧，'), '市场');
	assert.equal(wording(`⟦${'桥'.repeat(50)}⟧`), undefined);
	assert.equal(wording('甲\n⟦,⟧\n乙'), undefined);
});

const lines = (events: readonly NoteEvent[]) => events.map(noteLine).join('');

test('an event is one line, and is read as it was written', () => {
	const events: NoteEvent[] = [
		dismissal(at(','), { reason: '引文\n如此' }),
		dismissal(at('约三十年左右'), { scope: 'file', wording: '约三十年左右' }),
		{
			version: 1,
			id: 'p',
			time: '2026-07-28T08:01:00Z',
			kind: 'pin',
			border: 'above',
			selector: quoteLine(copy, copy.indexOf('施工')),
		},
		{ version: 1, id: 'w', time: '2026-07-28T08:02:00Z', kind: 'withdrawal', of: 'p' },
		{ version: 1, id: 'm', time: '2026-07-28T08:03:00Z', kind: 'move', of: 'd1', selector: quote(copy, at('乡亲们')) },
	];
	const text = lines(events);
	assert.equal(text.split('\n').length, 6);
	const { problems, events: found } = readNotes(text);
	assert.deepEqual([found, problems], [events, []]);
	assert.match(text, /"selector":\{"type":"TextQuoteSelector","exact":",","prefix":"[^"]{32,}","suffix":"[^"]{32,}"/);
});

test('lines that say nothing are reported and silence nothing else; what is not known is passed over', () => {
	const good = noteLine(dismissal(at(',')));
	const other = noteLine(dismissal(at('!')));
	const text = `\ufeff${good}{"version":1,"id":"x"\r\n\n<<<<<<< HEAD\n[1]\n{"version":1,"id":"k","time":"","kind":"mark","style":"wavy"}\n{"version":2,"kind":"dismissal"}\n{"version":1,"id":"e","time":"","kind":"dismissal","scope":"everywhere","rule":"${rule}","selector":{"exact":""}}\n${good}${other}`;
	const { events, problems } = readNotes(text);
	assert.deepEqual(
		events.map(({ id }) => id),
		[dismissal(at(',')).id, dismissal(at('!')).id],
	);
	assert.deepEqual(
		problems.map(({ line }) => line),
		[1, 3, 4, 7],
	);
	for (const { span } of problems) assert.ok(!text.slice(span.start, span.end).includes('\n'));
});

test('a file that is something else by mistake has a hundred faults', () =>
	assert.equal(readNotes('本报讯\n'.repeat(5000)).problems.length, 100));

test('a withdrawal takes an event back, and a move quotes it anew, in whatever order a merge left the lines', () => {
	const note = dismissal(at(','));
	const withdrawal: NoteEvent = { version: 1, id: 'w', time: '2026-07-28T09:00:00Z', kind: 'withdrawal', of: note.id };
	const move = (time: string, words: string): NoteEvent => ({
		version: 1,
		id: time,
		time,
		kind: 'move',
		of: note.id,
		selector: quote(copy, at(words)),
	});
	assert.deepEqual(standingNotes([withdrawal, note]), []);
	assert.deepEqual(standingNotes([move('2026-07-30', '大桥'), move('2026-07-29', '乡亲们'), note]), [
		{ ...note, selector: quote(copy, at('大桥')) },
	]);
});

test('of two pins on one line the later counts; a note without its place is an orphan and has no effect', () => {
	const pin = (id: string, time: string, border: PinNote['border']): PinNote => ({
		version: 1,
		id,
		time,
		kind: 'pin',
		border,
		selector: quoteLine(copy, copy.indexOf('施工')),
	});
	const notes = [pin('a', '2026-07-29', 'above'), pin('b', '2026-07-28', 'begin')];
	assert.deepEqual(remarksOf(notes, placesOf(notes, copy)).pins, [
		{ id: 'a', at: copy.indexOf('施工'), border: 'above' },
	]);
	assert.deepEqual(remarksOf(notes, placesOf(notes, '别的稿件。')), { dismissals: [], pins: [] });
});

test('the example of docs/NOTES.md is read', () => {
	const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/NOTES.md', 'utf8'))?.[1] as string;
	const { events, problems } = readNotes(example);
	assert.deepEqual(
		[events.map(({ kind }) => kind), problems, standingNotes(events)],
		[['dismissal', 'withdrawal'], [], []],
	);
	assert.equal(events.map(noteLine).join(''), example);
});

test('the sidecar lies beside the page', () => {
	assert.equal(notesUri('file:///issue/%E5%A4%B4%E7%89%88.txt'), 'file:///issue/%E5%A4%B4%E7%89%88.txt.notes.jsonl');
	assert.equal(notesUri('untitled:Untitled-1'), undefined);
});

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
	const events = readNotes(files.get(sidecar) as string).events;
	assert.deepEqual(
		events.map(({ kind }) => kind),
		['dismissal', 'move'],
	);
	const notes = standingNotes(events);
	assert.deepEqual([...placesOf(notes, text).values()], [{ start: text.indexOf('!'), end: text.indexOf('!') + 1 }]);
	edit(text.indexOf('!'), 1, '！');
	assert.deepEqual(
		book.list(uri).map(({ orphaned }) => orphaned),
		[true],
	);
	await book.saved(uri);
	assert.equal(readNotes(files.get(sidecar) as string).events.length, 2);
});
