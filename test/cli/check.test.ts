import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { columnsOf } from '../../server/cli/check/report/excerpt';
import { clean, page, workFolder } from './run-cli';

const { folder, run, file } = workFolder();

describe('check', () => {
	test('exit status: clean, findings, errors', () => {
		file('ok.txt', clean);
		file('bad.txt', page);
		assert.equal(run(['check', 'ok.txt']).status, 0);
		assert.equal(run(['check', 'bad.txt']).status, 1);
		assert.equal(run(['check', '--fail-on', 'error', 'bad.txt']).status, 0);
		assert.equal(run(['check', 'none.txt', 'bad.txt']).status, 2);
	});
	test('many files of several issues, on one thread and on two', () => {
		for (let day = 1; day <= 9; day++)
			for (let number = 1; number <= 14; number++) {
				const date = `2026070${day}`;
				const two = String(number).padStart(2, '0');
				const text = page.replace('28日', `${day}日`).replace('李文', number % 3 === 0 ? '李汶' : '李文');
				file(`days/${date}/${date}A${two}.txt`, number === 5 ? `${text}（下转20版）\n` : text);
			}
		file('days/zhubi.json', '{"pages":["**/*.txt"],"colour":1}');
		const [one, two] = ['1', '2'].map((threads) =>
			run(['check', '--format', 'json', 'days', 'days/none.txt'], {
				maxBuffer: 1 << 28,
				env: { ZHUBI_THREADS: threads },
			}),
		);
		assert.deepEqual(two, one);
		assert.match(one.stderr, /^days\/zhubi\.json:1:\d+: 警告: .+\nzhubi: days\/none\.txt: 没有这个文件\n$/);
		const { files, summary } = JSON.parse(one.stdout);
		assert.equal(files.length, 9 * 14);
		assert.ok(summary.errorRate.characters > 0);
		const rulesOf = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule);
		assert.ok(rulesOf(files[4]).includes('jump-without-continuation'), rulesOf(files[4]).join());
	});
	test('a folder: pages by name and by the globs of zhubi.json, no links, nothing hidden', () => {
		file('tree/a.newscopy', page);
		file('tree/b.xwg', clean);
		file('tree/c.txt', page);
		file('tree/node_modules/d.newscopy', page);
		file('tree/.hidden/e.newscopy', page);
		file('tree/desk/zhubi.json', '{"pages":["*.txt","day/*.txt"]}');
		file('tree/desk/day/zhubi.json', '{"issueDate":"2026-07-28","extends":"../zhubi.json"}');
		file('tree/desk/day/f.txt', page);
		file('tree/desk/f.txt', page);
		file('tree/desk/deep/g.txt', page);
		file('outside.newscopy', page);
		symlinkSync(join(folder, 'outside.newscopy'), join(folder, 'tree/h.newscopy'));
		symlinkSync(folder, join(folder, 'tree/i'));
		const { status, stdout, stderr } = run(['check', '--format', 'json', 'tree', 'tree/a.newscopy']);
		assert.deepEqual([status, stderr], [1, '']);
		assert.deepEqual(
			JSON.parse(stdout).files.map((one: { file: string }) => one.file),
			['tree/a.newscopy', 'tree/b.xwg', 'tree/desk/day/f.txt', 'tree/desk/f.txt'],
		);
		mkdirSync(join(folder, 'nothing'));
		assert.equal(run(['check', 'nothing']).status, 2);
	});
	test('a pattern that the shell left as it is names the files that match it', () => {
		file('wild/a1.txt', page);
		file('wild/a2.txt', page);
		file('wild/deep/a3.txt', page);
		file('wild/b.md', page);
		const named = (...paths: string[]) =>
			JSON.parse(run(['check', '--format', 'json', ...paths]).stdout).files.map((one: { file: string }) => one.file);
		assert.deepEqual(named('wild/*.txt', 'wild/a1.txt'), ['wild/a1.txt', 'wild/a2.txt']);
		assert.deepEqual(named('wild/**/a[23].txt'), ['wild/a2.txt', 'wild/deep/a3.txt']);
		// A file of that very name is itself.
		file('wild/c[1].txt', page);
		assert.deepEqual(named('wild/c[1].txt'), ['wild/c[1].txt']);
		const { status, stderr } = run(['check', 'wild/*.doc']);
		assert.deepEqual([status, stderr], [2, 'zhubi: wild/*.doc: 没有名称相符的文件\n']);
	});
	test('pretty: line and column, and carets under the characters', () => {
		const { stdout } = run(['check', 'bad.txt']);
		const [head, copy, carets] = stdout.split('\n');
		assert.equal(head.split(' ')[0], 'bad.txt:3:31');
		assert.equal(columnsOf(carets.slice(0, carets.indexOf('^'))), columnsOf(copy.slice(0, copy.indexOf('('))));
		assert.ok(!stdout.includes('\u001b'), 'no color where nobody looks');
	});
	test('pretty: copy and names cannot steer the terminal', () => {
		file('steer\u001b[31m.txt', page.replace('讲话', '讲\u001b[2J话'));
		assert.ok(!run(['check', 'steer\u001b[31m.txt', 'none\u001b.txt']).stdout.includes('\u001b'));
		file('steer.txt', page.replace('讲话', '讲\u009b2J\u202e话').replace('(', '\u009b\u2066('));
		for (const command of [['annotate'], ['check'], ['check', '--format', 'json'], ['check', '--format', 'sarif']]) {
			const { stdout } = run([...command, 'steer\u001b[31m.txt', 'steer.txt', 'none\u009b.txt']);
			assert.doesNotMatch(stdout, /[\u001b\u007f-\u009f\u202e\u2066]/);
			if (command[1] === '--format') JSON.parse(stdout);
		}
	});
	test('json: findings of the contract with lines and columns, and a summary', () => {
		const { files, errors, summary } = JSON.parse(run(['check', '--format', 'json', 'bad.txt', 'none.txt']).stdout);
		const [finding] = files[0].findings;
		assert.deepEqual(
			[finding.rule, finding.span, finding.line, finding.column, finding.endLine, finding.endColumn],
			['halfwidth-punctuation', [39, 40], 3, 31, 3, 32],
		);
		assert.deepEqual(errors, [{ file: 'none.txt', reason: 'no such file' }]);
		assert.equal(summary.warning, files[0].findings.length);
		assert.deepEqual(summary.errorRate, files[0].errorRate);
		assert.deepEqual(Object.keys(summary.errorRate), ['characters', 'errors', 'rate', 'passes']);
	});
	test('sarif: rules, places and fixes as SARIF 2.1.0 has them', () => {
		file('稿 件.txt', page);
		const { status, stdout } = run(['check', '--format', 'sarif', '稿 件.txt', 'none.txt']);
		assert.equal(status, 2);
		const { version, runs } = JSON.parse(stdout);
		const [{ tool, results, invocations, columnKind }] = runs;
		assert.deepEqual(
			[version, runs.length, tool.driver.name, columnKind, invocations[0].executionSuccessful],
			['2.1.0', 1, 'zhubi', 'utf16CodeUnits', false],
		);
		for (const { ruleId, ruleIndex, level, message, locations, fixes } of results) {
			assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
			assert.ok(['error', 'warning', 'note'].includes(level) && message.text !== '');
			const { artifactLocation, region } = locations[0].physicalLocation;
			assert.equal(artifactLocation.uri, '%E7%A8%BF%20%E4%BB%B6.txt');
			assert.deepEqual([region.startLine, region.endLine], [3, 3]);
			for (const fix of fixes ?? [])
				for (const change of fix.artifactChanges)
					for (const { deletedRegion, insertedContent } of change.replacements)
						assert.ok(deletedRegion.charLength >= 0 && typeof insertedContent.text === 'string');
		}
		const { region } = results[0].locations[0].physicalLocation;
		assert.deepEqual(region, {
			startLine: 3,
			startColumn: 31,
			endLine: 3,
			endColumn: 32,
			charOffset: 39,
			charLength: 1,
		});
	});
	test('broken settings are an error', () => {
		file('broken/zhubi.json', '{ "rules": ');
		file('broken/ok.txt', clean);
		assert.equal(run(['check', 'broken/ok.txt']).status, 2);
	});
});
