import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { keptText, readKept } from '../../../server/desk/issue-index/kept-index';
import { canonicalUri, pageFolder, pageFolders } from '../../../server/desk/issue-index/page-files';
import { pageText } from '../../../server/desk/page-files/copy-text';
import { diskHost } from '../../../server/host/disk-host';
import { emptyHost, type Host, type HostEntry } from '../../../server/host/host';

/** The page files that are found below a folder, by their path. */
async function found(host: Host, folder: string, globs: readonly string[] = []): Promise<string[]> {
	const names: string[] = [];
	for await (const { files } of pageFolders(host, { roots: [folder], globs }))
		for (const { uri } of files) names.push(decodeURIComponent(uri.slice(canonicalUri(folder).length + 1)));
	return names.sort();
}

async function inFolder(files: Readonly<Record<string, string>>, use: (root: string, uri: string) => Promise<void>) {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-pages-')));
	try {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(join(root, name, '..'), { recursive: true });
			writeFileSync(join(root, name), text);
		}
		await use(root, pathToFileURL(root).href);
	} finally {
		rmSync(root, { recursive: true });
	}
}

test('pages are files that look like one, or that the desk or the user declared', () =>
	inFolder(
		{
			'20260728A01.txt': '',
			'notes1.txt': '',
			'day/要闻.newscopy': '',
			'desk/zhubi.json': '{ "pages": ["**/*.txt"] }',
			'desk/第1版 要闻.txt': '',
			'node_modules/20260728A01.txt': '',
			'.git/20260728A01.txt': '',
			'user/a.txt': '',
		},
		async (_, uri) => {
			const host = diskHost(() => [uri]);
			const own = ['20260728A01.txt', 'day/要闻.newscopy', 'desk/第1版 要闻.txt'];
			assert.deepEqual(await found(host, uri), own);
			assert.deepEqual(await found(host, uri, ['user/*.txt']), [...own, 'user/a.txt']);
		},
	));

test('the texts of rounds are no pages, nor are packages and what is hidden, when such a folder changes', () =>
	inFolder(
		{
			'zhubi.json': '{ "pages": ["**/*.txt"] }',
			'A01.txt': '',
			'A01.txt.rounds/abc.txt': '',
			'node_modules/a.txt': '',
			'.old/day/20260728A01.txt': '',
		},
		async (_, uri) => {
			const host = diskHost(() => [uri]);
			const look = async (folder: string, roots = [uri]) =>
				(await pageFolder(host, `${uri}/${folder}`, { roots, globs: [] }))?.files.map(({ name }) => name);
			assert.deepEqual(await look(''), ['A01.txt']);
			for (const folder of ['A01.txt.rounds/', 'node_modules/', '.old/day/'])
				assert.equal(await look(folder), undefined, folder);
			// A page that is opened by itself, and its rounds.
			assert.deepEqual(await look('', []), ['A01.txt']);
			assert.equal(await look('A01.txt.rounds/', []), undefined);
			// Where the workspace lies is its own business.
			assert.deepEqual(await look('.old/day/', [`${uri}/.old/day`]), ['20260728A01.txt']);
		},
	));

test('links are not followed, and nothing outside of the workspace is read', () =>
	inFolder({ 'in/20260728A01.txt': '', 'out/20260728A02.txt': '' }, async (root, uri) => {
		symlinkSync(join(root, 'out'), join(root, 'in', 'link'));
		symlinkSync(join(root, 'out', '20260728A02.txt'), join(root, 'in', '20260728A03.txt'));
		const host = diskHost(() => [`${uri}/in`]);
		assert.deepEqual(await found(host, `${uri}/in`), ['20260728A01.txt']);
		assert.deepEqual(await found(host, `${uri}/out`), []);
		assert.deepEqual(await found(host, `${uri}/in/../out`), []);
	}));

test('folders that go round in a circle, or are too many, come to an end', async () => {
	let asked = 0;
	const folders: HostEntry[] = Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, kind: 'folder' }));
	const host: Host = {
		...emptyHost,
		list: async () => {
			asked++;
			return [...folders, { name: 'loop', kind: 'folder', isLink: true }];
		},
	};
	assert.deepEqual(await found(host, 'file:///w'), []);
	assert.ok(asked <= 20_000, `${asked}`);
});

test('text is UTF-8 or GB18030; what is binary is none', () => {
	assert.equal(pageText(new TextEncoder().encode('\ufeff通车')), '通车');
	assert.equal(pageText(Uint8Array.from([0xcd, 0xa8, 0xb3, 0xb5])), '通车');
	assert.equal(pageText(Uint8Array.from([0x50, 0x4b, 0, 0])), undefined);
	assert.equal(pageText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff])), undefined);
});

test('what is kept is read back, and not where it is cut off, changed or of another version', async () => {
	const pages = [
		{ uri: 'file:///a', stamp: [1, 2, 0] as const, settings: 7, summary: null },
		{ uri: 'file:///二', stamp: [1, 2, 3] as const, settings: 7, summary: null },
	];
	const text = keptText(pages);
	const rest = async () => {};
	assert.deepEqual(await readKept(text, rest), pages);
	for (let end = 0; end < text.length; end += 7) assert.equal(await readKept(text.slice(0, end), rest), undefined);
	assert.equal(await readKept(text.replace('二', '三'), rest), undefined);
	assert.equal(await readKept(text.replace('index 1', 'index 2'), rest), undefined);
});

test('an address is the same however its editor escapes it', () => {
	assert.equal(canonicalUri('file:///c%3A/第1版.txt'), canonicalUri('file:///c:/%E7%AC%AC1%E7%89%88.txt'));
	assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
	assert.equal(canonicalUri('file:///100%.txt'), 'file:///100%.txt');
});
