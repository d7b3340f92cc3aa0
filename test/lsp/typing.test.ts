import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { placedFindings } from '../../server/answers/findings/placed-findings';
import { defaults } from '../../server/ground/model/settings';
import { unmark } from '../../server/ground/text/marks';
import { createTyping, heldBackAt } from '../../server/lsp/answering/typing';
import { analyze, update } from '../../server/reading/page/update';

/** The rules of what is told where somebody types at the caret, and of what is held back. */
function check(copy: string, told: readonly string[], held: readonly string[] = []): void {
	const { text, caret = 0 } = unmark(copy);
	const findings = placedFindings(analyze({ text, settings: defaults }));
	const isHeldBack = heldBackAt(text, caret);
	const rulesOf = (some: typeof findings) => [...new Set(some.map(({ rule }) => rule))].sort();
	const found = [findings.filter((one) => !isHeldBack(one)), findings.filter(isHeldBack)];
	assert.deepEqual(found.map(rulesOf), [[...told].sort(), [...held].sort()], copy);
}

const story = `老街改造后客流翻番

本报讯（记者 程禾）临河老街改造完成一个月来，每天接待游客六千多人次，是改造前的两倍。

`;

test('what the next characters may resolve is held back, the rest is told at once', () => {
	check(`${story}街口开了三十年豆腐店的罗阿姨说，从前下午四点就收摊，现在要忙到晚上‸`, [], ['truncated-article']);
	check(`${story}“从前下午四点就收摊，现在要忙到晚上九点。‸`, [], ['unpaired-mark']);
	check(
		`${story}罗阿姨说,从前下午四点就收摊。现在要忙到晚上九点，添了两个帮手‸`,
		['halfwidth-punctuation'],
		['truncated-article'],
	);
	check('老街改造后客流翻番\n\n本报讯（记者：程禾‸', [], ['unpaired-mark']);
	check('老街改造后客流翻番\n\n本报讯（记者：程禾）临河老街改造完成一个月来，‸每天接待游客六千多人次。', [
		'malformed-byline',
	]);
});

test('where the edit is elsewhere, or the line has ended, nothing is held back', () => {
	check(`‸${story}“从前下午四点就收摊，现在要忙到晚上九点。`, ['unpaired-mark']);
	check(`${story}街口开了三十年豆腐店的罗阿姨说，从前下午四点就收摊，现在要忙到晚上\n‸`, ['truncated-article']);
});

/** Types a text into an empty page character by character: no finding appears and vanishes more than once. */
function typed(text: string, fileName: string): void {
	const typing = createTyping();
	const vanished = new Map<string, number>();
	let before = new Set<string>();
	let page = analyze({ text: '', settings: defaults, fileName });
	for (let end = 1; end <= text.length; end++) {
		const change = { start: end - 1, length: 0, inserted: 1 };
		const texts = { before: page.text, after: text.slice(0, end) };
		typing.edited(fileName, texts, change);
		page = update(page, { text: texts.after, settings: defaults, fileName, change });
		const told = typing.told(fileName, page.text, placedFindings(page));
		const now = new Set(told.map(({ rule, span }) => `${rule} ${span.start}`));
		for (const key of before) if (!now.has(key)) vanished.set(key, (vanished.get(key) ?? 0) + 1);
		before = now;
	}
	assert.deepEqual(
		[...vanished].filter(([, times]) => times > 1),
		[],
	);
	// What holds when the page is saved is told.
	assert.equal(typing.settle(fileName), true);
	const all = placedFindings(page);
	assert.equal(typing.told(fileName, page.text, all).length, all.length);
}

/** The sample with faults, in which most comes and goes. */
const faulty = '20260730A03.txt';

test(`typed character by character, no finding of ${faulty} appears and vanishes more than once`, () => {
	typed(readFileSync(`samples/${faulty}`, 'utf8'), faulty);
});

// Story by story: each as it would begin a page of its own, and faster than the whole page.
for (const name of readdirSync('samples').filter((file) => file.endsWith('.txt') && file !== faulty))
	test(`typed story by story, no finding of ${name} appears and vanishes more than once`, () => {
		const text = readFileSync(`samples/${name}`, 'utf8');
		const { starts } = analyze({ text, settings: defaults, fileName: name }).segmentation;
		for (const [section, start] of starts.entries()) typed(text.slice(start, starts[section + 1]), name);
	});
