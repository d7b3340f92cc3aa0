import { type ExtensionContext, Uri } from 'vscode';
import type { BrowserMessageReader } from 'vscode-languageclient/browser';
import { run, stop } from './extension';

// The worker's own scope, as far as it is used; the library of web types is left out, so that nothing else of a browser slips into the client.
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (address: string, options?: { readonly name?: string }) => Port & { terminate(): void };

/** The extension in VS Code for the web: the server is a web worker. */
export function activate(context: ExtensionContext): void {
	const address = Uri.joinPath(context.extensionUri, 'out', 'server', 'server.js').toString(true);
	let worker: InstanceType<typeof Worker> | undefined;
	run(context, async (options) => {
		const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
			'vscode-languageclient/browser'
		);
		// The transports are made here: the client would ask whether the result is a `Worker`, and the extension host's own kind of worker is none.
		const connect = async () => {
			worker?.terminate();
			worker = new Worker(address, { name: 'zhubi' });
			return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
		};
		return new LanguageClient('zhubi', '朱笔', connect, options);
	});
	context.subscriptions.push({ dispose: () => worker?.terminate() });
}

export function deactivate(): Promise<void> {
	return stop();
}
