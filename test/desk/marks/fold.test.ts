import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldMarks } from '../../../server/desk/marks/fold';
import { nextRound, openRound, roundName } from '../../../server/desk/marks/rounds';
import { quote } from '../../../server/desk/notes/anchor';
import { noteLine, readNotes } from '../../../server/desk/notes/notes-file';
import type { MarkEvent, RoundEvent } from '../../../server/ground/model/mark';
import type { NoteEvent } from '../../../server/ground/model/note';

const copy = '城东新桥全长三百米，昨日通车，两岸群众从此不用绕行。';
const time = (minute: number) => `2026-07-28T08:${String(minute).padStart(2, '0')}:00Z`;
const base = (id: string, minute: number) => ({ version: 1, id, time: time(minute), by: '校对甲', round: 1 }) as const;
const query: MarkEvent = {
	...base('m1', 0),
	kind: 'mark',
	what: 'query',
	selector: quote(copy, { start: 6, end: 9 }),
	body: '是三百米还是三百五十米？',
};
const print = { sha256: 'a'.repeat(64), length: copy.length };
const events: readonly NoteEvent[] = [
	query,
	{ ...base('r1', 1), kind: 'reply', of: 'm1', body: '三百五十米。' },
	{ ...base('r2', 2), kind: 'reply', of: 'm1', body: '已核对。' },
	{ ...base('a1', 3), kind: 'amend', of: 'r1', body: '三百五十二米。' },
	{ ...base('s1', 4), kind: 'state', of: 'm1', state: 'resolved', reason: '已改' },
	{ ...base('s2', 5), kind: 'state', of: 'm1', state: 'open' },
	{ ...base('m2', 6), kind: 'mark', what: 'replace', selector: quote(copy, { start: 10, end: 12 }), text: '前日' },
	{ ...base('a2', 7), kind: 'amend', of: 'm2', text: '前天' },
	{ ...base('m3', 8), kind: 'mark', what: 'praise', selector: quote(copy, { start: 0, end: 4 }) },
	{ version: 1, id: 'w1', time: time(9), kind: 'withdrawal', of: 'm3' },
	{ version: 1, id: 'w2', time: time(10), kind: 'withdrawal', of: 'r2' },
	{ ...base('o1', 11), kind: 'round', n: 1, name: '一校 小样', act: 'opened', text: print },
	{ ...base('o2', 12), kind: 'round', n: 1, name: '一校 小样', act: 'signed', text: print, errors: 0 },
];

test('the events of a mark are one thread, with the words as last amended and the state as last said', () => {
	const { marks, rounds } = foldMarks(events);
	assert.deepEqual(
		marks.map(({ event, thread, state, text }) => [event.id, thread.map(({ body }) => body), state, text]),
		[
			['m1', ['是三百米还是三百五十米？', '三百五十二米。'], 'open', undefined],
			['m2', [], 'open', '前天'],
		],
	);
	assert.deepEqual(
		marks[0].thread.map(({ amended }) => amended),
		[false, true],
	);
	assert.equal(rounds[0].signed?.errors, 0);
});

test('a round is open until it is signed, and again when it is opened again', () => {
	assert.equal(openRound(foldMarks(events)), undefined);
	assert.equal(nextRound(foldMarks(events)), 2);
	const again: RoundEvent = { ...base('o3', 13), kind: 'round', n: 1, name: '一校 小样', act: 'opened', text: print };
	assert.equal(openRound(foldMarks([...events, again]))?.n, 1);
	assert.deepEqual([1, 2, 3, 4, 11].map(roundName), ['一校 小样', '二校 大样', '三校 清样', '四校', '11校']);
});

test('the order of the lines does not matter, nor that a merge kept some twice', () => {
	const wanted = foldMarks(events);
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...events], { minLength: events.length }),
			fc.subarray([...events]),
			(shuffled, again) => {
				const { events: read, problems } = readNotes([...shuffled, ...again].map(noteLine).join(''));
				assert.deepEqual(problems, []);
				assert.deepEqual(foldMarks(read), wanted);
			},
		),
	);
});

test('what a later version adds is passed over, and what lacks something is reported', () => {
	const line = (fields: object) => `${JSON.stringify({ version: 1, id: 'x', time: time(0), ...fields })}\n`;
	const selector = { exact: '三百米' };
	const read = (fields: object) => {
		const { events: found, problems } = readNotes(line(fields));
		return [found.length, problems.length];
	};
	assert.deepEqual(read({ kind: 'mark', what: 'comment', selector }), [1, 0]);
	assert.deepEqual(read({ kind: 'mark', what: 'drawing', selector }), [0, 0]);
	assert.deepEqual(read({ kind: 'mark', what: 'replace', selector }), [0, 1]);
	assert.deepEqual(read({ kind: 'mark', what: 'comment' }), [0, 1]);
	assert.deepEqual(read({ kind: 'state', of: 'm', state: 'postponed' }), [0, 0]);
	assert.deepEqual(read({ kind: 'reply', of: 'm' }), [0, 1]);
	assert.deepEqual(
		read({ kind: 'round', n: 1, name: '一校', act: 'opened', text: { sha256: '../x', length: 1 } }),
		[0, 1],
	);
});
