import { commands, type Disposable, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { StatisticsOptions } from '../server/lsp/messages/messages';
import type { Reports } from './report';
import type { Server } from './server';

/** The command that shows the statistics of the desk: of the folder of the page in front, or of the whole workspace. */
export function registerStatistics(server: Server, showReport: Reports['show']): Disposable {
	return commands.registerCommand('zhubi.showStatistics', async () => {
		const document = window.activeTextEditor?.document;
		if (document?.languageId !== 'newscopy') {
			void window.showInformationMessage(l10n.t('Open a page of news copy first.'));
			return;
		}
		const folder = Uri.joinPath(document.uri, '..');
		const top = workspace.getWorkspaceFolder(document.uri)?.uri;
		const reach = top && top.path !== folder.path ? await askReach() : 'folder';
		if (!reach) return;
		const uri = document.uri.toString();
		const count = (format: 'html' | 'markdown') => server.execute('zhubi.statistics', uri, { reach, format });
		const html = await window.withProgress(
			{ location: ProgressLocation.Notification, title: l10n.t('Counting the pages…') },
			() => count('html'),
		);
		if (html !== undefined)
			await showReport({
				title: l10n.t('Statistics of the Desk'),
				html,
				markdown: () => count('markdown'),
			});
	});
}

async function askReach(): Promise<StatisticsOptions['reach']> {
	const choices: { readonly label: string; readonly reach: StatisticsOptions['reach'] }[] = [
		{ label: l10n.t('The folder of this page'), reach: 'folder' },
		{ label: l10n.t('The whole workspace'), reach: 'workspace' },
	];
	return (await window.showQuickPick(choices, { title: l10n.t('Statistics of the Desk') }))?.reach;
}
