import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { workFolder } from './run-cli';

const { run, file } = workFolder();

/** Two pages of one day: a story that goes on at the other page, and one that both print. */
const front =
	'石梁乡修桥\n\n本报讯（记者 常如许）7月31日，双溪大桥通车。石梁乡党委书记倪守拙说，三个村的群众进城近了。（下转2版）\n\n荷花节开幕\n\n本报讯（记者 常如许）8月1日，南塘镇荷花节开幕，活动持续到8月15日，摄影大赛和龙舟赛同时举行，吸引不少游客前来赏荷。\n';
const back =
	'（上接1版）“以前绕一圈要走十几里山路。”村民祁满仓说。\n\n荷花节开幕\n\n本报讯（记者 常如许）8月1日，南塘镇荷花节开幕，活动持续到8月15日，摄影大赛和龙舟赛同时举行，吸引不少游客前来赏荷。\n';

describe('pages of one issue', () => {
	file('day/20260803A01.txt', front);
	file('day/20260803A02.txt', back);
	file('day/notes.txt', front);
	file('alone/20260803A01.txt', front);
	const rulesIn = (...args: string[]): Record<string, string[]> =>
		Object.fromEntries(
			JSON.parse(run(['check', '--format', 'json', ...args]).stdout).files.map(
				(one: { file: string; findings: { rule: string }[] }) => [one.file, one.findings.map(({ rule }) => rule)],
			),
		);
	test('a folder: files that a day and a page name are pages, a jump finds its other half, the same story twice is told', () => {
		assert.deepEqual(rulesIn('day'), {
			'day/20260803A01.txt': ['duplicate-between-pages'],
			'day/20260803A02.txt': ['duplicate-between-pages'],
		});
	});
	test('a file alone: the pages beside it count, though nobody named them', () => {
		assert.deepEqual(rulesIn('day/20260803A01.txt'), { 'day/20260803A01.txt': ['duplicate-between-pages'] });
		assert.deepEqual(rulesIn('alone/20260803A01.txt'), { 'alone/20260803A01.txt': ['jump-without-continuation'] });
	});
	test('a page beside it that cannot be read takes nothing from the others', () => {
		file('odd/20260803A01.txt', front);
		file('odd/20260803A02.txt', back);
		file('odd/20260803A03.txt', new Uint8Array([0xff, 0x00, 0xfe, 0x81]));
		assert.deepEqual(rulesIn('odd/20260803A01.txt')['odd/20260803A01.txt'], ['duplicate-between-pages']);
	});
	test('a rule that the desk turned off is not asked', () => {
		file('desk/20260803A01.txt', front);
		file('desk/20260803A02.txt', back);
		file('desk/zhubi.json', '{"pages":["*.txt"],"rules":{"duplicate-between-pages":"off"}}');
		assert.deepEqual(Object.values(rulesIn('desk')), [[], []]);
	});
	test('statistics count what is found between pages', () => {
		const { rules } = JSON.parse(run(['stats', '--format', 'json', 'day']).stdout);
		assert.match(JSON.stringify(rules ?? run(['stats', '--format', 'json', 'day']).stdout), /duplicate-between-pages/);
	});
});
