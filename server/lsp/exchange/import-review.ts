import { saidOf } from '../../exchange/exchange-error';
import { acceptedEdits } from '../../exchange/review/accepted-edits';
import { countsSentence } from '../../exchange/review/counts-sentence';
import { takeOver } from '../../exchange/review/take-over';
import { readWord } from '../../exchange/word/read-word';
import { say } from '../../features/language';
import { bytesPrint, textPrint } from '../../marks/rounds';
import { fromBase64 } from '../../text/base64';
import { opened } from '../command-arguments';
import { toWorkspaceEdit } from '../protocol';
import { noteStamp, type Session } from '../session';
import type { ReviewAnswer, ReviewAsked } from './exchange-messages';

/**
 * Takes the marks of a reviewed file over onto an open page. With `apply` it makes the changes of those suggestions in the page, as one
 * edit of the client, and takes nothing over.
 */
export async function importReview(session: Session, asked: ReviewAsked): Promise<ReviewAnswer> {
	const { uri, name, content, by, apply } = asked;
	const { page } = await opened(session, uri);
	const language = session.language();
	if (apply) return makeChanges(session, uri, apply);
	try {
		const bytes = fromBase64(content);
		const document = readWord(bytes);
		const { time } = noteStamp();
		const print = await textPrint(page.text);
		const taken = takeOver({
			...{ document, copy: page.text, print, events: session.notebook.events(uri), by, time },
			...{ file: name, sha256: await bytesPrint(bytes), id: () => noteStamp().id },
		});
		const kept = taken.events.length > 0 ? await session.notebook.add(uri, taken.events) : null;
		const { edits } = acceptedEdits(session.shelf.marks(uri), taken.accepted, page.text);
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
