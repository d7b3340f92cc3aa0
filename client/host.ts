import { FileType, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from '../server/ground/text/base64';
import type { Host } from '../server/host/host';
import { appendInStore, replaceInStore, type Store } from '../server/host/store';
import type { HostContent, HostPlace, HostReading, HostReplacement } from '../server/lsp/messages/host-messages';
import { unsavedTable } from './unsaved';

/** The writing half of a host that knows `file:` better than `workspace.fs` does: it appends in one step, and never leaves half a file. */
export type DiskWriting = Pick<Host, 'append' | 'replace'>;

/** Makes it for the folders that may be written in, URIs. */
export type DiskFor = (folders: () => readonly string[]) => DiskWriting;

/** What of the outside the server sees beside the workspace. */
export interface Outside {
	/** The folder of the extension: read only. */
	readonly extension: Uri;
	/** The folder in which the server may keep things, where there is one. */
	readonly storage: Uri | undefined;
	readonly diskFor: DiskFor | undefined;
}

/**
 * Answers the server's requests for the outside (`zhubi/host/…`, see server/lsp/session/client-host.ts) from VS Code's workspace file
 * system, which knows disks, remote machines and virtual folders alike. The server sees the workspace folders, the folders of open pages,
 * and nothing else. Where there is a disk, files are written there.
 */
export function answerHost(client: BaseLanguageClient, { extension, storage, diskFor }: Outside): void {
	const disk = diskFor?.(() => [...workFolders().map(String), ...(storage ? [storage.toString()] : [])]);
	const isWritable = (uri: Uri): boolean => workable(uri) || (storage !== undefined && within(storage, uri));
	const readable = (uri: Uri): boolean => isWritable(uri) || within(extension, uri);
	const writable = async (uri: string): Promise<Uri> => {
		const place = Uri.parse(uri, true);
		if (!isWritable(place)) throw new Error(l10n.t('Outside the workspace and the open pages: {0}', uri));
		// A link that came with somebody's pages may lead anywhere.
		if (await isLink(place)) throw new Error(l10n.t('Not written through a link: {0}', uri));
		return place;
	};
	client.onRequest('zhubi/host/read', ({ uri, most }: HostReading) =>
		attempt(uri, readable, async (place) => {
			const unsaved = unsavedTable(place);
			const bytes = unsaved && unsaved.length <= most ? unsaved : await readRegularFile(place, most);
			return bytes ? toBase64(bytes) : null;
		}),
	);
	client.onRequest('zhubi/host/list', ({ uri }: HostPlace) =>
		attempt(uri, readable, async (place) => {
			const entries = await workspace.fs.readDirectory(place);
			return entries.flatMap(([name, type]) => {
				const link = type & FileType.SymbolicLink ? { isLink: true } : {};
				if (type & FileType.Directory) return [{ name, kind: 'folder', ...link }];
				return type & FileType.File ? [{ name, kind: 'file', ...link }] : [];
			});
		}),
	);
	client.onRequest('zhubi/host/stat', ({ uri }: HostPlace) =>
		attempt(uri, readable, async (place) => {
			const found = await workspace.fs.stat(place);
			const kind = found.type & FileType.Directory ? 'folder' : found.type & FileType.File ? 'file' : 'other';
			return { kind, size: found.size, modified: found.mtime };
		}),
	);
	client.onRequest('zhubi/host/append', async ({ uri, content }: HostContent) => {
		const onDisk = (await writable(uri)).scheme === 'file' ? disk : undefined;
		const lines = fromBase64(content);
		await (onDisk ? onDisk.append(uri, lines) : appendInStore(store, { uri, lines, id: newId() }));
		return null;
	});
	client.onRequest<boolean, void>('zhubi/host/replace', async ({ uri, content, before }: HostReplacement) => {
		const place = await writable(uri);
		// The editor would have two versions of it, and its user the choice which one to lose.
		if (unsavedTable(place)) throw new Error(l10n.t('It is open with changes that are not saved: {0}', uri));
		const onDisk = place.scheme === 'file' ? disk : undefined;
		const bytes = fromBase64(content);
		const old = before === null ? undefined : fromBase64(before);
		return onDisk ? onDisk.replace(uri, bytes, old) : replaceInStore(store, { uri, bytes, before: old, id: newId() });
	});
}

/** `workspace.fs` as it is: whole files, and no promise of what two windows make of one. */
const store: Store = {
	read: (uri) => orNothing(() => readRegularFile(Uri.parse(uri, true), largestFile)),
	has: async (uri) => (await orNothing(async () => workspace.fs.stat(Uri.parse(uri, true)))) !== undefined,
	list: async (uri) => (await workspace.fs.readDirectory(Uri.parse(uri, true))).map(([name]) => name),
	write: async (uri, bytes) => workspace.fs.writeFile(Uri.parse(uri, true), bytes),
	remove: async (uri) => void (await orNothing(async () => workspace.fs.delete(Uri.parse(uri, true)))),
};

/** A pipe or a device may never end: only regular files are read, and none that is too large. */
export async function readRegularFile(place: Uri, most: number): Promise<Uint8Array | undefined> {
	const found = await workspace.fs.stat(place);
	return found.type & FileType.File && found.size <= most ? workspace.fs.readFile(place) : undefined;
}

/** In bytes: more than any file beside a page may have. */
const largestFile = 16_000_000;

async function orNothing<T>(look: () => Promise<T>): Promise<T | undefined> {
	try {
		return await look();
	} catch {
		return undefined;
	}
}

/** What is at a place; JSON's `null` where there is nothing, or nothing that the server may see. */
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
	const found = await orNothing(async () => workspace.fs.stat(uri));
	return found !== undefined && (found.type & FileType.SymbolicLink) !== 0;
}

function workable(uri: Uri): boolean {
	return workFolders().some((folder) => within(folder, uri));
}

/** The folders that may be written in. */
export function workFolders(): Uri[] {
	const pages = workspace.textDocuments.filter(
		({ languageId, isUntitled }) => languageId === 'newscopy' && !isUntitled,
	);
	return [
		...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
		...pages.map(({ uri }) => Uri.joinPath(uri, '..')),
	];
}

function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');
}

/** True where `uri` is `folder` or lies in it. A path with `..` is refused. */
function within(folder: Uri, uri: Uri): boolean {
	if (uri.scheme !== folder.scheme || uri.authority !== folder.authority || uri.path.split('/').includes('..'))
		return false;
	const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return uri.path === folder.path || uri.path.startsWith(root);
}
