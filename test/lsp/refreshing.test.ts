import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	type ClientCapabilities,
	CodeLensRefreshRequest,
	DiagnosticRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	DocumentSymbolRequest,
	ExecuteCommandRequest,
	FileChangeType,
	InlayHintRefreshRequest,
	type ProtocolConnection,
	SemanticTokensRefreshRequest,
} from 'vscode-languageserver-protocol/node';
import { converse, open, pull } from './conversation';

const capabilities: ClientCapabilities = {
	textDocument: { diagnostic: {} },
	workspace: {
		codeLens: { refreshSupport: true },
		diagnostics: { refreshSupport: true },
		inlayHint: { refreshSupport: true },
		semanticTokens: { refreshSupport: true },
	},
};

test('what changes elsewhere is asked for again, and nothing else', async () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-refresh-')));
	const asked: string[] = [];
	const prepare = (client: ProtocolConnection) => {
		for (const [name, { type }] of Object.entries({
			lenses: CodeLensRefreshRequest,
			findings: DiagnosticRefreshRequest,
			hints: InlayHintRefreshRequest,
			tokens: SemanticTokensRefreshRequest,
		}))
			client.onRequest(type.method, () => {
				asked.push(name);
				return null;
			});
	};
	try {
		const address = pathToFileURL(folder).href;
		await converse({ capabilities, prepare, folder: address }, async ({ client }) => {
			const uri = `${address}/A01.txt`;
			open(client, uri);
			const { items } = (await pull(client, uri)) as { items: { range: object; code: string }[] };
			/** What is asked for again after something happened; a question behind it is answered after it. */
			const after = async (happening: () => Promise<unknown>): Promise<string[]> => {
				asked.length = 0;
				await happening();
				await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
				return asked.sort();
			};
			const run =
				(command: string, ...rest: unknown[]) =>
				() =>
					client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri, ...rest] });
			const like = (settings: object) => () =>
				client.sendNotification(DidChangeConfigurationNotification.type, { settings });
			assert.deepEqual(await after(run('zhubi.errorRate')), []);
			for (const command of ['listNotes', 'listMarks', 'listRounds', 'exportMarks'])
				assert.deepEqual(await after(run(`zhubi.${command}`)), [], command);
			assert.deepEqual(await after(run('zhubi.setIssueDate', '2026-07-28')), ['findings', 'hints', 'lenses', 'tokens']);
			const { range, code: rule } = items[0];
			assert.deepEqual(await after(run('zhubi.dismiss', { range, rule, scope: 'here' })), [
				'findings',
				'lenses',
				'tokens',
			]);
			assert.deepEqual(await after(like({ zhubi: { hints: { titles: true } } })), ['hints']);
			assert.deepEqual(await after(like({ zhubi: { hints: { titles: true } } })), []);
			assert.deepEqual(await after(like({ other: {} })), []);
			writeFileSync(join(folder, 'zhubi.json'), '{}');
			assert.deepEqual(
				await after(() =>
					client.sendNotification(DidChangeWatchedFilesNotification.type, {
						changes: [{ uri: `${address}/zhubi.json`, type: FileChangeType.Changed }],
					}),
				),
				['findings', 'hints', 'lenses', 'tokens'],
			);
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a page that was opened and is not asked about is asked for', async () => {
	let told = () => {};
	const asked = new Promise<void>((resolve) => {
		told = resolve;
	});
	const prepare = (client: ProtocolConnection) =>
		client.onRequest(DiagnosticRefreshRequest.type.method, () => {
			told();
			return null;
		});
	await converse({ capabilities, prepare }, async ({ client }) => {
		open(client, 'file:///issue/A01.txt');
		await asked;
	});
});
