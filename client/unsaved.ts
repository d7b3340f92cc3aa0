import { Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * What the editor shows of a table that is being edited and not saved yet, in UTF-8: a roster counts as it stands on the screen.
 * `undefined` where the file says the same, and where the editor has read it in a wrong encoding, so that its characters are lost.
 */
export function unsavedTable(uri: Uri): Uint8Array | undefined {
	const written = uri.toString();
	const open = workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === written);
	const text = open && isTable(open) ? open.getText() : undefined;
	return text === undefined || text.includes('\ufffd') ? undefined : new TextEncoder().encode(text);
}

/** Tells the server of edits in tables as of changes of their files: when nothing was typed there for a moment, and when one is closed. */
export function tellUnsavedTables(client: BaseLanguageClient): Disposable {
	const waiting = new Map<string, ReturnType<typeof setTimeout>>();
	const tell = (document: TextDocument): void => {
		if (!isTable(document)) return;
		const uri = client.code2ProtocolConverter.asUri(document.uri);
		clearTimeout(waiting.get(uri));
		waiting.set(
			uri,
			setTimeout(() => {
				waiting.delete(uri);
				if (client.isRunning())
					void client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: changed }] });
			}, rest),
		);
	};
	return Disposable.from(
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && tell(document)),
		// Changes that are thrown away with a tab are undone nowhere else.
		workspace.onDidCloseTextDocument(tell),
		new Disposable(() => waiting.forEach(clearTimeout)),
	);
}

function isTable({ uri, isUntitled }: TextDocument): boolean {
	return !isUntitled && /\.csv$/i.test(uri.path);
}

/** `FileChangeType.Changed` of the protocol. */
const changed = 2;

/** Milliseconds. */
const rest = 400;
