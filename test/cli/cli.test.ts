import assert from 'node:assert/strict';
import { type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { encode } from 'iconv-lite';
import { columnsOf } from '../../server/cli/check/report/excerpt';
import { readOptions } from '../../server/cli/options';
import { rules } from '../../server/rules/index';

/** The command line as it ships: scripts/test/unit.mjs builds it. */
const cli = resolve(process.env.ZHUBI_CLI ?? 'out/cli/zhubi.js');
const meanwhile = resolve('test/support/meanwhile.cjs');
const folder = mkdtempSync(join(tmpdir(), 'zhubi-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县委书记李文在会上讲话(摘要)。\n';
const clean = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县委书记李文在会上讲话。\n';

function run(args: readonly string[], options: Partial<SpawnSyncOptionsWithStringEncoding> = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
		cwd: folder,
		encoding: 'utf8',
		...options,
		env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', ...options.env },
	});
	return { status, stdout, stderr };
}

/** Writes a file under the test's folder, and gives its path. */
function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, content);
	return path;
}

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
	test('a reader that goes away is no error', async () => {
		const names = Array.from({ length: 400 }, (_, i) => join(folder, `many/${i}.txt`));
		const child = spawn(process.execPath, [cli, 'annotate', ...names], { stdio: ['ignore', 'pipe', 'pipe'] });
		let stderr = '';
		child.stderr.on('data', (chunk) => {
			stderr += chunk;
		});
		child.stdout.once('data', () => child.stdout.destroy());
		const status = await new Promise((done) => child.once('close', done));
		assert.deepEqual([status, stderr], [0, '']);
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

describe('check', () => {
	test('exit status: clean, findings, errors', () => {
		file('ok.txt', clean);
		file('bad.txt', page);
		assert.equal(run(['check', 'ok.txt']).status, 0);
		assert.equal(run(['check', 'bad.txt']).status, 1);
		assert.equal(run(['check', '--fail-on', 'error', 'bad.txt']).status, 0);
		assert.equal(run(['check', 'none.txt', 'bad.txt']).status, 2);
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

describe('check --fix', () => {
	const mended = page.replace('(', '（').replace(')', '）');
	test('mends what is safe and says so', () => {
		const path = file('fix.txt', page);
		chmodSync(path, 0o640);
		const { status, stdout } = run(['check', '--fix', 'fix.txt']);
		assert.deepEqual([status, readFileSync(path, 'utf8'), statSync(path).mode & 0o777], [0, mended, 0o640]);
		assert.match(stdout, /改正了 2 处/);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.startsWith('.zhubi-')),
			[],
		);
	});
	test('a run of marks is mended at one go', () => {
		const path = file('run.txt', page.replace('。', '!!!!!!'));
		const { status } = run(['check', '--fix', path]);
		assert.deepEqual([status, readFileSync(path, 'utf8')], [0, mended.replace('。', '！！！')]);
	});
	test('a link stays a link; a clean file is not touched', () => {
		const target = file('target.txt', page);
		const link = join(folder, 'link.txt');
		symlinkSync(target, link);
		assert.equal(run(['check', '--fix', link]).status, 0);
		assert.ok(lstatSync(link).isSymbolicLink());
		assert.equal(readFileSync(target, 'utf8'), mended);
		const { mtimeMs, ino } = statSync(target);
		run(['check', '--fix', link]);
		assert.deepEqual([statSync(target).mtimeMs, statSync(target).ino], [mtimeMs, ino]);
	});
	test('a page that is saved while it is mended is left alone, and that is an error', () => {
		const path = file('meanwhile/A01.txt', page);
		const { status, stderr } = run(['check', '--fix', path], {
			env: { NODE_OPTIONS: `--require=${meanwhile}`, SAVE: path },
		});
		assert.equal(readFileSync(path, 'utf8'), `${page}\n又记。\n`);
		assert.equal(status, 2);
		assert.match(stderr, /^zhubi: .*没有写：别人刚存过这个文件，请再检查一遍\n$/);
		assert.deepEqual(readdirSync(join(path, '..')), ['A01.txt']);
	});
	test('a page with other names, hard links, is left alone', () => {
		const path = file('linked.txt', page);
		linkSync(path, join(folder, 'other.txt'));
		const { status, stderr } = run(['check', '--fix', path]);
		assert.deepEqual([status, readFileSync(path, 'utf8'), statSync(path).nlink], [2, page, 2]);
		assert.match(stderr, /硬链接/);
	});
	test('a page of somebody else stays theirs', (context) => {
		if (process.getuid?.() !== 0) return context.skip('only root can give a file to somebody else');
		const path = file('theirs.txt', page);
		chmodSync(path, 0o640);
		chownSync(path, 12345, 23456);
		assert.equal(run(['check', '--fix', path]).status, 0);
		const { uid, gid, mode } = statSync(path);
		assert.deepEqual([uid, gid, mode & 0o7777, readFileSync(path, 'utf8')], [12345, 23456, 0o640, mended]);
	});
	test('what a run that was killed left is taken away by the next, and nothing else', () => {
		const path = file('killed/A01.txt', page);
		file('killed/.zhubi-mine', '');
		const killed = run(['check', '--fix', path], { env: { NODE_OPTIONS: `--require=${meanwhile}`, KILL: '1' } });
		assert.equal(killed.status, null);
		assert.equal(readFileSync(path, 'utf8'), page);
		assert.equal(readdirSync(join(path, '..')).length, 3, 'a draft is left');
		assert.equal(run(['check', '--fix', path]).status, 0);
		assert.deepEqual(readdirSync(join(path, '..')), ['.zhubi-mine', 'A01.txt']);
	});
});

test('check --fix changes the bytes of the fixes alone: 200 files of both encodings, with and without byte-order mark, of all line ends', () => {
	const seed = random(20260728);
	const pick = <T>(of: readonly T[]): T => of[seed(of.length)];
	// What is wrong, then what is right; the rest must stay. 𠮷, ñ and 😀 have four bytes in GB18030.
	const clauses = [
		'今天天气很好',
		'与会人员分组讨论了方案',
		'村民𠮷永福说',
		'咖啡馆señor开业',
		'大家笑了😀',
		'票价是100元',
		'（试行）的办法',
		'王　军参加',
		'数字化改革 持续深化',
	];
	const faults = [
		['会上,大家', '会上，大家'],
		['各部门(单位)都', '各部门（单位）都'],
		['他说;我们', '他说；我们'],
		['真好!大家', '真好！大家'],
	] as [string, string][];
	const wanted = new Map<string, Buffer>();
	// One rule, so that what must change is known.
	const others = rules.map((rule) => rule.name).filter((name) => name !== 'halfwidth-punctuation');
	file('bytes/zhubi.json', JSON.stringify({ rules: Object.fromEntries(others.map((name) => [name, 'off'])) }));
	for (let i = 0; i < 200; i++) {
		const encoding = pick(['utf-8', 'gb18030'] as const);
		const bom = pick(['', '\ufeff']);
		const ends = pick([['\n'], ['\r\n'], ['\n', '\r\n'], ['\n', '\r\n', '\r']]);
		const halves: [Uint8Array[], Uint8Array[]] = [[], []];
		const put = (wrong: string, right: string) =>
			[wrong, right].forEach(
				(text, half) => void halves[half].push(encoding === 'utf-8' ? Buffer.from(text) : encode(text, 'gb18030')),
			);
		const same = (text: string) => put(text, text);
		same(`${bom}各地稳步推进重点工作${pick(ends)}${pick(ends)}本报讯（记者 王小明）`);
		for (let paragraph = 0; paragraph < 4; paragraph++) {
			for (let clause = 0; clause < 5; clause++) {
				same(`${pick(clauses)}，`);
				if (seed(3) === 0) {
					const [fault, mended] = pick(faults);
					put(fault, mended);
				}
				// GBK writes € as one byte, GB18030 as two: it must not be written anew.
				if (encoding === 'gb18030' && seed(9) === 0) for (const half of halves) half.push(new Uint8Array([0x80]));
			}
			same(`大家都很高兴。${pick(ends)}${pick(['', pick(ends)])}`);
		}
		const [wrong, right] = [Buffer.concat(halves[0]), Buffer.concat(halves[1])];
		wanted.set(file(`bytes/${i}.txt`, wrong), right);
	}
	const { status, stderr } = run(['check', '--fix', '--fail-on', 'error', ...wanted.keys()], { maxBuffer: 1 << 28 });
	assert.deepEqual([status, stderr], [0, '']);
	for (const [path, right] of wanted)
		assert.ok(
			right.equals(readFileSync(path)),
			`${path}\n${readFileSync(path).toString()}\n${Buffer.from(right).toString()}`,
		);
});

/** A small generator of numbers that are the same on every run (mulberry32). */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

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
