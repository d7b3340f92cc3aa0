import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import {
	createProtocolConnection,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Random, randomOf } from '../mutate/random';
import { oddCopy } from './odd-copy';
import { makeChooser } from './server-choices';

/** How a conversation with the server of so many messages went. */
export interface Talked {
	readonly asked: number;
	/** Answered with an error of the protocol or of the program that was asked for too much. */
	readonly refused: number;
	/** What the server said went wrong in itself, while all that it was asked had the form of the protocol. */
	readonly faults: readonly string[];
}

/**
 * Talks to a server over stdio by chance: pages are opened, edited, asked about in every way, and closed, several questions at once; every
 * tenth message has parameters of any form. Every question has to be answered, and in the end the server has to know each page as one does
 * that was never talked to.
 */
export async function talk(server: string, { seed, messages }: Record<'seed' | 'messages', number>): Promise<Talked> {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-fuzz-')));
	mkdirSync(join(folder, 'issue'));
	const files = ['20260728A01.txt', '20260728A02.txt', '20260728A03.txt'];
	const copies = fc.sample(oddCopy(60), { seed, numRuns: Math.max(64, messages >> 4) });
	for (const [i, file] of files.entries()) writeFileSync(join(folder, 'issue', file), copies[i]);
	writeFileSync(join(folder, 'issue', 'zhubi.json'), '{}');
	try {
		return await speak(server, { random: randomOf(seed), messages, folder, copies });
	} finally {
		assert.ok(existsSync(join(folder, 'issue')));
		rmSync(folder, { recursive: true });
	}
}

interface Matter {
	readonly random: Random;
	readonly messages: number;
	readonly folder: string;
	readonly copies: readonly string[];
}

async function speak(server: string, { random, messages, folder, copies }: Matter): Promise<Talked> {
	const speaking = await start(server, folder);
	const { client } = speaking;
	const documents = new Map<string, TextDocument>();
	const address = (file: string) => `${pathToFileURL(folder).href}/issue/${file}`;
	const addresses = ['20260728A01.txt', '20260728A02.txt', '20260728A03.txt', 'other.txt'].map(address);
	const waiting = new Set<Promise<void>>();
	let asked = 0;
	let refused = 0;
	let isOdd = false;
	const faults: string[] = [];
	client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
		if (type === 1 && !isOdd) faults.push(message);
	});
	const ask = (method: string, params: unknown): void => {
		asked++;
		const answer = client.sendRequest(method, params).then(
			() => {},
			() => void refused++,
		);
		const one: Promise<void> = answer.finally(() => waiting.delete(one));
		waiting.add(one);
	};
	const choose = makeChooser(random, { documents, addresses, copies });
	for (let i = 0; i < messages; i++) {
		const uri = random.pick(addresses);
		const document = documents.get(uri);
		const act = random.below(20);
		if (!document) open(client, documents, { uri, text: random.pick(copies) });
		else if (act < 6) edit(client, documents, { document, ...choose.edit(document) });
		else if (act === 6 && random.below(8) === 0) {
			documents.delete(uri);
			await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
		} else {
			const { method, params } = choose.question(document);
			ask(method, params);
		}
		// Some questions wait for others, some are asked while all others wait.
		if (waiting.size > 6 || random.below(5) === 0) await Promise.all(waiting);
	}
	await Promise.all(waiting);
	isOdd = true;
	for (let i = 0; i < messages / 10; i++) {
		const { method, params } = choose.odd();
		ask(method, params);
		if (waiting.size > 6) await Promise.all(waiting);
	}
	await Promise.all(waiting);
	await assertSame(speaking, await start(server, folder), documents);
	return { asked, refused, faults };
}

interface Speaking {
	readonly client: ProtocolConnection;
	readonly left: Promise<number | null>;
}

async function start(server: string, folder: string): Promise<Speaking> {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const left = new Promise<number | null>((resolve) => child.on('exit', resolve));
	const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	for (const method of ['workspace/applyEdit', 'window/showMessageRequest', 'client/registerCapability'])
		client.onRequest(method, () => ({ applied: false }));
	client.listen();
	await client.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: {
			workspace: { workspaceEdit: { documentChanges: true } },
			textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
		},
		workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }],
	});
	await client.sendNotification('initialized', {});
	return { client, left };
}

/** Both servers say the same of each page; then both leave. */
async function assertSame(one: Speaking, other: Speaking, documents: ReadonlyMap<string, TextDocument>): Promise<void> {
	for (const [uri, document] of documents)
		open(other.client, new Map(), { uri, text: document.getText(), version: document.version });
	for (const uri of documents.keys()) {
		const textDocument = { uri };
		for (const method of [
			'textDocument/documentSymbol',
			'textDocument/semanticTokens/full',
			'textDocument/foldingRange',
		]) {
			const said = await Promise.all([one, other].map(({ client }) => client.sendRequest(method, { textDocument })));
			const [first, second] = said.map((answer) =>
				JSON.stringify(answer, (key, value) => (key === 'resultId' ? 0 : value)),
			);
			assert.equal(first, second, `${method} of ${uri}`);
		}
	}
	for (const { client, left } of [one, other]) {
		await client.sendRequest('shutdown');
		await client.sendNotification('exit');
		assert.equal(await left, 0);
		client.dispose();
	}
}

function open(
	client: ProtocolConnection,
	documents: Map<string, TextDocument>,
	{ uri, text, version = 1 }: { readonly uri: string; readonly text: string; readonly version?: number },
): void {
	documents.set(uri, TextDocument.create(uri, 'newscopy', version, text));
	void client.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'newscopy', version, text },
	});
}

interface Edited {
	readonly document: TextDocument;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

function edit(
	client: ProtocolConnection,
	documents: Map<string, TextDocument>,
	{ document, start, end, text }: Edited,
): void {
	const { uri, version } = document;
	const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
	documents.set(uri, TextDocument.update(document, [change], version + 1));
	void client.sendNotification('textDocument/didChange', {
		textDocument: { uri, version: version + 1 },
		contentChanges: [change],
	});
}
