import { l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { DateScope } from '../server/lsp/messages/messages';
import type { Server } from './server';

/** Asks for which pages, then for the day, and has the server write it down. The server reads what was typed. */
export async function askIssueDate(server: Server, page: TextDocument): Promise<void> {
	const uri = page.uri.toString();
	// An untitled page lies in no folder.
	const scope = page.isUntitled ? 'page' : await askScope();
	if (!scope) return;
	const typed = await window.showInputBox({
		title: scope === 'page' ? l10n.t('Issue Date of This Page') : l10n.t('Issue Date of This Folder'),
		prompt: `${l10n.t('For example 2026-08-01, 20260801, 2026年8月1日 or 8月1日.')} ${scope === 'page' ? l10n.t('Leave empty to take it from the masthead, the file name or zhubi.json.') : l10n.t('Leave empty to take it out of zhubi.json.')}`,
		placeHolder: 'YYYY-MM-DD',
		async validateInput(value) {
			if (value.trim() === '' || (await server.execute('zhubi.readIssueDate', uri, value))) return undefined;
			return l10n.t('No such day: {0}. Write 2026-08-01, 20260801, 2026年8月1日 or 8月1日.', value);
		},
	});
	if (typed === undefined) return;
	await server.execute('zhubi.setIssueDate', uri, typed.trim() === '' ? null : typed, scope);
}

async function askScope(): Promise<DateScope | undefined> {
	const scopes: readonly (QuickPickItem & { readonly scope: DateScope })[] = [
		{
			scope: 'page',
			label: `$(file) ${l10n.t('This page')}`,
			detail: l10n.t('Kept as a note beside the page. It stands over masthead, file name and zhubi.json.'),
		},
		{
			scope: 'folder',
			label: `$(folder) ${l10n.t('This folder')}`,
			detail: l10n.t(
				'Written to zhubi.json. It holds for the pages of the folder that tell no date themselves, by masthead or file name.',
			),
		},
	];
	const chosen = await window.showQuickPick(scopes, {
		title: l10n.t('Issue Date'),
		placeHolder: l10n.t('For which pages?'),
	});
	return chosen?.scope;
}
