import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageGlobs } from '../../client/page-globs';

/** What a folder's `zhubi.json` says of pages, files being in memory. */
function of(files: Readonly<Record<string, string>>) {
	return pageGlobs('file:///%E6%8A%A5/0728/zhubi.json', async (uri) =>
		Object.hasOwn(files, uri) ? files[uri] : undefined,
	);
}

test('a zhubi.json that only says the day has the pages of the one that it extends, from the folder of that one', async () => {
	const day = {
		'file:///%E6%8A%A5/0728/zhubi.json': '\ufeff{ "issueDate": "2026-07-28", "extends": "../zhubi.json", } // 当天',
	};
	assert.deepEqual(await of({ ...day, 'file:///%E6%8A%A5/zhubi.json': '{ "pages": ["*/*.txt", 1] }' }), {
		folder: 'file:///%E6%8A%A5/',
		globs: ['*/*.txt'],
	});
	assert.equal(await of(day), undefined);
	assert.equal(await of({ ...day, 'file:///%E6%8A%A5/zhubi.json': '{}' }), undefined);
});

test('its own pages stand over those of its base; what cannot be read says nothing', async () => {
	assert.deepEqual(await of({ 'file:///%E6%8A%A5/0728/zhubi.json': '{ "pages": [], "extends": "zhubi.json" }' }), {
		folder: 'file:///%E6%8A%A5/0728/',
		globs: [],
	});
	for (const text of ['{ "extends": "zhubi.json" }', '{ "extends": "http://[" }', '['.repeat(100_000), 'null', ''])
		assert.equal(await of({ 'file:///%E6%8A%A5/0728/zhubi.json': text }), undefined);
});
