import { FileType, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HostContent, HostPlace } from '../server/lsp/messages';

/**
 * Answers the server's requests for the outside (`zhubi/host/…`, see server/lsp/client-host.ts) from VS Code's workspace file system, which knows
 * disks, remote machines and virtual folders alike. The server sees the workspace folders, the folders of open pages, and nothing else.
 */
export function answerHost(client: BaseLanguageClient, extension: Uri): void {
	const readable = (uri: Uri): boolean => workable(uri) || within(extension, uri);
	client.onRequest('zhubi/host/read', ({ uri }: HostPlace) =>
		attempt(uri, readable, async (place) => base64Of(await workspace.fs.readFile(place))),
	);
	client.onRequest('zhubi/host/list', ({ uri }: HostPlace) =>
		attempt(uri, readable, async (place) => {
			const entries = await workspace.fs.readDirectory(place);
			return entries.flatMap(([name, type]) =>
				type & FileType.Directory ? [{ name, kind: 'folder' }] : type & FileType.File ? [{ name, kind: 'file' }] : [],
			);
		}),
	);
	client.onRequest('zhubi/host/stat', ({ uri }: HostPlace) =>
		attempt(uri, readable, async (place) => {
			const found = await workspace.fs.stat(place);
			return { kind: found.type & FileType.Directory ? 'folder' : 'file', size: found.size, modified: found.mtime };
		}),
	);
	client.onRequest('zhubi/host/write', async ({ uri, content }: HostContent) => {
		const place = Uri.parse(uri, true);
		if (!workable(place)) throw new Error(l10n.t('Outside of the workspace and of the open pages: {0}', uri));
		// A link that came with somebody's pages may lead anywhere.
		if (await isLink(place)) throw new Error(l10n.t('A link is not written through: {0}', uri));
		await workspace.fs.writeFile(place, bytesOf(content));
		return null;
	});
}

/** What a look at a place gives; JSON's `null` where there is nothing, or nothing that the server may see. */
async function attempt<T>(
	uri: string,
	allowed: (uri: Uri) => boolean,
	look: (uri: Uri) => Promise<T>,
): Promise<T | null> {
	try {
		const place = Uri.parse(uri, true);
		return allowed(place) ? await look(place) : null;
	} catch {
		return null;
	}
}

async function isLink(uri: Uri): Promise<boolean> {
	try {
		return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
	} catch {
		return false;
	}
}

function workable(uri: Uri): boolean {
	for (const folder of workspace.workspaceFolders ?? []) if (within(folder.uri, uri)) return true;
	for (const document of workspace.textDocuments) {
		if (document.languageId === 'newscopy' && !document.isUntitled && within(Uri.joinPath(document.uri, '..'), uri))
			return true;
	}
	return false;
}

/** True where `uri` is `folder` or lies in it. `..` in a path is nobody's honest wish. */
function within(folder: Uri, uri: Uri): boolean {
	if (uri.scheme !== folder.scheme || uri.authority !== folder.authority || uri.path.split('/').includes('..'))
		return false;
	const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return uri.path === folder.path || uri.path.startsWith(root);
}

function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
	let units = '';
	for (const byte of bytes) units += String.fromCharCode(byte);
	return btoa(units);
}
