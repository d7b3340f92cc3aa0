import {
	type ConnectionOptions,
	createConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type Message,
	type MessageReader,
	type MessageWriter,
	ProposedFeatures,
} from 'vscode-languageserver/node';
import { diskAssets, fetchDiskAsset } from './host/disk-assets';
import { diskHost } from './host/disk-host';
import { handbookAddress } from './host/handbook';
import type { Inbox } from './lsp/transport/inbox';
import { stdioTransport } from './lsp/transport/stdio';
import type { Core, Handed } from './parts';

/** Serves the client of this process. */
export function serveProcess(core: Core, { transport, answered, leave }: Handed): void {
	const listen = (reader: MessageReader, writer: MessageWriter, options: ConnectionOptions): Inbox => {
		const inbox = core.createInbox(reader, writer);
		const connection = createConnection(ProposedFeatures.all, inbox.reader, withoutAnswer(writer, answered), {
			...options,
			maxParallelism: core.mostAtOnce,
		});
		core.serve(connection, {
			makeHost: diskHost,
			assets: { read: diskAssets(), later: fetchDiskAsset },
			handbook: handbookAddress(),
			isSuperseded: inbox.isSuperseded,
		});
		return inbox;
	};
	if (transport === 'ipc') {
		listen(new IPCMessageReader(process), new IPCMessageWriter(process), {});
		return;
	}
	const { reader, writer, strategy } = stdioTransport({
		input: process.stdin,
		output: process.stdout,
		leave,
		closed: () => process.exit(inbox.isShutDown() ? 0 : 1),
	});
	const inbox = listen(reader, writer, { messageStrategy: strategy });
}

/** A writer that leaves out the first answer to a request, which the client has got already. */
function withoutAnswer(writer: MessageWriter, id: number | string | undefined): MessageWriter {
	let isDue = id !== undefined;
	return {
		onError: writer.onError,
		onClose: writer.onClose,
		end: () => writer.end(),
		dispose: () => writer.dispose(),
		write(message) {
			const { id: of, method } = message as Message & { readonly id?: unknown; readonly method?: string };
			if (!isDue || of !== id || method !== undefined) return writer.write(message);
			isDue = false;
			return Promise.resolve();
		},
	};
}
