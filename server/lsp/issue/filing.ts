import { createIssueIndex, type FiledPage, type IssueIndex } from '../../desk/issue-index/issue-index';
import { searchLettersOf } from '../../desk/issue-index/issue-symbols';
import { canonicalUri, type PageFolder } from '../../desk/issue-index/page-files';
import type { PageSummary } from '../../desk/issue-index/page-summary';
import type { IssueContext } from '../../ground/model/issue';
import { issuePlaceOf } from '../../reading/issue/issue-name';
import { readsTheSame } from '../../reading/page/house-style';

/** The pages that are known, those that are open as they are in the editor, and what open pages get of the others. */
export interface Filing {
	readonly index: IssueIndex;
	/** A page is open: its file counts no more. Addresses of documents are the client's. */
	readonly open: (document: string) => void;
	/** True where it was open. */
	readonly close: (document: string) => boolean;
	/** The canonical addresses of the open pages, each with the client's. */
	readonly live: ReadonlyMap<string, string>;
	/** What a page says now; `undefined` where there is none. What a file says of an open page is passed over. */
	readonly file: (uri: string, summary: PageSummary | null | undefined, from: 'file' | 'editor') => void;
	/** The settings of a folder decide which of its pages belong together. */
	readonly know: (folder: PageFolder) => void;
	/** All pages of a folder are filed. Before that, nothing is said of what is not there. */
	readonly complete: (folder: PageFolder) => void;
	/** Files that are not among these are gone. */
	readonly keepOnly: (isThere: (uri: string) => boolean) => void;
	readonly folders: ReadonlyMap<string, PageFolder>;
	readonly contextOf: (document: string) => IssueContext | undefined;
	/** The same of any page that is filed, by its canonical address. */
	readonly contextIn: (uri: string) => IssueContext | undefined;
	/** Brings up to date what open pages get, of one folder or of all; gives those that get something else than before. */
	readonly recontext: (folder?: string) => string[];
}

export function createFiling(): Filing {
	const index = createIssueIndex();
	const live = new Map<string, string>();
	const folders = new Map<string, PageFolder>();
	const whole = new Set<string>();
	const contexts = new Map<string, IssueContext>();
	const put = (uri: string, summary: PageSummary): void => {
		const folder = folderOf(uri);
		const file = nameOf(uri);
		const { issue, number } = issuePlaceOf(file, folders.get(folder)?.found.issue);
		const page = { uri, file, issue: `${folder}\n${issue}`, number, summary };
		index.put(page);
		searchLettersOf(page);
	};
	const contextIn = (uri: string): IssueContext | undefined => {
		const page = index.get(uri);
		return page && whole.has(folderOf(uri)) ? index.contextOf(page) : undefined;
	};
	return {
		index,
		live,
		folders,
		open: (document) => void live.set(canonicalUri(document), document),
		close(document) {
			contexts.delete(document);
			return live.delete(canonicalUri(document));
		},
		file(uri, summary, from) {
			if (from === 'file' && live.has(uri)) return;
			if (summary) put(uri, summary);
			else index.remove(uri);
		},
		know(folder) {
			const before = folders.get(folder.uri);
			folders.set(folder.uri, folder);
			if (before?.found.issue === folder.found.issue) return;
			for (const page of [...index.all()]) if (folderOf(page.uri) === folder.uri) put(page.uri, page.summary);
		},
		complete: ({ uri }) => void whole.add(uri),
		keepOnly(isThere) {
			for (const { uri } of [...index.all()]) if (!live.has(uri) && !isThere(uri)) index.remove(uri);
		},
		contextOf: (document) => contexts.get(document),
		contextIn,
		recontext(folder) {
			const concerned: string[] = [];
			for (const [uri, document] of live) {
				const page = index.get(uri);
				if (!page || (folder !== undefined && folderOf(uri) !== folder)) continue;
				const next = contextIn(uri);
				if (isSame(contexts.get(document), next, page)) continue;
				if (next) contexts.set(document, next);
				else contexts.delete(document);
				concerned.push(document);
			}
			return concerned;
		},
	};
}

/** True where the page would say the same with the one and with the other. */
function isSame(a: IssueContext | undefined, b: IssueContext | undefined, { summary }: FiledPage): boolean {
	if (!a || !b) return a === b;
	const said = ({ number, there, told }: IssueContext) => JSON.stringify([number, there, [...told]]);
	return said(a) === said(b) && readsTheSame(new Map(summary.style), a.style, b.style);
}

/** The folder of a canonical address, with its `/`. */
export function folderOf(uri: string): string {
	return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function nameOf(uri: string): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
