import { statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { type ExportedFile, exportedFiles, isSheet, proofSheet } from '../../exchange/exported-files';
import type { ProofedPage } from '../../exchange/proof/proofed-page';
import { type Language, say } from '../../features/language';
import type { Message } from '../../model/finding';
import { createDesk, type Desk } from '../desk';
import { filesOf } from '../files';
import { createIssueBeside } from '../issue-beside';
import { internalError } from '../read-page';
import { complain, plainJson, print, visible } from '../streams';
import type { ExportCommand } from './export-options';
import { createProgress } from './progress';
import { proofedPage } from './proofed-page';
import { writeOutput } from './write-output';

/**
 * `zhubi export`: pages in the formats of others, one after the other, so that an issue is never held in memory. The pages themselves are
 * only read. The exit status is 2 where something could not be read or written.
 */
export async function exportPages(command: ExportCommand, language: Language): Promise<number> {
	const desk = createDesk({ issueDate: command.issueDate, roster: command.roster, language, tell: complain });
	let failed = false;
	const fail = (what: string, why: Message): void => {
		failed = true;
		complain(`zhubi: ${visible(what)}: ${visible(say(why, language))}`);
	};
	const files: string[] = [];
	for await (const found of filesOf(command.paths, desk))
		if ('reason' in found) fail(found.path, found.reason);
		else files.push(found.file);
	const progress = createProgress(files.length);
	const run = { command, desk, issueBeside: createIssueBeside(desk), language, names: new Set<string>() };
	const sheet = isSheet(command.format) ? proofSheet(command.format, language) : undefined;
	const parts: string[] = [];
	const put = async (text: string): Promise<void> => {
		if (command.output === undefined) await print(text);
		else parts.push(text);
	};
	if (sheet) await put(sheet.begin());
	for (const file of files) {
		progress.step(file);
		try {
			const proofed = await proofedPage(file, run);
			if ('reason' in proofed) {
				progress.clear();
				fail(file, proofed.reason);
			} else if (sheet) await put(sheet.page(proofed));
			else
				for (const { name, content } of await filesOfPage(proofed, run)) {
					if (command.output === undefined) {
						await print(`${content}`);
						continue;
					}
					const path = join(command.output, name);
					const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
					const why = run.names.has(path) ? twice : writeOutput(path, bytes, command.force ? 'replace' : 'keep');
					run.names.add(path);
					if (why) {
						progress.clear();
						fail(path, why);
					}
				}
		} catch (error) {
			// A page that makes the program fail costs its own files, not those of the pages after it.
			progress.clear();
			fail(file, internalError(error));
		}
	}
	progress.clear();
	if (sheet) await put(sheet.end());
	if (sheet && command.output !== undefined) {
		const why = writeOutput(
			command.output,
			new TextEncoder().encode(parts.join('')),
			command.force ? 'replace' : 'keep',
		);
		if (why) fail(command.output, why);
	}
	return failed || desk.isFaulty() ? 2 : 0;
}

const twice: Message = {
	zh: '两个版面会写成同一个文件，没有写',
	en: 'two pages would become this file, and the second was not written',
};

export interface ExportRun {
	readonly command: ExportCommand;
	readonly desk: Desk;
	readonly language: Language;
}

async function filesOfPage(proofed: ProofedPage, { command }: ExportRun): Promise<ExportedFile[]> {
	const { format, paths, output } = command;
	if (isSheet(format)) return [];
	const files = await exportedFiles(proofed, { format, name: outputName(proofed.name, paths) });
	// A line for each, where they are read by programs.
	return output === undefined
		? files.map(({ name, content }) => ({ name, content: `${plainJson(JSON.parse(String(content)))}\n` }))
		: files;
}

/** What a page is called in the output: its path from the folder that was named, without the ending. */
function outputName(file: string, paths: readonly string[]): string {
	if (file === '-') return 'stdin';
	const folder = paths
		.filter((path) => path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory())
		.map((path) => relative(resolve(path), resolve(file)))
		.find((inside) => !inside.startsWith('..'));
	const name = folder ?? file.replaceAll('\\', '/').split('/').at(-1) ?? file;
	const ending = extname(name);
	return ending === '' ? name : name.slice(0, -ending.length);
}
