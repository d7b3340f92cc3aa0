import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quote } from '../../server/desk/notes/anchor';
import { noteLine } from '../../server/desk/notes/notes-file';
import type { MarkEvent } from '../../server/ground/model/mark';
import type { NoteEvent } from '../../server/ground/model/note';
import { workFolder } from './run-cli';

const { run, file } = workFolder();
const copy = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午,县委书记李文在会上讲话，听取了意见。\n';
const mark = (id: string, words: string, more: Partial<MarkEvent>): NoteEvent => ({
	...{ version: 1, id, time: '2026-07-28T08:00:00Z', kind: 'mark', what: 'query' },
	selector: quote(copy, { start: copy.indexOf(words), end: copy.indexOf(words) + words.length }),
	...more,
});
file('A01.newscopy', copy);
file(
	'A01.newscopy.notes.jsonl',
	[
		mark('m1', '李文', { by: '校对甲', round: 1, body: '书记是谁？' }),
		mark('m2', '听取了', { by: '校对乙', what: 'replace', text: '征求\u202e了' }),
		mark('m3', '座谈', { body: '=1+1' }),
		{
			version: 1,
			id: 'r1',
			time: '2026-07-28T09:00:00Z',
			kind: 'reply',
			of: 'm1',
			body: '李文。',
			by: '记者',
		} as const,
		{ version: 1, id: 's1', time: '2026-07-28T09:01:00Z', kind: 'state', of: 'm1', state: 'resolved' } as const,
	]
		.map(noteLine)
		.join(''),
);

test('marks are listed one a line, and only those that are asked for', () => {
	assert.deepEqual(run(['marks', '.']).stdout.split('\n'), [
		'A01.newscopy:1:5: 存疑（未处理）：座谈 — =1+1',
		'A01.newscopy:3:24: 存疑（校对甲，一校，已处理）：李文 — 书记是谁？ / 记者: 李文。',
		'A01.newscopy:3:32: 改正（校对乙，未处理）：听取了 → 征求<U+202E>了',
		'',
	]);
	const ids = (...args: readonly string[]) =>
		run(['marks', '--format', 'json', ...args, 'A01.newscopy'])
			.stdout.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line).id);
	assert.deepEqual(ids('--by', '校对甲'), ['m1']);
	assert.deepEqual(ids('--state', 'open', '--what', 'query'), ['m3']);
	assert.deepEqual(ids('--round', '1'), ['m1']);
	const { status, stderr } = run(['marks', '--what', 'scribble', '.']);
	assert.equal(status, 2);
	assert.match(stderr, /--what 只能是 comment/);
	assert.equal(run(['marks', 'nothing.txt']).status, 2);
});

test('marks are told as Web Annotations', () => {
	const [line] = run(['marks', '--format', 'jsonld', 'A01.newscopy']).stdout.split('\n');
	const told = JSON.parse(line);
	assert.equal(told.total, 3);
	assert.equal(told.first.items[1].target.selector[0].exact, '李文');
});

test('the statistics of a folder, for people, for a browser and for a spreadsheet', () => {
	const told = run(['stats', '.']).stdout;
	assert.match(told, /\| 半角标点 `halfwidth-punctuation` \| 0 \| 1 \| 0 \| 0 \|/);
	assert.match(told, /\| 王小明 \| 0 \| 1 \| 1 \|/);
	assert.match(told, /\| 校对乙 \| 1 \| 0 \| 1 \| 0 \| 0 \| 1 \|/);
	assert.match(run(['stats', '--format', 'html', '.']).stdout, /^<!doctype html>/);
	assert.ok(run(['stats', '--format', 'csv', '.']).stdout.startsWith('\ufeff合计'));
	assert.equal(JSON.parse(run(['stats', '--format', 'json', '.']).stdout).warnings, 1);
	const { status, stderr } = run(['stats', 'nothing.newscopy']);
	assert.equal(status, 2);
	assert.match(stderr, /没有这个文件/);
});
