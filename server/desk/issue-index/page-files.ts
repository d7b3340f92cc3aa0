import type { Host, HostEntry } from '../../host/host';
import { notesSuffix, roundsSuffix } from '../notes/notes-file';
import type { PageFile } from '../page-files/page-file';
import { isPageByName } from '../page-files/page-names';
import { folderUri, isInside, meaningOf } from '../settings/addresses';
import { type FoundSettings, findSettings } from '../settings/find-settings';
import { matchesGlob } from '../settings/glob';

/** The page files of one folder, and the settings that all of them have. */
export interface PageFolder {
	/** Canonical, ends with `/`. */
	readonly uri: string;
	readonly found: FoundSettings;
	readonly files: readonly PageFile[];
}

/** Where pages are looked for, and which other files the user takes for pages. */
export interface PageLooking {
	/** Folders of the workspace. */
	readonly roots: readonly string[];
	/** Globs from the roots, beside those of `zhubi.json`. */
	readonly globs: readonly string[];
	/** A folder to begin in, where not all of them are wanted. */
	readonly start?: string;
}

/** Deeper, or in more folders, nobody keeps pages; a link may lead round in a circle. */
const deepest = 8;
const mostFolders = 20_000;

/** Looks through the folders, the first level first. Links to folders are not followed. */
export async function* pageFolders(host: Host, looking: PageLooking): AsyncGenerator<PageFolder> {
	const { roots, start } = looking;
	const next = (start === undefined ? roots : [start]).map((root) => ({
		folder: canonicalUri(folderUri(root)),
		depth: 0,
	}));
	const seen = new Set<string>();
	while (seen.size < mostFolders) {
		const first = next.shift();
		if (!first) break;
		const { folder, depth } = first;
		if (seen.has(folder)) continue;
		seen.add(folder);
		const entries = await host.list(folder);
		if (!entries) continue;
		if (depth < deepest)
			for (const { name, kind, isLink } of entries)
				if (kind === 'folder' && !isLink && !isPassedOver(name))
					next.push({ folder: `${folder}${encodeURIComponent(name)}/`, depth: depth + 1 });
		yield folderOf(host, { folder, entries, looking });
	}
}

/** The page files of one folder; undefined where it cannot be read, or is one that `pageFolders` passes over. */
export async function pageFolder(host: Host, folder: string, looking: PageLooking): Promise<PageFolder | undefined> {
	const uri = canonicalUri(folder);
	const root = looking.roots.map((one) => canonicalUri(folderUri(one))).find((one) => uri.startsWith(one));
	// Where a workspace lies is its own business, and of a folder outside only its own name counts.
	const names = root === undefined ? uri.split('/').slice(-2) : uri.slice(root.length).split('/');
	if (names.some((name) => name !== '' && isPassedOver(meaningOf(name)))) return undefined;
	const entries = await host.list(folder);
	return entries && folderOf(host, { folder: uri, entries, looking });
}

/** What is hidden, packages, and the texts of rounds, which are pages of the past. */
function isPassedOver(name: string): boolean {
	return name.startsWith('.') || name.endsWith(roundsSuffix) || name === 'node_modules';
}

async function folderOf(
	host: Host,
	{
		folder,
		entries,
		looking,
	}: { readonly folder: string; readonly entries: readonly HostEntry[]; readonly looking: PageLooking },
): Promise<PageFolder> {
	const texts = entries.filter(
		({ kind, name, isLink }) => kind === 'file' && !isLink && /\.(?:txt|newscopy|xwg)$/i.test(name),
	);
	const found = await findSettings(host, `${folder}page.txt`, looking.roots);
	const names = new Set(entries.map(({ name }) => name));
	const files = texts.flatMap(({ name }): PageFile[] => {
		const uri = folder + encodeURIComponent(name);
		return isPage({ uri, name }, found, looking) ? [{ uri, name, hasNotes: names.has(name + notesSuffix) }] : [];
	});
	return { uri: folder, found, files: files.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** News copy by its ending, by what desk and user declared, or where neither did by a name that is a day and a page number. */
function isPage(
	{ uri, name }: Pick<PageFile, 'uri' | 'name'>,
	found: FoundSettings,
	{ roots, globs }: PageLooking,
): boolean {
	const fits = (glob: string, base: string) => {
		const folder = meaningOf(folderUri(base));
		const path = meaningOf(uri);
		return path.startsWith(folder) && matchesGlob(glob, path.slice(folder.length));
	};
	if (globs.some((glob) => roots.some((root) => isInside(uri, root) && fits(glob, root)))) return true;
	const { pages, pagesIn } = found;
	return isPageByName(
		name,
		pagesIn === undefined ? undefined : () => pages.some((glob) => fits(glob, new URL('.', pagesIn).href)),
	);
}

/** One spelling of an address, however its editor escapes it. */
export function canonicalUri(uri: string): string {
	const [, scheme, rest] = /^([a-z][\w+.-]*:\/*)(.*)$/is.exec(uri) ?? [];
	if (scheme === undefined) return uri;
	const parts = rest.split('/').map((part) => {
		try {
			return encodeURIComponent(decodeURIComponent(part));
		} catch {
			return part;
		}
	});
	return scheme.toLowerCase() + parts.join('/');
}
