import { statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { newsArticle } from '../../exchange/news/news-article';
import { ninjs } from '../../exchange/news/ninjs';
import { nitf } from '../../exchange/news/nitf';
import { type NewsStory, stories } from '../../exchange/news/story';
import { csvSheet } from '../../exchange/proof/csv-sheet';
import { htmlSheet } from '../../exchange/proof/html-sheet';
import type { ProofedPage, ProofSheet } from '../../exchange/proof/proofed-page';
import { reviewReport } from '../../exchange/proof/review-report';
import { wordPage } from '../../exchange/word/word-page';
import { type Language, say } from '../../features/language';
import { textPrint } from '../../marks/rounds';
import type { Message } from '../../model/finding';
import { createDesk, type Desk } from '../desk';
import { filesOf } from '../files';
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
	const desk = createDesk({ issueDate: command.issueDate, language, tell: complain });
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
	const run = { command, desk, language, names: new Set<string>() };
	const sheet = sheetOf(command, language);
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

function sheetOf({ format }: ExportCommand, language: Language): ProofSheet | undefined {
	if (format === 'proof') return htmlSheet(language);
	if (format === 'proof-csv') return csvSheet(language);
	return format === 'review' ? reviewReport(language) : undefined;
}

interface OutputFile {
	/** Under the folder of the output. */
	readonly name: string;
	readonly content: string | Uint8Array;
}

async function filesOfPage({ name: file, page, marks }: ProofedPage, { command }: ExportRun): Promise<OutputFile[]> {
	const { format, paths, output } = command;
	const name = outputName(file, paths);
	if (format === 'docx') {
		const print = await textPrint(page.text);
		return [{ name: `${name}.docx`, content: wordPage(page, { marks, print, title: name }).bytes }];
	}
	const made = stories(page, name);
	if (format === 'nitf') return made.map((story, i) => ({ name: `${name}.${i + 1}.xml`, content: nitf(story) }));
	const written = (story: NewsStory) => {
		const object = format === 'ninjs' ? ninjs(story) : newsArticle(story);
		// It may be put into a page of HTML, where a tag must not end it.
		const json = output === undefined ? plainJson(object) : JSON.stringify(object, undefined, 2);
		return `${json.replaceAll('<', '\\u003c')}\n`;
	};
	const ending = format === 'ninjs' ? 'ninjs.json' : 'jsonld';
	return made.map((story, i) => ({ name: `${name}.${i + 1}.${ending}`, content: written(story) }));
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
