import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hanRanges, isHan, isSpace } from '../../../server/ground/text/characters';
import { codesWhere, unitCount, unitKinds, unitValues } from '../../../server/ground/text/unit-table';

const codeOf = (unit: string) => unit.charCodeAt(0);

test('a table of kinds adds up the rows that name a unit', () => {
	const table = unitKinds([
		[1, '月日'],
		[2, ['日本', 0x65e5, [0x4e00, 0x4e02]]],
	]);
	assert.deepEqual(
		[...'月日一丁丂七'].map((unit) => table[codeOf(unit)]),
		[1, 3, 2, 2, 2, 0],
	);
	assert.equal(unitKinds([[0x80000000, '月']], 1)[codeOf('月')], 0x80000001);
	assert.equal(unitKinds([[2, '月']], 1)[codeOf('日')], 1);
});

test('a table of values has the value of the last row, negative ones too', () => {
	const table = unitValues(
		[
			[1000, '千百'],
			[100, '百'],
		],
		-1,
	);
	assert.deepEqual(
		[...'千百十'].map((unit) => table[codeOf(unit)]),
		[1000, 100, -1],
	);
	assert.equal(unitValues([[0xffffffff, '千']])[codeOf('千')], 0xffffffff);
});

test('beyond the ends of a text there is nothing', () => {
	assert.equal(unitKinds([[1, '月']])[''.charCodeAt(0)], undefined);
});

test('the ranges of Han are those of isHan', () => {
	const han = unitKinds([[1, hanRanges]]);
	for (let code = 0; code < unitCount; code++) assert.equal(han[code] === 1, isHan(code), code.toString(16));
	assert.ok(codesWhere(isSpace).every((code) => code <= 0x3000));
});
