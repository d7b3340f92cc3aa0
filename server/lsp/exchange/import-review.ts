import { say } from '../../answers/reports/language';
import { bytesPrint, textPrint } from '../../desk/marks/rounds';
import { notesUri } from '../../desk/notes/notes-file';
import { addToSidecar, readSidecar } from '../../desk/notes/sidecar';
import { pageText } from '../../desk/page-files/copy-text';
import { largestPage } from '../../desk/page-files/page-of-file';
import { exchangeError, saidOf } from '../../exchange/exchange-error';
import { placedMarks } from '../../exchange/placed-marks';
import { acceptedEdits } from '../../exchange/review/accepted-edits';
import { countsSentence } from '../../exchange/review/counts-sentence';
import { takeOver } from '../../exchange/review/take-over';
import { readWord } from '../../exchange/word/read-word';
import type { NoteEvent } from '../../ground/model/note';
import { fromBase64 } from '../../ground/text/base64';
import { withLineFeeds } from '../../ground/text/line-spans';
import { opened } from '../commands/command-arguments';
import type { ReviewAnswer, ReviewAsked } from '../messages/exchange-messages';
import { toWorkspaceEdit } from '../protocol/protocol';
import { noteStamp, type Session } from '../session/session';

/**
 * Takes the marks of a reviewed file over onto a page, open or not. With `apply` it makes the changes of those suggestions in the page,
 * which has to be open, as one edit of the client, and takes nothing over.
 */
export async function importReview(session: Session, asked: ReviewAsked): Promise<ReviewAnswer> {
	const { uri, name, content, by, apply } = asked;
	const language = session.language();
	if (apply) return makeChanges(session, uri, apply);
	try {
		const bytes = fromBase64(content);
		const document = readWord(bytes);
		const { copy, events, add } = await pageToMark(session, uri);
		const { time } = noteStamp();
		const print = await textPrint(copy);
		const taken = takeOver({
			...{ document, copy, print, events, by, time },
			...{ file: name, sha256: await bytesPrint(bytes), id: () => noteStamp().id },
		});
		const kept = taken.events.length > 0 ? await add(taken.events) : null;
		const { edits } = acceptedEdits(placedMarks(copy, [...events, ...taken.events]), taken.accepted, copy);
		return {
			...{ said: countsSentence(taken, language), isTaken: true, kept },
			accepted: edits.length > 0 ? taken.accepted : [],
		};
	} catch (error) {
		const said = saidOf(error);
		if (!said) throw error;
		return { said: say(said, language), isTaken: false, accepted: [], kept: null };
	}
}

/** A page that marks are taken over onto. */
interface PageToMark {
	readonly copy: string;
	readonly events: readonly NoteEvent[];
	readonly add: (events: readonly NoteEvent[]) => Promise<'file' | 'memory'>;
}

/** A page as it is in the editor, or as its file is. Throws an `ExchangeError` where it is neither. */
async function pageToMark(session: Session, uri: string): Promise<PageToMark> {
	const open = await session.pageAt(uri);
	const { notebook } = session;
	if (open) return { copy: open.page.text, events: notebook.events(uri), add: (events) => notebook.add(uri, events) };
	const host = session.host();
	const bytes = await host.read(uri, largestPage);
	const text = bytes && pageText(bytes);
	const sidecar = notesUri(uri);
	const before = sidecar === undefined ? undefined : await readSidecar(host, sidecar);
	if (text === undefined || sidecar === undefined || !before) throw unreadPage();
	return {
		copy: withLineFeeds(text),
		events: before.events,
		async add(events) {
			await addToSidecar(host, sidecar, { events, before });
			return 'file';
		},
	};
}

function unreadPage() {
	return exchangeError(
		'这一版的文件读不了，没有读入批注。',
		'The file of the page cannot be read: no marks are taken over.',
	);
}

async function makeChanges(session: Session, uri: string, ids: readonly string[]): Promise<ReviewAnswer> {
	const { document, page } = await opened(session, uri);
	const { edits, skipped } = acceptedEdits(session.shelf.marks(uri), ids, page.text);
	const { applied } =
		edits.length === 0
			? { applied: false }
			: await session.connection.workspace.applyEdit({ edit: toWorkspaceEdit(session.editTarget(document), edits) });
	const count = applied ? edits.length : 0;
	const said = {
		zh: `改了 ${count} 处${skipped > 0 ? `，有 ${skipped} 处找不到原文，没有改` : ''}。`,
		en: `${count} changes made${skipped > 0 ? `, ${skipped} could not be` : ''}.`,
	};
	return { said: say(said, session.language()), isTaken: applied, accepted: [], kept: null };
}
