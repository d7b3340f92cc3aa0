import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { judgedFindings, placedFindings } from '../../../server/answers/findings/placed-findings';
import { failureReport } from '../../../server/answers/findings/rule-failures';
import { hover } from '../../../server/answers/hover/hover';
import { createAnnotator } from '../../../server/cli/annotate/annotator';
import type { Page } from '../../../server/ground/model/page';
import type { ArticleRule, PageRule, Rule } from '../../../server/ground/model/rule';
import { defaults } from '../../../server/ground/model/settings';
import { findings } from '../../../server/judging/check/findings';
import { rules } from '../../../server/judging/rules/index';
import { analyze, update } from '../../../server/reading/page/update';

const meta = {
	category: 'text',
	tier: 'A',
	severity: 'warning',
	weight: 0,
	title: { zh: '', en: '' },
} as const;
const broken: ArticleRule = {
	...meta,
	name: 'broken',
	check(article) {
		if (article.draft.logical.text.includes('城东')) throw new Error('out of order');
		return [];
	},
};
const brokenAll: PageRule<unknown> = {
	...meta,
	name: 'broken-all',
	summarize: () => ({}),
	judge() {
		throw new Error('out of order');
	},
};

const text = `城东新桥通车

本报讯（记者 乔南）昨日，城东新桥通车,两岸群众出行方便。

城西修路

本报讯（记者 孟一禾）昨日，城西的路修好了。
`;
const read = (): Page => analyze({ text, settings: defaults });
const failed = (page: Page): string[] => judgedFindings(page).failures.map(({ rule }) => rule);

// The list of rules is what the product knows: two that fail join it for this file.
(rules as Rule[]).push(broken, brokenAll);
const folder = mkdtempSync(join(tmpdir(), 'zhubi-failures-'));
after(() => rmSync(folder, { recursive: true }));

test('a rule that fails is part of what is found, whoever asks first', () => {
	const page = read();
	placedFindings(page);
	hover(page, 0, { language: 'zh', explain: () => undefined, ruleLink: () => undefined, link: () => '' });
	assert.deepEqual(failed(page), ['broken', 'broken-all']);
	assert.deepEqual(failed(read()), ['broken', 'broken-all']);
	assert.ok(placedFindings(page).some(({ rule }) => rule === 'halfwidth-punctuation'));
});

test('a failure stays with its article and goes with it', () => {
	const before = read();
	const [failure] = findings(before).failures;
	const start = text.indexOf('修好');
	const edited = `${text.slice(0, start)}已${text.slice(start)}`;
	const now = update(before, { text: edited, settings: defaults, change: { start, length: 0, inserted: 1 } });
	assert.equal(findings(now).failures[0], failure);
	const mended = edited.replaceAll('城东', '城北');
	const change = { start: 0, length: edited.length, inserted: mended.length };
	const last = update(now, { text: mended, settings: defaults, change });
	assert.deepEqual(failed(last), ['broken-all']);
});

test('a reader tells each failure once', async () => {
	const told: string[] = [];
	const tell = failureReport((failure) => told.push(failure.split('\n')[0]));
	tell(judgedFindings(read()).failures);
	tell(judgedFindings(read()).failures);
	assert.deepEqual(told, ['broken: Error: out of order', 'broken-all: Error: out of order']);

	const file = join(folder, 'A01.txt');
	writeFileSync(file, text);
	const overrides = { issueDate: undefined, roster: undefined, level: undefined };
	const { line, faults } = await createAnnotator({ ...overrides, notes: false })(file);
	assert.ok(line?.includes('halfwidth-punctuation'));
	assert.deepEqual(
		faults.map((fault) => /^zhubi: .*A01\.txt: ([\w-]+): Error: out of order/.exec(fault)?.[1]),
		['broken', 'broken-all'],
	);
});
