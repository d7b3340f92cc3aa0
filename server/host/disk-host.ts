import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appendLines } from './append-lines';
import type { Host } from './host';
import { isLeft, ownName } from './left-files';
import { readRegular } from './read-regular';
import { replaceFile } from './replace-file';
import { type Flags, flagPrefix, inTurn } from './turn';

/**
 * The disk as a host, for `file:` URIs. Where `folders` is given, whatever really lies outside of those folders (links followed) is not
 * there, and is not written: an editor's workspace is all that the server may touch, a repository all that a run of the command line
 * reads settings from.
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
			// Gone, forbidden, or no path at all: for the caller the file is not there.
			return undefined;
		}
	};
	/** The file that is really written, links followed: two names of one file must come to one turn. */
	const writable = async (uri: string): Promise<string> => {
		const target = fileURLToPath(uri);
		// A new file has no real path yet; its folder has one. A link that leads nowhere is no new file.
		const isNew = await lstat(target).then(
			() => false,
			() => true,
		);
		if ((await pathOf(isNew ? new URL('.', uri).href : uri)) === undefined)
			throw new Error(`outside of the workspace folders: ${uri}`);
		return isNew ? join(await realpath(dirname(target)), basename(target)) : realpath(target);
	};
	/** Makes the folder of a file that is to be new, as `workspace.fs` does; one only, and in a folder that may be written. */
	const makeFolder = async (uri: string): Promise<void> => {
		const folder = new URL('.', uri).href;
		const isThere = await lstat(fileURLToPath(folder)).then(
			() => true,
			() => false,
		);
		if (isThere || (await pathOf(new URL('..', folder).href).catch(() => undefined)) === undefined) return;
		await mkdir(fileURLToPath(folder)).catch((error: { readonly code?: string }) => {
			if (error.code !== 'EEXIST') throw error;
		});
	};
	return {
		read: (uri, most) => attempt(uri, async (path) => readRegular(path, most)),
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
				const kind = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
				return { kind, size: found.size, modified: found.mtimeMs } as const;
			}),
		async append(uri, lines) {
			const path = await writable(uri);
			let done = false;
			const append = async () => {
				done = true;
				appendLines(path, lines);
			};
			try {
				await inTurn(diskFlags(path), { newName: flagName(path), work: append });
			} catch (error) {
				if (done) throw error;
				// No flag can be put up in a folder that is read-only. On a disk of the machine that is no loss: the system itself lets
				// one after the other.
				await append();
			}
		},
		async replace(uri, bytes, before) {
			if (before === undefined) await makeFolder(uri);
			const path = await writable(uri);
			const replaced = await inTurn(diskFlags(path), {
				newName: flagName(path),
				work: async () => replaceFile(path, bytes, before),
			});
			if (replaced === 'linked' || replaced === 'foreign') throw new Error(`${replaced}: ${uri}`);
			return replaced === 'written';
		},
	};
}

function flagName(file: string): () => string {
	return () => ownName(flagPrefix(basename(file)));
}

/** Flags beside a file of the disk. Those of programs of this machine that are gone are taken down at once. */
function diskFlags(file: string): Flags {
	const folder = dirname(file);
	const prefix = flagPrefix(basename(file));
	return {
		raise: async (name) => writeFileSync(join(folder, name), '', { flag: 'wx' }),
		lower: async (name) => rmSync(join(folder, name), { force: true }),
		names: async () =>
			readdirSync(folder).filter((name) => {
				if (!name.startsWith(prefix)) return false;
				if (!isLeft(name)) return true;
				rmSync(join(folder, name), { force: true });
				return false;
			}),
	};
}

function within(folder: string | undefined, path: string): boolean {
	if (folder === undefined) return false;
	const way = relative(folder, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
