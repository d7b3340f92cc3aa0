import { placedFindings } from '../../answers/findings/placed-findings';
import { type KeptPage, keptText, keptUri, readKept, sumOf } from '../../desk/issue-index/kept-index';
import { type PageFolder, type PageLooking, pageFolders } from '../../desk/issue-index/page-files';
import { summaryOf } from '../../desk/issue-index/page-summary';
import { notesUri } from '../../desk/notes/notes-file';
import type { PageFile } from '../../desk/page-files/page-file';
import { largestPage, pageOfFile } from '../../desk/page-files/page-of-file';
import { isInside } from '../../desk/settings/addresses';
import type { DeskRoster } from '../../ground/model/roster';
import type { Settings } from '../../ground/model/settings';
import { memoize } from '../../ground/text/memoize';
import type { Host } from '../../host/host';

/** Reads page files, those that are as they were excepted, and keeps what it read. */
export interface Gathering {
	/** What was kept when the server ran last. */
	readonly load: () => Promise<void>;
	/**
	 * What is kept of the files of a folder, one after the other; a file is read only where it, its notes or its settings are others.
	 * Undefined for one that is gone. Others have their turn in between.
	 */
	readonly look: (
		folder: PageFolder,
		files: readonly PageFile[],
	) => AsyncGenerator<readonly [PageFile, KeptPage | undefined]>;
	/** Of all files only these are there. */
	readonly keepOnly: (uris: ReadonlySet<string>) => void;
	/** Writes what is known to the storage, where there is one and something is new. */
	readonly save: () => Promise<void>;
	/** How many files were read and understood so far, rather than known. */
	readonly readCount: () => number;
}

export interface GatheringOptions {
	readonly host: () => Host;
	readonly storage: () => string | undefined;
	readonly roots: () => readonly string[];
	readonly rest: () => Promise<void>;
	readonly log: (message: string) => void;
}

/** So many files are asked for their times at once: an editor's file system answers slowly, but many at a time. */
const atOnce = 32;

/** In bytes: what is kept of some ten thousand pages. */
const largestKept = 200_000_000;

/** A roster may have fifty thousand rows, and many settings share it. */
const rosterSum = memoize((roster: DeskRoster) => sumOf(JSON.stringify(roster.rows)));

export function createGathering({ host, storage, roots, rest, log }: GatheringOptions): Gathering {
	const known = new Map<string, KeptPage>();
	const changedRoots = new Set<string>();
	const sums = new WeakMap<Settings, string>();
	let count = 0;
	const settingsSum = (settings: Settings): number => {
		const { roster } = settings;
		const sum = sums.get(settings) ?? sumOf(JSON.stringify({ ...settings, roster: roster && rosterSum(roster) }));
		sums.set(settings, sum);
		return Number.parseInt(sum.slice(0, 10), 36);
	};
	const note = (page: KeptPage): void => {
		known.set(page.uri, page);
		for (const root of roots()) if (isInside(page.uri, root)) changedRoots.add(root);
	};
	const take = async (
		file: PageFile,
		settings: Settings,
		stamp: KeptPage['stamp'] | undefined,
	): Promise<KeptPage | undefined> => {
		const before = known.get(file.uri);
		if (!stamp) {
			if (before) {
				known.delete(file.uri);
				for (const root of roots()) if (isInside(file.uri, root)) changedRoots.add(root);
			}
			return undefined;
		}
		const sum = settingsSum(settings);
		if (before && before.settings === sum && before.stamp.every((part, i) => part === stamp[i])) return before;
		await rest();
		const bytes = stamp[0] <= largestPage ? await host().read(file.uri, largestPage) : undefined;
		let summary: KeptPage['summary'] = null;
		try {
			const page = bytes && (await pageOfFile(host(), file, { settings, bytes }));
			if (page) {
				// Reading, judging and summing up are parted, so that whoever types meanwhile waits for one of them.
				await rest();
				placedFindings(page);
				await rest();
				summary = summaryOf(page);
			}
		} catch (error) {
			log(`${file.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		}
		count++;
		const kept = { uri: file.uri, stamp, settings: sum, summary };
		note(kept);
		return kept;
	};
	return {
		readCount: () => count,
		async load() {
			const folder = storage();
			if (folder === undefined) return;
			for (const root of roots()) {
				const bytes = await host().read(keptUri(folder, root), largestKept);
				const pages = bytes && (await readKept(new TextDecoder().decode(bytes), rest));
				for (const page of pages ?? []) known.set(page.uri, page);
			}
		},
		async *look(folder, files) {
			for (let from = 0; from < files.length; from += atOnce) {
				const some = files.slice(from, from + atOnce);
				const stamps = await Promise.all(some.map((file) => stampOf(host(), file)));
				for (const [i, file] of some.entries()) yield [file, await take(file, folder.found.settings, stamps[i])];
			}
		},
		keepOnly(uris) {
			for (const uri of [...known.keys()])
				if (!uris.has(uri)) {
					known.delete(uri);
					for (const root of roots()) if (isInside(uri, root)) changedRoots.add(root);
				}
		},
		async save() {
			const folder = storage();
			if (folder === undefined) return;
			for (const root of [...changedRoots]) {
				changedRoots.delete(root);
				const uri = keptUri(folder, root);
				const text = keptText([...known.values()].filter((page) => isInside(page.uri, root)));
				try {
					const before = await host().read(uri, largestKept);
					await host().replace(uri, new TextEncoder().encode(text), before);
				} catch (error) {
					// The next start takes longer, no more.
					log(`issue index: ${String(error)}`);
				}
			}
		},
	};
}

/** The page folders of the workspace; those in which pages are open come first. */
export async function foldersInTurn(host: Host, looking: PageLooking, open: readonly string[]): Promise<PageFolder[]> {
	const folders: PageFolder[] = [];
	for await (const folder of pageFolders(host, looking)) if (folder.files.length > 0) folders.push(folder);
	const isOpen = ({ uri }: PageFolder) => open.includes(uri);
	return [...folders.filter(isOpen), ...folders.filter((folder) => !isOpen(folder))];
}

async function stampOf(host: Host, { uri, hasNotes }: PageFile): Promise<KeptPage['stamp'] | undefined> {
	const found = await host.stat(uri);
	if (found?.kind !== 'file') return undefined;
	const notes = hasNotes ? notesUri(uri) : undefined;
	const beside = notes === undefined ? undefined : await host.stat(notes);
	return [found.size, found.modified, beside?.modified ?? 0];
}
