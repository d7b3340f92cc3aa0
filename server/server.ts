import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsIn } from './ground/model/fields';
import { greetingTo } from './lsp/protocol/greeting';
import { createFraming } from './lsp/transport/framing';

/**
 * The start of the server in Node: it answers `initialize`, and while the client works on the answer it loads the rest (core.ts), which
 * lies beside it. All messages, the first among them, are then handed over, so that nothing else is known here of what may be said when.
 */
main();

/** The transport is said by the command line: `--node-ipc` from VS Code, `--stdio` from other editors. */
function main(): void {
	// A client that was told what the server can do would not understand why it ends.
	if (!existsSync(join(__dirname, 'core.js'))) leave('core.js is missing beside server.js: install zhubi again');
	else if (process.argv.includes('--node-ipc')) meetParent();
	else if (process.argv.includes('--stdio')) meetStreams();
	else leave('it opens no socket and no pipe: say --stdio or --node-ipc');
}

/** What has come in goes back into the stream: the rest of the server reads it from its first byte on. */
function meetStreams(): void {
	const { stdin, stdout } = process;
	const chunks: Uint8Array[] = [];
	let first: Uint8Array | undefined;
	const feed = createFraming((body) => (first ??= body));
	const handOver = (answered: Id | undefined) => {
		stdin.unshift(Buffer.concat(chunks));
		void load({ transport: 'stdio', answered }).then(() => stdin.resume());
	};
	const take = (chunk: Uint8Array) => {
		chunks.push(chunk);
		const isBad = feed(chunk) !== undefined;
		if (!isBad && first === undefined) return;
		stdin.pause();
		stdin.off('data', take);
		stdin.off('end', end);
		const answer = first && answerTo(first);
		if (!answer) return handOver(undefined);
		const body = Buffer.from(JSON.stringify(answer));
		stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]), () =>
			handOver(answer.id),
		);
	};
	// The client has gone before it said anything.
	const end = () => process.exit(1);
	stdin.on('data', take);
	stdin.on('end', end);
}

/** What has come in is kept, and comes again. */
function meetParent(): void {
	const kept: unknown[] = [];
	const handOver = async (answered: Id | undefined) => {
		await load({ transport: 'ipc', answered });
		process.off('message', take);
		for (const message of kept) process.emit('message', message, undefined);
	};
	const take = (message: unknown) => {
		if (kept.push(message) > 1) return;
		const answer = answered(message);
		if (answer) process.send?.(answer, undefined, undefined, () => void handOver(answer.id));
		else void handOver(undefined);
	};
	process.on('message', take);
}

type Id = number | string;

interface Answer {
	readonly jsonrpc: '2.0';
	readonly id: Id;
	readonly result: unknown;
}

function answerTo(body: Uint8Array): Answer | undefined {
	try {
		return answered(JSON.parse(new TextDecoder().decode(body)));
	} catch {
		return undefined;
	}
}

/** The answer to an `initialize` that is in order; every other message is left to those who know the protocol. */
function answered(message: unknown): Answer | undefined {
	const { id, method, params } = fieldsIn(message);
	if (method !== 'initialize' || !(typeof id === 'number' || typeof id === 'string')) return undefined;
	try {
		return { jsonrpc: '2.0', id, result: greetingTo(params as Parameters<typeof greetingTo>[0]) };
	} catch {
		return undefined;
	}
}

async function load(begun: { readonly transport: 'stdio' | 'ipc'; readonly answered: Id | undefined }): Promise<void> {
	try {
		await (await import('./core')).serveOn({ ...begun, leave });
	} catch (error) {
		leave(
			`the rest of the server cannot be loaded: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		);
	}
}

/** The server cannot go on. It says why on standard error, which clients show, and ends with the status of a failure. */
function leave(reason: string): void {
	process.stderr.write(`zhubi: ${reason}\n`);
	process.exit(1);
}
