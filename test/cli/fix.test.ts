import assert from 'node:assert/strict';
import { chmodSync, chownSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { encode } from 'iconv-lite';
import { rules } from '../../server/judging/rules/index';
import { meanwhile, page, workFolder } from './run-cli';

const { folder, run, file } = workFolder();

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
