import { type ExtensionContext, Uri } from 'vscode';
import { diskHost } from '../server/host/disk-host';
import { run, stop } from './extension';
import { workFolders } from './host';
import type { MakeClient } from './server';

/** The extension in VS Code on a machine: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
	const module = Uri.joinPath(context.extensionUri, 'out', 'server', 'server.js').fsPath;
	const makeClient: MakeClient = async (options) => {
		const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
		const transport = TransportKind.ipc;
		return new LanguageClient(
			'zhubi',
			'朱笔',
			{
				run: { module, transport },
				debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
			},
			options,
		);
	};
	run(
		context,
		makeClient,
		diskHost(() => workFolders().map(String)),
	);
}

export function deactivate(): Promise<void> {
	return stop();
}
