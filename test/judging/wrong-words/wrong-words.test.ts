import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signsOf } from '../../../server/judging/slips/signs';
import { probabilityAt } from '../../../server/judging/wrong-words/calibration';
import { shippedJudge } from '../../../server/judging/wrong-words/shipped';
import { textCountsOf } from '../../../server/judging/wrong-words/text-counts';
import { wrongWordsIn } from '../../../server/judging/wrong-words/wrong-words';

/** What is found in a text of one paragraph to a line, as `written→meant`. */
function found(text: string, isOpen: (at: number) => boolean = () => true, level: 'careful' | 'normal' = 'normal') {
	const judge = shippedJudge();
	assert.ok(judge);
	const paragraphs: { start: number; end: number }[] = [];
	for (const { index, 0: line } of text.matchAll(/[^\n]+/g))
		paragraphs.push({ start: index, end: index + line.length });
	return wrongWordsIn(judge, { text, units: signsOf(text), paragraphs, isOpen, least: judge.ranker.levels[level] }).map(
		({ at, length, meant }) => `${text.slice(at, at + length)}→${meant}`,
	);
}

const copy = [
	'镇党委书计走进农户家中，同大家算起了增收账。',
	'要加强生态环境保户，打好蓝天保卫战。',
	'依法取得土地使用券的单位和个人，应当按照规定使用土地。',
].join('\n');

test('characters that do not fit, with what was meant', () => {
	assert.deepEqual(found(copy), ['计→记', '户→护', '券→权']);
	assert.deepEqual(found(copy.replace('书计', '书记').replace('保户', '保护').replace('券', '权')), []);
	assert.deepEqual(found(''), []);
});

test('nothing is looked for where nothing is open', () => {
	assert.deepEqual(
		found(copy, () => false),
		[],
	);
	const closed = copy.lastIndexOf('户');
	assert.deepEqual(
		found(copy, (at) => at !== closed),
		['计→记', '券→权'],
	);
});

test('a paragraph that is read again says the same, wherever it stands', () => {
	const lines = copy.split('\n');
	for (const order of [lines, [...lines].reverse(), ['全县夏粮丰收。', ...lines], lines])
		assert.deepEqual([...found(order.join('\n'))].sort(), ['户→护', '券→权', '计→记'].sort());
});

test('what a text writes again and again is counted', () => {
	const { unit, pair } = textCountsOf(signsOf('中卢关系，卢方表示，卢中两国。'));
	assert.equal(unit('卢'.charCodeAt(0)), 2);
	assert.equal(unit('无'.charCodeAt(0)), 0);
	assert.equal(pair('中'.charCodeAt(0), '卢'.charCodeAt(0)), 0);
	assert.equal(pair('，'.charCodeAt(0), '卢'.charCodeAt(0)), 0);
});

test('a score comes to a probability that never falls', () => {
	const judge = shippedJudge();
	assert.ok(judge);
	const { curve, levels } = judge.ranker;
	let last = 0;
	for (let score = -8; score < 12; score += 0.25) {
		const chance = probabilityAt(curve, score);
		assert.ok(chance >= last && chance <= 1, `${score}: ${chance}`);
		last = chance;
	}
	assert.ok(levels.careful < levels.normal && levels.normal < levels.quiet);
	assert.ok(probabilityAt(curve, levels.careful) < 0.5 && probabilityAt(curve, last + 12) > 0.9);
	assert.equal(probabilityAt(curve, Number.NEGATIVE_INFINITY), 0);
});

test('odd input costs no more than its length', () => {
	const millisecondsOf = (text: string) => {
		const start = performance.now();
		found(text, () => true, 'careful');
		return performance.now() - start;
	};
	const size = 100_000;
	const odd = ['的', 'abc ', '1', '，', '龘', '一二三四五六七八九十', '市记事纪计'];
	for (const piece of odd) {
		const short = piece.repeat(size / 10 / piece.length);
		const long = piece.repeat(size / piece.length);
		millisecondsOf(short);
		const [few, many] = [millisecondsOf(`${short}。`), millisecondsOf(`${long}。`)];
		assert.ok(many < 25 * few + 200, `${piece}: ${few.toFixed(0)} ms, ten times as much ${many.toFixed(0)} ms`);
	}
});
