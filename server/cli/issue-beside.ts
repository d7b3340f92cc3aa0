import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { issuePlaceOf } from '../issue/issue-name';
import { createIssueIndex, type IssueIndex } from '../issue-index/issue-index';
import { largestPage } from '../issue-index/page-of-file';
import { type PageSummary, summaryOf } from '../issue-index/page-summary';
import type { IssueContext } from '../model/issue';
import type { Desk } from './desk';
import { isPage } from './files';
import { notesBeside, remarksOn } from './page-notes';
import { readPage } from './read-page';
import { understand } from './understand';

/** What the other pages of its issue add to the page of a file: those that lie beside it, whether they were named or not. */
export type IssueBeside = (file: string) => Promise<IssueContext | undefined>;

/** Pages come issue by issue, so the pages of one are kept, as they were when the first of them was asked for. */
export function createIssueBeside(desk: Desk): IssueBeside {
	let kept: { readonly key: string; readonly index: Promise<IssueIndex> } | undefined;
	return async (file) => {
		if (file === '-') return undefined;
		const path = resolve(file);
		const { issue, number } = await placeOf(path, desk);
		if (number === undefined) return undefined;
		const key = `${dirname(path)}\n${issue}`;
		if (kept?.key !== key) kept = { key, index: gather(path, issue, desk) };
		const index = await kept.index;
		const page = index.get(path);
		return page && index.contextOf(page);
	};
}

async function placeOf(path: string, desk: Desk) {
	return issuePlaceOf(basename(path), (await desk.settingsOf(path)).issue);
}

/** The pages of an issue, of which one is `path`. */
async function gather(path: string, issue: string, desk: Desk): Promise<IssueIndex> {
	const index = createIssueIndex();
	const folder = dirname(path);
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
	const siblings: string[] = [];
	for (const name of names) {
		const sibling = join(folder, name);
		const isOfIssue = (await placeOf(sibling, desk)).issue === issue;
		if (isOfIssue && (sibling === path || (await isPage(sibling, desk)))) siblings.push(sibling);
	}
	// A page that has nobody beside it need not be read twice.
	if (siblings.length < 2) return index;
	for (const sibling of siblings) {
		const { number } = await placeOf(sibling, desk);
		const summary = await summaryOfFile(sibling, desk);
		if (summary) index.put({ uri: sibling, file: basename(sibling), issue, number, summary });
	}
	return index;
}

/** What is kept of a file; undefined where it cannot be read as copy: who checks that file hears why. */
async function summaryOfFile(file: string, desk: Desk): Promise<PageSummary | undefined> {
	try {
		if ((await stat(file)).size > largestPage) return undefined;
		const copy = await readPage(file);
		if ('reason' in copy) return undefined;
		const { settings } = await desk.settingsOf(file);
		// The language is that of faults, which are told where the file itself is checked.
		const { remarks } = remarksOn(copy.text, await notesBeside(file, 'zh', () => {}));
		return summaryOf(understand(file, copy.text, { settings, remarks }));
	} catch {
		return undefined;
	}
}
