import type { Language } from '../answers/reports/language';
import { setAssets } from '../ground/assets/store';
import { diskAssets } from '../host/disk-assets';
import { annotate } from './annotate/command';
import { check } from './check/command';
import { exportPages } from './exchange/export-command';
import { importFiles } from './exchange/import-command';
import { explain } from './explain';
import { listMarks } from './marks/command';
import type { Command } from './options';
import { listRules } from './rules';
import { serveThread } from './serve-thread';
import { printStatistics } from './stats/command';
import { complain } from './streams';
import { threadOrder } from './thread-order';

/** What reads pages, or knows the rules. */
export type PageCommand = Exclude<Command, { readonly kind: 'usage' | 'help' | 'version' | 'lsp' }>;

/** Runs a command, and answers the exit status. */
export async function runPageCommand(command: PageCommand, language: Language): Promise<number> {
	switch (command.kind) {
		case 'annotate':
			return annotate(command);
		case 'check':
			return check(command);
		case 'marks':
			return listMarks(command, language);
		case 'stats':
			return printStatistics(command, language);
		case 'export':
			return exportPages(command, language);
		case 'import':
			return importFiles(command, language);
		case 'rules':
			return listRules(command, language);
		case 'explain':
			return explain(command, language);
	}
}

setAssets({ read: diskAssets(), complain: (line) => complain(`zhubi: ${line}`) });

// A thread is started with this bundle (threads.ts).
const order = threadOrder();
if (order) serveThread(order);
