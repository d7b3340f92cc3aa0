import assert from 'node:assert/strict';
import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	CodeActionRequest,
	createProtocolConnection,
	DidChangeTextDocumentNotification,
	DidOpenTextDocumentNotification,
	DocumentDiagnosticRequest,
	DocumentSymbolRequest,
	ExecuteCommandRequest,
	ExitNotification,
	FoldingRangeRequest,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** What ships, as scripts/test/unit.mjs builds it. */
const out = resolve(process.env.ZHUBI_OUT ?? 'out');
const bundles = [
	'cli/zhubi.js',
	'cli/commands.js',
	'server/server.js',
	'server/core.js',
	'client/node.js',
	'client/browser.js',
] as const;
const folder = mkdtempSync(join(tmpdir(), 'zhubi-offline-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = '区里召开座谈会\n\n本报讯（记者 王小明、赵一禾）7月28日上午，县委书记李文在会上讲话(摘要)。\n';

/** What a bundle may ask of Node or of the editor: none of these opens a socket. Names are without `node:`. */
const harmless = [
	'buffer',
	'crypto',
	'events',
	'fs',
	'fs/promises',
	'os',
	'path',
	'stream',
	'string_decoder',
	'url',
	'util',
];
const mayRequire: Readonly<Record<(typeof bundles)[number], readonly string[]>> = {
	// Each start of a program loads what lies beside it.
	'cli/zhubi.js': [...harmless, './commands', '../server/server'],
	// Many files are read on several threads.
	'cli/commands.js': [...harmless, 'worker_threads'],
	'server/server.js': [...harmless, './core'],
	'server/core.js': harmless,
	// The desktop client starts the server as a process of its own, and its library reads the output of one line by line.
	'client/node.js': [...harmless, 'child_process', 'readline', 'vscode'],
	'client/browser.js': ['vscode'],
};

/** Ways to the network that need no module, and ways to a module that need no `require`. */
const roundabout = [
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'WebSocketStream',
	'WebTransport',
	'EventSource',
	'RTCPeerConnection',
	'sendBeacon',
	'importScripts',
	'getBuiltinModule',
	'createRequire',
	'_linkedBinding',
	'eval',
];

describe('no bundle reaches the network', () => {
	for (const bundle of bundles) {
		test(bundle, () => {
			const code = readFileSync(join(out, bundle), 'utf8');
			const required = [...code.matchAll(/\brequire\(\s*(["'`])(?:node:)?(.*?)\1\s*\)/g)].map((match) => match[2]);
			assert.deepEqual(
				required.filter((name) => !mayRequire[bundle].includes(name)),
				[],
			);
			// What is not a plain name cannot be judged here.
			assert.deepEqual(code.match(/\brequire\((?!\s*["'`]).{0,40}/g) ?? [], []);
			assert.deepEqual(code.match(/\bimport\(.{0,80}/g) ?? [], []);
			assert.deepEqual(
				roundabout.filter((word) => new RegExp(`\\b${word}\\b`).test(code)),
				[],
			);
		});
	}
	test('the scan sees what it looks for', () => {
		const code = readFileSync(join(out, 'client/node.js'), 'utf8');
		assert.match(code, /\brequire\(["'`]child_process["'`]\)/);
	});
});

test('a server that is told to use a socket or a pipe refuses, and nobody is called', async () => {
	let calls = 0;
	const listener = createServer((socket) => {
		calls++;
		socket.destroy();
	});
	const { port } = await new Promise<{ port: number }>((found) =>
		listener.listen(0, '127.0.0.1', () => found(listener.address() as { port: number })),
	);
	try {
		for (const transport of [`--socket=${port}`, `--pipe=${join(folder, 'pipe')}`]) {
			const { status, stderr } = await run([join(out, 'server/server.js'), transport]);
			assert.notEqual(status, 0);
			assert.match(stderr, /opens no socket/);
		}
		assert.equal(calls, 0);
	} finally {
		listener.close();
	}
});

/** Node with the trap set: whoever calls for the outside is named in `trapped`. */
const trap = resolve('test/support/socket-trap.cjs');
const log = join(folder, 'trapped');
const trapped = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []);
const environment = { ...process.env, ZHUBI_TRAP: log, NODE_OPTIONS: `--require ${JSON.stringify(trap)}` };

function run(
	args: readonly string[],
	options: SpawnOptions = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
	return new Promise((found, fail) => {
		const child = spawn(process.execPath, args, { cwd: folder, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		const text = { stdout: '', stderr: '' };
		for (const stream of ['stdout', 'stderr'] as const)
			child[stream]?.setEncoding('utf8').on('data', (part: string) => (text[stream] += part));
		child.on('error', fail).on('close', (status) => found({ status, ...text }));
	});
}

test('the trap catches every way out, on threads too', async () => {
	const ways = `
		const attempt = async (way) => { try { await way(); } catch {} };
		const quiet = (emitter) => new Promise((done) => emitter.on('error', done));
		const all = async () => {
			await attempt(() => fetch('http://127.0.0.1:9/'));
			await attempt(() => new WebSocket('ws://127.0.0.1:9/'));
			await attempt(() => quiet(require('http').get('http://127.0.0.1:9/')));
			await attempt(() => quiet(require('tls').connect(9, '127.0.0.1')));
			await attempt(() => require('net').createServer().listen(0));
			await attempt(() => require('dgram').createSocket('udp4').send('x', 9));
			await attempt(() => require('dns').promises.lookup('localhost'));
			await attempt(() => new (require('dns').Resolver)().resolve4('localhost', () => {}));
			await attempt(() => require('child_process').execFileSync('true'));
		};
		const { isMainThread, Worker } = require('worker_threads');
		if (isMainThread) all().then(() => new Worker(__filename));
		else require('net').connect(9, '127.0.0.1');
	`;
	writeFileSync(join(folder, 'ways.cjs'), ways);
	await run(['ways.cjs'], { env: environment });
	const connect = 'net.Socket.connect';
	assert.deepEqual(trapped(), [
		'fetch',
		'WebSocket',
		connect,
		connect,
		'net.Server.listen',
		'dgram.createSocket',
		'dns.promises.lookup',
		'dns.Resolver.resolve4',
		'child_process.execFileSync',
		connect,
	]);
	rmSync(log);
});

describe('a run opens no socket, asks no name, starts no program', () => {
	const cli = join(out, 'cli/zhubi.js');
	mkdirSync(join(folder, 'pages'));
	for (let i = 0; i < 100; i++) writeFileSync(join(folder, 'pages', `20260728A${i}.txt`), page);
	const files = Array.from({ length: 100 }, (_, i) => `pages/20260728A${i}.txt`);

	test('annotate, on threads', async () => {
		const { status, stdout, stderr } = await run([cli, 'annotate', ...files], {
			env: { ...environment, ZHUBI_THREADS: '2' },
		});
		assert.deepEqual([status, stderr, stdout.trim().split('\n').length], [0, '', files.length]);
		assert.deepEqual(trapped(), []);
	});
	test('check in every format, and --fix', async () => {
		const forms = [['--format', 'pretty'], ['--format', 'json'], ['--format', 'sarif'], ['--fix']];
		const runs = await Promise.all(
			forms.map((form, i) => run([cli, 'check', ...form, `pages/20260728A${i}.txt`], { env: environment })),
		);
		assert.deepEqual(
			// All that is wrong with the page is mended.
			runs.map(({ status }) => status),
			[1, 1, 1, 0],
		);
		assert.notEqual(readFileSync(join(folder, 'pages', '20260728A3.txt'), 'utf8'), page);
		assert.deepEqual(trapped(), []);
	});
	test('a conversation over stdio', async () => {
		const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
			cwd: folder,
			env: environment,
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		const left = new Promise((done) => child.on('exit', done));
		const client = createProtocolConnection(
			new StreamMessageReader(child.stdout),
			new StreamMessageWriter(child.stdin),
		);
		client.listen();
		try {
			await client.sendRequest(InitializeRequest.type, {
				processId: process.pid,
				rootUri: null,
				capabilities: { textDocument: { diagnostic: {} } },
				workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }],
			});
			await client.sendNotification(InitializedNotification.type, {});
			const textDocument = { uri: pathToFileURL(join(folder, 'pages', '20260728A9.txt')).href };
			await client.sendNotification(DidOpenTextDocumentNotification.type, {
				textDocument: { ...textDocument, languageId: 'newscopy', version: 1, text: page },
			});
			await client.sendNotification(DidChangeTextDocumentNotification.type, {
				textDocument: { ...textDocument, version: 2 },
				contentChanges: [{ text: page.replace('上午', '下午') }],
			});
			const position = { line: 2, character: 5 };
			const found = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
			assert.ok(found.kind === 'full' && found.items.length > 0);
			assert.equal((await client.sendRequest(DocumentSymbolRequest.type, { textDocument }))?.length, 1);
			assert.ok(await client.sendRequest(HoverRequest.type, { textDocument, position }));
			assert.ok(
				await client.sendRequest(CodeActionRequest.type, {
					textDocument,
					range: { start: position, end: position },
					context: { diagnostics: [] },
				}),
			);
			await client.sendRequest(FoldingRangeRequest.type, { textDocument });
			await client.sendRequest(ExecuteCommandRequest.type, {
				command: 'zhubi.setIssueDate',
				arguments: [textDocument.uri, '2026-07-29'],
			});
			await client.sendRequest(ShutdownRequest.type);
			await client.sendNotification(ExitNotification.type);
			assert.equal(await left, 0);
		} finally {
			client.dispose();
			child.kill();
		}
		assert.deepEqual(trapped(), []);
	});
});
