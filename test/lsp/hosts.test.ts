import assert from 'node:assert/strict';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { diskHost } from '../../server/host/disk-host';
import { clientHost } from '../../server/lsp/session/client-host';

test('the disk is seen and written within the folders of the workspace, whatever links and dots say', async () => {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-')));
	const uri = (path: string) => pathToFileURL(join(root, path)).href;
	const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
	try {
		mkdirSync(join(root, 'desk', '..pages'), { recursive: true });
		writeFileSync(join(root, 'desk', '..pages', 'A01.txt'), '本报讯');
		writeFileSync(join(root, 'secret.txt'), 'no');
		symlinkSync(root, join(root, 'desk', 'out'));
		const host = diskHost(() => [uri('desk')]);
		assert.equal(text(await host.read(uri('desk/..pages/A01.txt'), 1000)), '本报讯');
		assert.deepEqual(await host.list(uri('desk')), [{ name: '..pages', kind: 'folder' }]);
		assert.equal((await host.stat(uri('desk/..pages/A01.txt')))?.size, 9);
		for (const outside of [
			uri('secret.txt'),
			uri('desk/out/secret.txt'),
			`${uri('desk')}/../secret.txt`,
			uri('desk/none'),
			'untitled:A01',
			'file://%%%',
		]) {
			assert.equal(await host.read(outside, 1000), undefined, outside);
			assert.equal(await host.stat(outside), undefined, outside);
			assert.equal(await host.list(outside), undefined, outside);
		}
		const bytes = (said: string) => new TextEncoder().encode(said);
		assert.equal(await host.replace(uri('desk/zhubi.json'), bytes('{}'), undefined), true);
		assert.equal(readFileSync(join(root, 'desk', 'zhubi.json'), 'utf8'), '{}');
		await assert.rejects(host.replace(uri('desk/out/zhubi.json'), new Uint8Array(), undefined), /outside/);
		await assert.rejects(host.append(uri('zhubi.json'), new Uint8Array()), /outside/);
		assert.equal(text(await diskHost().read(uri('secret.txt'), 1000)), 'no');
		// A link to what may not be read may not be written over, or its place taken.
		symlinkSync(join(root, 'secret.txt'), join(root, 'desk', 'link.json'));
		symlinkSync(join(root, 'nowhere'), join(root, 'desk', 'dangling.json'));
		for (const link of ['link.json', 'dangling.json']) {
			await assert.rejects(host.replace(uri(`desk/${link}`), new Uint8Array(), bytes('no')));
			await assert.rejects(host.append(uri(`desk/${link}`), new Uint8Array()));
			assert.ok(lstatSync(join(root, 'desk', link)).isSymbolicLink());
		}
		assert.equal(readFileSync(join(root, 'secret.txt'), 'utf8'), 'no');
		// One within the workspace stays a link, and a file keeps its permissions.
		chmodSync(join(root, 'desk', 'zhubi.json'), 0o664);
		symlinkSync('zhubi.json', join(root, 'desk', 'other.json'));
		// Of two who saw the same, one was first.
		const replaced = ['{"a":1}', '{"a":2}'].map((said) =>
			host.replace(uri('desk/other.json'), bytes(said), bytes('{}')),
		);
		assert.deepEqual((await Promise.all(replaced)).sort(), [false, true]);
		assert.ok(lstatSync(join(root, 'desk', 'other.json')).isSymbolicLink());
		assert.match(readFileSync(join(root, 'desk', 'zhubi.json'), 'utf8'), /^\{"a":[12]\}$/);
		assert.equal(lstatSync(join(root, 'desk', 'zhubi.json')).mode & 0o777, 0o664);
	} finally {
		rmSync(root, { recursive: true });
	}
});

test('bytes reach the client and come back as they are', async () => {
	const files = new Map<string, string>();
	const host = clientHost({
		// A client in four lines, on the other side of JSON.
		sendRequest: async (method: unknown, params: unknown) => {
			const { uri, content = '' }: { uri: string; content?: string } = JSON.parse(JSON.stringify(params));
			if (method === 'zhubi/host/append') files.set(uri, content);
			return (method === 'zhubi/host/read' ? (files.get(uri) ?? null) : null) as never;
		},
	});
	const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
	await host.append('memory:/a', bytes);
	assert.deepEqual(await host.read('memory:/a', 1000), bytes);
	assert.equal(await host.read('memory:/b', 1000), undefined);
	assert.equal(await host.stat('memory:/b'), undefined);
	assert.equal(await host.list('memory:/b'), undefined);
});
