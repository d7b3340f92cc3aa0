import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lenses } from '../../server/answers/navigation/lenses';
import { pageOf } from './on-page';

const bridge =
	'城东新桥通车\n\n本报讯（记者 孟一禾 乔南）昨日，城东新桥建成通车!两岸群众从此不用再绕行十里山路,大家都说好。';
const market = '河西市场迁址\n\n本报讯（记者 乔南）昨日，河西菜市场迁入新址，四百多个摊位全部安置完毕。';

test('above each article stand its length, reporters, findings, and its share in the suspected errors of the page', () => {
	const { page } = pageOf(`${bridge}\n\n${market}\n`);
	assert.deepEqual(
		lenses(page, 'zh').map(({ span, title }) => `${page.text.slice(span.start, span.end)} | ${title}`),
		[
			'城东新桥通车 | 52字 · 署名2人 · 问题2处 · 疑似差错0.2（占本版100%）',
			'河西市场迁址 | 41字 · 署名1人 · 疑似差错0',
		],
	);
	assert.match(
		lenses(page, 'en')[0].title,
		/^\d+ characters · 2 byline names · 2 findings · suspected errors [\d.]+ \(100 % of the page\)$/,
	);
});

test('a page in the wrong encoding has none', () => {
	assert.deepEqual(lenses(pageOf('\ufffd'.repeat(40)).page, 'zh'), []);
});

test('a file of more articles than any page has none: the editor lays out all of them at each key', () => {
	const letters = '甲乙丙丁戊己庚辛壬癸';
	const named = (i: number) => [...String(i)].map((digit) => letters[Number(digit)]).join('');
	const article = (_: unknown, i: number) =>
		`${named(i)}村新桥通车\n\n本报讯（记者 孟一禾）昨日，${named(i)}村新桥建成通车，两岸群众从此不用再绕行${i}里山路。\n\n■■■\n\n`;
	const many = (count: number) => pageOf(Array.from({ length: count }, article).join('')).page;
	assert.equal(lenses(many(250), 'zh').length, 250);
	assert.deepEqual(lenses(many(350), 'zh'), []);
});
