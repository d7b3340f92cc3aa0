import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { contraryDatesMessage } from '../../answers/findings/contrary-dates';
import { say } from '../../answers/reports/language';
import { writtenDay } from '../../answers/writing/written-day';
import type { CalendarDay } from '../../ground/model/date';
import type { Message } from '../../ground/model/finding';
import type { NoteEvent } from '../../ground/model/note';
import { dayOfText, isoDay } from '../../ground/text/days';
import { present } from '../../ground/text/present';
import type { Kept } from '../messages/messages';
import { noteStamp, type Session } from '../session/session';
import { invalid } from './command-arguments';

/**
 * `zhubi.setIssueDate`: a day as people write it, or null to take it away; for the page alone, as one of its notes, or for the folder, in
 * its `zhubi.json`. Where something else tells another day, that is said.
 */
export async function setIssueDate(
	session: Session,
	uri: string,
	[written, scope = 'page']: readonly unknown[],
): Promise<Kept> {
	if (scope !== 'page' && scope !== 'folder') throw invalid('scope: page or folder');
	const day = await givenDay(session, uri, written);
	const kept =
		scope === 'folder' ? await session.configuration.setFolderDate(uri, day) : await noteDay(session, uri, day);
	const open = day && (await session.pageAt(uri));
	const contrary = open && contraryDatesMessage(open.page);
	if (contrary)
		void session.connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Warning,
			message: say(contrary, session.language()),
		});
	return kept;
}

/** `zhubi.readIssueDate`: what such words would set, `2026-08-01`; null where they are no day. */
export async function readIssueDate(session: Session, uri: string, written: unknown): Promise<string | null> {
	const day = typeof written === 'string' ? writtenDay(written, await nearDay(session, uri)) : undefined;
	return day ? isoDay(day) : null;
}

async function givenDay(session: Session, uri: string, written: unknown): Promise<CalendarDay | undefined> {
	if (written === null || written === undefined || written === '') return undefined;
	const day = typeof written === 'string' ? writtenDay(written, await nearDay(session, uri)) : undefined;
	if (!day) throw invalid(say(noDay(String(written)), session.language()));
	return day;
}

function noDay(written: string): Message {
	return {
		zh: `看不出“${written}”是哪一天。可以写 2026-08-01、20260801、2026年8月1日、8月1日。`,
		en: `“${written}” is no day of the calendar. Write 2026-08-01, 20260801, 2026年8月1日 or 8月1日.`,
	};
}

/** A day without a year is near the issue date as it is known, or else near today. */
async function nearDay(session: Session, uri: string): Promise<CalendarDay> {
	const open = await session.pageAt(uri);
	return open?.page.issueDate?.day ?? present(dayOfText(noteStamp().time.slice(0, 10)), 'day of the clock');
}

async function noteDay(session: Session, uri: string, day: CalendarDay | undefined): Promise<Kept> {
	await session.pageAt(uri);
	const events: NoteEvent[] = session.notebook
		.list(uri)
		.flatMap(({ note }) =>
			note.kind === 'date' ? [{ version: 1, ...noteStamp(), kind: 'withdrawal', of: note.id } as const] : [],
		);
	if (day) events.push({ version: 1, ...noteStamp(), kind: 'date', day: isoDay(day) });
	return events.length === 0 ? 'file' : session.notebook.add(uri, events);
}
