import { type ExtensionContext, Uri } from 'vscode';
import type { BrowserMessageReader } from 'vscode-languageclient/browser';
import { extensionOf } from './extension';

// The worker's own scope, as far as it is used. The web types of TypeScript are left out, so that the client uses nothing else of a
// browser.
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (address: string, options?: { readonly name?: string }) => Port & { terminate(): void };

/** The extension in VS Code for the web: the server is a web worker. */
export const { activate, deactivate } = extensionOf((context: ExtensionContext) => {
	const address = Uri.joinPath(context.extensionUri, 'out', 'server', 'core.js').toString(true);
	let worker: InstanceType<typeof Worker> | undefined;
	context.subscriptions.push({ dispose: () => worker?.terminate() });
	return async (options) => {
		const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
			'vscode-languageclient/browser'
		);
		// The transports are made here. The client would test for `Worker`, and the extension host has a worker class of its own.
		const connect = async () => {
			worker?.terminate();
			worker = new Worker(address, { name: 'zhubi' });
			return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
		};
		return new LanguageClient('zhubi', '朱笔', connect, options);
	};
});
