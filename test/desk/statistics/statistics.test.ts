import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvCell, statisticsCsv } from '../../../server/desk/statistics/csv';
import { statisticsOf } from '../../../server/desk/statistics/statistics';
import type { Tally } from '../../../server/desk/statistics/tally';

const tally = (page: string, month: string, more: Partial<Tally>): Tally => ({
	...{ page, month, found: [], dismissed: [], marks: [], rounds: [] },
	...more,
});
const error = (rule: string, ...reporters: readonly string[]) => ({ rule, severity: 'error', reporters }) as const;
const warning = (rule: string, ...reporters: readonly string[]) => ({ rule, severity: 'warning', reporters }) as const;

const tallies = [
	tally('A02.txt', '2026-08', {
		found: [error('wrong-weekday', '孟一禾'), warning('stray-space', '孟一禾', '乔南'), warning('stray-space')],
		dismissed: [{ rule: 'stray-space', scope: 'here', wording: 'A 股', by: '主任', reason: '原样' }],
		marks: [
			{ what: 'replace', state: 'accepted', by: '校对甲', rule: 'stray-space', round: 1 },
			{ what: 'query', state: 'open', by: '校对甲', rule: '', round: 1 },
		],
		rounds: [{ n: 1, name: '一校 小样', isSigned: true, errors: 1, reason: '待复' }],
	}),
	tally('A01.txt', '2026-07', {
		found: [error('wrong-weekday', '乔南')],
		marks: [{ what: 'praise', state: 'open', by: '', rule: '', round: 0 }],
		rounds: [{ n: 1, name: '一校 小样', isSigned: false, errors: 0, reason: '' }],
	}),
];

test('what was found is counted by rule, reporter and month; two who wrote a story are both charged', () => {
	const { rules, reporters, months, pages, errors, warnings } = statisticsOf(tallies);
	assert.deepEqual([pages, errors, warnings], [2, 2, 2]);
	assert.deepEqual(rules, [
		{ rule: 'stray-space', errors: 0, warnings: 2, dismissed: 1, marked: 1 },
		{ rule: 'wrong-weekday', errors: 2, warnings: 0, dismissed: 0, marked: 0 },
	]);
	assert.deepEqual(reporters, [
		{ reporter: '乔南', errors: 1, warnings: 1, pages: 2 },
		{ reporter: '孟一禾', errors: 1, warnings: 1, pages: 1 },
		{ reporter: '', errors: 0, warnings: 1, pages: 1 },
	]);
	assert.deepEqual(
		months.map(({ month, errors: count, dismissed, marks }) => [month, count, dismissed, marks]),
		[
			['2026-07', 1, 0, 1],
			['2026-08', 1, 1, 2],
		],
	);
});

test('marks are counted by editor, rounds by their number, and why a round was signed with errors is told', () => {
	const { editors, rounds } = statisticsOf(tallies);
	assert.deepEqual(
		editors.map(({ editor, marks, queries, suggestions, accepted, open }) => [
			editor,
			...[marks, queries, suggestions, accepted, open],
		]),
		[
			['校对甲', 2, 1, 1, 1, 1],
			['', 1, 0, 0, 0, 1],
		],
	);
	assert.deepEqual(rounds, [{ n: 1, name: '一校 小样', opened: 2, signed: 1, marks: 2, errors: 1, reasons: ['待复'] }]);
});

test('no cell of the table is a formula, and what holds a comma or a line end is quoted', () => {
	assert.deepEqual(['=1+1', '-2', 'a,b', '他说"好"\n', '三百米'].map(csvCell), [
		"'=1+1",
		"'-2",
		'"a,b"',
		'"他说""好""\n"',
		'三百米',
	]);
	assert.ok(statisticsCsv(statisticsOf([]), 'zh').startsWith('\ufeff合计\r\n版,错误,警告,忽略\r\n0,0,0,0\r\n'));
});
