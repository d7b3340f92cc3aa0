import type { IssueContext } from '../../ground/model/issue';
import { noRemarks, type Remarks } from '../../ground/model/note';
import type { Page } from '../../ground/model/page';
import type { Settings } from '../../ground/model/settings';
import { withLineFeeds } from '../../ground/text/line-spans';
import type { Host } from '../../host/host';
import { analyze } from '../../reading/page/update';
import { needsPlace, notePlaces, notesUri, remarksOf, standingNotes } from '../notes/notes-file';
import { readSidecar } from '../notes/sidecar';
import { pageText } from './copy-text';
import type { PageFile } from './page-file';
import { folderNameOf } from './page-names';

/** A page of more bytes is none. */
export const largestPage = 2_000_000;
/** Where pages are counted one by one, somebody waits for each: twice as much is read. */
export const largestCounted = 4_000_000;

/** A file as it was read, its settings, and what the other pages of the issue add. */
export interface FileRead {
	readonly settings: Settings;
	readonly bytes: Uint8Array;
	readonly issue?: IssueContext | undefined;
}

/** The page of a file, with its notes, as the file is; undefined for what is no text. */
export async function pageOfFile(
	host: Host,
	{ uri, name, hasNotes }: PageFile,
	{ settings, bytes, issue }: FileRead,
): Promise<Page | undefined> {
	const read = pageText(bytes);
	if (read === undefined) return undefined;
	const text = withLineFeeds(read);
	const remarks = hasNotes ? await remarksBeside(host, uri, text) : noRemarks;
	return analyze({ text, settings, fileName: name, folderName: folderNameOf(uri), issue, ...remarks });
}

async function remarksBeside(host: Host, uri: string, text: string): Promise<Remarks> {
	const file = notesUri(uri);
	const read = file === undefined ? undefined : await readSidecar(host, file);
	if (!read) return noRemarks;
	const notes = standingNotes(read.events);
	return remarksOf(notes, notePlaces(notes.filter(needsPlace), text));
}
