import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyHost } from '../../server/host/host';
import { alongWith } from '../../server/lsp/answering/renames';

test('the notes of a page go along with it, and take no place of others', async () => {
	const files = new Set([
		'file:///a/A01.txt.notes.jsonl',
		'file:///a/A02.txt.notes.jsonl',
		'file:///b/A02.txt.notes.jsonl',
	]);
	const host = {
		...emptyHost,
		stat: async (uri: string) => (files.has(uri) ? ({ kind: 'file', size: 1, modified: 0 } as const) : undefined),
	};
	const moved = (name: string) => ({ oldUri: `file:///a/${name}`, newUri: `file:///b/${name}` });
	assert.deepEqual(await alongWith(host, [moved('A01.txt'), moved('A02.txt'), moved('A03.txt')]), {
		documentChanges: [
			{ kind: 'rename', oldUri: 'file:///a/A01.txt.notes.jsonl', newUri: 'file:///b/A01.txt.notes.jsonl' },
		],
	});
	assert.equal(await alongWith(host, [moved('A03.txt')]), null);
});
