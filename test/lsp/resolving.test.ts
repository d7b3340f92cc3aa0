import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionRequest,
	CodeActionResolveRequest,
	CompletionResolveRequest,
	DidChangeTextDocumentNotification,
	DocumentHighlightRequest,
	DocumentLinkResolveRequest,
	type ProtocolConnection,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { fieldsIn } from '../../server/ground/model/fields';
import { applied, converse, copy, open, versioned } from './conversation';

const uri = 'untitled:Untitled-1';
const asked = { textDocument: { uri } };

test('code actions bring their edits when they are taken, to a client that asks then', () => {
	const capabilities: ClientCapabilities = {
		...versioned,
		textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
	};
	return converse({ capabilities }, async ({ client, capabilities: said }) => {
		assert.equal(fieldsIn(said.codeActionProvider).resolveProvider, true);
		const document = open(client, uri);
		const position = document.positionAt(copy.indexOf('!'));
		const actions = await client.sendRequest(CodeActionRequest.type, {
			...asked,
			range: { start: position, end: position },
			context: { diagnostics: [], only: ['quickfix'] },
		});
		// One that is yet to be resolved has neither edit nor command.
		const action = actions?.find((one): one is CodeAction => 'kind' in one);
		assert.ok(action);
		assert.equal(action.edit, undefined);
		const resolved = await client.sendRequest(CodeActionResolveRequest.type, action);
		assert.equal(applied(document, resolved.edit), copy.replace('!', '！'));
		await client.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri, version: 2 },
			contentChanges: [{ range: { start: position, end: position }, text: '，' }],
		});
		await assert.rejects(client.sendRequest(CodeActionResolveRequest.type, action), { code: -32801 });
	});
});

test('what a client makes up to be resolved makes no path and no edit', async () => {
	const capabilities: ClientCapabilities = {
		...versioned,
		textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
	};
	await converse({ capabilities }, async ({ client }) => {
		open(client, uri);
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		for (const target of ['../../etc/passwd', '', null, { toString: 1 }]) {
			const link = { range, data: { uri, version: 1, target } };
			assert.equal((await client.sendRequest(DocumentLinkResolveRequest.type, link)).target, undefined);
		}
		for (const data of [{ uri, version: 1 }, { uri, version: 1, place: 'x', kinds: 7 }, 'x', { uri: 7 }]) {
			const action = { title: '改为“！”', kind: 'quickfix', data };
			const answer = await client.sendRequest(CodeActionResolveRequest.type, action).catch(() => action);
			assert.equal(fieldsIn(answer).edit, undefined);
			const item = await client.sendRequest(CompletionResolveRequest.type, { label: 'x', data }).catch(() => undefined);
			assert.equal(item?.documentation, undefined);
		}
	});
});

test('an answer that waited for files while the text moved on is withdrawn', () => {
	let ask = () => {};
	let release = () => {};
	const asked = new Promise<void>((resolve) => (ask = resolve));
	const released = new Promise<void>((resolve) => (release = resolve));
	const prepare = (client: ProtocolConnection) => {
		client.onRequest('zhubi/host/read', async () => {
			ask();
			await released;
			return null;
		});
		client.onRequest('zhubi/host/stat', () => null);
		client.onNotification('zhubi/status', () => {});
	};
	return converse({ folder: 'memory:/issue', options: { host: true }, prepare }, async ({ client }) => {
		const page = 'memory:/issue/A01.txt';
		const document = open(client, page);
		const textDocument = { uri: page };
		const position = document.positionAt(copy.indexOf('骆长青'));
		const question = client.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
		const outcome = question.then(
			() => 0,
			(error) => error.code,
		);
		await asked;
		await client.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri: page, version: 2 },
			contentChanges: [{ range: { start: position, end: position }, text: '，' }],
		});
		// What the server has answered behind the edit, it has read.
		const behind = client.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
		release();
		await behind;
		assert.equal(await outcome, -32801);
	});
});
