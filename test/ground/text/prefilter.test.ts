import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prefilterOf } from '../../../server/ground/text/prefilter';

test('a text holds a word of a list, or of none', () => {
	const holds = prefilterOf([['正经', '经过'], ['本正'], ['一'], ['正经事', '一本书'], []]);
	assert.deepEqual(holds('一本正经'), [true, true, true, false, false]);
	assert.deepEqual(holds('正经事'), [true, false, false, true, false]);
	assert.deepEqual(holds('经'), [false, false, false, false, false]);
	assert.deepEqual(holds(''), [false, false, false, false, false]);
});

test('lists of desks may have more words than 16 bits can number', () => {
	const words = Array.from({ length: 300 * 300 }, (_, i) =>
		String.fromCharCode(0x4e00 + Math.floor(i / 300), 0x5e00 + (i % 300)),
	);
	const holds = prefilterOf([words]);
	for (const i of [0, 65_534, 65_535, 65_536, 89_999]) assert.deepEqual(holds(`。${words[i]}。`), [true], `word ${i}`);
	assert.deepEqual(holds('县里开会。'), [false]);
});
