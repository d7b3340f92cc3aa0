import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BylineMatch } from '../../../server/ground/model/byline';
import { bylineLine, nameLine } from '../../../server/reading/bylines/byline-line';
import { splitNames } from '../../../server/reading/bylines/names';
import { bylineAt } from '../../../server/reading/bylines/scan';
import { trailingByline } from '../../../server/reading/bylines/tail';
import { quickest } from '../../support/quickest';

const pieces = [
	'本报讯',
	'（',
	'）',
	'(',
	')',
	'记者',
	'通讯员',
	' ',
	'　',
	'、',
	'，',
	'：',
	'王强',
	'李小满',
	'古丽',
	'·',
	'摄',
	'文/图',
	'报道',
	'新华社',
	'江城',
	'7月28日',
	'电',
	'【',
	'】',
	'本',
	'报',
	'讯',
	'\n',
	'𠮷',
	'\ud842',
	'。',
	'a',
	'7',
];

test('any text is scanned without fault, and what is found lies in it', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (list) => {
			const text = list.join('');
			for (const match of [bylineAt(text, 0), bylineLine(text, 0, text.length), trailingByline(text, 0, text.length)])
				if (match) within(match, text);
		}),
		{ numRuns: 1000, seed: 7 },
	);
});

function within(match: BylineMatch, text: string): void {
	let at = match.start;
	assert.ok(at >= 0 && match.end <= text.length && match.start < match.end);
	for (const group of match.groups) {
		for (const stretch of [group.employer, group.role, ...group.people, group.suffix]) {
			if (!stretch) continue;
			assert.ok(
				stretch.start >= at && stretch.start < stretch.end && stretch.end <= match.end,
				JSON.stringify({ text, match }),
			);
			at = stretch.end;
		}
		for (const person of group.people)
			assert.equal(text.slice(person.start, person.end).replace(/\s/g, ''), person.name);
	}
}

test('names with nothing between them part where surnames are', () => {
	const names = (run: string) => splitNames(run, 0, run.length)?.map(({ name }) => name);
	assert.deepEqual(names('徐小颖楼一馨'), ['徐小颖', '楼一馨']);
	assert.deepEqual(names('李明王浩'), ['李明', '王浩']);
	assert.deepEqual(names('王强李小满张一'), ['王强', '李小满', '张一']);
	assert.deepEqual(names('欧阳小丹王强'), ['欧阳小丹', '王强']);
	assert.deepEqual(names('古丽米热'), ['古丽米热']);
	assert.deepEqual(names('买买提艾力'), ['买买提艾力']);
	assert.equal(names('全县防汛工作会议'), undefined);
});

test('a byline cut off at the end of its line is found as far as it goes', () => {
	for (const line of ['本报讯（江州报业集团记者 徐小颖 本', '本报讯（记', '本报讯（记者 徐小']) {
		const match = bylineAt(line, 0);
		assert.equal(match?.end, line.length, line);
		assert.equal(match?.form.cut, true, line);
	}
});

test('a line of names alone is told by its surnames', () => {
	assert.equal(nameLine('罗小珊', 0, 3), 1);
	assert.equal(nameLine('王　军　李小满', 0, 7), 2);
	assert.equal(nameLine('水库完工', 0, 4), 0);
	assert.equal(nameLine('记者 王强', 0, 5), 0);
});

test('a long line costs no more than its length', () => {
	const run = (unit: string) => {
		const long = unit.repeat(Math.ceil(200_000 / unit.length));
		const text = `本报讯（${long}`;
		const started = performance.now();
		bylineAt(text, 0);
		bylineLine(long, 0, long.length);
		trailingByline(long, 0, long.length);
		return performance.now() - started;
	};
	for (const unit of ['王强 ', '记者', '本报记者王强、', '摄 ', '7月28日', '（', '新华社'])
		assert.ok(quickest(() => run(unit), 200) < 200, unit);
});
