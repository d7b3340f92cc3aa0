import { reportHtml } from '../../answers/reports/report-html';
import { reportMarkdown } from '../../answers/reports/report-markdown';
import { pageFolders } from '../../desk/issue-index/page-files';
import { foldMarks } from '../../desk/marks/fold';
import { firstPrint, largestSnapshot, snapshotUri, textOfSnapshot } from '../../desk/marks/rounds';
import { notePlaces, notesUri, remarksOf, standingNotes } from '../../desk/notes/notes-file';
import { readSidecar } from '../../desk/notes/sidecar';
import { pageText } from '../../desk/page-files/copy-text';
import { fileNameOf, folderNameOf } from '../../desk/page-files/page-names';
import { largestCounted } from '../../desk/page-files/page-of-file';
import { statisticsCsv } from '../../desk/statistics/csv';
import { statisticsReport } from '../../desk/statistics/report';
import { statisticsOf } from '../../desk/statistics/statistics';
import { type Tally, tallyPage } from '../../desk/statistics/tally';
import type { NoteEvent } from '../../ground/model/note';
import type { Settings } from '../../ground/model/settings';
import { analyze } from '../../reading/page/update';
import type { StatisticsOptions } from '../messages/messages';
import type { Session } from '../session/session';

/** So many pages are counted at most; and no page that is larger, in bytes. */
const mostPages = 3000;
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
	for await (const { files, found } of pageFolders(session.host(), { ...session.issues.looking(), start: folder }))
		for (const { uri: file } of files) {
			if (tallies.length >= mostPages) break;
			const tally = await tallyOf(session, { uri: file, settings: found.settings, folder });
			if (tally) tallies.push(tally);
			await new Promise((resolve) => setTimeout(resolve, 0));
		}
	const language = session.language();
	const found = statisticsOf(tallies);
	if (format === 'csv') return statisticsCsv(found, language);
	const report = statisticsReport(found, { name: fileNameOf(folder) ?? '', language });
	return format === 'html' ? reportHtml(report, language) : reportMarkdown(report);
}

/** A page that cannot be read is not counted. */
async function tallyOf(
	session: Session,
	{ uri, settings, folder }: { readonly uri: string; readonly settings: Settings; readonly folder: string },
): Promise<Tally | undefined> {
	const sidecar = notesUri(uri);
	const events = (sidecar === undefined ? undefined : await readSidecar(session.host(), sidecar))?.events ?? [];
	const text =
		(await firstText(session, uri, events)) ?? session.documents.get(uri)?.getText() ?? (await copyOf(session, uri));
	if (text === undefined) return undefined;
	const notes = standingNotes(events);
	const page = analyze({
		...{ text, settings, fileName: fileNameOf(uri), folderName: folderNameOf(uri) },
		...remarksOf(notes, notePlaces(notes, text)),
	});
	return tallyPage(page, { name: decodeURIComponent(uri.slice(folder.length + 1)), events });
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
	const bytes = await session.host().read(uri, largestCounted);
	return bytes && pageText(bytes);
}
