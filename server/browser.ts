import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { emptyHost } from './host/host';
import type { Core } from './parts';

// The worker's own scope; the library of web types is left out, so that the core meets no browser by accident.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** Serves the client of this web worker. */
export function serveWorker({ createInbox, mostAtOnce, serve }: Core): void {
	const writer = new BrowserMessageWriter(self);
	const { reader, isSuperseded } = createInbox(new BrowserMessageReader(self), writer);
	// A worker has no disk. Without the client's file system it can reach no file.
	serve(createConnection(reader, writer, { maxParallelism: mostAtOnce }), {
		makeHost: () => emptyHost,
		assets: undefined,
		handbook: undefined,
		isSuperseded,
	});
}
