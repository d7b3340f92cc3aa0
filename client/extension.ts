import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands';
import { noticeEncoding } from './encoding';
import { registerExchange } from './exchange/exchange';
import { registerHandbook } from './handbook';
import type { DiskFor } from './host';
import { registerIssue } from './issue/issue';
import { registerReveal } from './links';
import { registerMarkdownPages } from './markdown-pages';
import { registerMarks } from './marks/marks';
import { registerNoteCommands } from './notes';
import { offerCopy } from './offer-copy';
import { keepPageLanguage } from './page-language';
import { registerPeople } from './people';
import { createReports } from './report';
import { registerSample } from './sample';
import { type MakeClient, type Server, server } from './server';
import { offerSnippets } from './snippets';
import { registerStatistics } from './statistics';
import { showStatus } from './status';

/** The two functions that VS Code calls. The server is kept between the calls, from activation to deactivation. */
export function extensionOf(makerFor: (context: ExtensionContext) => MakeClient, diskFor?: DiskFor) {
	let running: Server | undefined;
	return {
		activate(context: ExtensionContext): void {
			running = run(context, makerFor(context), diskFor);
		},
		async deactivate(): Promise<void> {
			await running?.stop();
		},
	};
}

/**
 * Wires what both hosts share. Nothing slow happens here: the server starts with the first page that is open, or the first text file that
 * nobody has declared and that was not asked about before (offer-copy.ts). `diskFor` writes the files of a machine, where there is one.
 */
function run(context: ExtensionContext, makeClient: MakeClient, diskFor: DiskFor | undefined): Server {
	const log = window.createOutputChannel('朱笔 zhubi', { log: true });
	const reports = createReports();
	const zhubi = server(context, { makeClient, diskFor, log, showReport: reports.show });
	context.subscriptions.push(
		log,
		keepPageLanguage(context.workspaceState, log),
		registerMarkdownPages(context.extensionUri),
		registerHandbook(context.extensionUri),
		reports,
		offerSnippets(context.extensionUri, zhubi),
		showStatus(zhubi),
		registerReveal(),
		registerSample(context.extensionUri),
		noticeEncoding(),
		registerCommands(zhubi, log),
		registerNoteCommands(zhubi),
		registerMarks(zhubi),
		registerStatistics(zhubi, reports.show),
		registerIssue(zhubi),
		registerExchange(zhubi),
		registerPeople(zhubi),
		offerCopy({ server: zhubi, memory: context.workspaceState, everywhere: context.globalState }),
	);
	const startFor = (languageId: string): void => {
		if (languageId !== 'newscopy') return;
		void zhubi.start();
		// From now on the views of the activity bar have something to show.
		void commands.executeCommand('setContext', 'zhubi.hasPage', true);
	};
	context.subscriptions.push(workspace.onDidOpenTextDocument((document) => startFor(document.languageId)));
	for (const document of workspace.textDocuments) startFor(document.languageId);
	return zhubi;
}
