import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { run, stop } from './extension';

// The worker's own global scope; its library is left out, so that nothing else of a browser slips into the client.
declare const Worker: new (address: string, options?: { readonly name?: string }) => ConstructorParameters<typeof LanguageClient>[2] & object;

/** The extension in VS Code for the web: the server is a web worker. */
export function activate(context: ExtensionContext): void {
	const address = Uri.joinPath(context.extensionUri, 'out', 'server', 'browser.js').toString(true);
	run(context, (options) => new LanguageClient('zhubi', '朱笔', () => Promise.resolve(new Worker(address, { name: 'zhubi' }) as never), options));
}

export function deactivate(): Promise<void> {
	return stop();
}
