import type { Message } from '../../ground/model/finding';
import type { Pack } from '../../ground/model/pack';
import type { Span } from '../../ground/model/span';
import type { Host } from '../../host/host';
import { inWorkspace } from './addresses';
import { largestSettings, textOf } from './json-text';
import type { SettingsProblem } from './keys';
import { mostExamples, mostPacks, mostSpellingsOfAll, readPack } from './pack-file';

/** The packs of one page, read from the files that name them one after the other. */
export interface DeskPacks {
	readonly packs: readonly Pack[];
	/** The entries that have a fault and are left out, by pack. */
	readonly dropped: readonly DroppedEntries[];
	/** Reads those that the settings at `by`, a URI, name. */
	readonly read: (named: readonly { readonly path: string; readonly span: Span }[], by: string) => Promise<void>;
}

/** Entries of the pack at `uri`, each by its first term or its number. */
export interface DroppedEntries {
	readonly uri: string;
	readonly entries: readonly string[];
}

export interface DeskPacksOptions {
	readonly host: Host;
	readonly roots: readonly string[];
	/** Is given each file that is asked for; what is in it already is not read again. */
	readonly files: Set<string>;
	readonly report: (problem: SettingsProblem & { readonly uri: string }) => void;
}

/**
 * In bytes: what the packs of a page may come to together. Each entry costs time when they are read, and memory as long as they are used.
 */
const largestPacks = 4_000_000;

/** Reads packs within limits that hold for all of them together, whoever names them; where they are reached, that is said once. */
export function deskPacks({ host, roots, files, report }: DeskPacksOptions): DeskPacks {
	const packs: Pack[] = [];
	const dropped: DroppedEntries[] = [];
	let count = 0;
	let bytes = 0;
	let tried = 0;
	let spelled = 0;
	let isFull = false;
	const readOne = async (path: string, by: string): Promise<Message | undefined> => {
		const address = inWorkspace(path, by, roots);
		// A pack that is named twice is read once.
		if (address !== undefined && files.has(address)) return undefined;
		isFull = ++count > mostPacks;
		if (isFull) return tooMany;
		if (address !== undefined) files.add(address);
		const read = address === undefined ? undefined : await host.read(address, largestSettings);
		if (address === undefined || !read) return unreadable(path);
		bytes += read.length;
		isFull = bytes > largestPacks;
		if (isFull) return tooLarge;
		const found = readPack(textOf(read), path, mostExamples - tried);
		tried += found.tried;
		spelled += found.spelled;
		isFull = spelled > mostSpellingsOfAll;
		if (isFull) return tooLarge;
		packs.push(found.pack);
		if (found.dropped.length > 0) dropped.push({ uri: address, entries: found.dropped });
		for (const problem of found.problems) report({ ...problem, uri: address });
		return undefined;
	};
	return {
		packs,
		dropped,
		async read(named, by) {
			for (const { path, span } of named) {
				if (isFull) return;
				const message = await readOne(path, by);
				if (message) report({ uri: by, span, severity: 'error', message });
			}
		},
	};
}

const tooMany: Message = {
	zh: `词表太多：最多 ${mostPacks} 个，从这一个起不读了。`,
	en: `Too many packs: at most ${mostPacks} are read, and none from this one on.`,
};

const tooLarge: Message = {
	zh: '词表太大：合起来最多 4 MB、20 万种写法，从这一个起不读了。',
	en: 'The packs are too large: at most 4 MB and 200,000 wordings together are read, and none from this one on.',
};

function unreadable(path: string): Message {
	return {
		zh: `读不到“${path}”；词表要是工作区里的普通文件，不超过 2 MB。`,
		en: `"${path}" cannot be read; a pack is a regular file of the workspace, of at most 2 MB.`,
	};
}
