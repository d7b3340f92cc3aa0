/// <reference types="mocha" />
import { commands, TabInputWebview, Uri, window } from 'vscode';
import { equal, ok } from './assert';
import { closeAll, until } from './editor';

describe('the handbook', () => {
	after(closeAll);

	it('opens at a chapter, or leaves the page of the rule as text where no webview runs', async () => {
		await commands.executeCommand('vscode.open', Uri.parse('zhubi-rule:/column-break.md'));
		await until('a handbook', () => handbooks()[0]);
		// What the command answers is what the page in the webview said, if it runs at all.
		const running = await commands.executeCommand<string>('zhubi.handbook', 'column-break');
		console.log(`handbook in a webview: ${running}`);
		if (running === 'yes') {
			equal(handbooks().length, 1);
			await until('the page of the rule to be closed', () =>
				window.visibleTextEditors.some((editor) => editor.document.uri.scheme === 'zhubi-rule') ? undefined : true,
			);
		} else {
			const editor = await until('the page of the rule', () =>
				window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'zhubi-rule'),
			);
			ok(editor.document.getText().startsWith('# column-break'), editor.document.getText().slice(0, 40));
			equal(handbooks().length, 0);
		}
	});
});

function handbooks() {
	return window.tabGroups.all
		.flatMap((group) => group.tabs)
		.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('zhubi.handbook'));
}
