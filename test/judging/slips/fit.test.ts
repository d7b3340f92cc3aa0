import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapesAlike } from '../../../scripts/fit/slips/alike';
import { boosted } from '../../../scripts/fit/slips/boost';
import { chanceOf } from '../../../scripts/fit/slips/chance';
import { weightSections } from '../../../scripts/fit/slips/contents';
import { count, gramsWithout, kept } from '../../../scripts/fit/slips/count';
import { sequencesOf } from '../../../scripts/fit/slips/grammar';
import { crossScored, curve } from '../../../scripts/fit/slips/judge';
import { particleCases, weighParticles } from '../../../scripts/fit/slips/particles';
import { casesOf } from '../../../scripts/fit/slips/rows';
import { sayingsOf } from '../../../scripts/fit/slips/sayings';
import { assetBytes, openAsset } from '../../../server/ground/assets/asset';
import { pairGram } from '../../../server/judging/slips/gram-form';
import { kindCount } from '../../../server/judging/slips/grammar';
import { sayingRowOf } from '../../../server/judging/slips/sayings';
import { treeScore, treeSections, treesFrom } from '../../../server/judging/slips/trees';
import { wordClass } from '../../../server/judging/slips/word-classes';

/** A toy corpus: two papers that say the same few things again and again. */
const sentences = [
	'镇党委书记走进农户家中，同大家算起了增收账。',
	'会议对下一步防汛工作作出部署，要求落实责任。',
	'据统计，全县粮食播种面积比去年有所增加。',
	'技术员耐心地解答了农户提出的问题。',
	'经过三年治理，河水变得清澈见底。',
];
const copies = ['甲报', '乙报'].flatMap((source) =>
	Array.from({ length: 20 }, (_, i) => {
		const text = [...sentences.slice(i % sentences.length), ...sentences.slice(0, i % sentences.length)].join('');
		return { source, text, closed: new Uint8Array(text.length) };
	}),
);

test('a source is judged by what others wrote', () => {
	const counted = count(copies.slice(0, 21), []);
	// 同|大家: the dictionary does not know the pair.
	const gram = pairGram('同'.charCodeAt(0), '大'.charCodeAt(0));
	const levelWithout = (source: string) => gramsWithout(counted, source).levelOf(gram);
	assert.ok(levelWithout('乙报') > 0);
	assert.equal(levelWithout('甲报'), 0);
	assert.ok(kept(counted).some(([number]) => number === gram));
});

test('a toy corpus is fitted the same way from one seed', () => {
	const counted = count(copies, [['部署', 900, 'vn']]);
	const once = () => casesOf(copies, (source) => gramsWithout(counted, source), chanceOf(3));
	const cases = once();
	assert.deepEqual([...once().slips], [...cases.slips]);
	assert.deepEqual(once().cases.length, cases.cases.length);
	assert.ok([...cases.slips.values()].some((times) => times > 0));
	for (const { all } of curve(crossScored(cases.cases, { growth: { turns: 20 } }), cases, () => false))
		assert.ok(all >= 0 && all <= 1);
});

test('trees learn what two features tell together', () => {
	const rows = Array.from({ length: 400 }, (_, i) => [i % 2, Math.floor(i / 2) % 2, i % 7]);
	const trees = boosted({ rows, isMeant: rows.map(([one, other]) => one === 1 && other === 1) });
	assert.ok(treeScore(trees, [1, 1, 3]) > 1);
	assert.ok(treeScore(trees, [1, 0, 3]) < -1);
});

test('a table of trees says what the trees say', () => {
	const rows = Array.from({ length: 400 }, (_, i) => [i % 2, Math.floor(i / 2) % 2, (i % 7) / 3]);
	const trees = boosted({ rows, isMeant: rows.map(([one, other]) => one !== other) });
	const header = { kind: 'toy', version: 1, text: [], seed: 1, figures: {} };
	const read = treesFrom(openAsset(assetBytes(header, treeSections('toy', trees)), 'toy', 1), 'toy');
	for (const row of rows) assert.ok(Math.abs(treeScore(read, row) - treeScore(trees, row)) < 0.01);
});

test('classes of words in a row', () => {
	const rows = sequencesOf(copies);
	assert.equal(rows.length, kindCount ** 2);
	for (const worth of rows.flat()) assert.ok(Math.abs(worth) <= 45);
});

test('sayings, and rarer ones that are like one', () => {
	const words = [
		['流连忘返', 181],
		['留连忘返', 8],
		['一事无成', 4],
	].map(([word, times]) => ({ word: String(word), count: Number(times), tag: 'i' }));
	const [fixed] = sayingsOf(words);
	assert.deepEqual(fixed, ['流连忘返', '留连忘返']);
	assert.equal(sayingRowOf(fixed), '0流连忘返0留连忘返');
});

test('particles of a toy corpus', () => {
	const cases = particleCases(copies, wordClass());
	const [adverbial] = cases.filter(({ written }) => written === 1);
	assert.ok(adverbial);
	const others = [0, 2].map((written) => ({ ...adverbial, written, cells: [written] }));
	const { di } = weighParticles([...cases, ...others], chanceOf(1));
	assert.ok(adverbial.cells.reduce((sum, cell) => sum + di[cell], 0) > 0);
});

test('grams are written as gaps', () => {
	const none = { depth: 0, base: 0, features: [], bounds: [], leaves: [] };
	const sections = weightSections({
		grams: [
			[5, 1],
			[9, 7],
			[90_000, 3],
		],
		gate: none,
		slip: none,
		smallWord: none,
		particles: { di: new Int8Array(1), de: new Int8Array(1) },
	});
	assert.deepEqual([...sections['gram low']], [6, 4, (90_000 - 9) % 64]);
	assert.equal(sections['gram high'].at(-1), (Math.floor((90_000 - 9) / 64) % 12) * 7 + 2);
});

test('characters alike are read from lines of Unihan', () => {
	const lines = [
		'U+5DF1\tkCangjie\tSU',
		'U+5DF1\tkTotalStrokes\t3',
		'U+5DF1\tkFourCornerCode\t1771.7',
		'U+5DF2\tkCangjie\tSU',
		'U+5DF2\tkTotalStrokes\t3',
		'U+5DF2\tkFourCornerCode\t1771.7',
	];
	assert.deepEqual(shapesAlike(['己', '已'], lines), ['己已']);
});
