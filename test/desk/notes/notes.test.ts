import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeActions } from '../../../server/answers/findings/code-actions';
import { findingCounts, judgedFindings, placedFindings } from '../../../server/answers/findings/placed-findings';
import { quote, quoteLine } from '../../../server/desk/notes/anchor';
import {
	noteLine,
	notePlaces,
	notesUri,
	readNotes,
	remarksOf,
	standingNotes,
} from '../../../server/desk/notes/notes-file';
import { type NoteEvent, noRemarks, type PinNote } from '../../../server/ground/model/note';
import { defaults, type Settings } from '../../../server/ground/model/settings';
import { markedCopy, unmark } from '../../../server/ground/text/marks';
import { wordingOf } from '../../../server/judging/check/dismiss';
import { analyze } from '../../../server/reading/page/update';
import { at, copy, dismissal, lines, rule } from './noted-copy';

/** The findings that stand, marked, once the notes are made out on the text. */
function check(expected: string, notes: readonly NoteEvent[], settings: Settings = defaults): void {
	const { text, stretches } = unmark(expected);
	const standing = standingNotes(notes);
	const page = analyze({ text, settings, ...remarksOf(standing, notePlaces(standing, text)) });
	const shown = placedFindings(page).filter(
		(finding) => finding.rule === rule || finding.rule === 'doubled-approximation',
	);
	assert.equal(
		markedCopy(
			text,
			shown.map((finding) => finding.span),
		),
		markedCopy(text, stretches),
	);
}

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
	const page = analyze({ text: copy, settings: defaults, ...remarksOf([note], notePlaces([note], copy)) });
	assert.equal(
		findingCounts(analyze({ text: copy, settings: defaults })).faults.warning - findingCounts(page).faults.warning,
		1,
	);
	assert.deepEqual(
		judgedFindings(page).dismissed.map(({ finding, note: id }) => [finding.rule, id]),
		[[rule, note.id]],
	);
	const here = codeActions(page, at('!'), { language: 'zh', kinds: ['quickfix', 'note'] });
	assert.deepEqual(
		here.map(({ title, note: request }) => [title, request]),
		[['取消忽略：半角标点', { kind: 'withdraw', id: note.id }]],
	);
	const [fixAll] = codeActions(page, at('!'), { language: 'zh', kinds: ['fix-all'] });
	assert.ok(fixAll?.edits.every((edit) => edit.text !== '！'));
});

test('a finding offers to be ignored by one action that asks, or in four ways', () => {
	const page = analyze({ text: copy, settings: defaults });
	const [ignore, turn, ...others] = codeActions(page, at(','), { language: 'zh', kinds: ['note'] });
	assert.deepEqual([ignore?.title, turn?.title, others], ['忽略…', '转为批注…', []]);
	assert.deepEqual(
		ignore?.note?.kind === 'ignore' &&
			ignore.note.findings.map(({ title, scopes }) => [title, scopes.map(({ scope }) => scope)]),
		[['半角标点', ['here', 'file', 'desk', 'rule']]],
	);
	const actions = codeActions(page, at(','), { language: 'zh', kinds: ['note'], ignoring: 'list' });
	assert.deepEqual(
		actions.map(({ title }) => title),
		[
			'忽略此处：半角标点',
			'在本文件忽略此写法：“青说,大桥”',
			'在本报忽略此写法：“青说,大桥”',
			'关闭这条规则：半角标点',
			'转为存疑：半角标点',
		],
	);
	assert.deepEqual(
		codeActions(page, at(','), { language: 'zh', kinds: ['quickfix'] }).map(({ kind }) => kind),
		['quickfix', 'quickfix'],
	);
});

test('a fault of structure is ignored here, or its rule is turned off: it has no wording', () => {
	const text = '城东新桥昨日通车\n\n本报讯（记者 孟一禾）骆长青说：“大桥让两岸群众出行更方便。\n';
	const page = analyze({ text, settings: defaults });
	const mark = text.indexOf('“');
	const actions = codeActions(page, { start: mark, end: mark }, { language: 'zh', kinds: ['note'], ignoring: 'list' });
	assert.deepEqual(
		actions.map(({ title }) => title),
		['忽略此处：标点不成对', '关闭这条规则：标点不成对', '转为存疑：标点不成对'],
	);
});

test('a wording is what is wrong, or a mark with its neighbors', () => {
	const wording = (marked: string) => {
		const { text, stretches } = unmark(marked);
		return wordingOf(text, stretches[0]);
	};
	assert.equal(wording('全长⟦约三百米左右⟧。'), '约三百米左右');
	assert.equal(wording('进入 5G⟦ ⟧时代。'), '5G 时代');
	assert.equal(wording('施工方介绍⟦,⟧大桥'), '介绍,大桥');
	assert.equal(wording('⟦ ⟧'), undefined);
	assert.equal(wording('批发⟦市\n\n　　场⟧，'), '市场');
	assert.equal(wording(`⟦${'桥'.repeat(50)}⟧`), undefined);
	assert.equal(wording('甲\n⟦,⟧\n乙'), undefined);
});

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
	const text = `\ufeff${good}{"version":1,"id":"x"\r\n\n<<<<<<< HEAD\n[1]\n{"version":1,"id":"k","time":"","kind":"drawing","style":"wavy"}\n{"version":2,"kind":"dismissal"}\n{"version":1,"id":"e","time":"","kind":"dismissal","scope":"everywhere","rule":"${rule}","selector":{"exact":""}}\n${good}${other}`;
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
	assert.deepEqual(remarksOf(notes, notePlaces(notes, copy)).pins, [
		{ id: 'a', at: copy.indexOf('施工'), border: 'above' },
	]);
	assert.deepEqual(remarksOf(notes, notePlaces(notes, '别的稿件。')), noRemarks);
});

test('the example of docs/NOTES.md is read', () => {
	const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/NOTES.md', 'utf8'))?.[1] ?? '';
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
