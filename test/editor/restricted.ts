/// <reference types="mocha" />
import { type CodeAction, CodeActionKind, commands, workspace } from 'vscode';
import { equal, holds } from './assert';
import { closeAll, hoverAt, pageName, rangeOf, showPage, until } from './editor';

describe('a folder that is not trusted', () => {
	after(closeAll);

	it('is read and mended all the same', async () => {
		equal(workspace.isTrusted, false);
		const { document } = await showPage(pageName);
		holds(await hoverAt(document, '8月2日'), '2026');
		const action = await until('a fix', async () => {
			const actions = await commands.executeCommand<CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				rangeOf(document, '本报讯(记者'),
				CodeActionKind.QuickFix.value,
				20,
			);
			return actions.find(({ title }) => title.includes('本报讯（记者 沈听澜 葛以宁）'));
		});
		if (action.edit) await workspace.applyEdit(action.edit);
		holds(document.getText(), '本报讯（记者 沈听澜 葛以宁）');
	});
});
