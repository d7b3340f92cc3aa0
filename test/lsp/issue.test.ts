import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
	type ClientCapabilities,
	DefinitionRequest,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DocumentLinkRequest,
	DocumentLinkResolveRequest,
	FileChangeType,
	Location,
	type PreviousResultId,
	type ProtocolConnection,
	ReferencesRequest,
	RenameRequest,
	TextDocumentEdit,
	TextEdit,
	WorkDoneProgress,
	WorkspaceDiagnosticRequest,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { present } from '../../server/ground/text/present';
import type * as told from '../../server/lsp/messages/issue-messages';
import { listOf, open, pull, pulling } from './conversation';
import { inIssue, one, texts, two, withIssue } from './issue-conversation';

const first = TextDocument.create('a', 'newscopy', 1, texts[one]);
const second = TextDocument.create('b', 'newscopy', 1, texts[two]);
const at = (document: TextDocument, words: string) => document.positionAt(document.getText().indexOf(words));

test('a page whose other half lies beside it, not open, does not say that it is not at hand', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client, moved }) => {
			const jumps = async () => {
				const report = await pull(client, place.uri(one));
				assert.ok(report.kind === 'full');
				return report.items.filter(({ code }) => code === 'jump-without-continuation');
			};
			assert.deepEqual(await jumps(), []);
			// The other page changes outside, and then is gone.
			const file = join(place.root, two);
			const tell = (type: FileChangeType) =>
				client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: place.uri(two), type }] });
			writeFileSync(file, texts[two].replace('（上接1版）', ''));
			await tell(FileChangeType.Changed);
			await moved();
			assert.deepEqual(
				(await jumps()).map(({ message }) => message),
				['A2版没有从A1版接来的文字，请核对。'],
			);
			unlinkSync(file);
			await tell(FileChangeType.Deleted);
			await moved();
			assert.deepEqual(
				(await jumps()).map(({ severity }) => severity),
				[3],
			);
		}),
	));

test('jumps lead to the other half and back, and the story is shown joined', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client }) => {
			const textDocument = { uri: place.uri(one) };
			const position = at(first, '（下转2版）');
			const asked = client.sendRequest(DefinitionRequest.type, { textDocument, position });
			const [target] = listOf(await asked, Location.is);
			assert.deepEqual(target, {
				uri: place.uri(two),
				range: { start: at(second, '（上接'), end: at(second, '（上接') },
			});
			const [link] = (await client.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
			const resolved = await client.sendRequest(DocumentLinkResolveRequest.type, link);
			assert.equal(resolved.target, `${place.uri(two)}#L${at(second, '（上接').line + 1}`);
			const joined = await client.sendRequest<told.JoinedAnswer>('zhubi/joined', { uri: place.uri(one), position });
			assert.match(joined.text, /以实干实绩向全区人民交出满意答卷。沈若兰要求/);
			assert.equal(joined.day, '2026-07-28');
			assert.doesNotMatch(joined.text, /下转|上接|以实干实绩向全区人民交出满意答卷\n/);
			assert.deepEqual(
				joined.parts.map(({ page, uri }) => [page, uri]),
				[
					['A1', place.uri(one)],
					['A2', place.uri(two)],
				],
			);
			const alone = { uri: place.uri(one), position: at(first, '一池荷香') };
			assert.equal(await client.sendRequest('zhubi/joined', alone), null);
		}),
	));

const annotating: ClientCapabilities = {
	...pulling,
	workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

test('a person is found and renamed on all pages of the issue', () =>
	inIssue(texts, (place) =>
		withIssue(place, { capabilities: annotating }, async ({ client }) => {
			const asked = { textDocument: { uri: place.uri(one) }, position: at(first, '邹明轩') };
			const all = await client.sendRequest(ReferencesRequest.type, { ...asked, context: { includeDeclaration: true } });
			const there = (all ?? []).filter(({ uri }) => uri === place.uri(two));
			assert.deepEqual(
				there.map(({ range }) => second.getText(range)),
				['邹明轩'],
			);
			assert.equal((all ?? []).length, there.length + texts[one].split('邹明轩').length - 1);
			const edit = await client.sendRequest(RenameRequest.type, { ...asked, newName: '邹明远' });
			const changes = listOf(edit?.documentChanges ?? [], TextDocumentEdit.is);
			assert.deepEqual(
				changes.map(({ textDocument }) => textDocument),
				[
					{ uri: place.uri(one), version: 1 },
					{ uri: place.uri(two), version: null },
				],
			);
			const [annotation] = changes[1].edits.map((one) => ('annotationId' in one ? one.annotationId : ''));
			assert.equal(edit?.changeAnnotations?.[annotation]?.needsConfirmation, true);
			assert.equal(
				TextDocument.applyEdits(second, listOf(changes[1].edits, TextEdit.is)),
				texts[two].replaceAll('邹明轩', '邹明远'),
			);
		}),
	));

test('articles and people of files that are not open are found by characters and by pinyin', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client }) => {
			const find = async (query: string) =>
				present(await client.sendRequest(WorkspaceSymbolRequest.type, { query }), 'symbols').map(
					({ name, location }) => `${name} ${location.uri === place.uri(two) ? 'two' : 'one'}`,
				);
			assert.deepEqual(await find('高温下'), ['高温下的“送水工” two']);
			assert.deepEqual(await find('gtj'), ['龚铁军 gtj two']);
		}),
	));

test('the issue, its pages and their articles are listed', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client }) => {
			const [issue] = await client.sendRequest<told.ToldIssue[]>('zhubi/issues', { uri: place.uri(one) });
			assert.equal(issue.day, '2026-07-28');
			assert.equal(issue.pages, 2);
			const pages = await client.sendRequest<told.ToldPage[]>('zhubi/issuePages', { id: issue.id });
			assert.deepEqual(
				pages.map(({ number, uri }) => [number, uri]),
				[
					['A1', place.uri(one)],
					['A2', place.uri(two)],
				],
			);
			const articles = await client.sendRequest<told.ToldArticle[]>('zhubi/pageArticles', { uri: place.uri(two) });
			const [joined] = articles;
			assert.equal(joined.headline, '以实干实绩向全区人民交出满意答卷');
			assert.deepEqual(joined.jumps, [{ direction: 'back', target: '1', place: at(second, '（上接') }]);
		}),
	));

test('a folder is checked with progress, and reported on', () =>
	inIssue(texts, (place) =>
		withIssue(place, {}, async ({ client }) => {
			writeFileSync(join(place.root, '20260728A03.txt'), Buffer.from([0, 1, 2]));
			const told: unknown[] = [];
			client.onNotification('$/progress', (said: { value: unknown }) => void told.push(said.value));
			const asked = { uri: place.folder, workDoneToken: 'check' };
			const report = await client.sendRequest<told.FolderReport>('zhubi/checkFolder', asked);
			assert.equal(report.pages, 2);
			assert.equal(report.isPartial, false);
			assert.match(report.markdown, /\| A1 \| \[20260728A01.{1,2}txt\]/);
			assert.match(report.markdown, /没有读的文件.*20260728A03/);
			assert.match(JSON.stringify(told.at(-1)), /"kind":"end"/);
			const outside = await client.sendRequest<told.FolderReport>('zhubi/checkFolder', {
				uri: `${place.folder}/../..`,
			});
			assert.equal(outside.pages, 0);
		}),
	));

test('the index is kept, and made again where it is cut off or of another version', () =>
	inIssue(texts, async (place) => {
		const symbols = () =>
			withIssue(place, {}, async ({ client }) => {
				assert.equal((await client.sendRequest(WorkspaceSymbolRequest.type, { query: '龚铁军' }))?.length, 1);
			});
		await symbols();
		const [name] = readdirSync(place.storage);
		const file = join(place.storage, name);
		const kept = readFileSync(file, 'utf8');
		// What is kept is believed, as long as the file is as it was: that it is read at all shows by a change in it.
		await symbols();
		assert.equal(readFileSync(file, 'utf8'), kept);
		truncateSync(file, kept.length >> 1);
		await symbols();
		assert.equal(readFileSync(file, 'utf8'), kept);
		writeFileSync(file, kept.replace('zhubi issue index 1', 'zhubi issue index 0'));
		await symbols();
		assert.equal(readFileSync(file, 'utf8'), kept);
	}));

test('an edit refreshes only the pages that it has to do with', () =>
	inIssue(
		{ ...texts, [third]: '栖川日报\n\n文化馆夏令营开营\n\n本报讯（记者 卢燕）7月27日，区文化馆夏令营开营。\n' },
		(place) =>
			withIssue(place, { capabilities: refreshing }, async ({ client, moved }) => {
				let bids = 0;
				client.onRequest('workspace/diagnostic/refresh', () => {
					bids++;
					return null;
				});
				const documents = [two, third].map((name) =>
					open(client, place.uri(name), readFileSync(join(place.root, name), 'utf8')),
				);
				const ids = async () => {
					const reports = await Promise.all([one, two, third].map((name) => pull(client, place.uri(name))));
					return reports.map((report) => report.resultId);
				};
				await moved();
				const before = await ids();
				const [second] = documents;
				const start = at(second, '（上接1版）');
				const edited = moved();
				await client.sendNotification(DidChangeTextDocumentNotification.type, {
					textDocument: { uri: second.uri, version: 2 },
					contentChanges: [{ range: { start, end: { ...start, character: start.character + 6 } }, text: '' }],
				});
				await edited;
				const after = await ids();
				assert.notEqual(after[0], before[0]);
				assert.equal(after[2], before[2]);
				assert.ok(bids > 0);
				// What concerns nobody bids nobody.
				bids = 0;
				const again = moved();
				await client.sendNotification(DidChangeTextDocumentNotification.type, {
					textDocument: { uri: documents[1].uri, version: 2 },
					contentChanges: [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: '新' }],
				});
				await again;
				assert.equal(bids, 0);
				assert.equal((await ids())[0], after[0]);
			}),
	));

const third = '20260728A03.txt';
const refreshing: ClientCapabilities = { ...pulling, workspace: { diagnostics: { refreshSupport: true } } };

test('the findings of pages that are not open are told on request, and again only where they are others', () =>
	inIssue(texts, (place) =>
		withIssue(place, { options: { wholeIssue: true } }, async ({ client, moved }) => {
			const ask = (previousResultIds: PreviousResultId[]) =>
				client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
			const { items } = await ask([]);
			assert.deepEqual(
				items.map(({ uri }) => uri),
				[place.uri(two)],
			);
			const [{ resultId = '' }] = items;
			writeFileSync(join(place.root, two), texts[two].replace('（上接1版）', '(上接1版)'));
			const waited = ask([{ uri: place.uri(two), value: resultId }]);
			const changed = moved();
			await client.sendNotification(DidChangeWatchedFilesNotification.type, {
				changes: [{ uri: place.uri(two), type: FileChangeType.Changed }],
			});
			await changed;
			await waited;
			const [now] = (await ask([{ uri: place.uri(two), value: resultId }])).items;
			assert.ok(now.kind === 'full');
			assert.ok(now.items.some(({ code }) => code === 'halfwidth-punctuation'));
		}),
	));

test('reading the pages can be cancelled, and goes on when it is asked for', () =>
	inIssue(
		Object.fromEntries(
			Array.from({ length: 60 }, (_, i) => [`20260728A${String(i + 1).padStart(2, '0')}.txt`, texts[one]]),
		),
		async (place) => {
			const told: { kind: string; cancellable?: boolean }[] = [];
			const prepare = (client: ProtocolConnection) => {
				client.onRequest('window/workDoneProgress/create', ({ token }) => {
					client.onProgress(WorkDoneProgress.type, token, (value) => {
						told.push(value);
						if (value.kind === 'begin') void client.sendNotification('window/workDoneProgress/cancel', { token });
					});
					return null;
				});
			};
			const capabilities = { ...pulling, window: { workDoneProgress: true } };
			await withIssue(place, { capabilities, prepare, until: 'stopped' }, async ({ client, phase }) => {
				assert.equal(told[0].cancellable, true);
				const ready = phase('ready');
				// Whoever goes on does not want to cancel once more: few are left to be read, or all are known.
				client.onRequest('window/workDoneProgress/create', () => null);
				await client.sendRequest('zhubi/gather', {});
				assert.equal((await ready).done, 60);
			});
		},
	));
