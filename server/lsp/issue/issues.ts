import type { Connection } from 'vscode-languageserver';
import type { Language } from '../../answers/reports/language';
import type { FiledPage } from '../../desk/issue-index/issue-index';
import { canonicalUri, type PageFolder, type PageLooking, pageFolder } from '../../desk/issue-index/page-files';
import { summaryOf } from '../../desk/issue-index/page-summary';
import type { PageFile } from '../../desk/page-files/page-file';
import { isInside } from '../../desk/settings/addresses';
import { fieldsIn } from '../../ground/model/fields';
import type { Page } from '../../ground/model/page';
import { defaults, type Settings } from '../../ground/model/settings';
import type { Host } from '../../host/host';
import type { IssueState } from '../messages/issue-messages';
import { createFiling, type Filing, folderOf } from './filing';
import { foldersInTurn, type Gathering } from './gather';
import { createGatheringProgress } from './progress';
import { createTimers } from './timers';

/** The issues of the workspace: every page file, read in the background, and the open pages as they are. */
export interface Issues extends Pick<Filing, 'index' | 'contextOf' | 'contextIn'> {
	readonly state: () => IssueState;
	/** Looks at all page files; those that are as they were are not read. */
	readonly gather: () => Promise<void>;
	/** A page was opened or edited. The first one starts the work. */
	readonly touched: (document: string) => void;
	readonly closed: (document: string) => void;
	/** Files are there, gone or others. */
	readonly changed: (uris: readonly string[]) => void;
	readonly looking: () => PageLooking;
	/** Looks at the files of a folder, and files them; undefined for what is no page. */
	readonly look: (folder: PageFolder) => AsyncGenerator<readonly [PageFile, FiledPage | undefined]>;
	/** The settings of a page file, by its canonical address. */
	readonly settingsOf: (uri: string) => Settings;
	/** A page as it is filed, open or not. */
	readonly filedOf: (document: string) => FiledPage | undefined;
	/** Resolves when pages of the workspace that were opened just now are filed: who asks at once gets what they say, too. */
	readonly openedAreFiled: () => Promise<void>;
	/** The address by which the client knows a page: its own where it is open. */
	readonly addressOf: (uri: string) => string;
	/** Stops what is under way, and keeps what is new. */
	readonly stop: () => Promise<void>;
	readonly listen: (listeners: IssueListeners) => void;
}

export interface IssueListeners {
	/** Other pages add something else than before to these open ones. */
	readonly concerned: (documents: readonly string[]) => void;
	/** The index says something else than before. */
	readonly moved: () => void;
}

export interface IssuesOptions {
	readonly connection: Connection;
	readonly host: () => Host;
	readonly gathering: Gathering;
	readonly looking: () => PageLooking;
	readonly pageAt: (document: string) => Promise<{ readonly page: Page } | undefined>;
	readonly language: () => Language;
	readonly log: (message: string) => void;
}

/** Milliseconds after the last key. */
const pageDelay = 300;
/** Milliseconds: many files may change at once. */
const fileDelay = 150;
const saveDelay = 5_000;

export function createIssues(options: IssuesOptions): Issues {
	const { host, gathering, looking } = options;
	const filing = createFiling();
	const { index, live } = filing;
	const failed = (error: unknown): void => options.log(`issue: ${String(fieldsIn(error).stack ?? error)}`);
	const { later, sometimes, clear } = createTimers(failed);
	let listeners: IssueListeners = { concerned: () => {}, moved: () => {} };
	let state: IssueState = { phase: 'idle', done: 0, total: 0 };
	let run = 0;
	let isLoaded = false;
	/** Folders are looked at one after the other. */
	let work: Promise<void> = Promise.resolve();
	const inTurn = (act: () => Promise<void>): Promise<void> => {
		work = work.then(act).catch(failed);
		return work;
	};
	const moved = () => sometimes('moved', fileDelay, () => listeners.moved());
	const settle = (folder?: string): void => {
		const concerned = filing.recontext(folder);
		if (concerned.length > 0) listeners.concerned(concerned);
		moved();
	};
	/** The files of a folder that count: of an open page the editor has a later text, and its file would be read for nothing. */
	const onDisk = (folder: PageFolder): PageFile[] => folder.files.filter(({ uri }) => !live.has(uri));
	const lookAt = async (folder: PageFolder, wanted: ReadonlySet<string>): Promise<void> => {
		filing.know(folder);
		const files = onDisk(folder).filter(({ uri }) => wanted.has(uri) || !index.get(uri));
		for await (const [{ uri }, kept] of gathering.look(folder, files)) filing.file(uri, kept?.summary, 'file');
		const there = new Set(folder.files.map(({ uri }) => uri));
		filing.keepOnly((uri) => folderOf(uri) !== folder.uri || there.has(uri));
		filing.complete(folder);
		settle(folder.uri);
	};
	/** False where it was stopped. */
	const gatherAll = async (isMine: () => boolean): Promise<boolean> => {
		if (!isLoaded) await gathering.load();
		isLoaded = true;
		const all = await foldersInTurn(host(), looking(), [...live.keys()].map(folderOf));
		state = { phase: 'gathering', done: 0, total: all.reduce((sum, { files }) => sum + files.length, 0) };
		const progress = createGatheringProgress(options, gathering.readCount());
		const seen = new Set<string>();
		try {
			for (const folder of all) {
				filing.know(folder);
				for (const { uri } of folder.files) seen.add(uri);
				const files = onDisk(folder);
				state = { ...state, done: state.done + folder.files.length - files.length };
				for await (const [{ uri }, kept] of gathering.look(folder, files)) {
					if (!isMine() || progress.isCancelled()) return false;
					filing.file(uri, kept?.summary, 'file');
					state = { ...state, done: state.done + 1 };
					progress.tell(state, gathering.readCount());
					moved();
				}
				filing.complete(folder);
				settle(folder.uri);
			}
			const { roots } = looking();
			filing.keepOnly((uri) => seen.has(uri) || !roots.some((root) => isInside(uri, root)));
			gathering.keepOnly(seen);
			return true;
		} finally {
			progress.end();
		}
	};
	const gather = (): Promise<void> => {
		const mine = ++run;
		const isMine = () => mine === run;
		return inTurn(async () => {
			if (!isMine()) return;
			const isDone = await gatherAll(isMine);
			if (!isMine()) return;
			state = { ...state, phase: isDone ? 'ready' : 'stopped' };
			settle();
			await gathering.save();
		});
	};
	const takeLive = async (document: string): Promise<void> => {
		const uri = canonicalUri(document);
		const folder = folderOf(uri);
		const { roots } = looking();
		// The folders of the workspace have their turn anyway.
		if (!filing.folders.has(folder) && !roots.some((root) => isInside(uri, root))) {
			const found = await pageFolder(host(), folder, looking());
			if (found) await inTurn(() => lookAt(found, new Set()));
		}
		// What lies in no folder that can be read is no page of an issue: a version in a repository, a joined story.
		if (!filing.folders.has(folder) && !roots.some((root) => isInside(uri, root))) return;
		const open = live.has(uri) ? await options.pageAt(document) : undefined;
		if (!open || !live.has(uri)) return;
		filing.file(uri, summaryOf(open.page), 'editor');
		settle(folder);
	};
	const opening = new Map<string, Promise<void>>();
	const firstTake = (document: string, uri: string): Promise<void> => {
		const taken = takeLive(document)
			.catch(failed)
			.finally(() => opening.delete(uri));
		// What lies elsewhere has to wait for its folder, which is no affair of whoever asks now.
		if (looking().roots.some((root) => isInside(uri, root))) opening.set(uri, taken);
		return taken;
	};
	const pending = new Map<string, Set<string>>();
	const changed = (uris: readonly string[]): void => {
		if (run === 0) return;
		const note = (folder: string, uri: string) => {
			pending.set(folder, (pending.get(folder) ?? new Set()).add(uri));
			later(`folder ${folder}`, fileDelay, () => inTurn(() => lookAgain(folder)));
		};
		for (const uri of uris.map(canonicalUri)) {
			note(folderOf(uri), uri);
			// It may have been a folder that is gone.
			for (const folder of filing.folders.keys()) if (folder.startsWith(`${uri}/`)) note(folder, uri);
		}
	};
	const lookAgain = async (uri: string): Promise<void> => {
		const wanted = pending.get(uri) ?? new Set();
		pending.delete(uri);
		const before = filing.folders.get(uri);
		const folder = (await pageFolder(host(), uri, looking())) ?? (before && { ...before, files: [] });
		if (!folder) return;
		await lookAt(folder, wanted);
		later('save', saveDelay, gathering.save);
	};
	return {
		index,
		contextOf: filing.contextOf,
		contextIn: filing.contextIn,
		state: () => state,
		gather,
		changed,
		touched(document) {
			if (document.startsWith('untitled:')) return;
			const uri = canonicalUri(document);
			const isOpened = !live.has(uri);
			filing.open(document);
			if (run === 0) void gather();
			if (isOpened) void firstTake(document, uri);
			else later(`page ${uri}`, pageDelay, () => takeLive(document));
		},
		closed(document) {
			if (filing.close(document)) changed([document]);
		},
		looking,
		async *look(folder) {
			filing.know(folder);
			for await (const [file, kept] of gathering.look(folder, folder.files)) {
				filing.file(file.uri, kept?.summary, 'file');
				yield [file, index.get(file.uri)];
			}
			filing.complete(folder);
			settle(folder.uri);
		},
		settingsOf: (uri) => filing.folders.get(folderOf(uri))?.found.settings ?? defaults,
		filedOf: (document) => index.get(canonicalUri(document)),
		async openedAreFiled() {
			await Promise.all(opening.values());
		},
		addressOf: (uri) => live.get(uri) ?? uri,
		listen(given) {
			listeners = given;
		},
		async stop() {
			run++;
			clear();
			await gathering.save();
		},
	};
}
