/// <reference types="mocha" />

import { commands } from 'vscode';
import snippets from '../../snippets/newscopy.json';
import { deepEqual, equal } from './assert';
import { closeAll, findings, ruleOf, showUntitled, until } from './editor';

/** A fault that is found for certain, below the snippet: when it is told, the snippet has been judged, too. */
const witness = '雨停了,天晴了。';

describe('a snippet', () => {
	afterEach(closeAll);

	for (const name of Object.keys(snippets)) {
		it(`(${name}) expands to copy in which nothing is wrong`, async () => {
			const { document } = await showUntitled(`\n\n\n\n${witness}`);
			await commands.executeCommand('cursorTop');
			await commands.executeCommand('editor.action.insertSnippet', { langId: 'newscopy', name });
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
				found.filter((one) => !/^(?:jump-without-continuation|uncertain-border)/.test(one)),
				['halfwidth-punctuation: ,'],
			);
		});
	}
});
