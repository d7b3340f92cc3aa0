import { commands, Disposable, type LogOutputChannel, l10n, type TextDocument, window } from 'vscode';
import { askIssueDate } from './issue-date';
import { newSettings } from './new-settings';
import type { Server } from './server';
import { askWordLevel } from './word-level';

/** The commands of the palette. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
	return Disposable.from(
		commands.registerCommand('zhubi.issueDate', async () => {
			const page = activePage();
			if (page) await askIssueDate(server, page);
		}),
		commands.registerCommand('zhubi.wordLevel', async () => {
			const page = activePage();
			if (page) await askWordLevel(server, page.uri.toString());
		}),
		commands.registerCommand('zhubi.fixHere', () => commands.executeCommand('editor.action.quickFix')),
		commands.registerCommand('zhubi.mendAll', () => onPage((uri) => server.execute('zhubi.fixAll', uri))),
		commands.registerCommand('zhubi.previewMendAll', () =>
			onPage((uri) => server.execute('zhubi.fixAll', uri, { preview: 'look' })),
		),
		commands.registerCommand('zhubi.rejoin', () => onPage((uri) => rejoin(server, uri, 'no'))),
		commands.registerCommand('zhubi.previewRejoin', () => onPage((uri) => rejoin(server, uri, 'look'))),
		commands.registerCommand('zhubi.report', async () => {
			const page = activePage();
			// The server's command is registered as one of the editor when the server has started.
			if (page) await server.start().then(() => commands.executeCommand('zhubi.errorRate', page.uri.toString()));
		}),
		commands.registerCommand('zhubi.newSettings', newSettings),
		commands.registerCommand('zhubi.restart', () => server.restart()),
		commands.registerCommand('zhubi.log', () => log.show()),
	);
}

async function onPage(act: (uri: string) => Promise<unknown>): Promise<void> {
	const page = activePage();
	if (page) await act(page.uri.toString());
}

async function rejoin(server: Server, uri: string, preview: 'look' | 'no'): Promise<void> {
	if ((await server.execute('zhubi.rejoinColumnBreaks', uri, { preview })) === 0 && preview === 'no')
		void window.showInformationMessage(l10n.t('There is no broken paragraph to rejoin on this page.'));
}

function activePage(): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	if (document?.languageId === 'newscopy') return document;
	void window.showInformationMessage(l10n.t('Open a page of news copy first.'));
	return undefined;
}
