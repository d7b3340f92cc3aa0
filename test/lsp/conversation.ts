import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { after } from 'node:test';
import {
	type ClientCapabilities,
	createProtocolConnection,
	DidOpenTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	ExitNotification,
	InitializedNotification,
	InitializeRequest,
	type ProtocolConnection,
	type ServerCapabilities,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
	TextDocumentEdit,
	TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The built server, spoken to over stdio as an editor speaks to it. */
export const server = process.env.ZHUBI_SERVER ?? '';
const running = new Set<ChildProcess>();
after(() => {
	for (const child of running) child.kill();
});

/** A page with two half-width marks and a column break in a sentence. */
export const copy = `城东新桥昨日通车

本报讯（记者 孟一禾 乔南）7月28日上午，县委书记骆长青出席通车仪式!骆长青说，大桥让两岸群众出行更方便，沿线的蔬菜半个小时就能运到县城的批发市

场，种菜的收入也会更稳当。施工方介绍,大桥全长三百米。
`;

export const versioned: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
export const pulling: ClientCapabilities = { ...versioned, textDocument: { diagnostic: {} } };

interface Talk {
	readonly client: ProtocolConnection;
	readonly capabilities: ServerCapabilities;
}

interface Greeting {
	/** The program of the server, where it is another one than that which was built. */
	readonly program?: string;
	readonly capabilities?: ClientCapabilities;
	readonly folder?: string;
	readonly options?: object;
	readonly locale?: string;
	/** Sets the client up before the first word is said. */
	readonly prepare?: (client: ProtocolConnection) => void;
}

/** Starts a server, greets it, holds the conversation and says goodbye: the server has to leave by itself. */
export async function converse(
	{ program = server, capabilities = pulling, folder, options, locale = 'zh-cn', prepare }: Greeting,
	talk: (talk: Talk) => Promise<void>,
): Promise<void> {
	const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
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
		await talk({ client, capabilities: answer.capabilities });
		await client.sendRequest(ShutdownRequest.type);
		await client.sendNotification(ExitNotification.type);
		assert.equal(await left, 0);
	} finally {
		client.dispose();
		running.delete(child);
		child.kill();
	}
}

/** Opens a document, and gives it as the client has it. */
export function open(client: ProtocolConnection, uri: string, text = copy): TextDocument {
	void client.sendNotification(DidOpenTextDocumentNotification.type, {
		textDocument: { uri, languageId: 'newscopy', version: 1, text },
	});
	return TextDocument.create(uri, 'newscopy', 1, text);
}

/** Asks for the diagnostics of a document. */
export async function pull(
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
export const written: ReadonlySet<unknown> = new Set(['halfwidth-punctuation', 'column-break']);

/** `halfwidth-punctuation 2` (the line) of each diagnostic of a full report. */
export function told(report: DocumentDiagnosticReport): string[] {
	assert.equal(report.kind, 'full');
	return report.kind === 'full'
		? report.items.filter((item) => written.has(item.code)).map((item) => `${item.code} ${item.range.start.line}`)
		: [];
}

/** The items of an answer, all of the kind that is expected. */
export function listOf<T>(answer: unknown, isOne: (item: unknown) => item is T): T[] {
	assert.ok(Array.isArray(answer) && answer.every(isOne), JSON.stringify(answer));
	return answer;
}

/** The document after an edit, which has to be for its version. */
export function applied(document: TextDocument, edit: WorkspaceEdit | undefined): string {
	const [change, ...others] = listOf(edit?.documentChanges ?? [], TextDocumentEdit.is);
	assert.equal(others.length, 0);
	assert.deepEqual(change?.textDocument, { uri: document.uri, version: document.version });
	return TextDocument.applyEdits(document, listOf(change?.edits ?? [], TextEdit.is));
}
