import { foldMarks, type Marking } from '../../desk/marks/fold';
import { openRound } from '../../desk/marks/rounds';
import { notesUri } from '../../desk/notes/notes-file';
import { readSidecar } from '../../desk/notes/sidecar';
import type { ToldPage } from '../messages/issue-messages';
import type { Session } from '../session/session';

/**
 * How far the proof of a page file is, as the notes beside it say: the round that is open, else the last one; null before the first. `uri`
 * is canonical. The list of the issue is drawn at each rest of the keys: the notes of a page that is open are known, and not read again.
 */
export async function toldRound(session: Session, uri: string): Promise<ToldPage['round']> {
	const document = session.issues.addressOf(uri);
	const isOpen = session.documents.get(document) !== undefined;
	if (isOpen) await session.notebook.load(document);
	const marking = isOpen ? session.shelf.marking(document) : await markingBeside(session, uri);
	const last = marking && (openRound(marking) ?? marking.rounds.at(-1));
	return last ? { name: last.name, isSigned: last.signed !== undefined } : null;
}

async function markingBeside(session: Session, uri: string): Promise<Marking | undefined> {
	const sidecar = notesUri(uri);
	const events = (sidecar === undefined ? undefined : await readSidecar(session.host(), sidecar))?.events ?? [];
	return events.some(({ kind }) => kind === 'round') ? foldMarks(events) : undefined;
}
