import {
	commands,
	type Diagnostic,
	type Hover,
	languages,
	Position,
	Range,
	type TextDocument,
	type TextEditor,
	Uri,
	window,
	workspace,
} from 'vscode';

/** The page that most tests read: two articles, with mistakes. */
export const pageName = '20260803A01.txt';

/**
 * Asks again and again, until the probe gives something that is not `undefined`.
 * The server answers when it has started and understood the page, which no single event tells;
 * the deadline is long, so that only what never comes fails.
 */
export async function until<T>(what: string, probe: () => Promise<T | undefined> | T | undefined): Promise<T> {
	const deadline = Date.now() + 20_000;
	for (;;) {
		const answer = await probe();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

export function fileUri(name: string): Uri {
	const folder = workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('no folder is open');
	return Uri.joinPath(folder.uri, name);
}

/**
 * Opens a file of the test folder in an editor, as a click in the explorer does:
 * a document opened by an extension would outlive its editor.
 */
export async function show(name: string): Promise<TextEditor> {
	const uri = fileUri(name);
	await commands.executeCommand('vscode.open', uri);
	return until(`an editor on ${name}`, () =>
		window.activeTextEditor?.document.uri.toString() === uri.toString() ? window.activeTextEditor : undefined,
	);
}

/** Opens a file and waits until it is news copy and judged. */
export async function showPage(name = pageName): Promise<TextEditor> {
	await show(name);
	const editor = await until(`${name} as news copy`, () =>
		window.activeTextEditor?.document.languageId === 'newscopy' ? window.activeTextEditor : undefined,
	);
	await until(`findings in ${name}`, () => (findings(editor.document).length > 0 ? true : undefined));
	return editor;
}

/** An untitled page with this text. */
export async function showUntitled(content: string): Promise<TextEditor> {
	return window.showTextDocument(await workspace.openTextDocument({ language: 'newscopy', content }));
}

/** Throws away what was changed, and closes. */
export async function closeAll(): Promise<void> {
	while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await commands.executeCommand('workbench.action.closeAllEditors');
}

export function findings(document: TextDocument): Diagnostic[] {
	return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'zhubi');
}

export function ruleOf(diagnostic: Diagnostic): string {
	const { code } = diagnostic;
	return String(typeof code === 'object' ? code.value : code);
}

/** What a file says, as it is kept. */
export async function textOf(uri: Uri): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** The range of the first occurrence of `words`. */
export function rangeOf(document: TextDocument, words: string): Range {
	const start = document.getText().indexOf(words);
	if (start < 0) throw new Error(`no ${words} in ${document.uri.toString()}`);
	return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The text of the hover cards at the first character of `words`, once there are any. */
export function hoverAt(document: TextDocument, words: string): Promise<string> {
	const { start } = rangeOf(document, words);
	return until(`a card on ${words}`, async () => {
		const hovers = await commands.executeCommand<Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new Position(start.line, start.character),
		);
		const text = hovers
			.flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value)))
			.join('\n');
		return text === '' ? undefined : text;
	});
}
