import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	type ClientCapabilities,
	CodeAction,
	CodeActionRequest,
	DiagnosticRefreshRequest,
	DidChangeTextDocumentNotification,
	DidOpenTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	ExecuteCommandRequest,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	RegistrationRequest,
	ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { converse, listOf } from './conversation';

export const copy =
	'城东新桥昨日通车\n\n本报讯（记者 孟一禾 乔南）7月28日上午，县委书记骆长青出席通车仪式!骆长青说,大桥让两岸群众出行更方便。\n\n施工方介绍,大桥全长三百米。\n';
export const rule = 'halfwidth-punctuation';

export interface Heard {
	readonly published: PublishDiagnosticsParams[];
	readonly shown: string[];
	refreshed: number;
}

/** A conversation about a folder of its own, which is gone afterwards. */
export async function converseOnNotes(
	talk: (client: ProtocolConnection, folder: string, heard: Heard) => Promise<void>,
	more: { readonly prepare?: (client: ProtocolConnection) => void; readonly capabilities?: ClientCapabilities } = {},
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-notes-'));
	const heard: Heard = { published: [], shown: [], refreshed: 0 };
	const prepare = (client: ProtocolConnection) => {
		client.onRequest(RegistrationRequest.type, () => {});
		client.onRequest(DiagnosticRefreshRequest.type, () => void heard.refreshed++);
		client.onNotification(PublishDiagnosticsNotification.type, (params) => void heard.published.push(params));
		client.onNotification(ShowMessageNotification.type, ({ message }) => void heard.shown.push(message));
		more.prepare?.(client);
	};
	const capabilities = {
		workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
		textDocument: { diagnostic: {} },
		...more.capabilities,
	};
	try {
		await converse({ capabilities, folder: pathToFileURL(folder).href, prepare }, ({ client }) =>
			talk(client, folder, heard),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** An open document and what the server says of it. */
export function opened(client: ProtocolConnection, uri: string, text = copy) {
	void client.sendNotification(DidOpenTextDocumentNotification.type, {
		textDocument: { uri, languageId: 'newscopy', version: 1, text },
	});
	const document = TextDocument.create(uri, 'newscopy', 1, text);
	const pull = async (): Promise<DocumentDiagnosticReport> =>
		client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
	return {
		document,
		/** The marks complained of, each with the character before it. */
		async told() {
			const report = await pull();
			assert.equal(report.kind, 'full');
			return report.kind === 'full'
				? report.items
						.filter(({ code }) => code === rule)
						.map(({ range }) =>
							document.getText({ start: { ...range.start, character: range.start.character - 1 }, end: range.end }),
						)
				: [];
		},
		async offered(words: string): Promise<CodeAction[]> {
			const place = document.positionAt(document.getText().indexOf(words) + words.length);
			return listOf(
				await client.sendRequest(CodeActionRequest.type, {
					textDocument: { uri },
					range: { start: place, end: place },
					context: { diagnostics: [], only: ['quickfix'] },
				}),
				CodeAction.is,
			);
		},
		async edit(start: number, length: number, text: string) {
			const change = { range: { start: document.positionAt(start), end: document.positionAt(start + length) }, text };
			TextDocument.update(document, [change], document.version + 1);
			await client.sendNotification(DidChangeTextDocumentNotification.type, {
				textDocument: { uri, version: document.version },
				contentChanges: [change],
			});
		},
	};
}

/** Runs a command as a code action names it; `more` is added to what is asked. */
export function run<T>(
	client: ProtocolConnection,
	{ command = '', arguments: given = [] }: { command?: string; arguments?: unknown[] },
	more: object = {},
): Promise<T> {
	const [uri, request, ...rest] = given;
	const told = typeof request === 'object' ? { ...request, ...more } : request;
	return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri, told, ...rest] }) as Promise<T>;
}

export interface Answer {
	readonly id: string;
	readonly kept: string;
}

export interface Listed {
	readonly kind?: string;
	readonly id: string;
	readonly orphaned: boolean;
	readonly reason?: string;
	readonly text: string;
	readonly range: unknown;
}

/** The command of the offered action whose title starts so. */
export const action = (actions: readonly CodeAction[], title: string) => {
	const found = actions.find((one) => one.title.startsWith(title));
	assert.ok(found?.command, `${title}: ${actions.map((one) => one.title).join(' | ')}`);
	return found.command;
};
