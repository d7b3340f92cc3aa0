import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { run, stop } from './extension';

/** The extension in VS Code on a machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
	const module = Uri.joinPath(context.extensionUri, 'out', 'server', 'node.js').fsPath;
	const transport = TransportKind.ipc;
	run(context, (options) => new LanguageClient('zhubi', '朱笔', { run: { module, transport }, debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } } }, options));
}

export function deactivate(): Promise<void> {
	return stop();
}
