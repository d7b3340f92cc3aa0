import { commands, Disposable, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';

/**
 * Notices a page that VS Code decoded wrongly: one written in GB18030 and read as UTF-8 is full of U+FFFD, and saving it would destroy it.
 * Says so as soon as the page is open, and offers to read it again.
 */
export function noticeEncoding(): Disposable {
	const told = new Set<string>();
	const look = (document: TextDocument): void => {
		const key = document.uri.toString();
		if (document.languageId !== 'newscopy' || document.isUntitled || told.has(key) || !looksMisread(document.getText()))
			return;
		told.add(key);
		void warn(document);
	};
	for (const document of workspace.textDocuments) look(document);
	return Disposable.from(
		commands.registerCommand(
			'zhubi.reopenGB18030',
			() => window.activeTextEditor && reopen(window.activeTextEditor.document),
		),
		workspace.onDidOpenTextDocument(look),
		workspace.onDidCloseTextDocument((document) => told.delete(document.uri.toString())),
	);
}

/** In a page that was decoded rightly, up to one character in this many may be U+FFFD: pasted copy holds a stray one now and then. */
const oddOneIn = 50;

/** How much of a page is looked at. */
const looked = 20_000;

function looksMisread(text: string): boolean {
	const start = text.slice(0, looked);
	let odd = 0;
	for (let at = start.indexOf('\ufffd'); at >= 0; at = start.indexOf('\ufffd', at + 1)) odd++;
	return odd * oddOneIn > start.length;
}

async function warn(document: TextDocument): Promise<void> {
	const again = l10n.t('Reopen as GB18030');
	const chosen = await window.showWarningMessage(
		l10n.t(
			'The encoding of {0} was misread (it may be GB18030). It is not checked. Do not save it, or the text will be lost.',
			workspace.asRelativePath(document.uri),
		),
		again,
	);
	if (chosen === again) await reopen(document);
}

async function reopen(document: TextDocument): Promise<void> {
	// Since VS Code 1.100 a document says its encoding, and may be opened with another.
	if ('encoding' in document) {
		const open = workspace.openTextDocument as unknown as (
			uri: Uri,
			options: { readonly encoding: string },
		) => Thenable<TextDocument>;
		await window.showTextDocument(await open(document.uri, { encoding: 'gb18030' }));
		return;
	}
	// Before that only the user can choose, and the menu also offers a command that would destroy the page.
	await window.showTextDocument(document);
	void window.showInformationMessage(
		l10n.t('Choose “Reopen with Encoding”, then “GB18030”. Do not choose “Save with Encoding”.'),
	);
	await commands.executeCommand('workbench.action.editor.changeEncoding');
}
