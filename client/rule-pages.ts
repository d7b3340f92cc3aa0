import { commands, Disposable, env, type TextEditor, UIKind, Uri, window, workspace } from 'vscode';

const scheme = 'zhubi-rule';

/** The folder of rule pages as the server links to it: `zhubi-rule:/column-break.md`. */
export const rulePages = `${scheme}:/`;

/**
 * Serves the rule pages that ship with the extension (`out/rules/*.md`) as read-only documents of their own scheme. On the web the extension
 * itself is at an `https:` address, and a link to that would leave the editor; this way a page opens beside the copy everywhere.
 */
export function registerRulePages(extension: Uri): Disposable {
	const provider = workspace.registerTextDocumentContentProvider(scheme, {
		async provideTextDocumentContent(uri) {
			const name = uri.path.replaceAll('/', '');
			return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'out', 'rules', name)));
		},
	});
	// A browser that keeps third parties from storing anything shows no preview at all; there the page stays text, which reads well enough.
	return env.uiKind === UIKind.Desktop ? Disposable.from(provider, window.onDidChangeActiveTextEditor(showRendered)) : provider;
}

function showRendered(editor: TextEditor | undefined): void {
	if (editor?.document.uri.scheme === scheme) void commands.executeCommand('vscode.openWith', editor.document.uri, 'vscode.markdown.preview.editor');
}
