import { type Dirent, existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { roundsSuffix } from '../desk/notes/notes-file';
import { isPageByName } from '../desk/page-files/page-names';
import { matchesGlob } from '../desk/settings/glob';
import type { Message } from '../ground/model/finding';
import type { Desk } from './desk';
import { reasonOf } from './read-page';

/** A file to check, or a path where there is nothing to check, and why. */
export type FoundFile = { readonly file: string } | { readonly path: string; readonly reason: Message };

/**
 * The files that paths name: a file is itself, whatever its name; a folder is searched for pages, in the order of names; a pattern that
 * the shell left as it is (`'copy/*.txt'`, and always so on Windows) names the files that match it. A file is named once.
 */
export async function* filesOf(paths: readonly string[], desk: Desk): AsyncGenerator<FoundFile> {
	const seen = new Set<string>();
	for (const path of paths) {
		const isPattern = wildcards.test(path) && !existsSync(path);
		if (path === '-' || !(isPattern || isFolder(path))) {
			if (!seen.has(path)) yield { file: path };
			seen.add(path);
			continue;
		}
		let count = 0;
		for await (const found of isPattern ? filesLike(path) : pagesIn(path, desk)) {
			count++;
			if ('reason' in found) yield found;
			else if (!seen.has(found.file)) yield found;
			if ('file' in found) seen.add(found.file);
		}
		if (count === 0) yield { path, reason: isPattern ? noMatch : noPages };
	}
}

const noPages: Message = {
	zh: '这里没有版面（*.newscopy、*.xwg、20260728A01.txt 这样的文件名，或 zhubi.json 的 "pages" 所指的文件）；要查别的 .txt，写出文件名',
	en: 'no pages here (*.newscopy, *.xwg, names like 20260728A01.txt, or what "pages" of a zhubi.json names); name other .txt files one by one',
};

const noMatch: Message = { zh: '没有名称相符的文件', en: 'no file matches' };
const wildcards = /[*?[{]/;

async function* pagesIn(folder: string, desk: Desk): AsyncGenerator<FoundFile> {
	for await (const found of filesIn(folder, anyDepth))
		if ('reason' in found || (await isPage(found.file, desk))) yield found;
}

/** The files whose path matches a pattern. Only the folders that it may reach are searched. */
async function* filesLike(pattern: string): AsyncGenerator<FoundFile> {
	const parts = pattern.split(sep).join('/').split('/');
	const fixed = parts.findIndex((part) => wildcards.test(part));
	const wild = parts.slice(fixed);
	const folder = fixed === 0 ? '.' : parts.slice(0, fixed).join('/') || '/';
	for await (const found of filesIn(folder, wild.includes('**') ? anyDepth : wild.length - 1))
		if ('reason' in found || matchesGlob(wild.join('/'), relative(folder, found.file).split(sep).join('/')))
			yield found;
}

const anyDepth = Number.POSITIVE_INFINITY;

/** All files of a folder, in the order of names, and of the folders in it down to a depth. */
async function* filesIn(folder: string, depth: number): AsyncGenerator<FoundFile> {
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
		// Links are not followed: they may lead out of the folder, or round in a circle.
		// What is hidden, packages and the texts of rounds are no copy.
		if (entry.isDirectory()) {
			if (depth > 0 && isSearched(entry.name)) yield* filesIn(path, depth - 1);
		} else if (entry.isFile()) yield { file: path };
	}
}

function isSearched(folder: string): boolean {
	return !folder.startsWith('.') && !folder.endsWith(roundsSuffix) && folder !== 'node_modules';
}

/** News copy by its ending, by what the desk declared, or where it did not by a name that is a day and a page number. */
export async function isPage(path: string, desk: Desk): Promise<boolean> {
	const { pages, pagesIn } = await desk.settingsOf(path);
	const isDeclared = (folder: string) => {
		const name = relative(folder, path).split(sep).join('/');
		return pages.some((glob) => matchesGlob(glob, name));
	};
	return isPageByName(
		basename(path),
		pagesIn === undefined ? undefined : () => isDeclared(dirname(fileURLToPath(pagesIn))),
	);
}

function isFolder(path: string): boolean {
	try {
		// A link that is named on the command line is meant: it is followed.
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
