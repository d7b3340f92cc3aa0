import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskFile } from '../../scripts/handbook/invented-lists';
import { encodeGb18030 } from '../../server/ground/text/gb18030';
import { workFolder } from './run-cli';

const { run, file } = workFolder();
const dated = ['--issue-date', '2026-07-28'];

/** The rules that find something in a page, by `check` and by `annotate`, and the exit status of `check`. */
function found(
	path: string,
	options: readonly string[],
): { readonly rules: readonly string[]; readonly status: number | null } {
	const checked = run(['check', '--format', 'json', ...dated, ...options, path]);
	const rules = JSON.parse(checked.stdout).files[0].findings.map(({ rule }: { readonly rule: string }) => rule);
	const annotated = JSON.parse(run(['annotate', ...dated, ...options, path]).stdout);
	assert.deepEqual(
		annotated.findings.map(({ rule }: { readonly rule: string }) => rule),
		rules,
	);
	return { rules, status: checked.status };
}

test('check and annotate judge by the roster of the folder, or by the one that is named', () => {
	const page = '水渠开工\n\n本报讯（记者 孟一禾）7月27日，县长贺云川到石桥镇查看水渠。\n';
	file('with/zhubi.json', '{}');
	file('with/roster.csv', encodeGb18030(deskFile));
	file('with/A01.txt', page);
	file('without/zhubi.json', '{}');
	file('without/A01.txt', page);
	file('empty.csv', '姓名\n');
	assert.deepEqual(found('with/A01.txt', []), { rules: ['roster-mismatch'], status: 1 });
	assert.deepEqual(found('without/A01.txt', []), { rules: [], status: 0 });
	assert.deepEqual(found('without/A01.txt', ['--roster', 'with/roster.csv']).rules, ['roster-mismatch']);
	assert.deepEqual(found('with/A01.txt', ['--roster', 'empty.csv']).rules, []);
});

test('the faults of a roster are told at line and column, in its own encoding', () => {
	file('page.txt', '大家都来了。\n');
	file('bad.csv', encodeGb18030('姓名,任职日期\n骆长青,昨天\n'));
	const { status, stderr } = run(['check', '--roster', 'bad.csv', 'page.txt']);
	assert.equal(status, 2);
	assert.match(stderr, /^bad\.csv:2:5: 错误: 看不懂的日期/);
	assert.match(run(['check', '--roster', 'none.csv', 'page.txt']).stderr, /^none\.csv:1:1: 错误: 读不到/);
	assert.equal(run(['annotate', '--roster=', 'page.txt']).status, 2);
});
