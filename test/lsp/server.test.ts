import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import {
	ApplyWorkspaceEditRequest,
	type ClientCapabilities,
	type CodeAction,
	CodeActionRequest,
	CodeActionTriggerKind,
	type CodeLens,
	CodeLensRequest,
	createProtocolConnection,
	DiagnosticRefreshRequest,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	type DocumentSymbol,
	DocumentSymbolRequest,
	ExecuteCommandRequest,
	ExitNotification,
	FoldingRangeRequest,
	type Hover,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	type MarkupContent,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	RegistrationRequest,
	type ShowDocumentParams,
	ShowDocumentRequest,
	ShowMessageRequest,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
	type TextDocumentEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The built server, spoken to over stdio as an editor speaks to it. */
const server = process.env.ZHUBI_SERVER as string;
const running = new Set<ChildProcess>();
after(() => {
	for (const child of running) child.kill();
});

const copy = `城东新桥昨日通车

本报讯（记者 孟一禾 乔南）7月28日上午，县委书记骆长青出席通车仪式!骆长青说，大桥让两岸群众出行更方便，沿线的蔬菜半个小时就能运到县城的批发市

场，种菜的收入也会更稳当。施工方介绍,大桥全长三百米。
`;

const versioned: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
const pulling: ClientCapabilities = { ...versioned, textDocument: { diagnostic: {} } };

interface Talk {
	readonly client: ProtocolConnection;
	readonly capabilities: Record<string, unknown>;
}

interface Greeting {
	readonly capabilities?: ClientCapabilities;
	readonly folder?: string;
	readonly options?: object;
	readonly locale?: string;
	/** Sets the client up before the first word is said. */
	readonly prepare?: (client: ProtocolConnection) => void;
}

/** Starts a server, greets it, holds the conversation and says goodbye: the server has to leave by itself. */
async function converse(
	{ capabilities = pulling, folder, options, locale = 'zh-cn', prepare }: Greeting,
	talk: (talk: Talk) => Promise<void>,
): Promise<void> {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	running.add(child);
	const left = new Promise<number | null>((resolve) => child.on('exit', resolve));
	const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	prepare?.(client);
	client.listen();
	try {
		const answer = await client.sendRequest(InitializeRequest.type, {
			processId: process.pid,
			rootUri: null,
			capabilities,
			locale,
			workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'folder' }],
			...(options ? { initializationOptions: options } : {}),
		});
		await client.sendNotification(InitializedNotification.type, {});
		await talk({ client, capabilities: answer.capabilities as Record<string, unknown> });
		await client.sendRequest(ShutdownRequest.type);
		await client.sendNotification(ExitNotification.type);
		assert.equal(await left, 0);
	} finally {
		client.dispose();
		running.delete(child);
		child.kill();
	}
}

function open(client: ProtocolConnection, uri: string, text = copy): TextDocument {
	void client.sendNotification(DidOpenTextDocumentNotification.type, {
		textDocument: { uri, languageId: 'newscopy', version: 1, text },
	});
	return TextDocument.create(uri, 'newscopy', 1, text);
}

async function pull(
	client: ProtocolConnection,
	uri: string,
	previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
	return client.sendRequest(DocumentDiagnosticRequest.type, {
		textDocument: { uri },
		...(previousResultId === undefined ? {} : { previousResultId }),
	});
}

/** The faults that the copy was written with; what other rules come to say of it is not the business of these tests. */
const written: ReadonlySet<unknown> = new Set(['halfwidth-punctuation', 'column-break']);

/** `halfwidth-punctuation 2` (the line) of each diagnostic of a full report. */
function told(report: DocumentDiagnosticReport): string[] {
	assert.equal(report.kind, 'full');
	return report.kind === 'full'
		? report.items.filter((item) => written.has(item.code)).map((item) => `${item.code} ${item.range.start.line}`)
		: [];
}

/** The document after an edit, which has to be for its version. */
function applied(document: TextDocument, edit: WorkspaceEdit | undefined): string {
	const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
	assert.equal(others.length, 0);
	assert.deepEqual(change?.textDocument, { uri: document.uri, version: document.version });
	return TextDocument.applyEdits(document, (change?.edits ?? []) as never);
}

test('a page is opened, understood, edited and understood again', () =>
	converse({}, async ({ client, capabilities }) => {
		assert.equal(capabilities.positionEncoding, 'utf-16');
		const uri = 'untitled:Untitled-1';
		const document = open(client, uri);
		const [article] = (await client.sendRequest(DocumentSymbolRequest.type, {
			textDocument: { uri },
		})) as DocumentSymbol[];
		assert.equal(article?.name, '城东新桥昨日通车');
		assert.match(article?.detail ?? '', /^孟一禾、乔南 · \d+字$/);
		assert.deepEqual(
			article?.children?.map((child) => child.name),
			['本报讯（记者 孟一禾 乔南）'],
		);
		const [lens] = (await client.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) as CodeLens[];
		assert.match(lens?.command?.title ?? '', /^\d+字 · 署名2人 · 疑似差错/);
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
		const { value } = (card as Hover).contents as MarkupContent;
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
			(await client.sendRequest(CodeActionRequest.type, {
				textDocument: { uri },
				range: at,
				context: { diagnostics: [], ...(only ? { only } : {}) },
			})) as CodeAction[];
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
		const looked = (await client.sendRequest(CodeActionRequest.type, {
			textDocument: { uri },
			range: at,
			context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
		})) as CodeAction[];
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
		assert.equal(told, '接上 1 处。');
		assert.equal(selection && after.getText(selection), '市场');
	});
});

test('a client that cannot pull is told, and told again when the page is closed', () => {
	const queue: PublishDiagnosticsParams[] = [];
	let wake = () => {};
	const next = async (): Promise<PublishDiagnosticsParams> => {
		while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
		return queue.shift() as PublishDiagnosticsParams;
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
			assert.match(String(diagnostics[1]?.message), /^The paragraph is cut/);
			await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
			assert.deepEqual((await next()).diagnostics, []);
		},
	);
});

test('the issue date is kept in zhubi.json, comments and all, or in memory, and the status tells of it', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	const file = join(folder, 'zhubi.json');
	writeFileSync(file, '{\n\t// 本报的习惯\n\t"profile": "web"\n}\n');
	const statuses: {
		uri: string;
		issueDate: string | null;
		issueDateSource: string | null;
		configuration: string | null;
		profile: string;
		profileSource: string | null;
		counts: Record<string, number>;
		errorRate: Record<string, unknown>;
	}[] = [];
	let refreshed = 0;
	try {
		await converse(
			{
				folder: pathToFileURL(folder).href,
				capabilities: {
					...pulling,
					workspace: {
						...pulling.workspace,
						diagnostics: { refreshSupport: true },
						didChangeWatchedFiles: { dynamicRegistration: true },
					},
				},
				options: { status: true },
				prepare(client) {
					client.onRequest(RegistrationRequest.type, () => {});
					client.onRequest(DiagnosticRefreshRequest.type, () => {
						refreshed++;
					});
					client.onNotification('zhubi/status', (status) => {
						statuses.push(status);
					});
				},
			},
			async ({ client }) => {
				const uri = pathToFileURL(join(folder, 'A01.txt')).href;
				open(client, uri);
				const before = await pull(client, uri);
				assert.equal(
					await client.sendRequest(ExecuteCommandRequest.type, {
						command: 'zhubi.setIssueDate',
						arguments: [uri, '2022-07-31'],
					}),
					'file',
				);
				assert.equal(
					readFileSync(file, 'utf8'),
					'{\n\t// 本报的习惯\n\t"profile": "web",\n\t"issueDate": "2022-07-31"\n}\n',
				);
				assert.equal(refreshed, 1);
				const dated = await pull(client, uri, before.resultId);
				assert.equal(dated.kind, 'full');
				assert.deepEqual(
					statuses.map((status) => [
						status.issueDate,
						status.issueDateSource,
						status.profile,
						status.profileSource,
						status.configuration,
					]),
					[
						[null, null, 'web', pathToFileURL(file).href, pathToFileURL(file).href],
						['2022-07-31', 'config', 'web', pathToFileURL(file).href, pathToFileURL(file).href],
					],
				);
				assert.equal(statuses[0]?.counts.warning, 2);
				// Findings that are the same are not sent again; the status is, since it says more than they do.
				assert.equal((await pull(client, uri, dated.resultId)).kind, 'unchanged');
				assert.equal(statuses.length, 3);
				assert.deepEqual(Object.keys(statuses[0]?.errorRate ?? {}), ['characters', 'errors', 'rate', 'passes']);

				open(client, 'untitled:Untitled-1');
				assert.equal(
					await client.sendRequest(ExecuteCommandRequest.type, {
						command: 'zhubi.setIssueDate',
						arguments: ['untitled:Untitled-1', '2022-08-01'],
					}),
					'memory',
				);
				const status = await client.sendRequest<{ issueDate: string; issueDateSource: string }>('zhubi/status', {
					uri: 'untitled:Untitled-1',
				});
				assert.deepEqual([status.issueDate, status.issueDateSource], ['2022-08-01', 'option']);
				await assert.rejects(
					client.sendRequest(ExecuteCommandRequest.type, {
						command: 'zhubi.setIssueDate',
						arguments: [uri, '2022-02-30'],
					}),
					/2022-02-30/,
				);
			},
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a changed pack is heard of by its name, and what it finds is new', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	const pack = join(folder, '用语.json');
	writeFileSync(join(folder, 'zhubi.json'), '{ "packs": ["用语.json"] }');
	writeFileSync(pack, '{ "entries": [] }');
	try {
		let globs: string[] = [];
		const prepare = (client: ProtocolConnection) =>
			client.onRequest(RegistrationRequest.type, ({ registrations }) => {
				for (const { registerOptions } of registrations)
					globs = (registerOptions as { watchers: { globPattern: string }[] }).watchers.map(
						({ globPattern }) => globPattern,
					);
			});
		await converse(
			{
				folder: pathToFileURL(folder).href,
				capabilities: { ...pulling, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
				prepare,
			},
			async ({ client }) => {
				const uri = pathToFileURL(join(folder, 'A01.txt')).href;
				open(client, uri);
				const terms = async () => {
					const report = await pull(client, uri);
					return report.kind === 'full'
						? report.items.filter(({ code }) => code === 'discouraged-term').length
						: undefined;
				};
				assert.equal(await terms(), 0);
				assert.deepEqual(globs, ['**/*.{json,jsonc}', '**/*.notes.jsonl']);
				writeFileSync(pack, '{ "entries": [{ "terms": ["蔬菜"], "reason": "写明品种。" }] }');
				await client.sendNotification(DidChangeWatchedFilesNotification.type, {
					changes: [{ uri: pathToFileURL(join(folder, 'other.json')).href, type: 2 }],
				});
				assert.equal(await terms(), 0);
				await client.sendNotification(DidChangeWatchedFilesNotification.type, {
					changes: [{ uri: pathToFileURL(pack).href, type: 2 }],
				});
				assert.equal(await terms(), 1);
			},
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
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
			((await client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[]).length,
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
