import { commands, type Disposable, Uri, window, workspace } from 'vscode';

/** `zhubi.openSample`: the page with mistakes, as an untitled document, so that whatever is tried on it touches no file. */
export function registerSample(extension: Uri): Disposable {
	return commands.registerCommand('zhubi.openSample', async () => {
		const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'samples', '20260730A03.txt'));
		const document = await workspace.openTextDocument({ language: 'newscopy', content: new TextDecoder().decode(bytes) });
		await window.showTextDocument(document);
	});
}
