import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf, pageLoss } from '../../../scripts/fit/segment/crf';
import { partsOf } from '../../../scripts/fit/segment/cross';
import { learnHeadCuts } from '../../../scripts/fit/segment/head-cuts';
import { type Board, judge } from '../../../scripts/fit/segment/judge';
import { learn, type Prior } from '../../../scripts/fit/segment/learn';
import { markedCopy } from '../../../scripts/fit/segment/marked-copy';
import { trainingPage } from '../../../scripts/fit/segment/pages';
import { f1 } from '../../../scripts/fit/segment/report';
import { shape } from '../../../scripts/fit/segment/shape';
import { present } from '../../../server/ground/text/present';
import { bestCut } from '../../../server/reading/segment/headline-parts';

/** A toy paper: every story has a headline of eight characters and one paragraph; a rubric within marks stands over some. */
function toyPage(seed: number) {
	const text = '山上的果园里，工人们正忙着采摘苹果，装筐的装筐，过秤的过秤，一直忙到太阳落山。';
	const story = (n: number) =>
		`⟦article:${n % 2 === 0 ? '⟦kicker:【民生】⟧\n' : ''}⟦headline:${'果园通路大桥合龙'.slice(n % 3)}${'果园通路大桥合龙'.slice(0, n % 3)}⟧\n${text}⟧`;
	const copy = `style: toy\n---\n${[0, 1, 2].map((n) => story(n + seed)).join('\n\n')}\n`;
	return trainingPage({ file: `toy-${seed}.copy`, source: 'copy', weight: 1 }, markedCopy(copy));
}

/** No judgments: all that is known is learned from the pages. */
const none: Prior = {
	lineWeights: {},
	pairWeights: {},
	transitionWeights: {},
	stateWeights: {},
	parents: {},
	margins: {},
};
const options = { strength: 1, epochs: 20, bags: 1 };

test('a toy corpus is learned from nothing, and a page of it that was not seen is read right', () => {
	const board: Board = new Map();
	const fitted = learn([0, 1, 2, 3].map(toyPage), none, options);
	judge([toyPage(4), toyPage(5)], fitted, { board });
	const figures = board.get('copy');
	assert.ok(figures);
	assert.deepEqual(
		[figures.start, figures.whole, figures.headline, figures.kicker, figures.lines].map(f1),
		[100, 100, 100, 100, 100],
	);
	const unfitted = learn([toyPage(0)], none, { ...options, epochs: 0 });
	assert.ok(fitted.lossOf(toyPage(4)) < unfitted.lossOf(toyPage(4)) / 10);
});

test('the same pages give the same tables', () => {
	const tables = () => learn([0, 1].map(toyPage), none, { ...options, epochs: 5 }).tables;
	assert.deepEqual(tables(), tables());
});

test('judgments that the pages say nothing of stay as they are', () => {
	const prior = { ...none, lineWeights: { telephone: { advert: 17 } }, margins: { 'open left': { more: -6 } } };
	const { tables } = learn([0, 1].map(toyPage), prior, { ...options, epochs: 5 });
	assert.equal(tables.lineWeights.telephone?.advert, 17);
	assert.equal(tables.pairWeights['open left']?.more, -6);
});

test('the slope is that of the likelihood', () => {
	const page = toyPage(0);
	const weights = Float64Array.from({ length: shape.size }, (_, i) => Math.sin(i) / 4);
	const slope = new Float64Array(shape.size);
	pageLoss(page, fieldOf(weights, []), slope);
	const loss = (i: number, by: number) => {
		const moved = weights.slice();
		moved[i] += by;
		return present(pageLoss(page, fieldOf(moved, [])), 'loss');
	};
	// The steepest weights of each kind.
	for (const [from, to] of [
		[shape.line, shape.pair],
		[shape.pair, shape.transition],
		[shape.transition, shape.initial],
		[shape.initial, shape.final],
		[shape.final, shape.size],
	]) {
		const steepest = Array.from({ length: to - from }, (_, i) => from + i).sort(
			(a, b) => Math.abs(slope[b]) - Math.abs(slope[a]),
		);
		for (const i of steepest.slice(0, 4)) {
			const measured = (loss(i, -1e-4) - loss(i, 1e-4)) / 2e-4;
			assert.ok(Math.abs(measured - slope[i]) < 1e-4, `weight ${i}: ${measured}, not ${slope[i]}`);
		}
	}
});

test('kicker and headline on one line are told apart as the pages have them', () => {
	const page = (kicker: string, headline: string) =>
		trainingPage(
			{ file: `${kicker}.copy`, source: 'copy', weight: 1 },
			markedCopy(`style: toy\n---\n⟦article:⟦kicker:${kicker}⟧ ⟦headline:${headline}⟧\n正文有一句话。⟧\n`),
		);
	const weights = learnHeadCuts([
		page('我在基层这一年', '修好一条路'),
		page('一线见闻录', '井水又清了'),
		page('田间课堂开讲', '学会种菌'),
	]);
	assert.deepEqual(bestCut(['山乡走笔记', '老树发新芽了'], weights), { first: 1, last: 2 });
});

test('all layouts of a page, and all pages of a paper, are left out together', () => {
	const head = { weight: 1, source: 'daily' };
	const lines = { lines: ['标题'], labels: [() => true] };
	const pages = ['1.v1.txt', '1.v2.txt', '1.v1.txt cut'].map((file) => trainingPage({ ...head, file }, lines));
	assert.deepEqual(
		[...partsOf([...pages, toyPage(1)]).values()].map((part) => part.length),
		[3, 1],
	);
});
