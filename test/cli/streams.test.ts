import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../server/cli/check/report/excerpt';
import { plainJson, visible } from '../../server/cli/streams';

/** Controls, signs that turn the direction of a line, signs without width, other line ends, blank letters, tags. */
const unseen = [
	...['\u0000', '\u001b', '\u007f', '\u009b', '\u00ad', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e'],
	...['\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\u206f', '\u3164', '\ufeff'],
	'\u{e0041}',
];

test('what is not seen is escaped in JSON, and means the same', () => {
	for (const sign of unseen) {
		const value = { [`键${sign}`]: [`区里${sign}开会`] };
		const json = plainJson(value);
		assert.ok(!json.includes(sign), json);
		assert.deepEqual(JSON.parse(json), value);
	}
	assert.equal(plainJson('讲\u202e话'), '"讲\\u202e话"');
	assert.equal(plainJson('区里开会　“𠮷”…—·'), '"区里开会　“𠮷”…—·"');
});

test('what is not seen is shown to people', () => {
	for (const sign of unseen) assert.ok(!visible(`区里${sign}开会`).includes(sign));
	assert.equal(visible('讲\u202e话\u001b[2J\t。\u200b'), '讲<U+202E>话␛[2J 。<U+200B>');
	assert.equal(visible('区里开会　“𠮷”…—·'), '区里开会　“𠮷”…—·');
});

test('an excerpt is as wide as what it shows', () => {
	assert.deepEqual(excerptOf('讲\u202e话,好', 3, 4), {
		text: '讲<U+202E>话,好',
		padding: '　        　',
		marked: ',',
	});
	assert.ok(excerptOf(`${'\u200b'.repeat(300)},`, 300, 301).text.length < 80);
});
