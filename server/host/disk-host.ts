import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from './host';
import { writeWhole } from './write-whole';

/**
 * The disk as a host, for `file:` URIs. Where `folders` is given, whatever really lies outside of those folders (links followed) is not there,
 * and is not written: an editor's workspace is all that the server may touch.
 */
export function diskHost(folders?: () => readonly string[]): Host {
	const pathOf = async (uri: string): Promise<string | undefined> => {
		if (!uri.startsWith('file:')) return undefined;
		const path = fileURLToPath(uri);
		if (!folders) return path;
		const real = await realpath(path);
		for (const folder of folders()) {
			if (folder.startsWith('file:') && within(await realpath(fileURLToPath(folder)).catch(() => undefined), real))
				return path;
		}
		return undefined;
	};
	const attempt = async <T>(uri: string, look: (path: string) => Promise<T>): Promise<T | undefined> => {
		try {
			const path = await pathOf(uri);
			return path === undefined ? undefined : await look(path);
		} catch {
			// Gone, forbidden, or no path at all: to the one who asked it is all the same, nothing is there.
			return undefined;
		}
	};
	return {
		read: (uri) => attempt(uri, (path) => readFile(path)),
		list: (uri) =>
			attempt(uri, async (path) => {
				const entries = await readdir(path, { withFileTypes: true });
				return entries
					.filter((entry) => entry.isFile() || entry.isDirectory())
					.map((entry) => ({ name: entry.name, kind: entry.isFile() ? 'file' : 'folder' }) as const);
			}),
		stat: (uri) =>
			attempt(uri, async (path) => {
				const found = await stat(path);
				return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, modified: found.mtimeMs };
			}),
		async write(uri, bytes) {
			const target = fileURLToPath(uri);
			// A new file has no real path yet; its folder has one. A link that leads nowhere is no new file.
			const isNew = await lstat(target).then(
				() => false,
				() => true,
			);
			if ((await pathOf(isNew ? new URL('.', uri).href : uri)) === undefined)
				throw new Error(`outside of the workspace folders: ${uri}`);
			writeWhole(target, bytes);
		},
	};
}

function within(folder: string | undefined, path: string): boolean {
	if (folder === undefined) return false;
	const way = relative(folder, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
