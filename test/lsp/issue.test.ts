import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { converse, open, pull, pulling } from './conversation';

/** A folder of page files, and one to keep things in. */
export async function inIssue(
	files: Readonly<Record<string, string>>,
	use: (place: Place) => Promise<void>,
): Promise<void> {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-issue-')));
	const storage = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-kept-')));
	try {
		for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
		const folder = pathToFileURL(root).href;
		await use({ root, folder, storage, uri: (name) => `${folder}/${name}`, kept: pathToFileURL(storage).href });
	} finally {
		rmSync(root, { recursive: true });
		rmSync(storage, { recursive: true });
	}
}

interface Place {
	readonly root: string;
	readonly folder: string;
	readonly storage: string;
	readonly kept: string;
	readonly uri: (name: string) => string;
}

/** Resolves as soon as a notification says so. */
export function state(client: ProtocolConnection, phase: string): Promise<{ readonly total: number }> {
	return new Promise((resolve) =>
		client.onNotification('zhubi/issueChanged', (said: { phase: string; total: number }) => {
			if (said.phase === phase) resolve(said);
		}),
	);
}

const [one, two] = ['20260728A01.txt', '20260728A02.txt'];
const texts = { [one]: readFileSync(`samples/${one}`, 'utf8'), [two]: readFileSync(`samples/${two}`, 'utf8') };

test('a page whose other half lies beside it, not open, does not say that it is not at hand', () =>
	inIssue(texts, async ({ folder, uri, kept }) => {
		let ready: Promise<unknown> = Promise.resolve();
		const options = { status: true, storage: kept };
		const prepare = (client: ProtocolConnection) => {
			ready = state(client, 'ready');
		};
		await converse({ folder, options, capabilities: pulling, prepare }, async ({ client }) => {
			open(client, uri(one), texts[one]);
			await ready;
			const report = await pull(client, uri(one));
			assert.ok(report.kind === 'full');
			assert.deepEqual(
				report.items.filter(({ code }) => code === 'jump-without-continuation'),
				[],
			);
		});
	}));
