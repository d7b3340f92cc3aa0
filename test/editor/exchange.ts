/// <reference types="mocha" />
import {
	ConfigurationTarget,
	commands,
	type Position,
	Selection,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import { readWord } from '../../server/exchange/word/read-word';
import { wholeText } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';
import type { CopyAnswer, ReviewAnswer } from '../../server/lsp/messages/exchange-messages';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';
import { settle } from '../exchange/reviewer';
import { deepEqual, equal, holds, ok } from './assert';
import { closeAll, fileUri, pageName, rangeOf, showPage, textOf, until } from './editor';

describe('exchange with Word and others', () => {
	const word = () => fileUri(pageName.replace('.txt', '.docx'));
	const folder = () => fileUri('exchange');
	let page: Uint8Array;
	before(async () => {
		page = await workspace.fs.readFile(fileUri(pageName));
		await workspace.getConfiguration('zhubi.marks').update('author', '值班甲', ConfigurationTarget.Global);
	});
	afterEach(async () => {
		await commands.executeCommand('notifications.clearAll');
		await closeAll();
		await workspace.fs.writeFile(fileUri(pageName), page);
		for (const made of [word(), fileUri(`${pageName}.notes.jsonl`), folder(), fileUri('exchanged')])
			await workspace.fs.delete(made, { recursive: true }).then(undefined, () => {});
	});

	/** Presses Enter in the list or the file dialog in front until a command is done. */
	async function confirmed<T>(running: Thenable<T>): Promise<T> {
		let isDone = false;
		const done = () => {
			isDone = true;
		};
		void running.then(done, done);
		while (!isDone) {
			await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		return running;
	}

	/** The page in front as a file of Word beside it. */
	async function sentOut(): Promise<Uint8Array> {
		await confirmed(commands.executeCommand('zhubi.exportPage'));
		return until('a file of Word', async () => fileOf(word()));
	}

	async function suggest(document: TextDocument, words: string, text: string): Promise<ToldMark> {
		const { start, end } = rangeOf(document, words);
		await commands.executeCommand('zhubi.mark', document.uri.toString(), {
			...{ what: 'replace', text, by: '校对乙', time: '2026-08-02T10:00:00Z' },
			range: { start: plain(start), end: plain(end) },
		});
		return until('the suggestion', async () => (await listed(document))[0]);
	}

	it('a page goes to Word with its marks, comes back reviewed, and is changed when asked, in one undo', async () => {
		const { document } = await showPage();
		const before = document.getText();
		await suggest(document, '2吨多', '3吨多');
		const sent = readWord(await sentOut());
		holds(wholeText(sent), '2吨多3吨多');
		const noted = await textOf(fileUri(`${pageName}.notes.jsonl`));
		const same = await commands.executeCommand<ReviewAnswer>('zhubi.importReview', word());
		deepEqual([same.isTaken, same.kept], [true, null]);
		equal(await textOf(fileUri(`${pageName}.notes.jsonl`)), noted);
		const accepted = writeWord({ ...settle(sent, '2026-08-02T10:00:00Z', 'accept'), title: '' });
		await workspace.fs.writeFile(word(), accepted);
		const taken = await commands.executeCommand<ReviewAnswer>('zhubi.importReview', word());
		deepEqual([taken.isTaken, taken.accepted.length, taken.kept], [true, 1, 'file']);
		equal(document.getText(), before);
		await until('the page to be changed', async () => {
			await commands.executeCommand('notification.acceptPrimaryAction');
			return document.getText() === before.replace('2吨多', '3吨多') ? true : undefined;
		});
		await commands.executeCommand('undo');
		equal(document.getText(), before);
	});

	it('the reviewed files of a folder are taken over onto pages that are not open, which stay as they are', async () => {
		await writeIssue(3);
		await workspace.fs.writeFile(Uri.joinPath(folder(), 'B1.docx'), documentOf('没有这一版'));
		await workspace.fs.writeFile(Uri.joinPath(folder(), 'A002.docx'), new TextEncoder().encode('no document'));
		const text = await textOf(Uri.joinPath(folder(), 'A001.newscopy'));
		const remark = { author: '主任乙', time: '2026-08-02T10:00:00Z', text: '好', parent: undefined, done: false };
		await workspace.fs.writeFile(
			Uri.joinPath(folder(), 'A001.docx'),
			writeWord({
				...{ title: '', styles: [], bookmarks: [], manifest: undefined },
				comments: [{ ...remark, place: { start: 0, end: 4 } }],
				segments: [{ text, inserted: undefined, deleted: undefined }],
			}),
		);
		const answer = await commands.executeCommand<{ files: number; taken: string[]; failed: string[] }>(
			'zhubi.importReviews',
			folder(),
			folder(),
		);
		deepEqual([answer.files, answer.taken.length, answer.failed.length], [3, 1, 2]);
		const noted = await textOf(Uri.joinPath(folder(), 'A001.newscopy.notes.jsonl'));
		holds(noted, '"exact":"东山新桥"', '"by":"主任乙"', '"by":"值班甲"');
		equal(await textOf(Uri.joinPath(folder(), 'A001.newscopy')), text);
	});

	it('a file that is no document is refused, and nothing is noted', async () => {
		await showPage();
		await workspace.fs.writeFile(word(), new TextEncoder().encode('no document'));
		const answer = await commands.executeCommand<ReviewAnswer>('zhubi.importReview', word());
		deepEqual([answer.isTaken, answer.kept], [false, null]);
		equal(await fileOf(fileUri(`${pageName}.notes.jsonl`)), undefined);
	});

	it('copy from Word goes where the caret stands, in one undo, and what was changed is told', async () => {
		const editor = await showPage();
		const { document } = editor;
		const before = document.getText();
		await workspace.fs.writeFile(word(), documentOf('东山新桥\u00ad通车\n\t两岸群众不用再绕路。'));
		editor.selection = new Selection(0, 0, 0, 0);
		const { said } = await commands.executeCommand<CopyAnswer>('zhubi.importCopy', word());
		equal(document.getText(), `东山新桥通车\n\u3000\u3000两岸群众不用再绕路。\n${before}`);
		ok(/(?:软连字符|soft hyphens) 1/.test(said), said);
		await commands.executeCommand('undo');
		equal(document.getText(), before);
	});

	it('copy from Word is a page of its own where no page is in front', async () => {
		await workspace.fs.writeFile(word(), documentOf('东山新桥通车'));
		await commands.executeCommand<CopyAnswer>('zhubi.importCopy', word());
		const document = window.activeTextEditor?.document;
		deepEqual([document?.isUntitled, document?.getText()], [true, '东山新桥通车\n']);
	});

	it('an issue of 200 pages is exported with progress', async function () {
		this.timeout(180_000);
		await writeIssue(200);
		await confirmed(commands.executeCommand('zhubi.exportFolder', folder()));
		const made = await filesIn(folder(), '.docx');
		equal(made.length, 200);
	});

	it('… and can be cancelled: what was written until then are whole files', async () => {
		await writeIssue(200);
		const running = commands.executeCommand('zhubi.exportFolder', folder());
		await until('the first file', async () => {
			if ((await filesIn(folder(), '.docx')).length > 0) return true;
			await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return undefined;
		});
		await commands.executeCommand('notification.acceptPrimaryAction');
		await running;
		const made = await filesIn(folder(), '.docx');
		ok(made.length < 200, `${made.length} files`);
		for (const name of made) {
			const bytes = await workspace.fs.readFile(Uri.joinPath(folder(), name));
			holds(wholeText(readWord(bytes)), '两岸群众不用再绕路');
		}
	});

	async function writeIssue(pages: number): Promise<void> {
		for (let n = 0; n < pages; n++)
			await workspace.fs.writeFile(
				Uri.joinPath(folder(), `A${String(n + 1).padStart(3, '0')}.newscopy`),
				new TextEncoder().encode(`东山新桥通车\n\n本报讯（记者 丁大山）东山新桥全长${n}米，两岸群众不用再绕路。\n`),
			);
	}
});

function listed(document: TextDocument): Thenable<readonly ToldMark[]> {
	return commands.executeCommand<readonly ToldMark[]>('zhubi.listMarks', document.uri.toString());
}

/** A document of Word with this text and nothing else. */
function documentOf(text: string): Uint8Array {
	return writeWord({
		...{ title: '', styles: [], comments: [], bookmarks: [], manifest: undefined },
		segments: [{ text, inserted: undefined, deleted: undefined }],
	});
}

async function fileOf(uri: Uri): Promise<Uint8Array | undefined> {
	try {
		return await workspace.fs.readFile(uri);
	} catch {
		return undefined;
	}
}

async function filesIn(folder: Uri, ending: string): Promise<string[]> {
	return (await workspace.fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith(ending));
}

function plain({ line, character }: Position): { line: number; character: number } {
	return { line, character };
}
