/// <reference types="mocha" />

import { commands, languages, window, workspace } from 'vscode';
import { deepEqual, equal } from './assert';
import { closeAll, fileUri, findings, pageName, show, showPage, until } from './editor';

describe('the language of a text file', () => {
	afterEach(closeAll);

	it('is news copy where zhubi.json names the file', async () => {
		equal((await showPage()).document.languageId, 'newscopy');
	});

	it('stays plain text elsewhere', async () => {
		const { document } = await show('notes/minutes.txt');
		// The page is switched after it: when that is done, this one would have been.
		await showPage();
		equal(document.languageId, 'plaintext');
		deepEqual(findings(document), []);
	});

	it('becomes news copy when a zhubi.json comes to name the file', async () => {
		const { document } = await show('notes/minutes.txt');
		// VS Code begins to watch a folder some time after the window has opened, and says nothing of what came before:
		// the file is written until it is seen.
		let tries = 0;
		await until('news copy', async () => {
			if (document.languageId === 'newscopy') return true;
			if (tries % 25 === 0)
				await workspace.fs.writeFile(
					fileUri('notes/zhubi.json'),
					new TextEncoder().encode(`{ "pages": ["*.txt"] }${' '.repeat(tries / 25)}`),
				);
			tries++;
			return undefined;
		});
		await workspace.fs.delete(fileUri('notes/zhubi.json'));
	});

	it('is offered once where nobody declared the file and it reads as newspaper copy', async () => {
		const settings = fileUri('loose/zhubi.json');
		await workspace.fs.writeFile(settings, new TextEncoder().encode('{}'));
		const copy = '城东新桥昨日通车\n\n本报讯（记者 孟一禾）8月2日上午，城东新桥建成通车，两岸群众出行更方便。\n';
		await workspace.fs.writeFile(fileUri('loose/a.txt'), new TextEncoder().encode(copy));
		await show('loose/a.txt');
		await until('news copy', async () => {
			if (window.activeTextEditor?.document.languageId === 'newscopy') return true;
			await commands.executeCommand('notification.acceptPrimaryAction');
			return undefined;
		});
		await closeAll();
		await workspace.fs.delete(fileUri('loose'), { recursive: true });
	});

	it('is what the user picks, also when the file is opened again', async () => {
		const { document } = await showPage();
		await languages.setTextDocumentLanguage(document, 'plaintext');
		await until('no findings', () => (findings(document).length === 0 ? true : undefined));
		await closeAll();
		await until('the document closed', () => (document.isClosed ? true : undefined));
		const again = await show(pageName);
		equal(again.document.languageId, 'plaintext');
		await languages.setTextDocumentLanguage(again.document, 'newscopy');
		await until('news copy again', () =>
			window.activeTextEditor?.document.languageId === 'newscopy' ? true : undefined,
		);
	});
});
