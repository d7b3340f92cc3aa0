import { reportHtml } from '../features/report-html';
import { reportMarkdown } from '../features/report-markdown';
import type { HostEntry } from '../host/host';
import { foldMarks } from '../marks/fold';
import { firstPrint, largestSnapshot, snapshotUri, textOfSnapshot } from '../marks/rounds';
import type { NoteEvent } from '../model/note';
import { notePlaces, notesSuffix, notesUri, remarksOf, standingNotes } from '../notes/notes-file';
import { readSidecar } from '../notes/sidecar';
import { analyze } from '../page/update';
import { type FoundSettings, findSettings } from '../settings/find-settings';
import { matchesGlob } from '../settings/glob';
import { statisticsCsv } from '../statistics/csv';
import { statisticsReport } from '../statistics/report';
import { statisticsOf } from '../statistics/statistics';
import { type Tally, tallyPage } from '../statistics/tally';
import { decodedCopy } from '../text/decoded-copy';
import { fileNameOf, folderNameOf } from './documents';
import type { StatisticsOptions } from './messages';
import type { Session } from './session';

/** So many pages are counted at most; and no page that is larger, in bytes. */
const mostPages = 3000;
const largestPage = 4_000_000;
/** Folders that lie deeper are not looked into. */
const deepest = 8;

/**
 * `zhubi.statistics` (uri of an open document, `{ reach?, format? }`): what was found, dismissed and marked on the pages of its folder, or
 * of the folder of the workspace that it lies in, as Markdown, an HTML page or comma-separated values. Between pages, other requests are
 * answered.
 */
export async function statistics(
	session: Session,
	uri: string,
	{ reach = 'folder', format = 'markdown' }: StatisticsOptions,
): Promise<string> {
	const own = uri.slice(0, uri.lastIndexOf('/'));
	const folder = (reach === 'workspace' && session.folders().find((one) => uri.startsWith(`${one}/`))) || own;
	const tallies: Tally[] = [];
	for await (const page of pagesIn(session, folder)) {
		const tally = await tallyOf(session, page, page.uri.slice(folder.length + 1));
		if (tally) tallies.push(tally);
		await new Promise((resolve) => setTimeout(resolve, 0));
	}
	const language = session.language();
	const found = statisticsOf(tallies);
	if (format === 'csv') return statisticsCsv(found, language);
	const report = statisticsReport(found, { name: fileNameOf(folder) ?? '', language });
	return format === 'html' ? reportHtml(report, language) : reportMarkdown(report);
}

interface FoundPage {
	readonly uri: string;
	readonly settings: FoundSettings;
}

/** The pages of a folder and of those within it, in the order of names: `*.newscopy`, `*.xwg`, and what `pages` of a `zhubi.json` names. */
async function* pagesIn(session: Session, top: string): AsyncGenerator<FoundPage> {
	let count = 0;
	const folders: { readonly uri: string; readonly depth: number }[] = [{ uri: top, depth: 0 }];
	for (let folder = folders.shift(); folder; folder = folders.shift()) {
		const entries = [...((await session.host().list(folder.uri)) ?? [])].sort(byName);
		const address = (name: string) => `${folder?.uri}/${encodeURIComponent(name)}`;
		const settings = await findSettings(session.host(), address('page'), session.folders());
		for (const { name, kind } of entries) {
			// What is hidden, and packages, are no copy.
			if (kind === 'folder') {
				if (!name.startsWith('.') && name !== 'node_modules' && !name.endsWith('.rounds') && folder.depth < deepest)
					folders.push({ uri: address(name), depth: folder.depth + 1 });
			} else if (isPage(address(name), settings)) {
				if (++count > mostPages) return;
				yield { uri: address(name), settings };
			}
		}
	}
}

function byName({ name: one }: HostEntry, { name: other }: HostEntry): number {
	return one < other ? -1 : 1;
}

function isPage(uri: string, { pages, pagesIn: from }: FoundSettings): boolean {
	if (/\.(newscopy|xwg)$/i.test(uri)) return true;
	if (from === undefined || uri.endsWith(notesSuffix)) return false;
	const folder = from.slice(0, from.lastIndexOf('/') + 1);
	if (!uri.startsWith(folder)) return false;
	const path = uri.slice(folder.length).split('/').map(decodeURIComponent).join('/');
	return pages.some((glob) => matchesGlob(glob, path));
}

/** A page that cannot be read is not counted. */
async function tallyOf(session: Session, { uri, settings }: FoundPage, name: string): Promise<Tally | undefined> {
	const sidecar = notesUri(uri);
	const events = (sidecar === undefined ? undefined : await readSidecar(session.host(), sidecar))?.events ?? [];
	const text =
		(await firstText(session, uri, events)) ?? session.documents.get(uri)?.getText() ?? (await copyOf(session, uri));
	if (text === undefined) return undefined;
	const notes = standingNotes(events);
	const page = analyze({
		...{ text, settings: settings.settings, fileName: fileNameOf(uri), folderName: folderNameOf(uri) },
		...remarksOf(notes, notePlaces(notes, text)),
	});
	return tallyPage(page, { name: decodeURIComponent(name), events });
}

/** The text that the first round of proof began with. */
async function firstText(session: Session, uri: string, events: readonly NoteEvent[]): Promise<string | undefined> {
	const print = firstPrint(foldMarks(events));
	const place = print && snapshotUri(uri, print);
	return !print || place === undefined
		? undefined
		: textOfSnapshot(await session.host().read(place, largestSnapshot), print);
}

async function copyOf(session: Session, uri: string): Promise<string | undefined> {
	const bytes = await session.host().read(uri, largestPage);
	return bytes && decodedCopy(bytes);
}
