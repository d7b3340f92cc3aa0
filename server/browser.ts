import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { emptyHost } from './host/host';
import { serve } from './lsp/serve';

// The worker's own scope; the library of web types is left out, so that the core meets no browser by accident.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// A worker has no disk: without the client's file system there is nothing outside.
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
	makeHost: () => emptyHost,
	handbook: undefined,
});
