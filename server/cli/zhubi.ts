import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { readOptions } from './options';
import { spokenLanguage } from './spoken';
import { complain, endWithReader, print } from './streams';
import { threadOrder } from './thread-order';
import { unclearLine } from './unclear';
import { usageOf } from './usage';

const order = threadOrder();
if (order) void import('./serve-thread').then(({ serveThread }) => serveThread(order));
else main();

function main(): void {
	endWithReader();
	run(process.argv.slice(2)).then(
		(status) => {
			// Set, not called: what is still on its way to a pipe must arrive.
			process.exitCode = status;
		},
		(error: unknown) => {
			complain(`zhubi: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			process.exitCode = 2;
		},
	);
}

async function run(args: readonly string[]): Promise<number> {
	const command = readOptions(args);
	const language = spokenLanguage();
	switch (command.kind) {
		case 'usage':
			complain(unclearLine(command, language));
			return 2;
		case 'help':
			await print(`${usageOf(command.of, language)}\n`);
			return 0;
		case 'version':
			await print(`${version}\n`);
			return 0;
		case 'annotate':
			return (await import('./annotate/command')).annotate(command);
		case 'check':
			return (await import('./check/command')).check(command);
		case 'marks':
			return (await import('./marks/command')).listMarks(command, language);
		case 'stats':
			return (await import('./stats/command')).printStatistics(command, language);
		case 'export':
			return (await import('./exchange/export-command')).exportPages(command, language);
		case 'import':
			return (await import('./exchange/import-command')).importFiles(command, language);
		case 'rules':
			return (await import('./rules')).listRules(command, language);
		case 'explain':
			return (await import('./explain')).explain(command, language);
		case 'lsp':
			return serve();
	}
}

/** Starts the server's own bundle, which lies beside this one; loading it serves. */
async function serve(): Promise<number> {
	// The server reads the transport off the command line.
	if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
	await import(pathToFileURL(join(__dirname, '..', 'server', 'server.js')).href);
	return 0;
}
