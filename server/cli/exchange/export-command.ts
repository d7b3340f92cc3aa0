import { type Language, say } from '../../answers/reports/language';
import { isSheet, proofSheet } from '../../exchange/exported-files';
import type { Message } from '../../ground/model/finding';
import { createDesk } from '../desk';
import { filesOf } from '../files';
import { createIssueBeside } from '../issue-beside';
import { internalError } from '../read-page';
import { complain, print, visible } from '../streams';
import { cancelledStatus, listenForCancel, stopped } from './cancel';
import type { ExportCommand } from './export-options';
import { type FileOfPage, filesOfPage } from './files-of-page';
import { createProgress } from './progress';
import { proofedPage } from './proofed-page';
import { writeOutput } from './write-output';

/**
 * `zhubi export`: pages in the formats of others, one after the other, so that an issue is never held in memory. The pages themselves are
 * only read. The exit status is 2 where something could not be read or written, and 130 after Ctrl-C: then the files that were written
 * are whole, and a sheet is not written.
 */
export async function exportPages(command: ExportCommand, language: Language): Promise<number> {
	const { issueDate, roster, level } = command;
	const desk = createDesk({ issueDate, roster, level, language, tell: complain });
	const { format, output, force } = command;
	const existing = force ? 'replace' : 'keep';
	let failed = false;
	const files: string[] = [];
	let clearProgress = (): void => {};
	const fail = (what: string, why: Message): void => {
		failed = true;
		clearProgress();
		complain(`zhubi: ${visible(what)}: ${visible(say(why, language))}`);
	};
	for await (const found of filesOf(command.paths, desk))
		if ('reason' in found) fail(found.path, found.reason);
		else files.push(found.file);
	const progress = createProgress(files.length);
	clearProgress = progress.clear;
	const issueBeside = createIssueBeside(desk);
	const names = new Set<string>();
	const sheet = isSheet(format) ? proofSheet(format, language) : undefined;
	const parts: string[] = [];
	const put = async (text: string): Promise<void> => {
		if (output === undefined) await print(text);
		else parts.push(text);
	};
	const exportPage = async (file: string): Promise<void> => {
		const proofed = await proofedPage(file, { desk, issueBeside, language, paths: command.paths });
		if ('reason' in proofed) fail(file, proofed.reason);
		else if (sheet) await put(sheet.page(proofed));
		else {
			const written = await filesOfPage(file, proofed, command);
			if ('reason' in written) fail(file, written.reason);
			else for (const one of written) await write(one);
		}
	};
	const write = async ({ path, content }: FileOfPage): Promise<void> => {
		if (path === undefined) {
			await print(`${content}`);
			return;
		}
		const why = names.has(path) ? twice : writeOutput(path, bytesOf(content), existing);
		names.add(path);
		if (why) fail(path, why);
	};
	const cancel = listenForCancel();
	if (sheet) await put(sheet.begin());
	for (const file of files) {
		if (await cancel.isAsked()) {
			progress.clear();
			complain(say(stopped(progress.done(), files.length), language));
			return cancelledStatus;
		}
		progress.step(file);
		try {
			await exportPage(file);
		} catch (error) {
			// A page that makes the program fail costs its own files, not those of the pages after it.
			fail(file, internalError(error));
		}
	}
	cancel.end();
	progress.clear();
	if (sheet) await put(sheet.end());
	if (sheet && output !== undefined) {
		const why = writeOutput(output, bytesOf(parts.join('')), existing);
		if (why) fail(output, why);
	}
	return failed || desk.isFaulty() ? 2 : 0;
}

const twice: Message = {
	zh: '两个版面会写成同一个文件，没有写',
	en: 'two pages would become this file, and the second was not written',
};

function bytesOf(content: string | Uint8Array): Uint8Array {
	return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
