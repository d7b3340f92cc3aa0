/// <reference types="mocha" />

import { commands, languages, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { deepEqual, equal } from './assert';
import { closeAll, fileUri, findings, ruleOf, show, showUntitled, until } from './editor';

const copy = '东山新桥通车\n\n本报讯（记者 丁大山）8月2日，东山新桥通车,两岸群众不用再绕路。\n';

describe('files and editors', () => {
	afterEach(closeAll);

	it('two editors on one page show one set of findings, and a fix in one is a fix in both', async () => {
		const { document } = await showUntitled(copy);
		const second = await window.showTextDocument(document, ViewColumn.Beside);
		equal(window.visibleTextEditors.filter((editor) => editor.document === document).length, 2);
		await until('the comma', () => (findings(document).length === 1 ? true : undefined));
		await second.edit((edit) => {
			const at = document.positionAt(document.getText().indexOf(','));
			edit.replace(document.getWordRangeAtPosition(at, /,/) ?? document.lineAt(at).range, '，');
		});
		await until('no finding', () => (findings(document).length === 0 ? true : undefined));
	});

	it('an open page that is renamed is judged under its new name, and no longer under the old one', async () => {
		const [before, after] = [fileUri('20260804A01.newscopy'), fileUri('20260804A02.newscopy')];
		await workspace.fs.writeFile(before, new TextEncoder().encode(copy));
		const { document } = await show('20260804A01.newscopy');
		await until('the comma', () => (findings(document).length > 0 ? true : undefined));
		const renaming = new WorkspaceEdit();
		renaming.renameFile(before, after, { overwrite: true });
		equal(await workspace.applyEdit(renaming), true);
		const { document: renamed } = await show('20260804A02.newscopy');
		deepEqual(
			await until('the comma again', () => (findings(renamed).length > 0 ? findings(renamed).map(ruleOf) : undefined)),
			['halfwidth-punctuation'],
		);
		await until('nothing under the old name', () =>
			findings(document).length === 0 || document.isClosed ? true : undefined,
		);
		await closeAll();
		await workspace.fs.delete(after);
	});

	it('an open page that is deleted takes its findings along', async () => {
		const uri = fileUri('20260805A01.newscopy');
		await workspace.fs.writeFile(uri, new TextEncoder().encode(copy));
		const { document } = await show('20260805A01.newscopy');
		await until('the comma', () => (findings(document).length > 0 ? true : undefined));
		await workspace.fs.delete(uri);
		await closeAll();
		await until('no finding', () => (findings(document).length === 0 ? true : undefined));
	});

	it('what another window saves is judged here, too', async () => {
		const uri = fileUri('20260807A01.newscopy');
		await workspace.fs.writeFile(uri, new TextEncoder().encode(copy));
		const { document } = await show('20260807A01.newscopy');
		await until('the comma', () => (findings(document).length === 1 ? true : undefined));
		await workspace.fs.writeFile(uri, new TextEncoder().encode(copy.replace(',', '，')));
		await until('no finding', () =>
			document.getText().includes(',') || findings(document).length > 0 ? undefined : true,
		);
		await closeAll();
		await workspace.fs.delete(uri);
	});

	it('the walkthrough leads to the first fix', async () => {
		await commands.executeCommand('zhubi.showFix');
		const editor = window.activeTextEditor;
		equal(
			editor?.document
				.getText(editor.document.lineAt(editor.selection.active.line).range)
				.startsWith('本报讯 （记者: '),
			true,
		);
		await commands.executeCommand('hideCodeActionWidget').then(undefined, () => {});
	});

	it('the sample opens as a document of its own, and is understood', async () => {
		await commands.executeCommand('zhubi.openSample');
		const document = await until('the sample', () =>
			window.activeTextEditor?.document.isUntitled ? window.activeTextEditor.document : undefined,
		);
		equal(document.languageId, 'newscopy');
		await until('its findings', () =>
			findings(document).some((one) => ruleOf(one) === 'malformed-byline') ? true : undefined,
		);
	});

	it('a fault in zhubi.json is shown in the file itself, at its place', async () => {
		const [settings, page] = [fileUri('faulty/zhubi.json'), fileUri('faulty/20260806A01.newscopy')];
		await workspace.fs.writeFile(settings, new TextEncoder().encode('{\n\t"profile": "paper"\n}\n'));
		await workspace.fs.writeFile(page, new TextEncoder().encode(copy));
		const { document } = await show('faulty/20260806A01.newscopy');
		await until('the comma', () => (findings(document).length > 0 ? true : undefined));
		const lines = await until('the fault of the settings', () => {
			const own = languages.getDiagnostics(settings).filter(({ source }) => source === 'zhubi');
			return own.length > 0 ? own.map(({ range }) => range.start.line) : undefined;
		});
		deepEqual(lines, [1]);
		await closeAll();
		await workspace.fs.delete(fileUri('faulty'), { recursive: true });
	});
});
