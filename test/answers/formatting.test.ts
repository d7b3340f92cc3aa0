import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatted, formatting, lettersOf } from '../../server/answers/writing/formatting';
import { defaults, type Settings } from '../../server/ground/model/settings';
import { edited } from '../../server/ground/text/edits';
import { analyze } from '../../server/reading/page/update';
import { apply, edit, input } from '../reading/page/edits';

function check(copy: string, expected: string, settings: Settings = defaults): void {
	assert.equal(formatted(analyze({ text: copy, settings })), expected);
}

const story = (head: string, byline: string) =>
	`${head}\n\n${byline}昨日，城东新桥建成通车，两岸群众从此不用再绕行十里山路，大家都说好。\n`;

test('the byline in the form of the house, marks and figures in their widths', () => {
	check(story('城东新桥通车', '本报讯(记者：孟一禾、乔南)'), story('城东新桥通车', '本报讯（记者 孟一禾 乔南）'));
	check(story('城东新桥通车', '本报讯（记者 孟一禾 乔南）'), story('城东新桥通车', '本报讯（记者：孟一禾、乔南）'), {
		...defaults,
		bylineForm: '本报讯（记者：甲某某、乙某）',
	});
	check('施工方介绍,大桥全长三百米!大家都说好。', '施工方介绍，大桥全长三百米！大家都说好。');
});

test('a credit as most of the page has them', () => {
	const photo = (head: string, credit: string) =>
		`${head}\n\n7月25日，荷塘村的千亩荷花竞相绽放，前来赏荷的游客络绎不绝，村里的农家乐坐满了人。\n\n${credit}\n`;
	const heads = ['一池荷香', '夏日荷塘', '荷塘月色', '荷花盛开'];
	const page = (last: string) => heads.map((head, i) => photo(head, i < 3 ? `（马晓舟 摄）` : last)).join('\n');
	check(page('（程禾/摄）'), page('（程禾 摄）'));
	check(page('（ 程禾  摄）'), page('（程禾 摄）'));
});

test('a page in the wrong encoding is left alone', () => {
	const copy = `${story('\ufffd\ufffd城东', '本报讯(记者：孟一禾)')}${'\ufffd'.repeat(40)}`;
	check(copy, copy);
});

test('words are never changed, nor what the desk turned off', () => {
	const byline = story('城东新桥通车', '（孟一禾）');
	check(byline, byline);
	const copy = '截止昨日,大桥全长三百米。';
	check(copy, copy, { ...defaults, rules: { 'halfwidth-punctuation': 'off' } });
});

test('between articles stand as many blank lines as mostly', () => {
	const stories = ['城东新桥通车', '河西市场迁址', '县里召开防汛会议', '荷塘村荷花盛开'].map((head) =>
		story(head, '本报讯（记者 乔南）'),
	);
	const [first, second, third, fourth] = stories;
	check(`${first}\n${second}\n\n\n${third}\n${fourth}`, stories.join('\n'));
});

test('of a stretch only what it touches is formatted', () => {
	const text = '施工方介绍,大桥全长三百米。\n\n村民说,路修好了。\n';
	const page = analyze({ text, settings: defaults });
	const second = text.indexOf('村民');
	assert.equal(
		edited(text, formatting(page, { start: second, end: text.length })),
		'施工方介绍,大桥全长三百米。\n\n村民说，路修好了。\n',
	);
});

const samples = readdirSync('samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`samples/${name}`, 'utf8'));

test('whatever the page, the ink stays and a second time changes nothing', () => {
	fc.assert(
		fc.property(fc.nat(samples.length - 1), fc.array(edit, { maxLength: 12 }), (sample, sequence) => {
			let page = analyze(input(samples[sample].slice(0, 1600)));
			for (const next of sequence) page = apply(page, next, { parsed: 0, resolved: 0 });
			const once = formatted(page);
			assert.equal(lettersOf(once), lettersOf(page.text));
			assert.equal(formatted(analyze(input(once))), once);
		}),
		{ numRuns: 30, seed: 20260728 },
	);
});
