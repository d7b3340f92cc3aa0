import {
	Disposable,
	type LogOutputChannel,
	languages,
	type Memento,
	RelativePattern,
	type TextDocument,
	Uri,
	workspace,
} from 'vscode';
import { readRegularFile } from './host';
import { isSnapshot } from './marks/snapshots';
import { type PageGlobs, pageGlobs } from './page-globs';

/**
 * Turns `.txt` files into news copy where the desk (the `pages` globs of the nearest `zhubi.json`, or the setting `zhubi.pages`)
 * or the user says so.
 * A document's language is switched when it is opened, or when a `zhubi.json` comes to name it.
 * Whatever language the user picks for a file afterwards is remembered and wins.
 */
export function keepPageLanguage(memory: Memento, log: LogOutputChannel): Disposable {
	/** Documents that we are switching ourselves. */
	const switching = new Set<string>();
	/**
	 * VS Code changes a language by closing and opening the document within one turn;
	 * a document that does both was given a language by someone.
	 */
	let closing: string | undefined;

	const opened = async (document: TextDocument): Promise<void> => {
		const key = document.uri.toString();
		if (!isText(document)) return;
		if (closing === key) {
			if (!switching.has(key)) await remember(memory, key, document.languageId);
			return;
		}
		const wanted =
			choices(memory)[key] ??
			(document.languageId === 'plaintext' && (await isPage(document.uri, log)) ? 'newscopy' : undefined);
		if (wanted === undefined || document.isClosed || document.languageId === wanted) return;
		switching.add(key);
		try {
			await languages.setTextDocumentLanguage(document, wanted);
		} catch (error) {
			// The language the user once picked may belong to an extension that is gone.
			log.warn(`${key}: ${String(error)}`);
		} finally {
			switching.delete(key);
		}
	};
	const lookAtAll = (): void => {
		for (const document of workspace.textDocuments) void opened(document);
	};
	// When a desk writes its first zhubi.json, its pages are open already.
	const watcher = workspace.createFileSystemWatcher('**/zhubi.json');
	const subscriptions = [
		workspace.onDidCloseTextDocument((document) => {
			closing = document.uri.toString();
			queueMicrotask(() => {
				closing = undefined;
			});
		}),
		workspace.onDidOpenTextDocument((document) => void opened(document)),
		watcher,
		workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('zhubi.pages')) lookAtAll();
		}),
		watcher.onDidCreate(lookAtAll),
		watcher.onDidChange(lookAtAll),
		// What is saved in this window is seen even where files are not watched, or not yet.
		workspace.onDidSaveTextDocument((document) => {
			if (document.uri.path.endsWith('/zhubi.json')) lookAtAll();
		}),
	];
	lookAtAll();
	return Disposable.from(...subscriptions);
}

/**
 * True where somebody has said what a file is: a `zhubi.json` in force that names pages, the user's setting, or a language
 * picked by hand.
 */
export async function isDeclared(uri: Uri, memory: Memento): Promise<boolean> {
	if (choices(memory)[uri.toString()] !== undefined) return true;
	return (await saidOf(uri)) !== undefined;
}

function isText(document: TextDocument): boolean {
	return /\.txt$/i.test(document.uri.path);
}

/**
 * True where the nearest `zhubi.json` (from the file's folder up to the workspace folder) or what it extends, or else the user's setting,
 * counts the file among the pages.
 */
async function isPage(uri: Uri, log: LogOutputChannel): Promise<boolean> {
	if (isSnapshot(uri)) return false;
	const said = await saidOf(uri);
	if (said) log.debug(`${uri.toString()}: pages ${JSON.stringify(said)}`);
	return said?.globs.some((glob) => matches(Uri.parse(said.folder), glob, uri)) === true;
}

/** What holds for a file: undefined where no `zhubi.json` names pages, and the setting is empty. */
async function saidOf(uri: Uri): Promise<PageGlobs | undefined> {
	const root = workspace.getWorkspaceFolder(uri)?.uri;
	let folder = Uri.joinPath(uri, '..');
	while (root) {
		const file = Uri.joinPath(folder, 'zhubi.json');
		if ((await readText(file)) !== undefined) {
			const said = await pageGlobs(file.toString(), async (one) =>
				isWithin(Uri.parse(one), root) ? readText(Uri.parse(one)) : undefined,
			);
			if (said) return said;
			break;
		}
		if (folder.path === root.path || folder.path === '/') break;
		folder = Uri.joinPath(folder, '..');
	}
	const globs = workspace.getConfiguration('zhubi', uri).get<readonly string[]>('pages', []);
	return globs.length > 0 ? { folder: (root ?? Uri.joinPath(uri, '..')).toString(), globs } : undefined;
}

function isWithin(uri: Uri, root: Uri): boolean {
	return (
		uri.scheme === root.scheme &&
		uri.authority === root.authority &&
		uri.path.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`)
	);
}

/** In bytes, as the server has it (server/desk/settings/json-text.ts). */
const largestSettings = 2_000_000;

async function readText(uri: Uri): Promise<string | undefined> {
	try {
		const bytes = await readRegularFile(uri, largestSettings);
		return bytes && new TextDecoder().decode(bytes);
	} catch {
		return undefined;
	}
}

/** Whether a glob, read from a folder, names the file. VS Code's own matcher is asked, so that globs mean here what they mean elsewhere. */
function matches(folder: Uri, glob: string, uri: Uri): boolean {
	return (
		languages.match({ pattern: new RelativePattern(folder, glob) }, {
			uri,
			fileName: uri.fsPath,
			languageId: 'plaintext',
		} as TextDocument) > 0
	);
}

const memoryKey = 'languages';

/** How many choices are kept; the oldest are dropped first. */
const mostChoices = 500;

function choices(memory: Memento): Readonly<Record<string, string>> {
	return memory.get<Record<string, string>>(memoryKey, {});
}

async function remember(memory: Memento, key: string, languageId: string): Promise<void> {
	const { [key]: _, ...others } = choices(memory);
	const kept = Object.entries({ ...others, [key]: languageId }).slice(-mostChoices);
	await memory.update(memoryKey, Object.fromEntries(kept));
}
