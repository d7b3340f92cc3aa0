import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { diskHost } from '../../server/host/disk-host';

/** The command line as it ships: scripts/test/unit.mjs builds it. */
const cli = resolve(process.env.ZHUBI_CLI ?? 'out/cli/zhubi.js');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-special-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = '区里召开座谈会\n\n本报讯（记者 王小明）7月28日上午，县委书记李文在会上讲话(摘要)。\n';

/** Who waits for the writer of a pipe, or for the end of a device, waits for ever. */
function run(...args: string[]) {
	const { status, stdout, stderr, signal } = spawnSync(process.execPath, [cli, ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
		timeout: 20_000,
		killSignal: 'SIGKILL',
	});
	assert.equal(signal, null, 'it ends');
	return { status, stdout, stderr };
}

function desk(name: string, files: Readonly<Record<string, string>>): string {
	for (const [path, text] of Object.entries({ 'A01.txt': page, ...files })) {
		mkdirSync(join(folder, name, path, '..'), { recursive: true });
		writeFileSync(join(folder, name, path), text);
	}
	return join(folder, name);
}

const odd: readonly (readonly [string, (path: string) => void])[] = [
	['pipe', (path) => assert.equal(spawnSync('mkfifo', [path]).status, 0)],
	['device', (path) => symlinkSync('/dev/zero', path)],
	['folder', (path) => mkdirSync(path)],
];

describe('what is no regular file is not read', () => {
	for (const [kind, make] of odd) {
		const isHere =
			kind === 'folder' || (existsSync('/dev/zero') && spawnSync('mkfifo', ['--version']).error === undefined);
		const skip = isHere ? false : 'this system has neither pipes nor devices in folders';
		test(`a ${kind} as sidecar`, { skip }, () => {
			const at = desk(`sidecar-${kind}`, { 'zhubi.json': '{}' });
			make(join(at, 'A01.txt.notes.jsonl'));
			const { status, stderr } = run('check', join(at, 'A01.txt'));
			assert.equal(status, 1);
			assert.match(stderr, /^.*A01\.txt\.notes\.jsonl: 警告: 批注文件不是普通文件，或者超过 8 MB，没有读。\n$/);
		});
		test(`a ${kind} as settings`, { skip }, () => {
			const at = desk(`settings-${kind}`, {});
			make(join(at, 'zhubi.json'));
			const { status, stderr } = run('check', join(at, 'A01.txt'));
			assert.equal(status, 2);
			assert.match(stderr, /zhubi\.json:1:1: 错误: 没有读：设置要是普通文件/);
		});
		test(`a ${kind} as pack, and as what is extended`, { skip }, () => {
			const at = desk(`pack-${kind}`, { 'zhubi.json': '{ "extends": "x", "packs": ["x"] }' });
			make(join(at, 'x'));
			const { status, stderr } = run('annotate', join(at, 'A01.txt'));
			assert.equal(status, 0);
			assert.match(stderr, /读不到“x”/);
		});
		test(`a ${kind} is nothing to the disk`, { skip }, async () => {
			const at = desk(`disk-${kind}`, {});
			make(join(at, 'x'));
			const uri = pathToFileURL(join(at, 'x')).href;
			// The null device and the like of a system may lie outside of the workspace: a host without folders sees all.
			const host = diskHost();
			assert.equal(await host.read(uri, 1000), undefined);
			assert.equal((await host.stat(uri))?.kind, kind === 'folder' ? 'folder' : 'other');
			await assert.rejects(host.append(uri, new Uint8Array([10])));
		});
	}
	test('a file is read as far as it may be long, and no further', async () => {
		const at = desk('long', { x: '12345' });
		const uri = pathToFileURL(join(at, 'x')).href;
		assert.equal((await diskHost().read(uri, 5))?.length, 5);
		assert.equal(await diskHost().read(uri, 4), undefined);
	});
});

test('a link that leads out of the repository is neither extended nor read for a pack', (context) => {
	const at = desk('repository', {
		'.git/HEAD': '',
		'zhubi.json': '{ "extends": "house.json", "packs": ["terms.json"] }',
	});
	writeFileSync(join(folder, 'house.json'), '{ "rules": { "halfwidth-punctuation": "off" } }');
	writeFileSync(join(folder, 'terms.json'), '{ "entries": [{ "terms": ["座谈会"], "reason": "不用。" }] }');
	try {
		for (const name of ['house.json', 'terms.json']) symlinkSync(join(folder, name), join(at, name));
	} catch {
		return context.skip('this system lets nobody make links');
	}
	const { status, stdout, stderr } = run('check', '--format', 'json', join(at, 'A01.txt'));
	assert.equal(status, 2);
	assert.match(stderr, /读不到“house.json”/);
	assert.match(stderr, /读不到“terms.json”/);
	assert.match(stdout, /halfwidth-punctuation/);
	assert.doesNotMatch(stdout, /discouraged-term/);
});
