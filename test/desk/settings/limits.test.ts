import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSettings, readSettings } from '../../../server/desk/settings/find-settings';
import { emptyHost, type Host } from '../../../server/host/host';

/** Files of so many bytes, or with that text. */
function host(files: Readonly<Record<string, string>>): Host & { readonly given: () => number } {
	let given = 0;
	return {
		...emptyHost,
		given: () => given,
		async read(uri, most) {
			const bytes = Object.hasOwn(files, uri) ? new TextEncoder().encode(files[uri]) : undefined;
			if (!bytes || bytes.length > most) return undefined;
			given += bytes.length;
			return bytes;
		},
		stat: async (uri) => (Object.hasOwn(files, uri) ? { kind: 'file', size: 1, modified: 0 } : undefined),
	};
}

const page = 'file:///desk/A01.txt';
const find = (files: Readonly<Record<string, string>>, from = host(files)) =>
	findSettings(from, page, ['file:///desk']);
const packOf = (entries: unknown[], blanks = 0) => JSON.stringify({ entries }) + ' '.repeat(blanks);
const named = (count: number) => JSON.stringify({ packs: Array.from({ length: count }, (_, i) => `${i}.json`) });
const desk = (count: number, pack: (i: number) => string) =>
	Object.fromEntries([
		['file:///desk/zhubi.json', named(count)],
		...Array.from({ length: count }, (_, i) => [`file:///desk/${i}.json`, pack(i)]),
	]) as Record<string, string>;
const entry = (term: string) => ({ terms: [term], reason: '改名。' });

test('of too many packs the first are read, and that is said once', async () => {
	const { settings, problems } = await find(desk(100, (i) => packOf([entry(`旧名${i}`)])));
	assert.equal(settings.packs.length, 16);
	assert.deepEqual(
		problems.map(({ message }) => message.zh),
		['词表太多：最多 16 个，从这一个起不读了。'],
	);
});

test('packs that are too large together are not read, nor one that is by itself', async () => {
	const files = desk(10, (i) => packOf([entry(`旧名${i}`)], 1_500_000));
	const from = host(files);
	const { settings, problems } = await find(files, from);
	assert.equal(settings.packs.length, 2);
	assert.deepEqual(
		problems.map(({ message }) => message.zh.slice(0, 6)),
		['词表太大：合'],
	);
	assert.ok(from.given() < 5_000_000, `${from.given()}`);
	const huge = await find(desk(1, () => packOf([], 2_000_000)));
	assert.deepEqual([huge.settings.packs.length, huge.problems.length], [0, 1]);
	assert.match(huge.problems[0]?.message.zh ?? '', /不超过 2 MB/);
});

test('what the brackets of all packs stand for has a limit', async () => {
	const eight = '[一二三四五六七八]';
	const terms = Array.from({ length: 1500 }, (_, i) => `${eight}${eight}甲${i}`);
	const { settings, problems } = await find(desk(5, (i) => packOf([{ terms, reason: `改名${i}。` }])));
	assert.equal(settings.packs.length, 2);
	assert.match(problems[0]?.message.en ?? '', /200,000 wordings/);
});

test('so many examples of all packs are tried', async () => {
	const { problems } = await find(
		desk(3, (i) =>
			packOf(Array.from({ length: 200 }, (_, k) => ({ ...entry(`旧名${i}号${k}`), bad: [`没有${i}。`] }))),
		),
	);
	// Each of them is at fault: a file tells of a hundred, and of the third pack none is tried any more.
	assert.equal(problems.length, 200);
});

test('a zhubi.json that is too large is told, and does not pass for none', async () => {
	const { uri, problems, settings } = await find({
		'file:///desk/zhubi.json': `{ "profile": "web" }${' '.repeat(2_000_000)}`,
		'file:///zhubi.json': '{}',
	});
	assert.deepEqual([uri, settings.profile, problems.length], [undefined, 'print', 1]);
	assert.match(problems[0]?.message.zh ?? '', /没有读/);
});

test('a wording has its length', () => {
	const { settings, problems } = readSettings(
		JSON.stringify({ allow: { 'stray-space': ['甲'.repeat(200), '甲'.repeat(201)] } }),
	);
	assert.equal(settings.allow?.['stray-space']?.length, 1);
	assert.equal(problems.length, 1);
});
