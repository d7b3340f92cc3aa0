import { commands, Disposable, l10n, type TextDocument, Uri, type WebviewPanel, window, workspace } from 'vscode';
import { rulePages } from './markdown-pages';
import { openPanel, type Running, runs, savePage } from './webview';

/**
 * The handbook (`out/handbook/index.html`) in a tab of its own, opened by the command, or at a rule's chapter where the page of that rule
 * was opened, which is what the code of a finding leads to. Where no webview runs, the page stays open as plain text.
 */
export function registerHandbook(extension: Uri): Disposable {
	let panel: WebviewPanel | undefined;
	let running: ReturnType<typeof runs> | undefined;

	const book = async (): Promise<string> =>
		new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'out', 'handbook', 'index.html')));
	const open = async (chapter: string): Promise<Running> => {
		if (!panel) {
			const made = openPanel('zhubi.handbook', '朱笔规则手册');
			panel = made;
			made.onDidDispose(() => {
				panel = undefined;
				running = undefined;
			});
			running = runs(made);
			made.webview.html = await book();
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
			if (found === 'no' && typeof chapter === 'string')
				await window.showTextDocument(Uri.parse(`${rulePages}${chapter}.md`));
			else if (found === 'no')
				void window.showInformationMessage(
					l10n.t('The handbook cannot be shown here: no webview runs in this browser.'),
				);
			return found;
		}),
		commands.registerCommand('zhubi.saveHandbook', async () => savePage(await book(), '朱笔规则手册.html')),
		window.onDidChangeActiveTextEditor((editor) => editor && instead(editor.document)),
		{ dispose: () => panel?.dispose() },
	);
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
