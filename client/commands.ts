import { commands, Disposable, type LogOutputChannel, l10n, type TextDocument, window } from 'vscode';
import { askIssueDate } from './issue-date';
import { newSettings } from './new-settings';
import type { Server } from './server';

/** The commands of the palette. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
	return Disposable.from(
		commands.registerCommand('zhubi.issueDate', async () => {
			const page = activePage();
			if (page) await askIssueDate(server, page);
		}),
		commands.registerCommand('zhubi.rejoin', async () => {
			const page = activePage();
			if (page && (await server.execute('zhubi.rejoinColumnBreaks', page.uri.toString())) === 0)
				void window.showInformationMessage(l10n.t('There is no column break to rejoin on this page.'));
		}),
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

function activePage(): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	if (document?.languageId === 'newscopy') return document;
	void window.showInformationMessage(l10n.t('Open a page of news copy first.'));
	return undefined;
}
