import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTrie, wordTrie } from '../../../server/ground/text/trie';
import { surnameAt, surnameRank, surnameSize } from '../../../server/reading/words/surnames';

const words = wordTrie('书记 书记员 总书记 副书记');

test('the longest word at a place, with and without its value', () => {
	assert.deepEqual(words.longest('任书记员时', 1), { end: 4, value: '书记员' });
	assert.equal(words.endOf('任书记员时', 1), 4);
	assert.deepEqual(words.longest('任书记员时', 1, 3), { end: 3, value: '书记' });
	assert.equal(words.endOf('任书记员时', 1, 3), 3);
	assert.equal(words.longest('任书记员时', 2), undefined);
	assert.equal(words.endOf('任书记员时', 2), -1);
	assert.equal(words.endOf('书', 0), -1);
});

test('the longest word that ends at a place', () => {
	assert.deepEqual(words.longestBefore('县委副书记', 5), { start: 2, value: '副书记' });
	assert.deepEqual(words.longestBefore('县委副书记', 5, 3), { start: 3, value: '书记' });
	assert.equal(words.longestBefore('县委副书记', 4), undefined);
});

test('word by word, the shortest first', () => {
	const found: string[] = [];
	let node = 0;
	for (const sign of '书记员们') {
		node = words.step(node, sign.charCodeAt(0));
		if (node < 0) break;
		const word = words.valueAt(node);
		if (word !== undefined) found.push(word);
	}
	assert.deepEqual(found, ['书记', '书记员']);
});

test('what words begin and end with', () => {
	assert.deepEqual([...words.openers].map((unit) => String.fromCharCode(unit)).sort(), ['书', '总', '副'].sort());
	assert.deepEqual([...words.closers].map((unit) => String.fromCharCode(unit)).sort(), ['记', '员'].sort());
	assert.ok(words.opens('总'.charCodeAt(0)) && !words.opens('记'.charCodeAt(0)));
	assert.ok(words.has('书记') && !words.has('书') && !words.has(''));
});

test('many words in one table are all found', () => {
	const many = Array.from({ length: 3000 }, (_, i) =>
		String.fromCharCode(0x4e00 + (i % 60), 0x5e00 + Math.floor(i / 60)),
	);
	const trie = buildTrie(many.map((word, i) => [word, i] as const));
	many.forEach((word, i) => {
		assert.equal(trie.longest(word, 0)?.value, i);
		assert.equal(trie.longestBefore(word, 2)?.value, i);
	});
});

test('surnames of one and of two characters', () => {
	assert.deepEqual(surnameAt('欧阳小满', 0), { end: 2, value: 'regular' });
	assert.deepEqual(surnameAt('欧阳小满', 0, 1), { end: 1, value: 'regular' });
	assert.equal(surnameSize('王欧阳', 1), 2);
	assert.equal(surnameSize('王', 1), 0);
	assert.equal(surnameRank('王'.charCodeAt(0)), 'common');
	assert.equal(surnameRank('的'.charCodeAt(0)), undefined);
});
