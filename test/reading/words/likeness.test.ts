import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slipAt } from '../../../server/judging/rules/lib/one-off';
import { likenessOf } from '../../../server/reading/words/likeness';

test('characters sound or look alike', () => {
	for (const [one, other] of ['远元', '城诚', '行形', '宁凝', '兰栏', '真甄'])
		assert.equal(likenessOf(one, other), 'sound', one + other);
	for (const [one, other] of ['怀坏', '怀环', '己已']) assert.ok(likenessOf(one, other), one + other);
	for (const [one, other] of ['远山', '国人', '王说', '李〇', 'ab'])
		assert.equal(likenessOf(one, other), undefined, one + other);
});

test('a slip in a name is told from the name itself and from other words', () => {
	const slip = (text: string) => slipAt(text, 0, '陶景行')?.slip;
	assert.equal(slip('陶景行说'), undefined);
	assert.equal(slip('陶竟行说'), 'like');
	assert.equal(slip('陶景山说'), 'unlike');
	assert.equal(slip('陶行景说'), 'turned');
	assert.equal(slip('陶景景行说'), 'doubled');
	assert.equal(slip('陶景说'), 'left out');
	assert.equal(slip('陶瓷厂'), undefined);
	assert.equal(slip('陶'), undefined);
});
