import { relative } from 'node:path';
import { type Language, say } from '../../answers/reports/language';
import { reportHtml } from '../../answers/reports/report-html';
import { reportMarkdown } from '../../answers/reports/report-markdown';
import { foldMarks } from '../../desk/marks/fold';
import { firstPrint, largestSnapshot, snapshotName, textOfSnapshot } from '../../desk/marks/rounds';
import { standingNotes } from '../../desk/notes/notes-file';
import { statisticsCsv } from '../../desk/statistics/csv';
import { statisticsReport } from '../../desk/statistics/report';
import { statisticsOf } from '../../desk/statistics/statistics';
import { type Tally, tallyPage } from '../../desk/statistics/tally';
import type { NoteEvent } from '../../ground/model/note';
import { readRegular } from '../../host/read-regular';
import { createDesk, type Desk } from '../desk';
import { filesOf } from '../files';
import { createIssueBeside, type IssueBeside } from '../issue-beside';
import { eventsBeside, remarksOn } from '../page-notes';
import { internalError, readPage } from '../read-page';
import { complain, plainJson, print, visible } from '../streams';
import { understand } from '../understand';
import type { StatsCommand } from './options';

/**
 * `zhubi stats`: what was found, dismissed and marked on the pages of files and folders, by rule, reporter and month. The exit status is 2
 * where something could not be read.
 */
export async function printStatistics(command: StatsCommand, language: Language): Promise<number> {
	const { issueDate, roster, level } = command;
	const desk = createDesk({ issueDate, roster, level, language, tell: complain });
	const issueBeside = createIssueBeside(desk);
	const tallies: Tally[] = [];
	let failed = false;
	for await (const found of filesOf(command.paths, desk)) {
		const tally = 'reason' in found ? found : await tallyFile(found.file, { desk, issueBeside, language });
		if ('reason' in tally) {
			const path = 'file' in found ? found.file : found.path;
			complain(`zhubi: ${visible(path)}: ${visible(say(tally.reason, language))}`);
			failed = true;
		} else tallies.push(tally);
	}
	const statistics = statisticsOf(tallies);
	const name = command.paths.map((path) => visible(path)).join(' ');
	const report = statisticsReport(statistics, { name, language });
	if (command.format === 'json') await print(`${plainJson(statistics)}\n`);
	else if (command.format === 'csv') await print(statisticsCsv(statistics, language));
	else if (command.format === 'html') await print(reportHtml(report, language));
	else await print(reportMarkdown(report));
	return failed || desk.isFaulty() ? 2 : 0;
}

async function tallyFile(
	file: string,
	{
		desk,
		issueBeside,
		language,
	}: { readonly desk: Desk; readonly issueBeside: IssueBeside; readonly language: Language },
) {
	const copy = await readPage(file);
	if ('reason' in copy) return copy;
	try {
		const events = await eventsBeside(file, language, complain);
		const text = (await firstText(file, events)) ?? copy.text;
		const { settings } = await desk.settingsOf(file);
		const { remarks } = remarksOn(text, standingNotes(events));
		const page = understand(file, text, { settings, remarks, ...(await issueBeside(file)) });
		return tallyPage(page, { name: relative('', file) || file, events });
	} catch (error) {
		return { reason: internalError(error) };
	}
}

/** The text that the first round of proof began with, where it is kept beside the file. */
async function firstText(file: string, events: readonly NoteEvent[]): Promise<string | undefined> {
	const print = firstPrint(foldMarks(events));
	if (!print || file === '-') return undefined;
	try {
		return await textOfSnapshot(readRegular(`${file}${snapshotName(print)}`, largestSnapshot), print);
	} catch {
		return undefined;
	}
}
