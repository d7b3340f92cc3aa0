/// <reference types="mocha" />

import { type CompletionList, commands, Position } from 'vscode';
import snippets from '../../snippets/newscopy.json';
import { deepEqual, equal, holds, ok } from './assert';
import { closeAll, findings, ruleOf, showPage, showUntitled, until } from './editor';

/** A fault that is found for certain, below the snippet: when it is told, the snippet has been judged, too. */
const witness = '雨停了,天晴了。';

describe('a snippet', () => {
	afterEach(closeAll);

	for (const name of Object.keys(snippets)) {
		it(`(${name}) expands to copy in which nothing is wrong but what is to be filled in`, async () => {
			const { document } = await showUntitled(`\n\n\n\n${witness}`);
			await commands.executeCommand('cursorTop');
			await commands.executeCommand('zhubi.insertSnippet', name);
			await until('the snippet', () => (document.getText().trimStart().startsWith(witness) ? undefined : true));
			const found = await until('the witness', () => {
				const all = findings(document).map(
					(diagnostic) => `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`,
				);
				return all.some((one) => one === 'halfwidth-punctuation: ,') ? all : undefined;
			});
			equal(document.getText().includes('$'), false);
			// A jump leads to a page that is not there; that is information, and true.
			// Whether the witness is a story of its own is no matter of the snippet.
			deepEqual(
				found.filter((one) => !/^(?:jump-without-continuation|uncertain-border|placeholder)/.test(one)),
				['halfwidth-punctuation: ,'],
			);
		});
	}

	it('has the issue date of the page, and what is left of it is told', async () => {
		const { document } = await showPage();
		await commands.executeCommand('cursorTop');
		await commands.executeCommand('zhubi.insertSnippet', '消息头');
		const first = await until('the snippet', () =>
			document.lineAt(0).text.startsWith('本报讯') ? document.lineAt(0).text : undefined,
		);
		holds(first, '8月3日');
		// Typing goes on elsewhere.
		await commands.executeCommand('cursorBottom');
		await commands.executeCommand('type', { text: '\n' });
		await until('what was not filled in', () =>
			findings(document).some((one) => ruleOf(one) === 'placeholder') ? true : undefined,
		);
	});

	it('is offered at its prefix', async () => {
		const { document } = await showUntitled('bbx');
		const list = await until('the snippets', async () => {
			const { items } = await commands.executeCommand<CompletionList>(
				'vscode.executeCompletionItemProvider',
				document.uri,
				new Position(0, 3),
			);
			return items.some(({ label }) => label === 'bbx') ? items : undefined;
		});
		ok(list.length > 0, 'none');
	});
});
