import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../server/cli/check/report/excerpt';
import { lineIndexOf } from '../../server/cli/line-index';

test('lines are as long as they are written, whatever ends them', () => {
	const lines = lineIndexOf('甲\r\n\r\n乙\r丙\n\n丁');
	assert.deepEqual(
		[1, 2, 3, 4, 5, 6].map((line) => lines.textOf(line)),
		['甲', '', '乙', '丙', '', '丁'],
	);
	assert.deepEqual(lines.placeOf(5), { line: 3, column: 1 });
});

test('a finding in a line of a million characters shows what stands around it, in no more time than in a short one', () => {
	const clause = '两岸群众出行更方便,';
	const line = clause.repeat(100_000);
	const short = excerptOf(clause.repeat(9), 4 * clause.length - 1, 4 * clause.length);
	assert.deepEqual(short, {
		text: '…行更方便,两岸群众出行更方便,两岸群众出行更方便,两岸群众出行更方便,两岸群众出…',
		padding: ' 　　　　 　　　　　　　　　',
		marked: ',',
	});
	// A walk through the whole line for each finding would take minutes.
	for (let at = clause.length * 50_000 - 1; at < clause.length * 55_000; at += clause.length)
		assert.equal(excerptOf(line, at, at + 1).text, short.text);
	assert.equal(excerptOf(line, 0, line.length).text.length, 41);
	assert.equal(excerptOf('甲,乙', 1, 2).text, '甲,乙');
});
