import { type ExecuteCommandParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { errorRateSentence, pageRate } from '../../answers/reports/error-rate';
import { errorRateReport } from '../../answers/reports/error-rate-report';
import { reportHtml } from '../../answers/reports/report-html';
import { reportMarkdown } from '../../answers/reports/report-markdown';
import { fileNameOf } from '../../desk/page-files/page-names';
import { fieldsIn } from '../../ground/model/fields';
import { wordLevels } from '../../judging/wrong-words/ranker';
import type { Commands, Kept, StatisticsOptions } from '../messages/messages';
import type { Session } from '../session/session';
import { invalid } from './command-arguments';
import { markCommands, noteCommands, roundCommands } from './command-names';
import { fixPage } from './fix-all-command';
import { ignore } from './ignore-command';
import { readIssueDate, setIssueDate } from './issue-date-command';
import { runMarkCommand } from './mark-commands';
import { runNoteCommand } from './note-commands';
import { readingPass } from './reading-pass-command';
import { rejoin } from './rejoin-command';
import { runRoundCommand } from './round-commands';
import { statistics } from './statistics-command';

/**
 * Runs a command; those that note something are explained in note-commands.ts, mark-commands.ts and round-commands.ts; the one that
 * changes the roster is run by itself (roster-command.ts).
 * - `zhubi.setIssueDate` (uri, a day as people write it, or null; `page` or `folder`) answers where the date is kept now: `file` or
 * `memory`.
 * - `zhubi.readIssueDate` (uri, a day as people write it) answers `YYYY-MM-DD`, or null where it is none.
 * - `zhubi.setWordLevel` (uri, `careful`, `normal` or `quiet`) answers where the level is kept now.
 * - `zhubi.fixAll` (uri, `{ preview? }`) takes all safe fixes of the page, says what it did, and answers how many faults that were.
 * - `zhubi.ignore` (uri, findings) asks which of them is to be ignored, and how far (ignore-command.ts).
 * - `zhubi.rejoinColumnBreaks` (uri, `{ preview? }`) answers how many breaks it took out, says so, and offers to show each.
 * Those that may be the end of a headline stay.
 * - `zhubi.errorRate` (uri, `{ format? }`) answers how the estimated error rate came about, as Markdown or an HTML page; a
 * client that shows no status itself is told the sum as a message, too.
 * - `zhubi.readingPass` (uri) answers the doubtful places of the page (reading-pass-command.ts).
 * - `zhubi.statistics` (uri, `{ reach?, format? }`) answers the statistics of the folder (statistics-command.ts).
 */
export async function runCommand(
	session: Session,
	{ command, arguments: given = [] }: ExecuteCommandParams,
): Promise<unknown> {
	const [uri, ...rest] = given;
	if (typeof uri !== 'string' || !session.documents.get(uri))
		throw invalid(`${command}: the first argument is the URI of an open document`);
	if (command === 'zhubi.setIssueDate') return setIssueDate(session, uri, rest);
	if (command === 'zhubi.readIssueDate') return readIssueDate(session, uri, rest[0]);
	if (command === 'zhubi.setWordLevel') return setWordLevel(session, uri, rest[0]);
	if (command === 'zhubi.rejoinColumnBreaks') return rejoin(session, uri, previewOf(rest[0]));
	if (command === 'zhubi.fixAll') return fixPage(session, uri, previewOf(rest[0]));
	if (command === 'zhubi.ignore') return ignore(session, uri, rest[0]);
	if (command === 'zhubi.errorRate') return reportErrorRate(session, uri, rest[0]);
	if (command === 'zhubi.readingPass') return readingPass(session, uri);
	if (command === 'zhubi.statistics') return statistics(session, uri, (rest[0] ?? {}) as StatisticsOptions);
	if (noteCommands.some((one) => one === command)) return runNoteCommand(session, command, [uri, ...rest]);
	if (markCommands.some((one) => one === command)) return runMarkCommand(session, command, [uri, ...rest]);
	if (roundCommands.some((one) => one === command)) return runRoundCommand(session, command, [uri, ...rest]);
	throw invalid(`${command}: no such command`);
}

function setWordLevel(session: Session, uri: string, written: unknown): Promise<Kept> {
	const wordLevel = wordLevels.find((one) => one === written);
	if (!wordLevel) throw invalid(`level: ${wordLevels.join(', ')}`);
	return session.configuration.amend(uri, { wordLevel });
}

function previewOf(how: unknown): 'look' | 'no' {
	return fieldsIn(how).preview === 'look' ? 'look' : 'no';
}

async function reportErrorRate(
	session: Session,
	uri: string,
	how: unknown,
): Promise<Commands['zhubi.errorRate']['answer']> {
	const open = await session.pageAt(uri);
	if (!open) return null;
	const { status, host } = session.options();
	if (!(status ?? host))
		void session.connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Info,
			message: errorRateSentence(pageRate(open.page), session.language()),
		});
	const report = errorRateReport(open.page, fileNameOf(uri) ?? '', session.language());
	return fieldsIn(how).format === 'html' ? reportHtml(report, session.language()) : reportMarkdown(report);
}
