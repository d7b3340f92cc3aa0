import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	CodeAction,
	CodeActionRequest,
	CodeActionTriggerKind,
	type Diagnostic,
	DiagnosticRefreshRequest,
	DidChangeWatchedFilesNotification,
	FileChangeType,
	type Position,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	RegistrationRequest,
	ShowMessageRequest,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { converse, listOf, pulling } from './conversation';

export interface Desk {
	readonly client: ProtocolConnection;
	readonly folder: string;
	readonly uri: (name: string) => string;
	/** Waits for what is shown in a file that is no page, which is sent beside the answers. */
	readonly shown: (
		name: string,
		expected: readonly (readonly [line: number, character: number, severity: number])[],
	) => Promise<void>;
	readonly refreshed: () => number;
	readonly changed: (name: string) => Promise<void>;
}

/** A folder of a desk with a server on it; `answer` is what its user clicks where it asks. */
export async function atDesk(
	files: Readonly<Record<string, string | Uint8Array>>,
	work: (desk: Desk) => Promise<void>,
	answer?: string,
) {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	for (const [name, bytes] of Object.entries(files)) {
		if (name.includes('/')) mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), bytes);
	}
	const shown = new Map<string, readonly Diagnostic[]>();
	let refreshed = 0;
	const uri = (name: string) => pathToFileURL(join(folder, name)).href;
	try {
		await converse(
			{
				folder: pathToFileURL(folder).href,
				capabilities: {
					...pulling,
					window: { showMessage: {} },
					workspace: {
						...pulling.workspace,
						diagnostics: { refreshSupport: true },
						didChangeWatchedFiles: { dynamicRegistration: true },
					},
				},
				prepare(client) {
					client.onRequest(RegistrationRequest.type, () => {});
					client.onRequest(DiagnosticRefreshRequest.type, () => void refreshed++);
					client.onRequest(
						ShowMessageRequest.type,
						({ actions = [] }) => actions.find(({ title }) => title === answer) ?? null,
					);
					client.onNotification(
						PublishDiagnosticsNotification.type,
						(said) => void shown.set(said.uri, said.diagnostics),
					);
				},
			},
			async ({ client }) =>
				work({
					client,
					folder,
					uri,
					async shown(name, expected) {
						const places = () =>
							shown.get(uri(name))?.map(({ range, severity }) => [range.start.line, range.start.character, severity]);
						for (let tries = 0; tries < 200 && JSON.stringify(places()) !== JSON.stringify(expected); tries++)
							await client.sendRequest(WorkspaceSymbolRequest.type, { query: 'x' });
						assert.deepEqual(places(), expected);
					},
					refreshed: () => refreshed,
					changed: (name) =>
						client.sendNotification(DidChangeWatchedFilesNotification.type, {
							changes: [{ uri: uri(name), type: FileChangeType.Changed }],
						}),
				}),
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What may be put into the roster at a place; `editor` where it asks by itself. */
export async function actions(
	client: ProtocolConnection,
	uri: string,
	{ at, by }: { readonly at: Position; readonly by: 'editor' | 'user' },
): Promise<CodeAction[]> {
	const list = listOf(
		await client.sendRequest(CodeActionRequest.type, {
			textDocument: { uri },
			range: { start: at, end: at },
			context: {
				diagnostics: [],
				triggerKind: by === 'user' ? CodeActionTriggerKind.Invoked : CodeActionTriggerKind.Automatic,
			},
		}),
		CodeAction.is,
	);
	return list.filter(({ command }) => command?.command === 'zhubi.updateRoster');
}
