import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { encode } from 'iconv-lite';
import { readOptions } from '../../server/cli/options';
import { cli, page, workFolder } from './run-cli';

const { folder, run, file } = workFolder();

const lines = (text: string) =>
	text
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));

describe('usage', () => {
	const bad = [
		[],
		['frobnicate'],
		['--frobnicate'],
		['annotate'],
		['annotate', '--frobnicate', 'x'],
		['annotate', '--issue-date', '2022-02-30', 'x'],
		['annotate', '--issue-date', '2022-7-1', 'x'],
		['annotate', 'x', '--issue-date'],
		['check', '--format', 'xml', 'x'],
		['check', '--fail-on', 'never', 'x'],
		['check', '--fix', '-'],
		['check', '--diff', 'x'],
		['check', '--fix', '--diff', '--format', 'json', 'x'],
		['check', '--color', 'blue', 'x'],
		['rules', 'x'],
		['explain'],
		['constructor', 'x'],
	];
	for (const args of bad) {
		test(`zhubi ${args.join(' ')}`, () => {
			const command = readOptions(args);
			assert.ok(
				command.kind === 'usage' && /^.+$/.test(command.message.en) && /^.*\p{Script=Han}.*$/u.test(command.message.zh),
			);
		});
	}
	test('what cannot be followed is said in one line on standard error alone', () => {
		const { status, stdout, stderr } = run(['annotate', '--issue-date', '2022-02-30', 'x']);
		assert.deepEqual([status, stdout], [2, '']);
		assert.equal(
			stderr,
			'zhubi: --issue-date 要写日历上有的一天，写作 YYYY-MM-DD：2022-02-30。用法见 zhubi annotate --help\n',
		);
	});
	test('--help and --version', () => {
		assert.deepEqual(
			[readOptions(['--help']), readOptions(['check', '-h']), readOptions(['help', 'rules'])],
			['all', 'check', 'rules'].map((of) => ({ kind: 'help', of })),
		);
		assert.match(run(['check', '--help']).stdout, /^用法：\n {2}zhubi check /);
		for (const part of ['check', 'annotate']) assert.match(run([part, '--help']).stdout, /- 是标准输入/);
		assert.match(run(['help']).stdout, /^用法：/);
		assert.equal(run(['--version']).stdout, `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
	});
});

describe('language', () => {
	/** Without the languages of the environment: as on Windows, where the system alone says. */
	const none = { LC_ALL: '', LC_MESSAGES: '', LANG: '' };
	test('the same options and words of severity in both', () => {
		const english = run(['help'], { env: { LC_ALL: 'en_US.UTF-8' } }).stdout;
		const chinese = run(['help']).stdout;
		assert.match(english, /^Usage:/);
		assert.doesNotMatch(english, /\p{Script=Han}/u);
		const options = (text: string) => text.match(/--[a-z-]+|zhubi [a-z]+|ZHUBI_\w+|\w+\.(?:json|jsonl)\b/g);
		assert.deepEqual(options(chinese), options(english));
	});
	test('what cannot be read is said in the language of the findings', () => {
		const args = ['check', 'none.txt', 'empty', '--fail-on', 'error'];
		mkdirSync(join(folder, 'empty'));
		const said = (LC_ALL: string) => run(args, { env: { LC_ALL } });
		assert.doesNotMatch(said('C').stderr + said('C').stdout, /\p{Script=Han}/u);
		assert.match(said('zh_CN.UTF-8').stderr, /^zhubi: none\.txt: 没有这个文件\nzhubi: empty: 这里没有版面.+\n$/);
		assert.equal(said('zh_CN.UTF-8').stdout, '没有查任何文件。\n');
	});
	test('where the environment says nothing, the system does', () => {
		const system = Intl.DateTimeFormat().resolvedOptions().locale;
		assert.match(run(['help'], { env: none }).stdout, system.startsWith('zh') ? /^用法：/ : /^Usage:/);
	});
});

describe('annotate', () => {
	test('one line a file, in the order of the arguments; a bad file costs its own line', () => {
		file('20220731A01.txt', page);
		file('b.txt', `\ufeff${page}`);
		file('c.bin', new Uint8Array([1, 0, 2, 0xff]));
		const { status, stdout, stderr } = run(['annotate', 'b.txt', 'none.txt', 'c.bin', '.', '20220731A01.txt']);
		assert.equal(status, 2);
		const [b, a, ...rest] = lines(stdout);
		assert.deepEqual(rest, []);
		assert.deepEqual([b.file, b.issueDate, b.issueDateSource, b.articles[0].span], ['b.txt', null, null, [0, 44]]);
		assert.deepEqual([a.file, a.issueDate, a.issueDateSource], ['20220731A01.txt', '2022-07-31', 'filename']);
		assert.deepEqual(
			stderr
				.trim()
				.split('\n')
				.map((line) => line.split(':')[1]),
			[' none.txt', ' c.bin', ' .'],
		);
	});
	test('standard input, the issue date of the option, exit status 0 with findings', () => {
		const { status, stdout, stderr } = run(['annotate', '--issue-date=2022-07-31', '-', '-'], { input: page });
		assert.deepEqual([status, stderr], [0, '']);
		const [first, second] = lines(stdout);
		assert.deepEqual(first, second);
		assert.deepEqual([first.file, first.issueDate, first.issueDateSource], ['-', '2022-07-31', 'option']);
		assert.ok(first.findings.length > 0);
	});
	test('GB18030 is read as it is meant; UTF-16 and damaged UTF-8 are not', () => {
		file('gb/20220731.txt', encode(page, 'gb18030'));
		file('gb/20220731.utf8.txt', page);
		const [gb, utf8] = lines(run(['annotate', 'gb/20220731.txt', 'gb/20220731.utf8.txt']).stdout);
		assert.deepEqual({ ...gb, file: '' }, { ...utf8, file: '' });
		file('utf16.txt', Buffer.from(`\ufeff${page}`, 'utf16le'));
		file('damaged.txt', Buffer.from(page).subarray(1));
		const { status, stdout, stderr } = run(['annotate', 'utf16.txt', 'damaged.txt']);
		assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 2]);
	});
	test('Big5, whose bytes would pass as GB18030, is refused by name', () => {
		file('big5.txt', encode('本報訊（記者 沈聽瀾）昨日上午，全市秋糧收購工作會議召開，市領導出席會議並講話。', 'big5'));
		const { status, stdout, stderr } = run(['check', 'big5.txt']);
		assert.equal(status, 2);
		assert.match(stdout + stderr, /Big5/);
	});
	test('the folder tells the issue date where the file does not', () => {
		file('2022-07-31/A01.txt', page);
		const [named] = lines(run(['annotate', 'A01.txt'], { cwd: join(folder, '2022-07-31') }).stdout);
		assert.deepEqual([named.issueDate, named.issueDateSource], ['2022-07-31', 'filename']);
	});
	test('an empty file is a page of nothing', () => {
		file('empty.txt', '');
		const [empty] = lines(run(['annotate', 'empty.txt']).stdout);
		assert.deepEqual([empty.articles, empty.furniture, empty.entities, empty.findings], [[], [], [], []]);
	});
	test('hundreds of files in one call, on one thread and on two', () => {
		file('many/zhubi.json', '{"colour":1}');
		const names = Array.from({ length: 400 }, (_, i) =>
			file(`many/${i}.txt`, page.replace('28日', `${(i % 28) + 1}日`)),
		);
		rmSync(names[7]);
		const [one, two] = ['1', '2'].map((threads) =>
			run(['annotate', ...names], { maxBuffer: 1 << 28, env: { ZHUBI_THREADS: threads } }),
		);
		assert.deepEqual(one, two);
		assert.equal(one?.status, 2);
		assert.match(one?.stderr ?? '', /^many\/zhubi\.json:1:2: 警告: .+\nzhubi: .+\/7\.txt: 没有这个文件\n$/);
		assert.deepEqual(
			lines(one?.stdout ?? '').map((line) => line.file),
			names.filter((_, i) => i !== 7),
		);
		file('many/7.txt', page);
		rmSync(join(folder, 'many/zhubi.json'));
	});
	test('a reader that goes away ends the run quietly, as a broken pipe ends a program', async () => {
		const names = Array.from({ length: 400 }, (_, i) => join(folder, `many/${i}.txt`));
		const child = spawn(process.execPath, [cli, 'annotate', ...names], { stdio: ['ignore', 'pipe', 'pipe'] });
		let stderr = '';
		child.stderr.on('data', (chunk) => {
			stderr += chunk;
		});
		child.stdout.once('data', () => child.stdout.destroy());
		const status = await new Promise((done) => child.once('close', done));
		assert.deepEqual([status, stderr], [141, '']);
	});
	test('zhubi.json of the folder holds, its faults are told once and cost nothing else', () => {
		file(
			'desk/zhubi.json',
			'{\n\t"issueDate": "2022-07-31", "colour": 1,\n\t"rules": { "halfwidth-punctuation": "off" }\n}',
		);
		file('desk/a.txt', page);
		file('desk/b.txt', page);
		const { status, stdout, stderr } = run(['annotate', 'desk/a.txt', 'desk/b.txt']);
		assert.equal(status, 0);
		assert.match(stderr, /^desk\/zhubi\.json:2:29: 警告: .+\n$/);
		for (const { issueDateSource, findings } of lines(stdout))
			assert.deepEqual([issueDateSource, findings], ['config', []]);
	});
});

test('lsp --stdio serves: initialize is answered', async () => {
	const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const body = JSON.stringify({
		jsonrpc: '2.0',
		id: 1,
		method: 'initialize',
		params: { processId: process.pid, rootUri: null, capabilities: {} },
	});
	child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	let answer = '';
	for await (const chunk of child.stdout) {
		answer += chunk;
		if (answer.includes('capabilities')) break;
	}
	child.kill();
	assert.match(answer, /"id":1,"result":\{.*"capabilities":/);
});
