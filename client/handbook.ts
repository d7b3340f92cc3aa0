import {
	commands,
	Disposable,
	l10n,
	type TextDocument,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { rulePages } from './markdown-pages';

/**
 * A webview that has not reported within this many milliseconds does not run.
 * Some browsers treat it as a third party and block what it needs.
 */
const patience = 5000;

/**
 * The handbook (`out/handbook/index.html`) in a tab of its own, opened by the command, or at a rule's chapter where the page of that rule
 * was opened, which is what the code of a finding leads to. Where no webview runs, the page stays open as plain text.
 */
export function registerHandbook(extension: Uri): Disposable {
	let panel: WebviewPanel | undefined;
	let running: ReturnType<typeof runs> | undefined;

	const open = async (chapter: string): Promise<Running> => {
		if (!panel) {
			const made = window.createWebviewPanel('zhubi.handbook', '朱笔规则手册', ViewColumn.Active, {
				enableScripts: true,
				enableFindWidget: true,
				retainContextWhenHidden: true,
				localResourceRoots: [],
			});
			panel = made;
			made.onDidDispose(() => {
				panel = undefined;
				running = undefined;
			});
			running = runs(made);
			made.webview.html = new TextDecoder().decode(
				await workspace.fs.readFile(Uri.joinPath(extension, 'out', 'handbook', 'index.html')),
			);
		} else panel.reveal();
		const found = (await running) ?? 'closed';
		if (found === 'yes') await panel?.webview.postMessage({ chapter });
		else panel?.dispose();
		return found;
	};
	/** False once a webview did not report in time. */
	let works = true;
	const instead = async (page: TextDocument): Promise<void> => {
		const chapter = chapterOf(page.uri);
		if (chapter === undefined || !works) return;
		const found = await open(chapter);
		if (found === 'yes') await close(page.uri);
		if (found !== 'no') return;
		works = false;
		await window.showTextDocument(page);
	};
	return Disposable.from(
		commands.registerCommand('zhubi.handbook', async (chapter?: unknown) => {
			const found = await open(typeof chapter === 'string' ? chapter : 'top');
			if (found === 'no')
				void window.showInformationMessage(
					l10n.t('The handbook cannot be shown here: no webview runs in this browser.'),
				);
			return found;
		}),
		window.onDidChangeActiveTextEditor((editor) => editor && instead(editor.document)),
		{ dispose: () => panel?.dispose() },
	);
}

/** Whether the page in a webview runs: its script reports when it has loaded. `closed`: the user closed it before that was known. */
type Running = 'yes' | 'no' | 'closed';

function runs(panel: WebviewPanel): Promise<Running> {
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

/** `column-break` of `zhubi-rule:/column-break.md`. */
function chapterOf(uri: Uri): string | undefined {
	return `${uri.scheme}:/` === rulePages ? /^\/([\w-]+)\.md$/.exec(uri.path)?.[1] : undefined;
}

async function close(uri: Uri): Promise<void> {
	const tabs = window.tabGroups.all
		.flatMap((group) => group.tabs)
		.filter(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri.toString());
	if (tabs.length > 0) await window.tabGroups.close(tabs, true);
}
