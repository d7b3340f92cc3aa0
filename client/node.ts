import { type ExtensionContext, Uri } from 'vscode';
import { diskHost } from '../server/host/disk-host';
import { extensionOf } from './extension';

/** The extension in VS Code on the desktop or a remote machine: the server is a process of its own. */
export const { activate, deactivate } = extensionOf((context: ExtensionContext) => {
	const module = Uri.joinPath(context.extensionUri, 'out', 'server', 'server.js').fsPath;
	return async (options) => {
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
}, diskHost);
