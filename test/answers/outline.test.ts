import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OutlineItem, outline } from '../../server/answers/navigation/outline';
import { defaults } from '../../server/ground/model/settings';
import { contains } from '../../server/ground/model/span';
import { characterCount } from '../../server/ground/text/count';
import { analyze } from '../../server/reading/page/update';

/** The outline as it is seen: one entry a line, indented, `name  detail  [the text it stands for, its ends only]`. */
function check(text: string, expected: string): void {
	const page = analyze({ text, settings: defaults });
	const show = (item: OutlineItem, depth: number): string[] => {
		assert.ok(contains(item.span, item.selection), item.name);
		return [
			`${'  '.repeat(depth)}${item.kind} ${item.name}${item.detail && ` | ${item.detail}`} [${ends(text.slice(item.span.start, item.span.end))}]`,
			...item.children.flatMap((child) => show(child, depth + 1)),
		];
	};
	assert.equal(
		outline(page, 'zh')
			.flatMap((item) => show(item, 0))
			.join('\n'),
		expected.trim(),
	);
}

function ends(text: string): string {
	return text.length <= 9 ? text : `${text.slice(0, 4)}…${text.slice(-4)}`.replaceAll('\n', '⏎');
}

test('an article is named by its headline and has its byline, crossheads, caption, credit and jump under it', () => {
	check(
		`孟一禾在山口县调研时强调 把粮食安全的担子挑稳挑牢
　　本报讯（记者 乔南 通讯员 石蕊）7月28日，市委书记孟一禾到山口县调研粮食生产。他走进田间地头，同种粮大户一起算收入账，听取夏粮收购的情况汇报。
　　孟一禾强调，要把农民种粮的积极性调动好、保护好，让种粮的人有账算、有奔头，让多打粮的乡镇得实惠。
　　面积有保证
　　今年，山口县把任务分到乡、落到田，全县水稻面积稳定在三十万亩，比上年略有增加。
　　“种多少、种在哪块田，开春就定下来了。”大塘村的种粮大户说。
　　单产有提高
　　农技人员分片包村，指导农户合理密植。一季稻测产每亩比去年多收了六十斤，农民心里有了底。
　　下一步，县里还将建设高标准农田五万亩，让好田配好种、好种用好法，确保全年粮食丰产丰收。（下转2版）
`,
		`
article 孟一禾在山口县调研时强调 把粮食安全的担子挑稳挑牢 | 乔南、石蕊 · 312字 [孟一禾在…转2版）]
  byline 本报讯（记者 乔南 通讯员 石蕊） [本报讯（… 石蕊）]
  crosshead 面积有保证 [面积有保…大户说。]
  crosshead 单产有提高 [单产有提…产丰收。]
  jump （下转2版） [（下转2版）]`,
	);
});

test('furniture stands in one group after the articles, a photo story without reporters in its place', () => {
	check(
		`山口日报
2026年7月28日 星期二 第6021期 责任编辑：丁一

一池荷香

7月25日，荷塘村的千亩荷花竞相绽放，前来赏荷的游客络绎不绝，村里的农家乐坐满了人。

（马晓舟 摄）
`,
		`
article 一池荷香 | 51字 [一池荷香…舟 摄）]
  caption 7月25日，荷塘村的千亩荷花竞相绽放，前来赏荷的… [7月25…满了人。]
  credit （马晓舟 摄） [（马晓舟 摄）]
furniture 报头、报眉等 []
  masthead 山口日报 [山口日报]
  folio 2026年7月28日 星期二 第6021期 责任… [2026…辑：丁一]`,
	);
});

test('without a headline the first words name the article', () => {
	check(
		'昨日，记者从县水利局获悉，东溪水库除险加固工程比原计划提前四十天完工。',
		'article 昨日，记者从县水利局获悉，东溪水库除险加固工程比… | 35字 [昨日，记…天完工。]',
	);
});

test('an empty page has an empty outline', () => {
	check('', '');
	check(' \n\n　\n', '');
});

test('characters are counted as word processors do: each Han character and Chinese mark, each run of the rest', () => {
	assert.equal(characterCount('2022年GDP增长3.5%。'), 7);
	assert.equal(characterCount('𠮷　人 “好”——\n'), 7);
	assert.equal(characterCount(''), 0);
});
