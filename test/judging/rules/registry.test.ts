import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { handbook } from '../../../scripts/handbook/handbook';
import { ruleIndex, rulePageTexts, ruleSchema, ruleSource, ruleTables } from '../../../scripts/handbook/lists';
import { ruleFiles, ruleFilesOf } from '../../../scripts/handbook/rule-files';
import { rules } from '../../../server/judging/rules/index';

/** A rule is its file and its page. All that lists the rules is read off these two, and nothing of it may be forgotten. */
const names = rules.map(({ name }) => name).sort();
const files = ruleFiles('.');
const filesOf = ruleFilesOf('.');
const pageOf = (name: string) => filesOf(name).page;
const listed = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('the index and the texts list every page, and `npm run docs` wrote them', () => {
	assert.deepEqual(names, [...files.keys()]);
	assert.equal(listed('server', 'judging', 'rules', 'index.ts'), ruleIndex(files), 'npm run docs');
	assert.equal(listed('server', 'lsp', 'answering', 'rule-page-texts.ts'), rulePageTexts(files), 'npm run docs');
});

test('every file that makes a rule has a page', () => {
	// What stands beside the rules without a page helps several of them, or one that outgrew its file.
	const folder = join('server', 'judging', 'rules');
	for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const name = /([^/\\]+)\.ts$/.exec(path)?.[1];
		if (name === undefined || files.has(name)) continue;
		assert.doesNotMatch(listed(folder, path), /^export const \w+: \w*Rule\b/m, `${name}.md is missing`);
	}
});

test('the schema of zhubi.json and docs/RULES.md say of each rule what the rule says of itself', () => {
	const schema = listed('docs', 'zhubi.schema.json');
	assert.equal(schema, ruleSchema(schema, rules), 'npm run docs');
	const tables = listed('docs', 'RULES.md');
	assert.equal(tables, ruleTables(tables, rules, filesOf), 'npm run docs');
	for (const name of names) assert.equal(tables.split(`\n| ${name} | `).length, 2, name);
});

test('what a rule finds is the first paragraph of its doc comment', () => {
	assert.deepEqual(
		ruleSource(
			'a',
			'/** Other. */\nconst b = 1;\n/**\n * `甲`: one,\n * and two.\n *\n * More.\n */\nexport const a: ArticleRule & SectionPairRule = {',
		),
		{ constant: 'a', finds: '`甲`: one, and two.' },
	);
	assert.throws(() => ruleSource('a', 'export const a: ArticleRule = {'), /doc comment/);
	assert.throws(() => ruleTables('# The rules', rules, filesOf), /no tables/);
});

test('the handbook has a chapter for each rule, with its page', () => {
	const html = handbook({ version: '1.2.3', rules, pageOf, style: 'body{}', script: '0', scriptHash: 'sha256-x' });
	const chapters = [...html.matchAll(/<article class="rule" id="([^"]+)"/g)].map(([, name]) => name);
	assert.deepEqual([...chapters].sort(), names);
	for (const name of names)
		assert.equal(html.split(`href="#${name}"`).length - 1, 2, `${name} stands in the contents and in the index`);
	assert.equal(html.split('<h4>会提示的</h4>').length - 1, names.length);
	assert.equal(html.split('<h4>不提示的</h4>').length - 1, names.length);
});
