import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenDay } from '../../server/answers/writing/written-day';
import { isoDay } from '../../server/ground/text/days';

function check(typed: string, expected: string | undefined): void {
	const day = writtenDay(typed, { year: 2026, month: 1, day: 20 });
	assert.equal(day && isoDay(day), expected, typed);
}

test('a day is read in the forms that people write', () => {
	for (const typed of [
		'2026-08-01',
		'2026/8/1',
		'2026.8.1',
		'20260801',
		' 2026年8月1日 ',
		'２０２６年８月１日',
		'二〇二六年八月一日',
	])
		check(typed, '2026-08-01');
});

test('without a year it is the nearest one', () => {
	check('2月3日', '2026-02-03');
	check('八月一日', '2025-08-01');
	check('7-15', '2026-07-15');
	check('12月31日', '2025-12-31');
	check('2月29号', undefined);
});

test('what is no day of the calendar is none', () => {
	for (const typed of [
		'',
		'2026-02-30',
		'6月31日',
		'昨天',
		'8月',
		'2026年',
		'8月1日上午',
		'中秋',
		'20260801a',
		'１'.repeat(9999),
	])
		check(typed, undefined);
});
