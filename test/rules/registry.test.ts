import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixOf } from '../../scripts/handbook/facts';
import { handbook } from '../../scripts/handbook/handbook';
import { weightClassOf } from '../../server/check/weight-classes';
import type { Rule } from '../../server/model/rule';
import { rules } from '../../server/rules/index';

/**
 * A rule is its file, its page, a line of the index, of the schema and of docs/RULES.md, and a chapter of the handbook.
 * Nothing of it may be forgotten.
 */
const names = rules.map(({ name }) => name).sort();
const folder = join('server', 'rules');
const pageOf = (name: string) => readFileSync(join(folder, `${name}.md`), 'utf8');

test('files = index = pages', () => {
	const files = readdirSync(folder);
	assert.deepEqual(names, [...new Set(names)], 'a rule is listed twice');
	assert.deepEqual(stems(files, '.md'), names, 'pages');
	// What stands beside the rules without a page helps several of them, or one that outgrew its file.
	const judging = new Set(stems(files, '.ts'));
	for (const name of names) assert.ok(judging.has(name), `${name}.ts is missing`);
});

test('every file that makes a rule is in the index', () => {
	for (const name of stems(readdirSync(folder), '.ts')) {
		if (name === 'index' || names.includes(name)) continue;
		assert.doesNotMatch(
			readFileSync(join(folder, `${name}.ts`), 'utf8'),
			/^export const \w+: \w*Rule\b/m,
			`${name}.ts is not in the index`,
		);
	}
});

test('the index is in the order of names', () => {
	assert.deepEqual(
		rules.map(({ name }) => name),
		names,
	);
});

test('the schema of zhubi.json lists the rules, with their titles', () => {
	const schema = JSON.parse(readFileSync(join('docs', 'zhubi.schema.json'), 'utf8'));
	const listed: Record<string, { readonly description?: string }> = schema.properties.rules.properties;
	assert.deepEqual(Object.keys(listed).sort(), names);
	for (const { name, title } of rules) assert.equal(listed[name]?.description, `${title.zh}。${title.en}.`, name);
});

test('docs/RULES.md says of each rule what the rule says of itself', () => {
	const rows = [
		...readFileSync(join('docs', 'RULES.md'), 'utf8').matchAll(
			/^\| ([a-z-]+) \| [^|]+ \| ([A-D]) \| ([a-z]+) \| (safe|offer|–) \| ([a-z-]+|–) \|$/gm,
		),
	];
	assert.deepEqual(rows.map(([, name]) => name).sort(), names);
	for (const [, name, ...said] of rows) {
		const rule = rules.find((one) => one.name === name) as Rule;
		const fix = fixOf(rule, pageOf(rule.name));
		assert.deepEqual(
			said,
			[rule.tier, rule.severity, fix === 'none' ? '–' : fix, weightClassOf(rule)?.name ?? '–'],
			name,
		);
	}
});

test('what is planned is not there yet', () => {
	const planned = [
		...(readFileSync(join('docs', 'RULES.md'), 'utf8').split('\n## Planned\n')[1] ?? '').matchAll(
			/^\| ([a-z]+(?:-[a-z]+)+) \|/gm,
		),
	].map(([, name]) => name);
	assert.ok(planned.length > 0);
	for (const name of planned) assert.ok(!names.includes(name), `${name} is there: move it up in docs/RULES.md`);
});

test('the handbook has a chapter for each rule, with its page', () => {
	const html = handbook({ version: '1.2.3', rules, pageOf, style: 'body{}', script: '0', scriptHash: 'sha256-x' });
	const chapters = [...html.matchAll(/<article class="rule" id="([^"]+)"/g)].map(([, name]) => name);
	assert.deepEqual([...chapters].sort(), names);
	for (const name of names)
		assert.equal(html.split(`href="#${name}"`).length - 1, 2, `${name} stands in the contents and in the index`);
	assert.equal(html.split('<h4>要报的</h4>').length - 1, names.length);
	assert.equal(html.split('<h4>不报的</h4>').length - 1, names.length);
});

function stems(files: readonly string[], extension: string): string[] {
	return files.flatMap((name) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : [])).sort();
}
