import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { after, test } from 'node:test';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { mostAtOnce } from '../../server/lsp/session/serve';
import { createFraming } from '../../server/lsp/transport/framing';
import { createInbox } from '../../server/lsp/transport/inbox';
import { stdioTransport } from '../../server/lsp/transport/stdio';

/** The built server, spoken to byte by byte: what a client library would not send. */
const server = process.env.ZHUBI_SERVER ?? '';
const running = new Set<ChildProcess>();
after(() => {
	for (const child of running) child.kill();
});

interface Answer {
	readonly id?: unknown;
	readonly method?: string;
	readonly result?: unknown;
	readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

interface Raw {
	readonly child: ChildProcess;
	readonly send: (message: object) => void;
	readonly write: (text: string) => void;
	/** The answer to a request; what the server says of itself is passed over. */
	readonly answer: (id: number | null) => Promise<Answer>;
	/** The exit status, and what was written on standard error. */
	readonly left: Promise<readonly [status: number | null, said: string]>;
}

function start(): Raw {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
	running.add(child);
	let said = '';
	child.stderr.on('data', (chunk) => (said += chunk));
	// A server that has left does not read what is still on its way.
	child.stdin.on('error', () => {});
	const answers: Answer[] = [];
	let wake = () => {};
	const feed = createFraming((body) => {
		answers.push(JSON.parse(new TextDecoder().decode(body)));
		wake();
	});
	let reading = false;
	const write = (text: string) => void child.stdin.write(text);
	return {
		child,
		write,
		send(message) {
			const body = JSON.stringify({ jsonrpc: '2.0', ...message });
			write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
		},
		async answer(id) {
			// Nothing is read before an answer is wanted.
			if (!reading) child.stdout.on('data', feed);
			reading = true;
			while (true) {
				const found = answers.find((one) => one.id === id && one.method === undefined);
				if (found) return found;
				await new Promise<void>((resolve) => (wake = resolve));
			}
		},
		left: once(child, 'exit').then(([status]) => [status, said] as const),
	};
}

const initialize = (id: number) => ({
	id,
	method: 'initialize',
	params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
});
const symbols = (id: number, uri = 'untitled:1') => ({
	id,
	method: 'textDocument/documentSymbol',
	params: { textDocument: { uri } },
});
const openPage = (text: string, uri = 'untitled:1') => ({
	method: 'textDocument/didOpen',
	params: { textDocument: { uri, languageId: 'newscopy', version: 1, text } },
});
const sample = readFileSync('samples/20260730A03.txt', 'utf8');

test('what comes before initialize, twice, or after shutdown gets the protocol’s errors', async () => {
	const { send, answer, left } = start();
	send(openPage(sample));
	send(symbols(1));
	assert.equal((await answer(1)).error?.code, -32002);
	send(initialize(2));
	assert.ok((await answer(2)).result);
	send(initialize(3));
	assert.equal((await answer(3)).error?.code, -32600);
	// The page that was opened too early is not open.
	send(symbols(4));
	assert.deepEqual((await answer(4)).result, []);
	send({ id: 5, method: 'shutdown' });
	assert.equal((await answer(5)).result, null);
	send(symbols(6));
	assert.equal((await answer(6)).error?.code, -32600);
	send({ id: 7, method: 'shutdown' });
	assert.equal((await answer(7)).error?.code, -32600);
	send({ method: 'exit' });
	assert.deepEqual(await left, [0, '']);
});

test('who goes without shutdown leaves a failure behind', async () => {
	const { send, answer, left } = start();
	send(initialize(1));
	await answer(1);
	send({ method: 'exit' });
	assert.equal((await left)[0], 1);
});

test('bad framing ends the server, which says why', async () => {
	for (const [bad, reason] of [
		['{"jsonrpc":"2.0"}\r\n\r\n', /bad framing: no header/],
		['Content-Length: many\r\n\r\n{}', /bad framing: a header without Content-Length/],
		['Content-Length: 99999999999\r\n\r\n{}', /bad framing: a message of/],
	] as const) {
		const { send, answer, write, left } = start();
		send(initialize(1));
		await answer(1);
		write(bad);
		const [status, said] = await left;
		assert.equal(status, 1);
		assert.match(said, reason);
	}
});

test('a body that is no JSON costs one answer', async () => {
	const { send, answer, write, child } = start();
	send(initialize(1));
	await answer(1);
	write('Content-Length: 3\r\n\r\n{"a');
	assert.equal((await answer(null)).error?.code, -32700);
	send(symbols(2));
	assert.deepEqual((await answer(2)).result, []);
	child.kill();
});

test('an edit past the end leaves the document whole', async () => {
	const { send, answer, child } = start();
	send(initialize(1));
	await answer(1);
	send(openPage('城东新桥通车\n\n本报讯（记者 乔南）昨日，城东新桥通车。\n'));
	const far = { line: 90, character: 7.5 };
	send({
		method: 'textDocument/didChange',
		params: {
			textDocument: { uri: 'untitled:1', version: 2 },
			contentChanges: [{ range: { start: far, end: far }, text: '\n施工方介绍,大桥全长三百米。\n' }],
		},
	});
	send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: 'untitled:1' } } });
	const { items } = (await answer(2)).result as {
		readonly items: readonly { readonly code: string; readonly range: object }[];
	};
	assert.deepEqual(items.find(({ code }) => code === 'halfwidth-punctuation')?.range, {
		start: { line: 4, character: 5 },
		end: { line: 4, character: 6 },
	});
	child.kill();
});

test('a question that an edit has overtaken is not answered', async () => {
	const { send, answer, child } = start();
	send(initialize(1));
	await answer(1);
	send(openPage(sample));
	const question = symbols(2);
	const edit = {
		method: 'textDocument/didChange',
		params: { textDocument: { uri: 'untitled:1', version: 2 }, contentChanges: [{ text: sample }] },
	};
	const pull = { id: 3, method: 'textDocument/diagnostic', params: { textDocument: { uri: 'untitled:1' } } };
	// In one piece, so that the edit has come in before the first question is looked at.
	write(child, [question, pull, edit, symbols(4)]);
	assert.equal((await answer(2)).error?.code, -32801);
	const { error } = await answer(3);
	assert.deepEqual([error?.code, error?.data], [-32802, { retriggerRequest: true }]);
	assert.ok(Array.isArray((await answer(4)).result));
	child.kill();
});

function write(child: ChildProcess, messages: readonly object[]): void {
	child.stdin?.write(
		messages
			.map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
			.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
			.join(''),
	);
}

/** A transport in this process, over an output that is never read, and how many requests were taken up. */
function deaf(): { readonly input: PassThrough; readonly taken: () => number; readonly reasons: string[] } {
	const input = new PassThrough();
	const reasons: string[] = [];
	const { reader, writer, strategy } = stdioTransport({
		input,
		output: new Writable({ highWaterMark: 1, write: () => {} }),
		leave: (reason) => reasons.push(reason),
		closed: () => {},
	});
	const connection = createConnection(ProposedFeatures.all, createInbox(reader, writer).reader, writer, {
		messageStrategy: strategy,
		maxParallelism: mostAtOnce,
	});
	let taken = 0;
	connection.onInitialize(() => ({ capabilities: {} }));
	connection.onRequest('answer', () => {
		taken++;
		return 'long'.repeat(1000);
	});
	connection.listen();
	return { input, taken: () => taken, reasons };
}

function put(input: PassThrough, message: object): void {
	const body = JSON.stringify({ jsonrpc: '2.0', ...message });
	input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

test('a client that never reads is not answered into memory, and left when too much of what it asks waits', async () => {
	const { input, taken, reasons } = deaf();
	put(input, initialize(1));
	for (let id = 2; id < 602; id++) put(input, { id, method: 'answer' });
	for (let turn = 0; turn < 2000; turn++) await new Promise(setImmediate);
	// One place is taken by the greeting.
	assert.equal(taken(), mostAtOnce - 1);
	assert.deepEqual(reasons, []);
	for (let id = 1000; reasons.length === 0 && id < 1100; id++)
		put(input, { id, method: 'answer', params: { text: 'x'.repeat(1 << 20) } });
	await new Promise(setImmediate);
	assert.match(reasons[0] ?? '', /reads no answers/);
});

test('so it is with every question of the language service, and with an item of a text that is gone', async () => {
	const { send, answer, child } = start();
	send(initialize(1));
	await answer(1);
	send(openPage(sample, 'untitled:1'));
	const edit = {
		method: 'textDocument/didChange',
		params: { textDocument: { uri: 'untitled:1', version: 2 }, contentChanges: [{ text: `${sample}\n` }] },
	};
	const position = { line: 0, character: 0 };
	const questions = [
		'documentHighlight',
		'definition',
		'references',
		'rename',
		'completion',
		'inlayHint',
		'formatting',
		'documentLink',
		'semanticTokens/full',
	].map((name, i) => ({
		id: 10 + i,
		method: `textDocument/${name}`,
		params: {
			textDocument: { uri: 'untitled:1' },
			position,
			range: { start: position, end: position },
			context: { includeDeclaration: true },
			newName: '骆长青',
			options: {},
		},
	}));
	write(child, [...questions, edit, symbols(2)]);
	assert.ok((await answer(2)).result);
	for (const { id, method } of questions) assert.equal((await answer(id)).error?.code, -32801, method);
	const item = { label: '骆长青', data: { uri: 'untitled:1', version: 1, person: '骆长青' } };
	send({ id: 3, method: 'completionItem/resolve', params: item });
	assert.equal((await answer(3)).error?.code, -32801);
	child.kill();
});
