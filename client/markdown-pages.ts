import { commands, Disposable, EventEmitter, env, type TextEditor, UIKind, Uri, window, workspace } from 'vscode';

const ruleScheme = 'zhubi-rule';
const reportScheme = 'zhubi-report';

/** The folder of rule pages as the server links to it: `zhubi-rule:/column-break.md`. */
export const rulePages = `${ruleScheme}:/`;

const reports = new Map<string, string>();
const reportChanged = new EventEmitter<Uri>();

/**
 * Serves Markdown as read-only documents: the rule pages that ship with the extension (`out/rules/*.md`), and reports of the server.
 * The rule pages have a scheme of their own since on the web the extension itself is at an `https:` address,
 * and a link to that would leave the editor.
 */
export function registerMarkdownPages(extension: Uri): Disposable {
	const providers = [
		workspace.registerTextDocumentContentProvider(ruleScheme, {
			async provideTextDocumentContent(uri) {
				const name = uri.path.replaceAll('/', '');
				return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'out', 'rules', name)));
			},
		}),
		workspace.registerTextDocumentContentProvider(reportScheme, {
			onDidChange: reportChanged.event,
			provideTextDocumentContent: (uri) => reports.get(uri.path),
		}),
		workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === reportScheme && reports.delete(uri.path)),
	];
	// A browser that blocks third-party storage shows no preview at all. There the page stays plain text.
	if (env.uiKind === UIKind.Desktop) providers.push(window.onDidChangeActiveTextEditor(showRendered));
	return Disposable.from(...providers);
}

/** Opens a report of that name, or updates the one that is open. */
export async function showReportText(name: string, markdown: string): Promise<void> {
	const uri = Uri.from({ scheme: reportScheme, path: `/${name}.md` });
	reports.set(uri.path, markdown);
	reportChanged.fire(uri);
	await window.showTextDocument(uri, { preview: true });
}

function showRendered(editor: TextEditor | undefined): void {
	const uri = editor?.document.uri;
	if (uri?.scheme === reportScheme)
		void commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
}
