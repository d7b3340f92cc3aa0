import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, describe, test } from 'node:test';
import {
	createConnection,
	createProtocolConnection,
	type InitializeParams,
	ProposedFeatures,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { emptyHost } from '../../server/host/host';
import { greetingTo } from '../../server/lsp/protocol/greeting';
import { serve } from '../../server/lsp/session/serve';
import { createFraming } from '../../server/lsp/transport/framing';

/** The server as it ships is started: `initialize` is answered before what it knows is loaded. */
const server = process.env.ZHUBI_SERVER ?? '';
const folder = mkdtempSync(join(tmpdir(), 'zhubi-start-'));
const running = new Set<ChildProcess>();
after(() => {
	for (const child of running) child.kill();
	rmSync(folder, { recursive: true, force: true });
});

const initialize: InitializeParams = { processId: null, rootUri: null, capabilities: {} };

describe('what is told early is what the whole server tells', () => {
	const clients: Record<string, Partial<InitializeParams>> = {
		'a client that can nothing': {},
		'one that pulls diagnostics, in Chinese': {
			locale: 'zh-cn',
			capabilities: { textDocument: { diagnostic: {} } },
			initializationOptions: { wholeIssue: true },
		},
		'one that can much': {
			workspaceFolders: [],
			capabilities: {
				workspace: {
					workspaceFolders: true,
					fileOperations: { willRename: true },
					workspaceEdit: { resourceOperations: ['rename'] },
					didChangeWatchedFiles: { dynamicRegistration: true },
				},
				textDocument: {
					documentSymbol: { dynamicRegistration: true },
					codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
					rename: { prepareSupport: true },
				},
				window: { workDoneProgress: true },
			},
		},
	};
	for (const [name, params] of Object.entries(clients))
		test(name, async () => {
			const [to, from] = [new PassThrough(), new PassThrough()];
			const connection = createConnection(
				ProposedFeatures.all,
				new StreamMessageReader(to),
				new StreamMessageWriter(from),
			);
			serve(connection, {
				makeHost: () => emptyHost,
				assets: undefined,
				handbook: undefined,
				isSuperseded: () => false,
			});
			const client = createProtocolConnection(new StreamMessageReader(from), new StreamMessageWriter(to));
			client.listen();
			const whole = await client.sendRequest('initialize', { ...initialize, ...params });
			client.dispose();
			connection.dispose();
			assert.deepEqual(greetingTo({ ...initialize, ...params }), whole);
		});
});

/** A message as it travels. */
function framed(message: object): string {
	const body = JSON.stringify({ jsonrpc: '2.0', ...message });
	return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const uri = 'untitled:20260728A01.txt';
const text = '新桥通车\n\n本报讯（记者 甲某某）城东新桥通车,群众从此不用绕行。\n';
/** A whole conversation; only the last question needs what the server knows. */
const conversation = [
	{ id: 1, method: 'initialize', params: initialize },
	{ method: 'initialized', params: {} },
	{ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'newscopy', version: 1, text } } },
	{ id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } },
	{ id: 3, method: 'shutdown' },
];
const exit = { method: 'exit' };

describe('a conversation that is sent before anything was answered', () => {
	interface Told {
		readonly id?: unknown;
		readonly method?: string;
	}
	const answersIn = (messages: readonly Told[]) =>
		messages.filter(({ id, method }) => id !== undefined && method === undefined).map(({ id }) => id);
	const streamed = async (parts: readonly string[]) => {
		const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		running.add(child);
		const messages: Told[] = [];
		child.stdout.on(
			'data',
			createFraming((body) => {
				const message: Told = JSON.parse(new TextDecoder().decode(body));
				messages.push(message);
				if (message.id === 3) child.stdin.write(framed(exit));
			}),
		);
		const left = once(child, 'close');
		for (const part of parts) child.stdin.write(part);
		assert.deepEqual([(await left)[0], answersIn(messages)], [0, [1, 2, 3]]);
	};
	const whole = conversation.map(framed).join('');
	test('in one piece', () => streamed([whole]));
	test('cut within the first message, and within a header', () => {
		const second = whole.indexOf('Content-Length', 1) + 9;
		return streamed([whole.slice(0, 7), whole.slice(7, 60), whole.slice(60, second), whole.slice(second)]);
	});
	test('from VS Code', async () => {
		const child = fork(server, ['--node-ipc'], { execArgv: [] });
		running.add(child);
		const messages: Told[] = [];
		child.on('message', (message: Told) => {
			messages.push(message);
			if (message.id === 3) child.send({ jsonrpc: '2.0', ...exit });
		});
		const left = once(child, 'exit');
		for (const message of conversation) child.send({ jsonrpc: '2.0', ...message });
		assert.deepEqual([(await left)[0], answersIn(messages)], [0, [1, 2, 3]]);
	});
});

describe('a broken installation is told', () => {
	const startAlone = async () => {
		const alone = join(folder, 'server.js');
		copyFileSync(server, alone);
		const child = spawn(process.execPath, [alone, '--stdio'], { stdio: ['pipe', 'ignore', 'pipe'] });
		running.add(child);
		let said = '';
		child.stderr.on('data', (chunk) => (said += chunk));
		child.stdin.on('error', () => {});
		child.stdin.write(framed({ id: 1, method: 'initialize', params: initialize }));
		const [status] = await once(child, 'close');
		return [status, said] as const;
	};
	test('where the rest is missing, before anything is promised', async () => {
		const [status, said] = await startAlone();
		assert.equal(status, 1);
		assert.match(said, /^zhubi: core\.js is missing/);
	});
	test('where it cannot be read', async () => {
		writeFileSync(join(folder, 'core.js'), 'throw new Error("cut off")');
		const [status, said] = await startAlone();
		assert.equal(status, 1);
		assert.match(said, /^zhubi: the rest of the server cannot be loaded: Error: cut off/);
	});
});
