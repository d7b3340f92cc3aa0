import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { applyPatch, parsePatch } from 'diff';
import { array, assert as assertProperty, constantFrom, property } from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parseJUnit } from 'junit2json';
import { unifiedDiff } from '../../server/cli/check/report/unified-diff';
import { xmlText } from '../../server/ground/text/xml';
import { rules } from '../../server/judging/rules/index';

const cli = resolve(process.env.ZHUBI_CLI ?? 'out/cli/zhubi.js');
const folder = mkdtempSync(join(tmpdir(), 'zhubi-reports-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A page with a doubled level and a pair of half-width brackets, and one whose copy would break out of HTML, XML or a line of a log. */
const page = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县县委书记李文在会上讲话(摘要)。\n';
const hostile =
	'区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县县委书记李文说，<script>&]]>%0A::error::\u202e"讲话"(摘要)。\n';
writeFileSync(join(folder, 'page.txt'), page);
writeFileSync(join(folder, 'a,b:"<c>&.txt'), hostile);
writeFileSync(
	join(folder, 'clean.txt'),
	'区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县委书记李文在会上讲话。\n',
);
const all = ['page.txt', 'clean.txt', 'none.txt', 'a,b:"<c>&.txt'];

function run(...args: string[]) {
	const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '', FORCE_COLOR: '' };
	return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', env });
}

const found: {
	file: string;
	findings: { rule: string; line: number; column: number; message: string }[];
}[] = JSON.parse(run('check', '--format', 'json', ...all).stdout).files;

describe('formats are read back by readers that others wrote', () => {
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '',
		isArray: (name) => ['file', 'error'].includes(name),
	});
	test('checkstyle', () => {
		const { stdout, status } = run('check', '--format', 'checkstyle', ...all);
		assert.equal(status, 2);
		assert.equal(XMLValidator.validate(stdout), true);
		const files: { name: string; error: Record<string, string>[] }[] = parser.parse(stdout).checkstyle.file;
		assert.deepEqual(
			files.map((file) => [file.name, file.error.length]),
			[
				['page.txt', found[0].findings.length],
				['none.txt', 1],
				[all[3], found[2].findings.length],
			],
		);
		const [first] = files[0].error;
		const { rule, line, column, message } = found[0].findings[0];
		assert.deepEqual(first, {
			line: String(line),
			column: String(column),
			severity: 'warning',
			message,
			source: `zhubi.${rule}`,
		});
	});
	test('junit', async () => {
		const { stdout } = run('check', '--format', 'junit', ...all);
		assert.equal(XMLValidator.validate(stdout), true);
		const read = await parseJUnit(stdout);
		assert.ok(read && 'testsuite' in read);
		assert.deepEqual(
			read.testsuite?.map((suite) => [suite.name, suite.tests, suite.failures, suite.errors, suite.testcase?.length]),
			[
				['page.txt', 3, 3, 0, 3],
				['clean.txt', 1, 0, 0, 1],
				['none.txt', 1, 0, 1, 1],
				[all[3], found[2].findings.length, found[2].findings.length, 0, found[2].findings.length],
			],
		);
	});
	test('github: a finding a line, and nothing of the copy is a command', () => {
		const { stdout } = run('check', '--format', 'github', ...all);
		const lines = stdout.trim().split('\n');
		assert.equal(lines.length, found.flatMap((file) => file.findings).length + 1);
		for (const line of lines) assert.match(line, /^::(error|warning|notice) file=[^,:]+(,\w+=[^,:]+)+::[^\r\n]+$/);
		assert.match(lines[0], /^::warning file=page\.txt,line=3,endLine=3,col=20,endColumn=22,title=doubled-level::/);
	});
	test('html: one file that runs and loads nothing, and copy is text', () => {
		const { stdout } = run('check', '--format', 'html', ...all);
		assert.match(stdout, /default-src 'none'/);
		assert.doesNotMatch(stdout, /<script|<img|<link|href=|src=/);
		assert.equal(stdout.match(/<tr class=/g)?.length, found.flatMap((file) => file.findings).length);
		assert.match(stdout, /<mark>县县<\/mark>/);
	});
	test('sarif', () => {
		const [log, xml] = [join(folder, 'log.sarif'), join(folder, 'log.xml')];
		writeFileSync(log, run('check', '--format', 'sarif', ...all).stdout);
		const reader = createRequire(join(process.cwd(), 'package.json')).resolve('sarif-junit/bin/sarif-junit.js');
		assert.equal(spawnSync(process.execPath, [reader, '-i', log, '-o', xml]).status, 0);
		const cases = new XMLParser({
			ignoreAttributes: false,
			attributeNamePrefix: '',
			isArray: (name) => name === 'testcase',
		})
			.parse(readFileSync(xml, 'utf8'))
			.testsuites.testsuite.testcase.map(
				(one: Record<string, string>) => `${one.file} ${one.classname} ${/^Ln \d+ Col \d+/.exec(one.name ?? '')?.[0]}`,
			);
		const wanted = found.flatMap(({ file, findings }) =>
			findings.map(({ rule, line, column }) => `${encodeURIComponent(file)} ${rule} Ln ${line} Col ${column}`),
		);
		assert.deepEqual(cases, wanted);
	});
	test('sarif: help, an address of the rule, and fingerprints that stay when lines move', () => {
		const results = () => JSON.parse(run('check', '--format', 'sarif', 'moved.txt').stdout).runs[0];
		writeFileSync(join(folder, 'moved.txt'), page);
		const before = results();
		writeFileSync(join(folder, 'moved.txt'), `某市日报\n\n${page}`);
		const prints = (run: { results: { partialFingerprints: Record<string, string> }[] }) =>
			run.results.map((one) => one.partialFingerprints['finding/v1']);
		assert.deepEqual(prints(results()), prints(before));
		assert.equal(new Set(prints(before)).size, 3);
		for (const rule of before.tool.driver.rules) assert.ok(rule.help.text.startsWith(`# ${rule.id}`));
	});
});

test('text for XML: no sign of markup, no character that XML forbids', () => {
	assert.equal(
		xmlText('<a b="c">&\0\u001b\ud800\uffff😀\u202e'),
		'&lt;a b=&quot;c&quot;&gt;&amp;\ufffd\ufffd\ufffd\ufffd😀&#8238;',
	);
});

describe('check --fix --diff', () => {
	test('prints what would be changed, writes nothing, and says so by its exit status', () => {
		const { stdout, status } = run('check', '--fix', '--diff', 'page.txt', 'clean.txt');
		assert.equal(status, 1);
		assert.equal(readFileSync(join(folder, 'page.txt'), 'utf8'), page);
		const patches = parsePatch(stdout);
		assert.equal(patches.length, 1);
		const mended = applyPatch(page, patches[0]);
		assert.equal(mended, page.replace('(摘要)', '（摘要）'));
		assert.equal(run('check', '--fix', '--diff', 'clean.txt').status, 0);
		assert.match(run('check', '--fix', '--diff', '-').stderr, /^$/);
	});
	test('a diff leads from the one text to the other', () => {
		const text = array(constantFrom('甲\n', '乙\n', '丙', '\n', '丁\r\n'), { maxLength: 30 }).map((parts) =>
			parts.join(''),
		);
		assertProperty(
			property(text, text, (before, after) => {
				const lines = unifiedDiff('page.txt', before, after);
				if (before === after) return assert.deepEqual(lines, []);
				const [patch] = parsePatch(`${lines.join('\n')}\n`);
				assert.equal(applyPatch(before, patch, { autoConvertLineEndings: false }), after);
			}),
		);
	});
	test('--fix lists what it changed, where it stood', () => {
		writeFileSync(join(folder, 'mended.txt'), page);
		const { stdout } = run('check', '--fix', 'mended.txt');
		assert.match(stdout, /^mended\.txt:3:32 已改 .+ halfwidth-punctuation\n/);
	});
});

describe('which rules, and how much', () => {
	const rulesOf = (...args: string[]) =>
		JSON.parse(run('check', '--format', 'json', ...args, 'page.txt').stdout).files[0].findings.map(
			(one: { rule: string }) => one.rule,
		);
	test('--select and --ignore', () => {
		assert.deepEqual(rulesOf('--select', 'doubled-level'), ['doubled-level']);
		assert.deepEqual(rulesOf('--select', 'doubled-level,halfwidth-punctuation', '--ignore', 'doubled-level'), [
			'halfwidth-punctuation',
			'halfwidth-punctuation',
		]);
	});
	test('a wrong name is told in one line, with the nearest right one', () => {
		assert.equal(
			run('check', '--select', 'doubled-levle', 'page.txt').stderr,
			'zhubi: 没有这条规则：doubled-levle（是不是 doubled-level？）。用法见 zhubi rules\n',
		);
		assert.match(run('check', '--formt', 'json', 'page.txt').stderr, /^zhubi: .+--formt（是不是 --format？）.+\n$/);
		assert.doesNotMatch(run('check', '--nope', 'page.txt').stderr, /是不是/);
		assert.match(run('chekc').stderr, /是不是 check？/);
	});
	test('--quiet: what makes the exit status, and nothing else', () => {
		writeFileSync(join(folder, 'odd.txt'), page.replace('7月28日', '2月30日'));
		const { stdout } = run('check', '--quiet', '--fail-on', 'error', 'odd.txt');
		assert.match(stdout, /^odd\.txt:3:12 错误 .+\n.+\n.+\n\n$/);
		assert.equal(run('check', '-q', 'clean.txt').stdout, '');
	});
	test('--color, NO_COLOR, FORCE_COLOR', () => {
		const colored = (args: string[], env: Record<string, string>) =>
			spawnSync(process.execPath, [cli, 'check', ...args, 'page.txt'], {
				cwd: folder,
				encoding: 'utf8',
				env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...env },
			}).stdout.includes('\u001b[');
		assert.equal(colored([], {}), false);
		assert.equal(colored(['--color', 'always'], { NO_COLOR: '1' }), true);
		assert.equal(colored(['--color', 'never'], { FORCE_COLOR: '1' }), false);
		assert.equal(colored([], { FORCE_COLOR: '1' }), true);
		assert.equal(colored([], { FORCE_COLOR: '0' }), false);
	});
	test('zhubi rules lists them all; zhubi explain has the page of each', () => {
		assert.equal(run('rules').stdout.trim().split('\n').length, rules.length);
		const listed = run('rules', '--json').stdout.trim().split('\n');
		assert.deepEqual(
			listed.map((line) => JSON.parse(line).rule),
			rules.map((rule) => rule.name),
		);
		assert.match(run('explain', 'wrong-zero').stdout, /^# wrong-zero · .+\n\n.+/);
		assert.deepEqual(
			[run('explain', 'wrong-zeros').status, run('explain', 'wrong-zeros').stderr],
			[2, 'zhubi: 没有这条规则：wrong-zeros（是不是 wrong-zero？）。用法见 zhubi rules\n'],
		);
		assert.equal(
			run('explain', '星期').stderr,
			'zhubi: 没有这条规则：星期（标题里有这几个字的：wrong-weekday）。用法见 zhubi rules\n',
		);
	});
});
