import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { type Language, say } from '../../answers/reports/language';
import { saidOf } from '../../exchange/exchange-error';
import { debrisSentence } from '../../exchange/plain/plain-copy';
import { wordCopy } from '../../exchange/plain/word-copy';
import { countsSentence } from '../../exchange/review/counts-sentence';
import { largestPackage } from '../../exchange/word/zip-entries';
import { fieldsIn } from '../../ground/model/fields';
import type { Message } from '../../ground/model/finding';
import { readRegular } from '../../host/read-regular';
import { createDesk } from '../desk';
import { filesOf } from '../files';
import { internalError, reasonOf } from '../read-page';
import { complain, print, visible } from '../streams';
import { cancelledStatus, listenForCancel, stopped } from './cancel';
import type { ImportCommand } from './import-options';
import { createProgress } from './progress';
import { takeMarks } from './take-marks';
import { writeOutput } from './write-output';

/**
 * `zhubi import`: what reviewers marked in files of Word, or their text as copy; one file after the other. A file that cannot be read
 * changes nothing. The exit status is 2 where something could not be read or written, and 130 after Ctrl-C: then the files before were
 * taken over whole, and no other.
 */
export async function importFiles(command: ImportCommand, language: Language): Promise<number> {
	let failed = false;
	const files = command.paths.flatMap(wordFiles);
	const progress = createProgress(files.length);
	const fail = (what: string, why: Message): void => {
		failed = true;
		progress.clear();
		complain(`zhubi: ${visible(what)}: ${visible(say(why, language))}`);
	};
	const pagesFor = command.format === 'marks' ? await pagesOf(command.target ?? '', language, fail) : () => [];
	const cancel = listenForCancel();
	for (const file of files) {
		if (await cancel.isAsked()) {
			progress.clear();
			complain(say(stopped(progress.done(), files.length), language));
			return cancelledStatus;
		}
		progress.step(file.path);
		try {
			const bytes = readRegular(file.path, largestPackage);
			if (!bytes) fail(file.path, { zh: '不是普通文件，或者太大', en: 'no regular file, or too large' });
			else if (command.format === 'copy') await importCopy(bytes);
			else await importMarks(bytes);
		} catch (error) {
			const code = fieldsIn(error).code;
			fail(file.path, saidOf(error) ?? (typeof code === 'string' ? reasonOf(error) : internalError(error)));
		}
		async function importCopy(bytes: Uint8Array): Promise<void> {
			const { text, debris } = wordCopy(bytes);
			const said = debrisSentence(debris, language);
			if (said !== '') tell(file.path, said);
			if (command.dryRun) return;
			if (command.target === undefined) {
				await print(text);
				return;
			}
			const path = join(command.target, `${file.name}.txt`);
			const why = writeOutput(path, new TextEncoder().encode(text), command.force ? 'replace' : 'keep');
			if (why) fail(path, why);
		}
		async function importMarks(bytes: Uint8Array): Promise<void> {
			const own = pagesFor(file);
			const [page] = own;
			if (own.length !== 1) {
				fail(file.path, own.length === 0 ? noPage : manyPages);
				return;
			}
			const taken = await takeMarks({ bytes, file: file.path, page: page.path }, command, language);
			if ('reason' in taken) fail(page.path, taken.reason);
			else {
				tell(file.path, countsSentence(taken, language));
				if (taken.skipped > 0)
					tell(
						page.path,
						language === 'zh'
							? `有 ${taken.skipped} 处找不到原文，没有改`
							: `${taken.skipped} changes could not be made`,
					);
			}
		}
	}
	cancel.end();
	progress.clear();
	return failed ? 2 : 0;
	function tell(what: string, said: string): void {
		progress.clear();
		complain(`${visible(what)}: ${visible(said)}`);
	}
}

const noPage: Message = { zh: '没有同名的版面', en: 'no page of that name' };
const manyPages: Message = { zh: '同名的版面不止一个', en: 'more than one page of that name' };

interface Named {
	readonly path: string;
	/** From the folder that was named, without the ending. */
	readonly name: string;
}

/** The files of Word that a path names; a folder is searched for them, links are not followed. */
function wordFiles(path: string): Named[] {
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [{ path, name: nameOf(basename(path)) }];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile() && /\.docx$/i.test(one.name) && !one.name.startsWith('~$'))
		.map((one) => join(one.parentPath, one.name))
		.sort()
		.map((file) => ({ path: file, name: nameOf(relative(path, file)) }));
}

/** The pages that marks may belong to. A page that was named takes a file of any name. */
async function pagesOf(
	target: string,
	language: Language,
	fail: (what: string, why: Message) => void,
): Promise<(file: Named) => readonly Named[]> {
	const found: Named[] = [];
	const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
	const desk = createDesk({ issueDate: undefined, roster: undefined, level: undefined, language, tell: complain });
	for await (const one of filesOf([target], desk))
		if ('reason' in one) fail(one.path, one.reason);
		else found.push({ path: one.file, name: nameOf(relative(resolve(target), resolve(one.file))) });
	return ({ name }) => found.filter((page) => !isFolder || page.name === name);
}

function nameOf(path: string): string {
	const ending = extname(path);
	return ending === '' ? path : path.slice(0, -ending.length);
}
