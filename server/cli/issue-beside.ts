import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createIssueIndex, type IssueIndex } from '../desk/issue-index/issue-index';
import { summaryOf } from '../desk/issue-index/page-summary';
import { largestPage, pageOfFile } from '../desk/page-files/page-of-file';
import type { IssueContext } from '../ground/model/issue';
import type { Page } from '../ground/model/page';
import { diskHost } from '../host/disk-host';
import { issuePlaceOf } from '../reading/issue/issue-name';
import type { Desk } from './desk';
import { isPage } from './files';

/** What is known of a file before it is read: what the other pages of its issue add, and its page, where it was read for their sake. */
export interface Beside {
	readonly issue: IssueContext | undefined;
	readonly before: Page | undefined;
}

/** The pages of the issue of a file are those that lie beside it, whether they were named or not. */
export type IssueBeside = (file: string) => Promise<Beside>;

/** What is kept of an issue. */
interface Kept {
	readonly index: IssueIndex;
	/** Its first pages, by path, as long as they are not too much for the memory. */
	readonly pages: Map<string, Page>;
}

/** In UTF-16 units of all their texts. */
const mostKept = 2_000_000;

const nothing: Beside = { issue: undefined, before: undefined };

/** Pages come issue by issue, so the pages of one are kept, as they were when the first of them was asked for. */
export function createIssueBeside(desk: Desk): IssueBeside {
	let kept: { readonly key: string; readonly issue: Promise<Kept> } | undefined;
	const listed = listing(desk);
	return async (file) => {
		if (file === '-') return nothing;
		const path = resolve(file);
		const { issue, number } = await placeOf(path, desk);
		if (number === undefined) return nothing;
		const key = keyOf(path, issue);
		if (kept?.key !== key) kept = { key, issue: listed(path, issue).then((siblings) => gather(siblings, desk)) };
		const { index, pages } = await kept.issue;
		const page = index.get(path);
		const before = pages.get(path);
		pages.delete(path);
		return { issue: page && index.contextOf(page), before };
	};
}

/** The same for the pages of one issue; for a file that is in none, its own. */
export async function issueKey(file: string, desk: Desk): Promise<string> {
	const path = resolve(file);
	const { issue, number } = await placeOf(path, desk);
	return number === undefined ? path : keyOf(path, issue);
}

function keyOf(path: string, issue: string): string {
	return `${dirname(path)}\n${issue}`;
}

async function placeOf(path: string, desk: Desk) {
	return issuePlaceOf(basename(path), (await desk.settingsOf(path)).issue);
}

/** Tells the pages of an issue, of which one is `path`, in the order of the folder. */
type Listing = (path: string, issue: string) => Promise<readonly string[]>;

/**
 * A folder may hold the pages of years. So its names are read once and kept by issue, as long as pages of that folder come: to look
 * through all of them for each issue would take time by the square of their number.
 */
function listing(desk: Desk): Listing {
	let last: { readonly folder: string; readonly issues: Promise<ReadonlyMap<string, readonly string[]>> } | undefined;
	return async (path, issue) => {
		const folder = dirname(path);
		if (last?.folder !== folder) last = { folder, issues: issuesIn(folder, desk) };
		const pages: string[] = [];
		for (const one of (await last.issues).get(issue) ?? [])
			if (one === path || (await isPage(one, desk))) pages.push(one);
		return pages;
	};
}

/** The files of a folder by the issue that their names tell. */
async function issuesIn(folder: string, desk: Desk): Promise<ReadonlyMap<string, readonly string[]>> {
	const issues = new Map<string, string[]>();
	for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
		if (!entry.isFile()) continue;
		const path = join(folder, entry.name);
		const { issue } = await placeOf(path, desk);
		const of = issues.get(issue);
		if (of) of.push(path);
		else issues.set(issue, [path]);
	}
	return issues;
}

/** The pages of an issue. */
async function gather(siblings: readonly string[], desk: Desk): Promise<Kept> {
	const index = createIssueIndex();
	const pages = new Map<string, Page>();
	let units = 0;
	// A page that has nobody beside it need not be read twice.
	if (siblings.length < 2) return { index, pages };
	for (const sibling of siblings) {
		const { issue, number } = await placeOf(sibling, desk);
		const page = await pageAt(sibling, desk);
		if (!page) continue;
		index.put({ uri: sibling, file: basename(sibling), issue, number, summary: summaryOf(page) });
		units += page.text.length;
		if (units < mostKept) pages.set(sibling, page);
	}
	return { index, pages };
}

/** The page of a file; undefined where it cannot be read as copy: who checks that file hears why. */
async function pageAt(path: string, desk: Desk): Promise<Page | undefined> {
	const file = { uri: pathToFileURL(path).href, name: basename(path), hasNotes: true };
	const bytes = await disk.read(file.uri, largestPage);
	return bytes && pageOfFile(disk, file, { settings: (await desk.settingsOf(path)).settings, bytes });
}

const disk = diskHost();
