import { version } from '../../package.json';
import { readOptions } from './options';
import { spokenLanguage } from './spoken';
import { complain, endWithReader, print } from './streams';
import { unclearLine } from './unclear';
import { usageOf } from './usage';

/** The command line is understood here; what it takes to read pages lies beside this bundle and is loaded when it is wanted. */
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
		case 'lsp':
			return serve();
		default:
			return (await import('./commands')).runPageCommand(command, language);
	}
}

/** Starts the server's own bundle, which lies beside this one; loading it serves. */
async function serve(): Promise<number> {
	// The server reads the transport off the command line.
	if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
	await import('../server/server' as string);
	return 0;
}
