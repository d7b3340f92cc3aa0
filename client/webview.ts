import { env, l10n, UIKind, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';

/**
 * A webview that has not reported within this many milliseconds does not run.
 * Some browsers treat it as a third party and block what it needs.
 */
const patience = 5000;

/** Whether the page in a webview runs: its script reports when it has loaded. `closed`: the user closed it before that was known. */
export type Running = 'yes' | 'no' | 'closed';

export function runs(panel: WebviewPanel): Promise<Running> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve('no'), patience);
		panel.webview.onDidReceiveMessage(() => {
			clearTimeout(timer);
			resolve('yes');
		});
		panel.onDidDispose(() => {
			clearTimeout(timer);
			resolve('closed');
		});
	});
}

export function openPanel(viewType: string, title: string): WebviewPanel {
	return window.createWebviewPanel(viewType, title, ViewColumn.Active, {
		enableScripts: true,
		enableFindWidget: true,
		retainContextWhenHidden: true,
		localResourceRoots: [],
	});
}

/** Asks where an HTML page is to be kept, and offers to open it in the browser, which prints it. */
export async function savePage(html: string, name: string): Promise<void> {
	const folder = workspace.workspaceFolders?.[0]?.uri;
	const file = await window.showSaveDialog({
		...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
		filters: { HTML: ['html'] },
	});
	if (!file) return;
	await workspace.fs.writeFile(file, new TextEncoder().encode(html));
	const open = l10n.t('Open in the Browser');
	const canOpen = file.scheme === 'file' && env.uiKind === UIKind.Desktop;
	const chosen = await window.showInformationMessage(
		l10n.t('Saved: {0}. A browser can print it.', workspace.asRelativePath(file)),
		...(canOpen ? [open] : []),
	);
	if (chosen === open) await env.openExternal(file);
}
