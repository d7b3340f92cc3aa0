/// <reference types="mocha" />
import { type CodeAction, CodeActionKind, commands, type Position, workspace } from 'vscode';
import { equal, holds } from './assert';
import { closeAll, fileUri, findings, hoverAt, pageName, rangeOf, ruleOf, showPage, until } from './editor';

const plain = ({ line, character }: Position) => ({ line, character });

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

	it('has nothing written through a link that leads out of it', async () => {
		const { document } = await showPage('20260804A01.txt');
		const comma = await until('the comma', () =>
			findings(document).find((finding) => ruleOf(finding) === 'halfwidth-punctuation'),
		);
		await commands.executeCommand('zhubi.dismiss', document.uri.toString(), {
			rule: 'halfwidth-punctuation',
			range: { start: plain(comma.range.start), end: plain(comma.range.end) },
			scope: 'here',
			reason: '引文如此',
		});
		await until('one finding less', () =>
			findings(document).some(({ range }) => range.isEqual(comma.range)) ? undefined : true,
		);
		equal(new TextDecoder().decode(await workspace.fs.readFile(fileUri('20260804A01.txt.notes.jsonl'))), 'not ours\n');
	});
});
