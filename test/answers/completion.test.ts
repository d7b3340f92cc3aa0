import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionOptions, completions } from '../../server/answers/writing/completion';
import { edited } from '../../server/ground/text/edits';
import { pageOf } from './on-page';

const report =
	'县里开会\n\n本报讯（记者 孟一禾 乔南）7月28日，县委书记骆长青出席会议。骆长青说，好。村民李文走来。\n\n';
const options: CompletionOptions = { language: 'zh', known: [], otherPages: [], number: 'A1' };

/** The line of the caret as the first of the completions leave it, `⟨…⟩` being holes. */
function check(line: string, expected: readonly string[], given: Partial<CompletionOptions> = {}): void {
	const { page, caret } = pageOf(report + line);
	const found = completions(page, caret, { ...options, ...given }).slice(0, expected.length);
	assert.deepEqual(
		found.map(({ span, insert }) => {
			const text = edited(page.text, [{ span, text: insert }]);
			return text.slice(report.length, text.length);
		}),
		expected,
	);
	for (const { span, filter } of found) {
		const typed = page.text.slice(span.start, span.end);
		assert.ok(
			[...typed].every((sign) => filter.includes(sign)),
			`${typed} in ${filter}`,
		);
	}
}

test('names go on from what is typed of them, in characters or by initials, with their titles', () => {
	check('会后，骆‸到东溪水库检查。', ['会后，骆长青到东溪水库检查。']);
	check('会后，县委书‸到东溪水库检查。', ['会后，县委书记骆长青到东溪水库检查。']);
	check('会后，lcq‸到东溪水库检查。', ['会后，骆长青到东溪水库检查。']);
	check('会后，xwsjlcq‸到东溪水库检查。', ['会后，县委书记骆长青到东溪水库检查。']);
	check('会后，‸到东溪水库检查。', ['会后，骆长青到东溪水库检查。', '会后，县委书记骆长青到东溪水库检查。']);
});

test('in a byline reporters come first, without titles', () => {
	check('本报讯（记者 ‸）昨日', ['本报讯（记者 孟一禾）昨日', '本报讯（记者 乔南）昨日', '本报讯（记者 骆长青）昨日']);
	check('本报讯（记者 孟一禾 乔‸）昨日', ['本报讯（记者 孟一禾 乔南）昨日']);
});

test('a line begins with the house byline or a dateline of the issue', () => {
	check('‸', ['本报讯（记者 ⟨姓名⟩）', '新华社⟨地点⟩7月30日电（记者⟨姓名⟩）', '新华社⟨地点⟩7月31日电（记者⟨姓名⟩）']);
	check('　　本报‸', ['　　本报讯（记者 ⟨姓名⟩）']);
	check('新华社栖川7月29日电（记者宋闻远）好。\n\n新‸', [
		'新华社栖川7月29日电（记者宋闻远）好。\n\n新华社栖川7月30日电（记者⟨姓名⟩）',
	]);
});

test('a jump names the page that waits for it first, and types over the bracket that the editor closed', () => {
	check('大家都说好。（下转‸）', ['大家都说好。（下转2版）']);
	check('大家都说好。（‸', ['大家都说好。（下转3版）'], {
		otherPages: [
			{ number: 'A2', jumps: [] },
			{ number: 'A3', jumps: [{ direction: 'back', target: '1', headline: '县里开会' }] },
		],
	});
	check('（上接‸', ['（上接2版）'], {
		otherPages: [{ number: 'A2', jumps: [{ direction: 'on', target: '1', headline: '县里开会' }] }],
	});
});

test('a story that jumps here is gone on with where a line begins', () => {
	const { page, caret } = pageOf(`${report}‸`);
	const jumps = [{ direction: 'on' as const, target: '1', headline: '城东新桥通车' }];
	const found = completions(page, caret, {
		...options,
		otherPages: [
			{ number: 'A2', jumps },
			{ number: 'A3', jumps: [] },
		],
	});
	assert.deepEqual(
		found.filter(({ kind }) => kind === 'jump').map(({ insert, detail }) => `${insert} ${detail}`),
		['（上接2版） 城东新桥通车'],
	);
	assert.equal(
		completions(page, caret, options).some(({ kind }) => kind === 'jump'),
		false,
	);
});

test('people that are known from elsewhere are there, too', () =>
	check('会后，沈‸', ['会后，沈若兰', '会后，区长沈若兰'], { known: [{ name: '沈若兰', titles: ['区长'] }] }));
