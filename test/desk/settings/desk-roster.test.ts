import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSettings } from '../../../server/desk/settings/find-settings';
import { encodeGb18030 } from '../../../server/ground/text/gb18030';
import { emptyHost, type Host } from '../../../server/host/host';
import { leaders } from '../../../server/judging/packs/leaders';

const root = 'file:///w/';

function hostOf(files: Readonly<Record<string, string | Uint8Array>>): Host {
	const bytesOf = (uri: string) => {
		const file = files[uri];
		return typeof file === 'string' ? new TextEncoder().encode(file) : file;
	};
	return {
		...emptyHost,
		read: async (uri, most) => {
			const bytes = bytesOf(uri);
			return bytes && bytes.length <= most ? bytes : undefined;
		},
		stat: async (uri) => (uri in files ? { kind: 'file', size: bytesOf(uri)?.length ?? 0, modified: 0 } : undefined),
	};
}

/** Whom the roster of a page has, where it lies or would, and what is wrong, as `address severity`. */
async function check(
	files: Readonly<Record<string, string | Uint8Array>>,
	expected: { readonly names?: readonly string[]; readonly uri?: string; readonly faults?: readonly string[] },
	page = 'file:///w/day/A01.txt',
): Promise<void> {
	const { settings, rosterUri, problems, files: asked } = await findSettings(hostOf(files), page, [root]);
	assert.deepEqual(
		settings.roster?.rows.map(({ name }) => name),
		expected.names,
	);
	assert.equal(rosterUri, expected.uri);
	assert.deepEqual(
		problems.map(({ uri, severity }) => `${uri} ${severity}`),
		expected.faults ?? [],
	);
	if (settings.roster) assert.ok(asked.includes(rosterUri ?? ''));
}

const one = '姓名\n甲禾\n';
const other = '姓名\n乙禾\n';

test('the roster is the one that zhubi.json names, else roster.csv beside it; without settings the nearest roster.csv', async () => {
	await check(
		{ 'file:///w/zhubi.json': '{}', 'file:///w/roster.csv': one },
		{ names: ['甲禾'], uri: 'file:///w/roster.csv' },
	);
	await check(
		{
			'file:///w/zhubi.json': '{ "roster": "lists/a.csv" }',
			'file:///w/roster.csv': one,
			'file:///w/lists/a.csv': other,
		},
		{ names: ['乙禾'], uri: 'file:///w/lists/a.csv' },
	);
	await check({ 'file:///w/roster.csv': one }, { names: ['甲禾'], uri: 'file:///w/roster.csv' });
	await check(
		{ 'file:///w/roster.csv': one, 'file:///w/day/roster.csv': other },
		{ names: ['乙禾'], uri: 'file:///w/day/roster.csv' },
	);
	await check({}, { uri: 'file:///w/roster.csv' });
	await check({ 'file:///w/day/zhubi.json': '{}', 'file:///w/roster.csv': one }, { uri: 'file:///w/day/roster.csv' });
	// One that an extended file names lies beside that file.
	await check(
		{
			'file:///w/day/zhubi.json': '{ "extends": "../base.json" }',
			'file:///w/base.json': '{ "roster": "a.csv" }',
			'file:///w/a.csv': encodeGb18030(one),
		},
		{ names: ['甲禾'], uri: 'file:///w/a.csv' },
	);
});

test('a roster that cannot be read, or lies outside, is a fault where it is named; its own faults stand in itself', async () => {
	const named = { 'file:///w/zhubi.json': '{ "roster": "a.csv" }' };
	await check(named, { uri: 'file:///w/a.csv', faults: ['file:///w/zhubi.json error'] });
	await check(
		{ 'file:///w/zhubi.json': '{ "roster": "../a.csv" }', 'file:///a.csv': one },
		{ faults: ['file:///w/zhubi.json error'] },
	);
	await check(
		{ ...named, 'file:///w/a.csv': new Uint8Array(8_000_001) },
		{ uri: 'file:///w/a.csv', faults: ['file:///w/zhubi.json error'] },
	);
	await check(
		{ ...named, 'file:///w/a.csv': Uint8Array.of(0xff, 0xfe, 1, 0) },
		{ names: [], uri: 'file:///w/a.csv', faults: ['file:///w/a.csv error'] },
	);
	await check(
		{ ...named, 'file:///w/a.csv': '姓名,起\n甲禾,?\n乙禾,\n' },
		{ names: ['乙禾'], uri: 'file:///w/a.csv', faults: ['file:///w/a.csv error'] },
	);
});

test('as long as the file says the same the roster is the same object; a post that it has is taken from the list that ships', async () => {
	const files = { 'file:///w/roster.csv': '姓名,单位,职务\n甲禾,国务院,总理\n' };
	const found = async (all: Readonly<Record<string, string>>) =>
		(await findSettings(hostOf(all), 'file:///w/A01.txt', [root])).settings;
	const [first, second] = [await found(files), await found({ ...files })];
	assert.equal(first.roster, second.roster);
	assert.equal(first.leaders, second.leaders);
	const premiers = leaders.rows.filter(({ organization, title }) => organization === '国务院' && title === '总理');
	assert.ok(premiers.length > 0);
	assert.deepEqual(
		first.leaders?.rows,
		leaders.rows.filter((row) => !premiers.includes(row)),
	);
	assert.notEqual((await found({ 'file:///w/roster.csv': one })).roster, first.roster);
	assert.equal((await found({ 'file:///w/roster.csv': one })).leaders, undefined);
});
