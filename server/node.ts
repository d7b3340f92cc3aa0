import {
	type ConnectionOptions,
	createConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageReader,
	type MessageWriter,
	ProposedFeatures,
} from 'vscode-languageserver/node';
import { diskHost } from './host/disk-host';
import { handbookAddress } from './host/handbook';
import { createInbox, type Inbox } from './lsp/inbox';
import { mostAtOnce, serve } from './lsp/serve';
import { stdioTransport } from './stdio';

main();

/** The transport is said by the command line: `--node-ipc` from VS Code, `--stdio` from other editors. */
function main(): void {
	if (process.argv.includes('--node-ipc')) {
		listen(new IPCMessageReader(process), new IPCMessageWriter(process), {});
	} else if (process.argv.includes('--stdio')) {
		const { reader, writer, strategy } = stdioTransport({
			input: process.stdin,
			output: process.stdout,
			leave,
			closed: () => process.exit(inbox.isShutDown() ? 0 : 1),
		});
		const inbox = listen(reader, writer, { messageStrategy: strategy });
	} else leave('it opens no socket and no pipe: say --stdio or --node-ipc');
}

function listen(reader: MessageReader, writer: MessageWriter, options: ConnectionOptions): Inbox {
	const inbox = createInbox(reader, writer);
	serve(createConnection(ProposedFeatures.all, inbox.reader, writer, { ...options, maxParallelism: mostAtOnce }), {
		makeHost: diskHost,
		handbook: handbookAddress(),
		isSuperseded: inbox.isSuperseded,
	});
	return inbox;
}

/** The server cannot go on. It says why on standard error, which clients show, and ends with the status of a failure. */
function leave(reason: string): void {
	process.stderr.write(`zhubi: ${reason}\n`);
	process.exit(1);
}
