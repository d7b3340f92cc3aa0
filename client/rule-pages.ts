import { type Disposable, Uri, workspace } from 'vscode';

/** The folder of rule pages as the server links to it: `zhubi-rule:/column-break.md`. */
export const rulePages = 'zhubi-rule:/';

/**
 * Serves the rule pages that ship with the extension (`out/rules/*.md`) as read-only documents of their own scheme. On the web the extension
 * itself is at an `https:` address, and a link to that would leave the editor; this way a page opens beside the copy everywhere.
 */
export function registerRulePages(extension: Uri): Disposable {
	return workspace.registerTextDocumentContentProvider('zhubi-rule', {
		async provideTextDocumentContent(uri) {
			const name = uri.path.replaceAll('/', '');
			return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'out', 'rules', name)));
		},
	});
}
