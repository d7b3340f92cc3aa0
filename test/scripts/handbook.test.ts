import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fixedCopy, markedCopy, plainCopy } from '../../scripts/handbook/copy';
import { handbook } from '../../scripts/handbook/handbook';
import { partsOf } from '../../scripts/handbook/markdown';
import { ruleFilesOf } from '../../scripts/handbook/rule-files';
import { rules } from '../../server/judging/rules/index';

const html = handbook({
	version: '1.2.3',
	rules,
	pageOf: (name) => ruleFilesOf('.')(name).page,
	style: readFileSync('scripts/handbook/style.css', 'utf8'),
	script: readFileSync('scripts/handbook/browser.js', 'utf8'),
	scriptHash: 'sha256-abc',
});

test('the parts of a page are paragraphs, lists, headings and copy', () => {
	const page =
		'# name\r\n\r\n一行，\r\n接着一行 in\r\nEnglish。\n\n- 甲\n- 乙\n  丙\n\n## Flags\n\n```copy issue=2022-07-31\n# 稿\n\n⟦字⟧\n```\n\n```fixed\n稿\n```\n';
	assert.deepEqual(partsOf(page), [
		{ kind: 'paragraph', html: '<p>一行，接着一行 in English。</p>' },
		{ kind: 'list', html: '<ul>\n<li>甲</li>\n<li>乙丙</li>\n</ul>' },
		{ kind: 'heading', text: 'Flags' },
		{ kind: 'copy', info: 'issue=2022-07-31', text: '# 稿\n\n⟦字⟧' },
		{ kind: 'fixed', info: '', text: '稿' },
	]);
	assert.deepEqual(partsOf('```copy\n没有完'), [{ kind: 'copy', info: '', text: '没有完' }]);
	assert.throws(() => partsOf('```js\n1\n```'), /js/);
});

test('words are HTML without becoming any', () => {
	assert.deepEqual(
		partsOf('**重**，`a<b`，<i>，[见](#doubled-level)，[不](javascript:x)，![不](x.png)').map(
			(part) => 'html' in part && part.html,
		),
		[
			'<p><strong>重</strong>，<code>a&lt;b</code>，&lt;i&gt;，<a href="#doubled-level">见</a>，[不](javascript:x)，![不](x.png)</p>',
		],
	);
});

test('marks of copy become marks, and an empty one a gap', () => {
	assert.equal(
		markedCopy('⟦a-b:甲⟦乙⟧⟧丙⟦⟧‸<丁>'),
		'<mark>甲<mark>乙</mark></mark>丙<mark class="gap"></mark>&lt;丁&gt;',
	);
	assert.equal(plainCopy('⟦a-b:甲⟦乙⟧⟧丙⟦⟧‸丁'), '甲乙丙丁');
});

test('what is new in the mended copy is marked', () => {
	assert.equal(fixedCopy('好,很好', '好，很好'), '好<ins>，</ins>很好');
	assert.equal(fixedCopy('建成建成后', '建成后'), '建成后');
	assert.equal(fixedCopy('𠮷a', '𠮷b'), '𠮷<ins>b</ins>');
});

test('the handbook stands by itself: nothing is fetched, one script, no eval', () => {
	assert.doesNotMatch(
		html,
		/<(?:link|img|iframe|object|embed|base|form)\b|\ssrc=|@import|url\(|\son\w+="|\beval\(|new Function/i,
	);
	assert.equal(html.split('<script').length - 1, 1);
	assert.match(html, /default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-abc';/);
});

test('its links lead to places that it has, and no place is there twice', () => {
	const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	assert.deepEqual([...new Set(ids)], ids);
	for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(id), id);
});

test('it is of a size to be opened at once', () => {
	assert.ok(Buffer.byteLength(html) < 600_000, `${Buffer.byteLength(html)} bytes`);
});

test('weights that no standard gives are said to be editorial convention', () => {
	const chapter = /<article class="rule" id="halfwidth-punctuation"[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
	assert.match(chapter, /计错 标点符号，每处0\.1（编辑惯例）/);
	assert.match(html, /一期最多1/);
});
