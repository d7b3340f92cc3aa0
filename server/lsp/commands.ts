import {
	ErrorCodes,
	type ExecuteCommandParams,
	MessageType,
	ResponseError,
	ShowMessageNotification,
} from 'vscode-languageserver';
import { errorRateSentence, pageMeter } from '../features/error-rate';
import { errorRateReport } from '../features/error-rate-report';
import type { CalendarDay } from '../model/date';
import { validDay } from '../text/days';
import { fileNameOf } from './documents';
import { markCommands, runMarkCommand } from './mark-commands';
import type { CommandName, Commands } from './messages';
import { noteCommands, runNoteCommand } from './note-commands';
import { rejoin } from './rejoin-command';
import { roundCommands, runRoundCommand } from './round-commands';
import type { Session } from './session';

/** The commands that every client needs, for `workspace/executeCommand`. */
export const commandNames: readonly CommandName[] = [
	'zhubi.setIssueDate',
	'zhubi.rejoinColumnBreaks',
	'zhubi.errorRate',
	...noteCommands,
	...markCommands,
	...roundCommands,
];

/**
 * Runs a command; those that note something are explained in note-commands.ts, mark-commands.ts and round-commands.ts.
 * - `zhubi.setIssueDate` (uri, `YYYY-MM-DD` or null) answers where the date is kept now: `file` or `memory`.
 * - `zhubi.rejoinColumnBreaks` (uri) answers how many breaks it took out, says so, and offers to show each. Those that may be the end of
 *   a headline stay.
 * - `zhubi.errorRate` (uri) answers how the estimated error rate came about, as Markdown; a client that shows no status itself is told
 * the sum as a message, too.
 */
export async function runCommand(
	session: Session,
	{ command, arguments: given = [] }: ExecuteCommandParams,
): Promise<unknown> {
	const [uri, ...rest] = given;
	if (typeof uri !== 'string' || !session.documents.get(uri))
		throw invalid(`${command}: the first argument is the URI of an open document`);
	if (command === 'zhubi.setIssueDate') return session.configuration.setIssueDate(uri, dayOf(rest[0]));
	if (command === 'zhubi.rejoinColumnBreaks') return rejoin(session, uri);
	if (command === 'zhubi.errorRate') return reportErrorRate(session, uri);
	if (noteCommands.some((one) => one === command)) return runNoteCommand(session, command, [uri, ...rest]);
	if (markCommands.some((one) => one === command)) return runMarkCommand(session, command, [uri, ...rest]);
	if (roundCommands.some((one) => one === command)) return runRoundCommand(session, command, [uri, ...rest]);
	throw invalid(`${command}: no such command`);
}

function dayOf(written: unknown): CalendarDay | undefined {
	if (written === null || written === undefined) return undefined;
	const parts = typeof written === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) : null;
	const day = parts && validDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
	if (!day) throw invalid(`${String(written)}: a day of the calendar, YYYY-MM-DD`);
	return day;
}

async function reportErrorRate(session: Session, uri: string): Promise<Commands['zhubi.errorRate']['answer']> {
	const open = await session.pageAt(uri);
	if (!open) return null;
	const { status, host } = session.options();
	if (!(status ?? host))
		void session.connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Info,
			message: errorRateSentence(pageMeter(open.page), session.language()),
		});
	return errorRateReport(open.page, fileNameOf(uri) ?? '', session.language());
}

function invalid(message: string): ResponseError<void> {
	return new ResponseError(ErrorCodes.InvalidParams, message);
}
