import { commands, type Disposable, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { FolderReport } from '../../server/lsp/messages/issue-messages';
import { showReportText } from '../markdown-pages';
import type { Server } from '../server';
import type { IssueNode } from './tree';

/**
 * Checks the pages of a folder, from the explorer, the tree or the palette; with progress that can be cancelled, and a report at the end.
 */
export function folderChecks(server: Server): Disposable {
	return commands.registerCommand('zhubi.checkFolder', async (what?: Uri | IssueNode) => {
		const folder = folderOf(what) ?? workspace.workspaceFolders?.[0]?.uri;
		if (!folder) {
			void window.showInformationMessage(l10n.t('Open a folder first.'));
			return undefined;
		}
		const report = await window.withProgress(
			{ location: ProgressLocation.Notification, title: l10n.t('Checking the folder'), cancellable: true },
			(progress, token) => {
				let before = 0;
				return server.askWithProgress<FolderReport | null>(
					'zhubi/checkFolder',
					{ uri: folder.toString() },
					{
						token,
						told({ percentage = before, message }) {
							progress.report({ increment: percentage - before, ...(message === undefined ? {} : { message }) });
							before = percentage;
						},
					},
				);
			},
		);
		if (report) await showReportText(folder.path.slice(folder.path.lastIndexOf('/') + 1), report.markdown);
		return report;
	});
}

function folderOf(what: Uri | IssueNode | undefined): Uri | undefined {
	if (what instanceof Uri) return what;
	if (what?.kind === 'issue') return Uri.parse(what.issue.id.slice(0, what.issue.id.indexOf('\n')).replace(/\/$/, ''));
	return undefined;
}
