import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSymbols } from '../../server/answers/navigation/page-symbols';
import { initialsOf, matchesInitials } from '../../server/reading/words/pinyin';
import { pageOf } from './on-page';

const copy = '⟦城东新桥通车⟧\n\n本报讯（记者 ⟦乔南⟧）昨日，县长⟦骆长青⟧出席。骆长青说，好。';

function check(query: string, expected: readonly string[]): void {
	const { page, stretches } = pageOf(copy);
	const found = pageSymbols(page, query, 'zh');
	assert.deepEqual(
		found.map(({ name, detail }) => `${name} | ${detail}`),
		expected,
	);
	for (const { span } of found) assert.ok(stretches.some(({ start }) => start === span.start));
}

test('articles and people are found by characters and by initials, those with what was typed behind them', () => {
	check('新桥', ['城东新桥通车 | 乔南 · 33字']);
	check('cdxq', ['城东新桥通车 cdxq | 乔南 · 33字']);
	check('lcq', ['骆长青 lcq | 县长 · 2处']);
	check('lzq', ['骆长青 lzq | 县长 · 2处']);
	check('xyz', []);
	check('', ['城东新桥通车 | 乔南 · 33字', '乔南 | 1处', '骆长青 | 县长 · 2处']);
});

test('initials: of surnames first, of letters and figures themselves, of marks none', () => {
	assert.equal(initialsOf('单田芳'), 'stf');
	assert.equal(initialsOf('查、仇，解'), 'zqx');
	assert.equal(initialsOf('A股3000点'), 'ag3000d');
	assert.equal(initialsOf('𠮷'), '');
	assert.ok(matchesInitials('青陂区重大项目', 'zdxm') && matchesInitials('青陂区重大项目', 'QPQ'));
	assert.ok(!matchesInitials('骆长青', 'cq', 'start') && matchesInitials('骆长青', 'lc', 'start'));
	assert.ok(!matchesInitials('骆长青', '') && !matchesInitials('骆长青', '.*'));
});
