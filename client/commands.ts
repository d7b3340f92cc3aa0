import { commands, Disposable, type LogOutputChannel, l10n, type TextDocument, window } from 'vscode';
import { newSettings } from './new-settings';
import type { Server } from './server';

/** The commands of the palette. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
	return Disposable.from(
		commands.registerCommand('zhubi.issueDate', () => askIssueDate(server)),
		commands.registerCommand('zhubi.rejoin', async () => {
			const page = activePage();
			if (page && (await server.execute('zhubi.rejoinColumnBreaks', page.uri.toString())) === 0)
				void window.showInformationMessage(l10n.t('There is no column break to rejoin on this page.'));
		}),
		commands.registerCommand('zhubi.report', async () => {
			const page = activePage();
			// The server's command is registered as one of the editor when the server has started.
			if (page) await server.start().then(() => commands.executeCommand('zhubi.errorRate', page.uri.toString()));
		}),
		commands.registerCommand('zhubi.newSettings', newSettings),
		commands.registerCommand('zhubi.restart', () => server.restart()),
		commands.registerCommand('zhubi.log', () => log.show()),
	);
}

async function askIssueDate(server: Server): Promise<void> {
	const page = activePage();
	if (!page) return;
	const typed = await window.showInputBox({
		title: l10n.t('Issue Date'),
		prompt: l10n.t(
			'The day the page is printed, as 2022-07-31 or 20220731. Leave empty to take it from zhubi.json, the masthead or the file name.',
		),
		placeHolder: 'YYYY-MM-DD',
		validateInput: (value) =>
			value.trim() === '' || readDay(value) ? undefined : l10n.t('Not a day of the calendar: {0}', value),
	});
	if (typed === undefined) return;
	await server.execute('zhubi.setIssueDate', page.uri.toString(), readDay(typed) ?? null);
}

function activePage(): TextDocument | undefined {
	const document = window.activeTextEditor?.document;
	if (document?.languageId === 'newscopy') return document;
	void window.showInformationMessage(l10n.t('Open a page of news copy first.'));
	return undefined;
}

/** `2022-7-31`, `2022/07/31`, `2022.7.31`, `20220731` and `2022年7月31日` as `2022-07-31`; nothing where there is no such day. */
function readDay(typed: string): string | undefined {
	const match = /^(\d{4})(?:(\d\d)(\d\d)|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)$/.exec(typed.trim());
	if (!match) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])];
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
