import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message } from '../model/finding';
import { roundsSuffix } from '../notes/notes-file';
import { matchesGlob } from '../settings/glob';
import type { Desk } from './desk';
import { reasonOf } from './read-page';

/** A file to check, or a path where there is nothing to check, and why. */
export type FoundFile = { readonly file: string } | { readonly path: string; readonly reason: Message };

/**
 * The files that paths name: a file is itself, whatever its name; a folder is searched for pages, in the order of names. A file is named
 * once.
 */
export async function* filesOf(paths: readonly string[], desk: Desk): AsyncGenerator<FoundFile> {
	const seen = new Set<string>();
	for (const path of paths) {
		if (path === '-' || !isFolder(path)) {
			if (!seen.has(path)) yield { file: path };
			seen.add(path);
			continue;
		}
		let count = 0;
		for await (const found of pagesIn(path, desk)) {
			count++;
			if ('reason' in found) yield found;
			else if (!seen.has(found.file)) yield found;
			if ('file' in found) seen.add(found.file);
		}
		if (count === 0) yield { path, reason: noPages };
	}
}

const noPages: Message = {
	zh: '这里没有版面（*.newscopy、*.xwg，或 zhubi.json 的 "pages" 所指的文件）',
	en: 'no pages here (*.newscopy, *.xwg, or what "pages" of a zhubi.json names)',
};

async function* pagesIn(folder: string, desk: Desk): AsyncGenerator<FoundFile> {
	let entries: Dirent[];
	try {
		entries = await readdir(folder, { withFileTypes: true });
	} catch (error) {
		yield { path: folder, reason: reasonOf(error) };
		return;
	}
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const path = join(folder, entry.name);
		// Links are not followed: they may lead out of the folder, or round in a circle. What is hidden, packages and the texts of rounds
		// are no copy.
		if (entry.isDirectory()) {
			if (!entry.name.startsWith('.') && !entry.name.endsWith(roundsSuffix) && entry.name !== 'node_modules')
				yield* pagesIn(path, desk);
		} else if (entry.isFile() && (await isPage(path, desk))) yield { file: path };
	}
}

async function isPage(path: string, desk: Desk): Promise<boolean> {
	if (/\.(newscopy|xwg)$/i.test(path)) return true;
	const { pages, pagesIn } = await desk.settingsOf(path);
	if (pagesIn === undefined) return false;
	const name = relative(dirname(fileURLToPath(pagesIn)), path)
		.split(sep)
		.join('/');
	return pages.some((glob) => matchesGlob(glob, name));
}

function isFolder(path: string): boolean {
	try {
		// A link that is named on the command line is meant: it is followed.
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
