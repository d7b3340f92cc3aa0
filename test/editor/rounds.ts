/// <reference types="mocha" />
import { commands, Selection, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { ToldChange, ToldRound } from '../../server/lsp/messages/mark-messages';
import { deepEqual, equal, holds, ok } from './assert';
import { rangeOf, showPage, until } from './editor';
import { listed, marksOnPage, select } from './marks-on-page';

describe('rounds of proof', () => {
	marksOnPage();

	it('are opened, worked in, signed and compared', async () => {
		const editor = await showPage();
		const { document } = editor;
		const uri = document.uri.toString();
		const rounds = () => commands.executeCommand<readonly ToldRound[]>('zhubi.listRounds', uri);
		await commands.executeCommand('zhubi.round.open');
		const opened = await until('a round', async () => (await rounds())[0]);
		equal(opened.name, '一校 小样');
		const snapshot = opened.opened?.snapshot;
		ok(snapshot, 'the text is kept');
		equal(new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(snapshot))), document.getText());
		select(editor, '准备情况');
		await commands.executeCommand('zhubi.mark.stet');
		await until('a mark of the round', async () => ((await listed(document))[0]?.round === 1 ? true : undefined));
		await editor.edit((edit) => edit.replace(rangeOf(document, '每一道关口'), '每道关口'));
		await commands.executeCommand('zhubi.round.sign');
		await until('it is signed', async () => (await rounds())[0]?.signed ?? undefined);
		const changes = await commands.executeCommand<readonly ToldChange[]>(
			'zhubi.compareRounds',
			uri,
			{ n: 1, act: 'opened' },
			{ n: 1, act: 'signed' },
		);
		deepEqual(
			changes.map(({ removed, added }) => [removed, added]),
			[['一', '']],
		);
	});

	it('what changed since the round began is stepped through, and compared side by side', async () => {
		const editor = await showPage();
		const { document } = editor;
		const uri = document.uri.toString();
		await commands.executeCommand('zhubi.round.open');
		await until(
			'a round',
			async () => (await commands.executeCommand<readonly ToldRound[]>('zhubi.listRounds', uri))[0],
		);
		const place = rangeOf(document, '每一道关口');
		await editor.edit((edit) => edit.replace(place, '每道关口'));
		await until('the step to what changed', async () => {
			editor.selection = new Selection(0, 0, 0, 0);
			await commands.executeCommand('workbench.action.editor.nextChange');
			return editor.selection.active.line === place.start.line ? true : undefined;
		});
		const comparing = commands.executeCommand('zhubi.round.compare');
		const { original, modified } = await until('both sides', async () => {
			await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			const input = window.tabGroups.activeTabGroup.activeTab?.input;
			return input instanceof TabInputTextDiff ? input : undefined;
		});
		await comparing;
		ok(original.path.includes('20260803A01.txt.rounds/'), original.path);
		equal(modified.toString(), document.uri.toString());
	});

	it('the statistics of the folder are a page', async () => {
		await showPage();
		await commands.executeCommand('zhubi.showStatistics');
		// Once the command is done, they stand in a webview, or as text where none runs.
		const tab = window.tabGroups.activeTabGroup.activeTab;
		holds(tab?.label ?? '', /Statistics/.test(tab?.label ?? '') ? 'Statistics' : '差错统计');
	});
});
