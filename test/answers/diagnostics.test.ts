import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions } from '../../server/answers/findings/code-actions';
import { diagnostics } from '../../server/answers/findings/diagnostics';
import { findingCounts } from '../../server/answers/findings/placed-findings';
import { lenses } from '../../server/answers/navigation/lenses';
import { status } from '../../server/answers/navigation/status';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { analyze } from '../../server/reading/page/update';

const copy = '孩子们来到社区服务站,为老兵们戴上大红花,祝愿他们节日快乐,大家都笑了。（下转2版）';

function check(limit: number | undefined, expected: readonly string[], settings: Settings = defaults): void {
	const page = analyze({ text: copy, settings });
	assert.deepEqual(
		diagnostics(page, { language: 'zh', ...(limit === undefined ? {} : { limit }) }).map(
			({ rule, severity, span, message }) => `${severity} ${rule ?? message} ${copy.slice(span.start, span.end)}`,
		),
		expected,
	);
}

test('every finding is a diagnostic, in the order of the page', () => {
	check(undefined, [
		'warning halfwidth-punctuation ,',
		'warning halfwidth-punctuation ,',
		'warning halfwidth-punctuation ,',
		'information jump-without-continuation （下转2版）',
	]);
});

test('of too many the worst are shown, and a last one counts the rest', () => {
	check(3, [
		'warning halfwidth-punctuation ,',
		'warning halfwidth-punctuation ,',
		'information 另有 2 处未列出，改正前面的之后再列。 ',
	]);
	check(
		2,
		['information jump-without-continuation （下转2版）', 'information 另有 3 处未列出，改正前面的之后再列。 '],
		{
			...defaults,
			rules: { 'halfwidth-punctuation': 'hint' },
		},
	);
});

test('all findings are counted, also those that are not shown', () => {
	const page = analyze({ text: copy, settings: defaults, fileName: '20260728A01.txt' });
	assert.deepEqual(findingCounts(page).faults, { error: 0, warning: 3, information: 1, hint: 0 });
	assert.deepEqual(status(page), {
		issueDate: '2026-07-28',
		issueDateSource: 'filename',
		contraryDates: [],
		checked: true,
		counts: { error: 0, warning: 3, information: 1, hint: 0 },
		profile: 'print',
		wordLevel: 'normal',
		bylineForm: { example: '本报讯（记者 甲某某 乙某）', source: 'plain' },
		errorRate: { characters: 42, errors: 0.3, rate: 71.43, passes: false },
	});
});

test('a pair of half-width brackets is two findings, and one in the count, the menu and the error rate', () => {
	const text = '全县防汛工作会议召开\n\n本报讯（记者 孟一禾）7月28日，各乡镇(街道)负责人参加了会议。';
	const page = analyze({ text, settings: defaults });
	assert.equal(diagnostics(page, { language: 'zh' }).length, 2);
	assert.deepEqual(findingCounts(page).faults, { error: 0, warning: 1, information: 0, hint: 0 });
	const place = { start: text.indexOf('('), end: text.indexOf(')') + 1 };
	const titles = codeActions(page, place, { language: 'zh', kinds: ['quickfix'] }).map(({ title }) => title);
	assert.deepEqual(titles, ['改为（街道）']);
	assert.equal(status(page).errorRate.errors, 0.1);
});

test('a page that was read in the wrong encoding is told so, once, and is not judged', () => {
	const text = new TextDecoder('utf-8')
		.decode(Uint8Array.from({ length: 600 }, (_, i) => (i % 40 === 39 ? 0x0a : 0xb0 + (i % 7))))
		.replaceAll('\n', ',\n');
	const page = analyze({ text, settings: defaults });
	const [only, ...others] = diagnostics(page, { language: 'en' });
	assert.deepEqual([only?.code, only?.severity, others], ['wrong-encoding', 'error', []]);
	assert.deepEqual(findingCounts(page).faults, { error: 0, warning: 0, information: 0, hint: 0 });
	assert.equal(status(page).errorRate.characters, 0);
	assert.deepEqual(lenses(page, 'zh'), []);
	// What Big5 looks like when it is read as GB18030.
	const big5 = 'セ厨癟癘\ue4c6\ue4d1\ue4e0℉钮膇琎ら\ue4ca\ue4f2'.repeat(9);
	assert.match(diagnostics(analyze({ text: big5, settings: defaults }), { language: 'zh' })[0]?.message ?? '', /Big5/);
	const asUtf8 = 'T\ufffd]\ufffdO\ufffd\ufffd \ufffdH\ufffdf\ufffd'.repeat(9);
	assert.match(
		diagnostics(analyze({ text: asUtf8, settings: defaults }), { language: 'zh' })[0]?.message ?? '',
		/Big5/,
	);
	assert.match(only?.message ?? '', /GB18030/);
	// A stray sign in a page that was read rightly is another matter.
	assert.equal(
		diagnostics(analyze({ text: `${copy}\ufffd${copy.repeat(3)}`, settings: defaults }), { language: 'zh' }).length > 1,
		true,
	);
});
