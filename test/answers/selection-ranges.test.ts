import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { selectionRanges } from '../../server/answers/navigation/selection-ranges';
import { contains } from '../../server/ground/model/span';
import { analyze } from '../../server/reading/page/update';
import { issue, pageOf } from './on-page';

/** What is selected at the caret, step by step. */
function check(copy: string, expected: readonly string[]): void {
	const { page, caret } = pageOf(copy);
	assert.deepEqual(
		selectionRanges(page, caret).map(({ start, end }) => page.text.slice(start, end)),
		expected,
	);
}

test('from the entity to clause, sentence, paragraph, article and page', () => {
	const paragraph = '县长李文说，要把责任落实到人。各乡镇要行动起来。';
	const article = `县里召开防汛会议\n\n${paragraph}`;
	check(`${article.replace('李文', '‸李文')}\n`, [
		'李文',
		'县长李文',
		'县长李文说',
		'县长李文说，要把责任落实到人。',
		paragraph,
		article,
		`${article}\n`,
	]);
});

test('what is quoted is selected without its marks, then with them', () => {
	check('大桥通车。村民说：“路‸修好了。”众人点头。', [
		'路修好了',
		'路修好了。',
		'“路修好了。”',
		'村民说：“路修好了。”',
		'大桥通车。村民说：“路修好了。”众人点头。',
	]);
});

test('a paragraph that a column break cuts is one', () => {
	const copy = '沿线的蔬菜半个小时就能运到县城的批发市\n\n场，种菜的收入也会‸更稳当。施工方介绍，大桥全长三百米。';
	const { page, caret } = pageOf(copy);
	const texts = selectionRanges(page, caret).map(({ start, end }) => page.text.slice(start, end));
	assert.deepEqual(texts.slice(0, 2), [
		'种菜的收入也会更稳当',
		'沿线的蔬菜半个小时就能运到县城的批发市\n\n场，种菜的收入也会更稳当。',
	]);
});

test('whatever the place, each range lies within the next and holds the place', () => {
	const page = analyze({ text: readFileSync('samples/20260728A01.txt', 'utf8'), settings: issue });
	fc.assert(
		fc.property(fc.nat(page.text.length), (offset) => {
			const ranges = selectionRanges(page, offset);
			for (const [i, range] of ranges.entries()) {
				assert.ok(range.start <= offset && offset <= range.end);
				if (i > 0) assert.ok(contains(range, ranges[i - 1]));
			}
		}),
		{ numRuns: 500, seed: 20260728 },
	);
});
