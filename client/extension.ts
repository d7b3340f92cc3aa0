import { type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands';
import { noticeEncoding } from './encoding';
import { registerHandbook } from './handbook';
import { registerReveal } from './links';
import { registerMarkdownPages } from './markdown-pages';
import { registerNoteCommands } from './notes';
import { keepPageLanguage } from './page-language';
import { registerSample } from './sample';
import { type MakeClient, type Server, server } from './server';
import { showStatus } from './status';

let running: Server | undefined;

/**
 * Wires what both hosts share. Nothing slow happens here: the server starts with the first page that is open,
 * so that a window with other plain text only pays for a few listeners.
 */
export function run(context: ExtensionContext, makeClient: MakeClient): void {
	const log = window.createOutputChannel('朱笔 zhubi', { log: true });
	const zhubi = server(context, makeClient, log);
	running = zhubi;
	context.subscriptions.push(
		log,
		keepPageLanguage(context.workspaceState, log),
		registerMarkdownPages(context.extensionUri),
		registerHandbook(context.extensionUri),
		showStatus(zhubi),
		registerReveal(),
		registerSample(context.extensionUri),
		noticeEncoding(),
		registerCommands(zhubi, log),
		registerNoteCommands(zhubi),
	);
	const startFor = (languageId: string): void => {
		if (languageId === 'newscopy') void zhubi.start();
	};
	context.subscriptions.push(workspace.onDidOpenTextDocument((document) => startFor(document.languageId)));
	for (const document of workspace.textDocuments) startFor(document.languageId);
}

export async function stop(): Promise<void> {
	await running?.stop();
}
