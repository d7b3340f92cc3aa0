/// <reference types="mocha" />
import { commands, workspace } from 'vscode';
import { holds } from './assert';
import { closeAll, fileUri, findings, ruleOf, showPage, showUntitled, textOf, until } from './editor';

describe('wrong words', () => {
	afterEach(closeAll);

	it('are found when the language model has arrived', async () => {
		const { document } = await showUntitled(
			'水渠开工\n\n本报讯（记者 沈听澜）8月2日，镇党委书计走进农户家中，了解水渠施工的进展。\n',
		);
		await until('the slip', () =>
			findings(document).some((finding) => ruleOf(finding) === 'real-word-slip') ? true : undefined,
		);
	});

	it('are told at the level that is chosen, which is written to zhubi.json', async () => {
		await showPage();
		const settings = fileUri('zhubi.json');
		const before = await textOf(settings);
		try {
			const chosen = commands.executeCommand('zhubi.wordLevel');
			// The first of the list.
			await until('the level', async () => {
				await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return (await textOf(settings)) === before ? undefined : true;
			});
			await chosen;
			holds(await textOf(settings), '"wordLevel": "careful"');
		} finally {
			await workspace.fs.writeFile(settings, new TextEncoder().encode(before));
		}
	});
});
