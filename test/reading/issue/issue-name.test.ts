import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIssuePattern, issuePlaceOf } from '../../../server/reading/issue/issue-name';
import { isPlainPageName } from '../../../server/reading/issue/page-number';

test('pages whose names differ in the number alone belong together', () => {
	const [one, two, other] = ['20260728A01.txt', '20260728A02.txt', '20260729A01.txt'].map((name) => issuePlaceOf(name));
	assert.deepEqual([one.number, two.number], ['A1', 'A2']);
	assert.equal(one.issue, two.issue);
	assert.notEqual(one.issue, other.issue);
	assert.equal(issuePlaceOf('A01.txt').issue, issuePlaceOf('B12.txt').issue);
	assert.equal(issuePlaceOf('来信.txt').number, undefined);
});

test('a pattern says otherwise', () => {
	assert.deepEqual(issuePlaceOf('第A03版 要闻.txt', 'folder'), { issue: '', number: 'A3' });
	assert.deepEqual(issuePlaceOf('A03要闻.txt', 'folder'), { issue: '', number: 'A3' });
	assert.deepEqual(issuePlaceOf('2026-07-28-03版-要闻.txt', '{date}-{page}版-*.txt'), {
		issue: '2026-07-28',
		number: '3',
	});
	assert.equal(issuePlaceOf('来信.txt', '{date}-{page}版-*.txt').number, undefined);
	for (const pattern of ['folder', '{page}*.txt', '{date}{page}.txt']) assert.ok(isIssuePattern(pattern), pattern);
	for (const pattern of ['', '*.txt', '{page}{page}', '***{page}', '../{page}', `${'x'.repeat(64)}{page}`])
		assert.ok(!isIssuePattern(pattern), pattern);
});

test('a name of a day and a page is that of a page without being declared', () => {
	for (const name of ['A01.txt', '01.txt', '20260728A01.txt', '2026072801.txt', '2026-07-28-01.txt'])
		assert.ok(isPlainPageName(name), name);
	for (const name of ['notes1.txt', 'robots.txt', 'requirements-2.txt', 'A01.md', 'python3.txt'])
		assert.ok(!isPlainPageName(name), name);
});

test('a pattern takes no longer for long names', () => {
	const started = performance.now();
	issuePlaceOf('1'.repeat(250), '*{date}*{page}x');
	assert.ok(performance.now() - started < 500);
});
