import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import {
	ApplyWorkspaceEditRequest,
	CodeAction,
	CodeActionRequest,
	CodeActionTriggerKind,
	CodeLens,
	CodeLensRequest,
	DidChangeTextDocumentNotification,
	DidCloseTextDocumentNotification,
	DocumentSymbol,
	DocumentSymbolRequest,
	ExecuteCommandRequest,
	FoldingRangeRequest,
	HoverRequest,
	MarkupContent,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	RegistrationRequest,
	type ShowDocumentParams,
	ShowDocumentRequest,
	ShowMessageRequest,
	type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { present } from '../../server/ground/text/present';
import { applied, converse, copy, listOf, open, pull, server, told, written } from './conversation';

test('a page is opened, understood, edited and understood again', () =>
	converse({}, async ({ client, capabilities }) => {
		assert.equal(capabilities.positionEncoding, 'utf-16');
		const uri = 'untitled:Untitled-1';
		const document = open(client, uri);
		const [article] = listOf(
			await client.sendRequest(DocumentSymbolRequest.type, {
				textDocument: { uri },
			}),
			DocumentSymbol.is,
		);
		assert.equal(article?.name, '城东新桥昨日通车');
		assert.match(article?.detail ?? '', /^孟一禾、乔南 · \d+字$/);
		assert.deepEqual(
			article?.children?.map((child) => child.name),
			['本报讯（记者 孟一禾 乔南）'],
		);
		const [lens] = listOf(await client.sendRequest(CodeLensRequest.type, { textDocument: { uri } }), CodeLens.is);
		assert.match(lens?.command?.title ?? '', /^\d+字 · 署名2人 · 问题\d+处 · 疑似差错[\d.]+（占本版100%）$/);
		assert.deepEqual(lens?.command?.arguments, [uri]);
		const report = await client.sendRequest(ExecuteCommandRequest.type, {
			command: lens?.command?.command ?? '',
			arguments: lens?.command?.arguments ?? [],
		});
		assert.match(report, /^# 疑似差错估算/);
		const folds = await client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
		assert.deepEqual(
			folds?.map(({ startLine, endLine }) => [startLine, endLine]),
			[[0, 4]],
		);
		const card = await client.sendRequest(HoverRequest.type, {
			textDocument: { uri },
			position: document.positionAt(copy.indexOf('骆长青出席')),
		});
		const { value } = listOf([card?.contents], MarkupContent.is)[0];
		assert.match(value, /县委书记/);
		assert.match(value, /untitled:Untitled-1#L3,\d+/);

		const first = await pull(client, uri);
		assert.deepEqual(told(first), ['halfwidth-punctuation 2', 'column-break 2', 'halfwidth-punctuation 4']);
		assert.equal((await pull(client, uri, first.resultId)).kind, 'unchanged');
		const mark = copy.indexOf('!');
		await client.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri, version: 2 },
			// The second change is counted in the text that the first one leaves.
			contentChanges: [
				{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '快讯\n\n' },
				{
					range: {
						start: { line: 4, character: document.positionAt(mark).character },
						end: { line: 4, character: document.positionAt(mark).character + 1 },
					},
					text: '！',
				},
			],
		});
		const second = await pull(client, uri, first.resultId);
		assert.deepEqual(told(second), ['column-break 4', 'halfwidth-punctuation 6']);
		await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
		assert.deepEqual(told(await pull(client, uri)), []);
	}));

test('fixes are versioned edits: one, all of a rule, all safe ones, and column breaks by command', () => {
	let sent: WorkspaceEdit | undefined;
	const prepare = (client: ProtocolConnection) =>
		client.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
			sent = edit;
			return { applied: true };
		});
	return converse({ prepare }, async ({ client }) => {
		const uri = 'untitled:Untitled-1';
		const document = open(client, uri);
		const at = { start: document.positionAt(copy.indexOf('!')), end: document.positionAt(copy.indexOf('!')) };
		const ask = async (only?: string[]) =>
			listOf(
				await client.sendRequest(CodeActionRequest.type, {
					textDocument: { uri },
					range: at,
					context: { diagnostics: [], ...(only ? { only } : {}) },
				}),
				CodeAction.is,
			);
		const [one, all] = await ask(['quickfix']);
		assert.equal(one?.isPreferred, true);
		assert.equal(one?.diagnostics?.[0]?.code, 'halfwidth-punctuation');
		assert.equal(applied(document, one?.edit), copy.replace('!', '！'));
		assert.equal(applied(document, all?.edit), copy.replace('!', '！').replace(',', '，'));
		const safe = await ask(['source.fixAll']);
		assert.deepEqual(
			safe.map((action) => [action.kind, applied(document, action.edit)]),
			[['source.fixAll.zhubi', copy.replace('!', '！').replace(',', '，')]],
		);
		assert.deepEqual(await ask(['refactor']), []);
		const looked = listOf(
			await client.sendRequest(CodeActionRequest.type, {
				textDocument: { uri },
				range: at,
				context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
			}),
			CodeAction.is,
		);
		assert.ok(looked.length > 0 && looked.every(({ kind }) => kind === 'quickfix'));
		assert.equal(
			await client.sendRequest(ExecuteCommandRequest.type, { command: 'zhubi.rejoinColumnBreaks', arguments: [uri] }),
			1,
		);
		assert.equal(applied(document, sent), copy.replace('市\n\n场', '市场'));
	});
});

test('a client that shows documents is told how many breaks were rejoined, and shown each of them', () => {
	let finish: (shown: ShowDocumentParams) => void = () => {};
	const shown = new Promise<ShowDocumentParams>((resolve) => (finish = resolve));
	let told = '';
	const prepare = (client: ProtocolConnection) => {
		client.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: true }));
		client.onRequest(ShowMessageRequest.type, ({ message, actions }) => {
			told = message;
			return actions?.[0] ?? null;
		});
		client.onRequest(ShowDocumentRequest.type, (params) => {
			finish(params);
			return { success: true };
		});
	};
	const capabilities = { window: { showDocument: { support: true } } };
	return converse({ prepare, capabilities, options: { status: true } }, async ({ client }) => {
		const uri = 'untitled:Untitled-1';
		open(client, uri);
		await client.sendRequest(ExecuteCommandRequest.type, { command: 'zhubi.rejoinColumnBreaks', arguments: [uri] });
		const rejoined = copy.replace('市\n\n场', '市场');
		const after = TextDocument.create(uri, '', 1, rejoined);
		const { selection } = await shown;
		assert.equal(told, '接回断段 1 处。');
		assert.equal(selection && after.getText(selection), '市场');
	});
});

test('a client that cannot pull is told, and told again when the page is closed', () => {
	const queue: PublishDiagnosticsParams[] = [];
	let wake = () => {};
	const next = async (): Promise<PublishDiagnosticsParams> => {
		while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
		return present(queue.shift(), 'diagnostics');
	};
	const prepare = (client: ProtocolConnection) =>
		client.onNotification(PublishDiagnosticsNotification.type, (params) => {
			queue.push(params);
			wake();
		});
	return converse(
		{ capabilities: {}, prepare, locale: 'en', options: { rulePages: 'pages:/rules' } },
		async ({ client, capabilities }) => {
			assert.equal(capabilities.diagnosticProvider, undefined);
			const uri = 'virtual:/pages/A01.txt';
			open(client, uri);
			const { version, diagnostics: all } = await next();
			const diagnostics = all.filter((one) => written.has(one.code));
			assert.equal(version, 1);
			assert.deepEqual(
				diagnostics.map((one) => one.codeDescription?.href),
				['halfwidth-punctuation', 'column-break', 'halfwidth-punctuation'].map((rule) => `pages:/rules/${rule}.md`),
			);
			assert.match(String(diagnostics[1]?.message), /^The paragraph is broken/);
			await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
			assert.deepEqual((await next()).diagnostics, []);
		},
	);
});

test('an outline that is registered late is one of whatever the client calls a page', async () => {
	const registered: unknown[] = [];
	const prepare = (client: ProtocolConnection) =>
		client.onRequest(RegistrationRequest.type, ({ registrations }) => {
			for (const { method, registerOptions } of registrations) registered.push([method, registerOptions]);
		});
	await converse(
		{ capabilities: { textDocument: { documentSymbol: { dynamicRegistration: true } } }, prepare },
		async ({ client, capabilities }) => {
			assert.equal(capabilities.documentSymbolProvider, undefined);
			await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'untitled:Untitled-1' } });
			assert.deepEqual(registered, [['textDocument/documentSymbol', { documentSelector: null, label: '朱笔' }]]);
		},
	);
});

test('a client with a file system of its own is asked for the outside', () => {
	const asked: string[] = [];
	const prepare = (client: ProtocolConnection) => {
		client.onRequest('zhubi/host/read', ({ uri }: { uri: string }) => {
			asked.push(uri);
			return uri === 'memory:/issue/zhubi.json'
				? Buffer.from('{ "rules": { "column-break": "off" } }').toString('base64')
				: null;
		});
		client.onRequest('zhubi/host/stat', () => null);
		client.onNotification('zhubi/status', () => {});
	};
	return converse({ folder: 'memory:/issue', options: { host: true }, prepare }, async ({ client }) => {
		const uri = 'memory:/issue/0731/A01.txt';
		open(client, uri);
		assert.deepEqual(told(await pull(client, uri)), ['halfwidth-punctuation 2', 'halfwidth-punctuation 4']);
		assert.deepEqual(asked, [
			'memory:/issue/0731/zhubi.json',
			'memory:/issue/0731/A01.txt.notes.jsonl',
			'memory:/issue/zhubi.json',
			'memory:/issue/roster.csv',
		]);
	});
});

test('what is given up, unknown or odd costs its own answer and nothing else', () =>
	converse({}, async ({ client }) => {
		const uri = 'untitled:Untitled-1';
		open(client, uri, `${copy}\n\ud800odd\r\n\r\r\u0000`);
		const source = new CancellationTokenSource();
		const given = client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }, source.token);
		source.cancel();
		await given.catch((error) => assert.equal(error.code, -32800));
		await assert.rejects(
			client.sendRequest(ExecuteCommandRequest.type, { command: 'zhubi.unknown', arguments: [uri] }),
			/no such command/,
		);
		await assert.rejects(client.sendRequest('zhubi/nonsense', {}), /nonsense/);
		assert.deepEqual(
			await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'untitled:Untitled-9' } }),
			[],
		);
		assert.equal(
			await client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 999, character: 999 } }),
			null,
		);
		// Words that no client should say: what goes wrong inside is logged and answered with nothing.
		assert.equal(await client.sendRequest('textDocument/hover', { textDocument: { uri } }), null);
		assert.deepEqual(await client.sendRequest('textDocument/codeAction', {}), []);
		assert.notEqual(
			listOf(await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }), DocumentSymbol.is).length,
			0,
		);
	}));

test('without pages of its own, a client is led to the chapter of the handbook that lies beside the server', async () => {
	const handbook = resolve(dirname(server), '..', 'handbook', 'index.html');
	mkdirSync(dirname(handbook), { recursive: true });
	writeFileSync(handbook, '');
	try {
		await converse({}, async ({ client }) => {
			open(client, 'untitled:Untitled-1');
			const report = await pull(client, 'untitled:Untitled-1');
			const links =
				report.kind === 'full'
					? report.items.filter((item) => written.has(item.code)).map((item) => item.codeDescription?.href)
					: [];
			assert.deepEqual(
				links,
				['halfwidth-punctuation', 'column-break', 'halfwidth-punctuation'].map(
					(rule) => `${pathToFileURL(handbook).href}#${rule}`,
				),
			);
		});
	} finally {
		rmSync(dirname(handbook), { recursive: true });
	}
});
