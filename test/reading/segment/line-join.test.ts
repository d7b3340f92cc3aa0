import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineJoinScore, weakLineJoin } from '../../../server/reading/segment/model/line-join';
import { segment } from '../../../server/reading/segment/segment';

/** The join at `⏎` of the copy. */
function join(copy: string): number {
	const at = copy.indexOf('⏎');
	return lineJoinScore(copy, at, at + 1);
}

test('a word that is cut outweighs all that the characters say', () => {
	for (const copy of ['全县大力发展特色产⏎业，带动农户增收', '走访慰问了退役军⏎人和优抚对象', '河道整治工⏎程已经完工'])
		assert.ok(join(copy) >= 8, copy);
});

test('a word that ends nothing goes on', () => {
	for (const copy of ['要进一步完善制度和⏎协调机制', '施工尽量不影响在⏎校学生上课', '工程由县水利局⏎的技术员负责'])
		assert.ok(join(copy) > weakLineJoin + 2, copy);
});

test('the end of a sentence and the beginning of another are two, full stop or not', () => {
	for (const copy of [
		'大家的干劲更足了，日子过得一天比一天有滋味⏎据了解，今年全县新增果园',
		'这是全村人的心愿和目标⏎他告诉记者，当年村里不通路',
	])
		assert.ok(join(copy) < weakLineJoin, copy);
});

test('odd neighbors say nothing and throw nothing', () => {
	assert.equal(lineJoinScore('', 0, 0), 0);
	assert.equal(lineJoinScore('ab⏎cd', 2, 3), 0);
	assert.ok(Number.isFinite(join('𠮷⏎𠮷')));
});

test('a paragraph is cut by one column break on a page that has no other, where the words say so', () => {
	const page = [
		'青田镇建成冷链中心',
		'',
		'本报讯（记者 苏小满）青田镇冷链中心日前投用，可存放果蔬两千吨。',
		'',
		'镇里还组建了运输队，把分散在各村的蜜桃集中起来统一分级包',
		'',
		'装，再发往省内外市场，每斤能多卖五角钱。',
		'',
	].join('\n');
	assert.deepEqual(
		segment(page).sections.map((section) => section.roles.filter((role) => role !== 'blank')),
		[['headline', 'paragraph', 'paragraph', 'continuation']],
	);
});

test('paragraphs that lack their full stop are whole where the words around their ends end and begin', () => {
	const page = [
		'青田镇里话丰年',
		'',
		'本报讯（记者 苏小满）秋收过后，青田镇的晒场上堆满了金黄的稻谷。',
		'',
		'种了一辈子田的老人们说，这是近些年收成最好的一季，家家户户的谷仓都装得满满当当，心里有说不出的欢喜',
		'',
		'他们把第一碗新米端给了帮忙收割的年轻人，又把新做的米糕分给邻居。',
		'',
		'镇里的合作社趁热打铁，和城里的超市签下订单，把多年卖不上价的香稻送进了货架，价钱翻了一倍，人人都说好',
		'',
		'据了解，合作社明年还要扩大两百亩，并建起自己的碾米厂。',
		'',
	].join('\n');
	assert.ok(!segment(page).sections.some((section) => section.roles.includes('continuation')));
});
