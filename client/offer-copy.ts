import {
	ConfigurationTarget,
	type Disposable,
	l10n,
	languages,
	type Memento,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import { isSnapshot } from './marks/snapshots';
import { isDeclared } from './page-language';
import type { Server } from './server';

export interface OfferOptions {
	readonly server: Server;
	/** What is remembered for the workspace: the files that were asked about. */
	readonly memory: Memento;
	/** What is remembered everywhere: that nothing shall be asked any more. */
	readonly everywhere: Memento;
}

/** So many files are remembered; the oldest are dropped first. */
const mostAsked = 2000;
/** In UTF-16 units: more of a text the server does not look at. */
const longest = 20_000;

/**
 * Asks the server once about each `.txt` file that nobody declared, when it is opened, whether it reads as newspaper copy; where it does,
 * offers once to make it that.
 */
export function offerCopy({ server, memory, everywhere }: OfferOptions): Disposable {
	const opened = async (document: TextDocument): Promise<void> => {
		const key = document.uri.toString();
		const asked = memory.get<readonly string[]>('askedCopy', []);
		if (document.languageId !== 'plaintext' || document.isUntitled || !/\.txt$/i.test(document.uri.path)) return;
		if (isSnapshot(document.uri)) return;
		if (everywhere.get('neverCopy', false) || asked.includes(key) || (await isDeclared(document.uri, memory))) return;
		const text = document.getText().slice(0, longest);
		if (text.trim() === '') return;
		await memory.update('askedCopy', [...asked, key].slice(-mostAsked));
		if (document.isClosed || !(await server.readsAsCopy(text))) return;
		const folder = workspace.getWorkspaceFolder(document.uri);
		const [file, all, never] = [l10n.t('This File'), l10n.t('All .txt in This Folder'), l10n.t('Never Ask')];
		const chosen = await window.showInformationMessage(
			l10n.t('{0} reads as a newspaper page. Treat it as news copy?', workspace.asRelativePath(document.uri)),
			...(folder ? [file, all, never] : [file, never]),
		);
		if (chosen === never) await everywhere.update('neverCopy', true);
		if (chosen === all && folder) await declareFolder(document.uri, folder.uri);
		if (chosen === file || chosen === all)
			await languages.setTextDocumentLanguage(await workspace.openTextDocument(document.uri), 'newscopy');
	};
	for (const document of workspace.textDocuments) void opened(document);
	return workspace.onDidOpenTextDocument((document) => void opened(document));
}

/** `zhubi.pages` of the workspace folder names the text files of one of its folders, too. */
async function declareFolder(page: Uri, root: Uri): Promise<void> {
	const path = Uri.joinPath(page, '..').path.slice(root.path.length).replace(/^\//, '');
	const glob = path === '' ? '*.txt' : `${path}/*.txt`;
	const settings = workspace.getConfiguration('zhubi', root);
	const before = settings.get<readonly string[]>('pages', []);
	if (!before.includes(glob)) await settings.update('pages', [...before, glob], ConfigurationTarget.WorkspaceFolder);
}
