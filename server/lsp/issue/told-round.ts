import type { Host } from '../../host/host';
import { foldMarks } from '../../marks/fold';
import { openRound } from '../../marks/rounds';
import { notesUri } from '../../notes/notes-file';
import { readSidecar } from '../../notes/sidecar';
import type { ToldPage } from '../issue-messages';

/** How far the proof of a page file is, as the notes beside it say: the round that is open, else the last one; null before the first. */
export async function toldRound(host: Host, uri: string): Promise<ToldPage['round']> {
	const sidecar = notesUri(uri);
	const events = (sidecar === undefined ? undefined : await readSidecar(host, sidecar))?.events ?? [];
	if (!events.some(({ kind }) => kind === 'round')) return null;
	const marking = foldMarks(events);
	const last = openRound(marking) ?? marking.rounds.at(-1);
	return last ? { name: last.name, isSigned: last.signed !== undefined } : null;
}
