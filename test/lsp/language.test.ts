import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	type ClientCapabilities,
	type CompletionItem,
	CompletionRequest,
	CompletionResolveRequest,
	CompletionTriggerKind,
	DefinitionRequest,
	DidChangeConfigurationNotification,
	DidChangeTextDocumentNotification,
	DocumentFormattingRequest,
	DocumentHighlightRequest,
	DocumentLinkRequest,
	DocumentLinkResolveRequest,
	DocumentRangeFormattingRequest,
	InlayHint,
	InlayHintRefreshRequest,
	InlayHintRequest,
	Location,
	PrepareRenameRequest,
	type ProtocolConnection,
	type Range,
	ReferencesRequest,
	RenameRequest,
	SelectionRange,
	SelectionRangeRequest,
	type SemanticTokensDelta,
	SemanticTokensDeltaRequest,
	SemanticTokensRangeRequest,
	SemanticTokensRequest,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fieldsIn } from '../../server/ground/model/fields';
import { present } from '../../server/ground/text/present';
import { applied, converse, copy, listOf, open, versioned } from './conversation';

const uri = 'untitled:Untitled-1';
const asked = { textDocument: { uri } };

/** The position of the beginning of a stretch of the copy. */
function at(document: TextDocument, words: string) {
	return { ...asked, position: document.positionAt(document.getText().indexOf(words)) };
}

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

test('references, highlights and first mention of a person', () =>
	converse({}, async ({ client, capabilities }) => {
		for (const name of [
			'references',
			'definition',
			'documentHighlight',
			'selectionRange',
			'inlayHint',
			'workspaceSymbol',
		])
			assert.equal(fieldsIn(capabilities)[`${name}Provider`], true, name);
		const document = open(client, uri);
		const person = at(document, '骆长青说');
		const text = ({ range }: { readonly range: Range }) =>
			`${document.getText(range)} ${range.start.line}:${range.start.character}`;
		const mentions = ['骆长青 2:26', '骆长青 2:36'];
		const all = await client.sendRequest(ReferencesRequest.type, { ...person, context: { includeDeclaration: true } });
		assert.deepEqual(all?.map(text), mentions);
		const others = await client.sendRequest(ReferencesRequest.type, {
			...person,
			context: { includeDeclaration: false },
		});
		assert.deepEqual(others?.map(text), mentions.slice(1));
		const highlights = await client.sendRequest(DocumentHighlightRequest.type, person);
		assert.deepEqual(highlights?.map(text), mentions);
		const first = listOf(await client.sendRequest(DefinitionRequest.type, person), Location.is);
		assert.deepEqual(first.map(text), mentions.slice(0, 1));
		assert.deepEqual(await client.sendRequest(DefinitionRequest.type, at(document, '大桥')), []);
	}));

test('a person is renamed in a versioned edit, where the client is told first what would be', () =>
	converse(
		{ capabilities: { ...versioned, textDocument: { rename: { prepareSupport: true } } } },
		async ({ client, capabilities }) => {
			assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
			const document = open(client, uri);
			const person = at(document, '骆长青说');
			const prepared = await client.sendRequest(PrepareRenameRequest.type, person);
			assert.equal(fieldsIn(prepared).placeholder, '骆长青');
			const edit = await client.sendRequest(RenameRequest.type, { ...person, newName: '苗春燕' });
			assert.equal(applied(document, present(edit, 'edit')), copy.replaceAll('骆长青', '苗春燕'));
			assert.equal(await client.sendRequest(PrepareRenameRequest.type, at(document, '大桥')), null);
			await assert.rejects(client.sendRequest(RenameRequest.type, { ...person, newName: '县长，苗' }), /姓名里不能有/);
		},
	));

test('semantic tokens whole, by difference and of a stretch', () =>
	converse({}, async ({ client, capabilities }) => {
		const { legend } = present(capabilities.semanticTokensProvider, 'tokens');
		const document = open(client, uri);
		const first = present(await client.sendRequest(SemanticTokensRequest.type, asked), 'tokens');
		assert.deepEqual(first.data.slice(0, 5), [0, 0, 8, legend.tokenTypes.indexOf('headline'), 0]);
		const same = await client.sendRequest(SemanticTokensDeltaRequest.type, {
			...asked,
			previousResultId: present(first.resultId, 'id of the answer'),
		});
		assert.deepEqual(same, { resultId: first.resultId, edits: [] });
		const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
		const part = await client.sendRequest(SemanticTokensRangeRequest.type, { ...asked, range });
		assert.deepEqual(part?.data, first.data.slice(0, 5));
		const place = document.positionAt(copy.indexOf('骆长青说'));
		await client.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri, version: 2 },
			contentChanges: [{ range: { start: place, end: place }, text: '会后，' }],
		});
		const delta = (await client.sendRequest(SemanticTokensDeltaRequest.type, {
			...asked,
			previousResultId: present(first.resultId, 'id of the answer'),
		})) as SemanticTokensDelta;
		assert.ok(delta.edits.length === 1 && (delta.edits[0].data?.length ?? 0) <= 5);
		const data = [...first.data];
		for (const { start, deleteCount, data: put = [] } of delta.edits) data.splice(start, deleteCount, ...put);
		const fresh = present(await client.sendRequest(SemanticTokensRequest.type, asked), 'tokens');
		assert.deepEqual(data, fresh.data);
		const unknown = await client.sendRequest(SemanticTokensDeltaRequest.type, { ...asked, previousResultId: 'other' });
		assert.deepEqual(fieldsIn(unknown).data, fresh.data);
	}));

test('selection ranges, each within the next', () =>
	converse({}, async ({ client }) => {
		const document = open(client, uri);
		const { position } = at(document, '长青说');
		const [range] = listOf(
			await client.sendRequest(SelectionRangeRequest.type, {
				...asked,
				positions: [position],
			}),
			SelectionRange.is,
		);
		const texts: string[] = [];
		for (let one: SelectionRange | undefined = range; one; one = one.parent) texts.push(document.getText(one.range));
		assert.deepEqual(texts.slice(0, 2), ['骆长青', '骆长青说']);
		assert.equal(texts.at(-1), copy);
	}));

test('inlay hints follow what the client likes, and are asked for again when that changes', () => {
	let refreshed = () => {};
	const told = new Promise<void>((resolve) => (refreshed = resolve));
	const prepare = (client: ProtocolConnection) => client.onRequest(InlayHintRefreshRequest.type, () => refreshed());
	const capabilities = { workspace: { inlayHint: { refreshSupport: true } } };
	const options = { hints: { calendarDates: true } };
	return converse({ prepare, capabilities, options, folder: 'memory:/20260728' }, async ({ client }) => {
		const page = 'memory:/20260728/A01.txt';
		open(client, page, copy.replace('施工方', '昨日，施工方'));
		const hints = async () =>
			listOf(
				await client.sendRequest(InlayHintRequest.type, { textDocument: { uri: page }, range: whole }),
				InlayHint.is,
			).map(({ label }) => label);
		assert.deepEqual(await hints(), ['2026-07-27 周一', '2026-07-28 周二', '2026-07-27 周一']);
		await client.sendNotification(DidChangeConfigurationNotification.type, {
			settings: { zhubi: { hints: { calendarDates: false, relativeDates: true, titles: true } } },
		});
		await told;
		assert.deepEqual(await hints(), ['2026-07-27 周一', '县委书记', '2026-07-27 周一']);
	});
});

test('completion comes to who asks, with a card when an item is looked at, and never by a sign', () => {
	const capabilities: ClientCapabilities = {
		textDocument: { completion: { completionItem: { snippetSupport: true } } },
	};
	return converse({ capabilities }, async ({ client, capabilities: said }) => {
		assert.deepEqual(said.completionProvider, { resolveProvider: true });
		const document = open(client, uri, `${copy}\n会后，骆`);
		const { position } = { position: document.positionAt(document.getText().length) };
		const ask = async (triggerKind: CompletionTriggerKind) =>
			(await client.sendRequest(CompletionRequest.type, {
				...asked,
				position,
				context: { triggerKind },
			})) as CompletionItem[];
		const items = await ask(CompletionTriggerKind.Invoked);
		assert.deepEqual(
			items.map(({ label }) => label),
			['骆长青', '县委书记骆长青'],
		);
		assert.equal(items[0].documentation, undefined);
		const resolved = await client.sendRequest(CompletionResolveRequest.type, items[0]);
		assert.match(String(fieldsIn(resolved.documentation).value), /县委书记/);
		assert.equal(await ask(CompletionTriggerKind.TriggerCharacter), null);
		const opening = (await client.sendRequest(CompletionRequest.type, {
			...asked,
			position: { line: 1, character: 0 },
		})) as CompletionItem[];
		assert.match(String(fieldsIn(opening[0].textEdit).newText), /^本报讯（记者 \$\{1:姓名\}）$/);
	});
});

test('formatting of page and stretch', () =>
	converse({}, async ({ client }) => {
		const document = open(client, uri);
		const options = { tabSize: 4, insertSpaces: false };
		const edits = await client.sendRequest(DocumentFormattingRequest.type, { ...asked, options });
		const right = copy.replace('!', '！').replace(',', '，');
		assert.equal(TextDocument.applyEdits(document, edits ?? []), right);
		const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
		const part = await client.sendRequest(DocumentRangeFormattingRequest.type, { ...asked, range, options });
		assert.equal(TextDocument.applyEdits(document, part ?? []), copy.replace(',', '，'));
	}));

test('a jump is a link to the file of its page, found when it is followed', async () => {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-jumps-')));
	try {
		for (const name of ['A01', 'A02']) writeFileSync(join(folder, `20260728${name}.txt`), '');
		const address = pathToFileURL(folder).href;
		await converse({ folder: address }, async ({ client }) => {
			const page = `${address}/20260728A01.txt`;
			const document = open(client, page, `${copy.trimEnd()}（下转2版）\n`);
			const other = `${address}/20260728A02.txt`;
			open(
				client,
				other,
				'山口日报\n\n　　（上接1版）两岸群众从此不用绕行，大家都说好，沿线的蔬菜半个小时就能运到县城。\n',
			);
			const [link] = (await client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: page } })) ?? [];
			assert.equal(document.getText(link.range), '（下转2版）');
			assert.equal(link.target, undefined);
			assert.equal((await client.sendRequest(DocumentLinkResolveRequest.type, link)).target, `${other}#L3`);
			const missing = { ...link, data: { ...link.data, target: '3' } };
			assert.equal((await client.sendRequest(DocumentLinkResolveRequest.type, missing)).target, undefined);
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('articles and people of open pages are found by characters and by pinyin', () =>
	converse({}, async ({ client }) => {
		open(client, uri);
		const find = async (query: string) =>
			present(await client.sendRequest(WorkspaceSymbolRequest.type, { query }), 'symbols').map(({ name }) => name);
		assert.deepEqual(await find('新桥'), ['城东新桥昨日通车']);
		assert.deepEqual(await find('lcq'), ['骆长青 lcq']);
	}));
