import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createConfiguration } from '../../../server/desk/settings/configuration';
import type { FoundSettings } from '../../../server/desk/settings/find-settings';
import { emptyHost, type Host } from '../../../server/host/host';
import { createSettingsFaults } from '../../../server/lsp/session/settings-faults';

const page = 'file:///desk/A01.txt';
const file = 'file:///desk/zhubi.json';

/** A desk whose files are in memory: each answer comes a turn later, as from a disk. */
function desk(files: Record<string, string | Uint8Array>) {
	/** What somebody else saves right before each writing. */
	const meanwhile: string[] = [];
	const host: Host = {
		async read(uri) {
			await new Promise(setImmediate);
			const found = files[uri];
			return typeof found === 'string' ? new TextEncoder().encode(found) : found;
		},
		list: async () => undefined,
		stat: async (uri) => (Object.hasOwn(files, uri) ? { kind: 'file', size: 1, modified: 0 } : undefined),
		append: emptyHost.append,
		async replace(uri, bytes) {
			await new Promise(setImmediate);
			const saved = meanwhile.shift();
			files[uri] = saved ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
			return saved === undefined;
		},
	};
	const unwritten: string[] = [];
	const shown = new Map<string, string[]>();
	const faults = createSettingsFaults(
		{
			async sendDiagnostics({ uri, diagnostics }) {
				shown.set(
					uri,
					diagnostics.map(({ message }) => String(message)),
				);
			},
		},
		() => 'en',
	);
	const telling: Promise<void>[] = [];
	const report = (found: FoundSettings, from: Host) => void telling.push(faults.tell(found, from));
	const configuration = createConfiguration({
		outside: () => ({ host, folders: ['file:///desk'] }),
		report,
		tellUnwritten: (uri) => unwritten.push(uri),
	});
	/** What is shown in a file, once all is told. */
	const shownIn = async (uri: string) => {
		await Promise.all(telling);
		return shown.get(uri) ?? [];
	};
	return { configuration, files, faults, unwritten, shownIn, meanwhile };
}

describe('zhubi.json is written', () => {
	test('with its layout, line ends and byte-order mark', async () => {
		const { configuration, files } = desk({ [file]: '\ufeff{\r\n  // 本报\r\n  "profile": "web"\r\n}\r\n' });
		assert.equal(await configuration.setFolderDate(page, { year: 2026, month: 7, day: 28 }), 'file');
		assert.equal(files[file], '\ufeff{\r\n  // 本报\r\n  "profile": "web",\r\n  "issueDate": "2026-07-28"\r\n}\r\n');
		assert.equal(await configuration.amend(page, { rule: 'column-break', holds: true }), 'file');
		assert.equal(await configuration.setFolderDate(page, undefined), 'file');
		assert.deepEqual(
			JSON.parse(
				String(files[file])
					.replace(/\/\/.*/, '')
					.slice(1),
			),
			{ profile: 'web', rules: { 'column-break': 'off' } },
		);
	});
	test('never where it has a fault, or an encoding in which its comments would be lost, and that is said', async () => {
		// 本报 in GB18030.
		const encoded = Uint8Array.from([...Buffer.from('{ // '), 0xb1, 0xbe, 0xb1, 0xa8, ...Buffer.from('\n}')]);
		for (const text of ['{ "profile": "web", ', '[]', '"x"', encoded]) {
			const { configuration, files, unwritten } = desk({ [file]: text });
			assert.equal(await configuration.setFolderDate(page, { year: 2026, month: 7, day: 28 }), 'memory');
			assert.equal(await configuration.amend(page, { rule: 'column-break', holds: true }), 'memory');
			assert.equal(files[file], text);
			assert.deepEqual(unwritten, [page, page]);
			const { settings } = await configuration.of(page);
			assert.deepEqual([settings.issueDate?.source, settings.rules['column-break']], ['config', 'off']);
		}
	});
	test('one decision after the other, however fast they come', async () => {
		const { configuration, files } = desk({ [file]: '{}' });
		await Promise.all([
			configuration.amend(page, { rule: 'column-break', holds: true }),
			configuration.amend(page, { rule: 'stray-space', wording: '甲 乙', holds: true }),
			configuration.setFolderDate(page, { year: 2026, month: 7, day: 28 }),
		]);
		assert.deepEqual(JSON.parse(String(files[file])), {
			rules: { 'column-break': 'off' },
			allow: { 'stray-space': ['甲 乙'] },
			issueDate: '2026-07-28',
		});
	});
	test('for a page that lies in no folder of the workspace nothing is written, and that is said but of an untitled one', async () => {
		const { configuration, files, unwritten } = desk({});
		for (const uri of ['file:///elsewhere/A01.txt', 'untitled:Untitled-1'])
			assert.equal(await configuration.setFolderDate(uri, { year: 2026, month: 7, day: 28 }), 'memory');
		assert.deepEqual([files, unwritten], [{}, ['file:///elsewhere/A01.txt']]);
	});
	test('where a key is written twice, in the one that holds', async () => {
		const twice =
			'{ "issueDate": "2026-01-01", "rules": { "x": 1 }, // 日\n\t"issueDate": "2026-01-02", "rules": {} }\n';
		const { configuration, files } = desk({ [file]: twice });
		await configuration.setFolderDate(page, { year: 2026, month: 7, day: 28 });
		assert.equal(files[file], twice.replace('2026-01-02', '2026-07-28'));
		await configuration.amend(page, { rule: 'column-break', holds: true });
		const { settings } = await configuration.of(page);
		assert.deepEqual(
			[settings.issueDate?.day, settings.rules],
			[{ year: 2026, month: 7, day: 28 }, { 'column-break': 'off' }],
		);
		assert.ok(String(files[file]).includes('"issueDate": "2026-01-01", "rules": { "x": 1 }, // 日'));
	});
	test('what another program writes meanwhile stays', async () => {
		const { configuration, files, meanwhile } = desk({ [file]: '{}' });
		meanwhile.push('{ "profile": "web" }', '{ "profile": "print" }');
		assert.equal(await configuration.amend(page, { rule: 'column-break', holds: true }), 'file');
		assert.deepEqual(JSON.parse(String(files[file])), { profile: 'print', rules: { 'column-break': 'off' } });
	});
	test('an empty one', async () => {
		const { configuration, files } = desk({ [file]: ' \n' });
		assert.equal(await configuration.setFolderDate(page, undefined), 'file');
		assert.equal(files[file], ' \n');
		assert.equal(await configuration.setFolderDate(page, { year: 2026, month: 7, day: 28 }), 'file');
		assert.equal(await configuration.amend(page, { rule: 'column-break', holds: true }), 'file');
		assert.deepEqual(JSON.parse(String(files[file])), { issueDate: '2026-07-28', rules: { 'column-break': 'off' } });
	});
	test('the level of wrong words, in the file that holds, or in a new one of the folder of the workspace', async () => {
		const house = '{\n  // 本报\n  "wordLevel": "quiet", // 少报\n  "profile": "web"\n}\n';
		const { configuration, files } = desk({ [file]: house });
		assert.deepEqual((await configuration.of(page)).wordLevelUri, file);
		assert.equal(await configuration.amend('file:///desk/0728/A01.txt', { wordLevel: 'careful' }), 'file');
		assert.deepEqual(files, { [file]: house.replace('"quiet"', '"careful"') });
		assert.equal((await configuration.of(page)).settings.wordLevel, 'careful');
		const bare = desk({});
		assert.equal((await bare.configuration.of(page)).wordLevelUri, undefined);
		assert.equal(await bare.configuration.amend('file:///desk/0728/A01.txt', { wordLevel: 'quiet' }), 'file');
		assert.deepEqual(bare.files, { [file]: '{\n\t"wordLevel": "quiet"\n}\n' });
	});
	test('the level of wrong words of a base is overridden where the page has its own file', async () => {
		const own = 'file:///desk/0728/zhubi.json';
		const inner = 'file:///desk/0728/A01.txt';
		const { configuration, files } = desk({
			[file]: '{ "wordLevel": "quiet" }',
			[own]: '{ "extends": "../zhubi.json" }',
		});
		assert.equal((await configuration.of(inner)).wordLevelUri, file);
		await configuration.amend(inner, { wordLevel: 'normal' });
		const { settings, wordLevelUri } = await configuration.of(inner);
		assert.deepEqual([settings.wordLevel, wordLevelUri], ['normal', own]);
		assert.equal(files[file], '{ "wordLevel": "quiet" }');
	});
	test('the level of wrong words is kept for the page where it cannot be written, until it can', async () => {
		const { configuration, files, unwritten } = desk({ [file]: '{ "profile": "web", ' });
		assert.equal(await configuration.amend(page, { wordLevel: 'careful' }), 'memory');
		const kept = await configuration.of(page);
		assert.deepEqual([kept.settings.wordLevel, kept.wordLevelUri, unwritten], ['careful', 'memory', [page]]);
		files[file] = '{ "profile": "web" }';
		assert.equal(await configuration.amend(page, { wordLevel: 'quiet' }), 'file');
		const { settings, wordLevelUri } = await configuration.of(page);
		assert.deepEqual([settings.wordLevel, wordLevelUri], ['quiet', file]);
	});
	test('a new one names that which held until now', async () => {
		const { configuration, files } = desk({ [file]: '{}' });
		assert.equal(
			await configuration.setFolderDate('file:///desk/0728/A01.txt', { year: 2026, month: 7, day: 28 }),
			'file',
		);
		assert.deepEqual(JSON.parse(String(files['file:///desk/0728/zhubi.json'])), {
			extends: '../zhubi.json',
			issueDate: '2026-07-28',
		});
	});
});

describe('the faults of settings', () => {
	const files = {
		[file]: '{ "extends": "house.json", "packs": ["terms.json"] }',
		'file:///desk/house.json': '{ "profile": 1 }',
		'file:///desk/terms.json': '{ "entries": [1] }',
	};
	test('of a base and of a pack go when they are mended, whether or not a page is open', async () => {
		const { configuration, faults, files: disk, shownIn } = desk({ ...files });
		await configuration.of(page);
		assert.deepEqual(
			[await shownIn('file:///desk/house.json'), await shownIn('file:///desk/terms.json')],
			[['A string is wanted here.'], ['An entry stands in a pair of braces.']],
		);
		assert.ok(
			configuration.uses('file:///desk/terms.json') &&
				configuration.uses('file:///desk/hous%65.json') &&
				!configuration.uses('file:///desk/other.json'),
		);
		configuration.close(page);
		assert.ok(!configuration.uses('file:///desk/terms.json'));
		disk['file:///desk/house.json'] = '{}';
		disk['file:///desk/terms.json'] = '{ "entries": [] }';
		configuration.forget();
		for (const shown of faults.shown()) await configuration.look(shown);
		assert.deepEqual(
			[await shownIn('file:///desk/house.json'), await shownIn('file:///desk/terms.json'), faults.shown()],
			[[], [], []],
		);
	});
	test('of a pack go when nothing names it any more', async () => {
		const { configuration, files: disk, shownIn } = desk({ ...files });
		await configuration.of(page);
		disk[file] = '{}';
		configuration.forget();
		await configuration.of(page);
		assert.deepEqual([await shownIn('file:///desk/house.json'), await shownIn('file:///desk/terms.json')], [[], []]);
	});
	test('that were found before the file changed are not shown after it', async () => {
		const { configuration, files: disk, shownIn } = desk({ [file]: '{ "profile": 1 }' });
		const early = configuration.of(page);
		disk[file] = '{}';
		configuration.forget();
		await Promise.all([early, configuration.of(page)]);
		assert.deepEqual(await shownIn(file), []);
	});
});
