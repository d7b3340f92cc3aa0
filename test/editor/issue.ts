/// <reference types="mocha" />

import {
	commands,
	type Location,
	Selection,
	type SymbolInformation,
	type TextDocument,
	type WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import { keysOf, present } from '../../server/ground/text/present';
import type { FolderReport } from '../../server/lsp/messages/issue-messages';
import { equal, holds, ok } from './assert';
import { closeAll, fileUri, findings, rangeOf, ruleOf, showPage, until } from './editor';

const pages = {
	'20260804A01.txt':
		'青溪日报\n2026年8月4日 星期二 第1版\n\n青溪镇抢收早稻\n\n本报讯（记者 程禾）8月3日，青溪镇组织三十台收割机抢收早稻。镇长路启明说，要趁晴好天气抓紧收割，做到成熟一块收割一块，确保颗粒归（下转2版）\n',
	'20260804A02.txt':
		'青溪日报\n2026年8月4日 星期二 第2版\n\n青溪镇抢收早稻\n\n（上接1版）仓。路启明要求，各村要组织好晾晒和烘干，防止霉变。\n\n石桥修缮完工\n\n本报讯（记者 陆小满）8月2日，石桥村的百年石桥修缮完工，村民出行更方便了。\n',
};

describe('the issue of the day', () => {
	const [one, two] = keysOf(pages);

	before(async () => {
		for (const [name, text] of Object.entries(pages))
			await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
	});
	afterEach(closeAll);
	after(async () => {
		for (const name of Object.keys(pages)) await workspace.fs.delete(fileUri(name));
	});

	const show = async (): Promise<TextDocument> => {
		await commands.executeCommand('vscode.open', fileUri(one));
		return until(`${one} as news copy`, () =>
			window.activeTextEditor?.document.languageId === 'newscopy' &&
			window.activeTextEditor.document.uri.path.endsWith(one)
				? window.activeTextEditor.document
				: undefined,
		);
	};
	const jumpOf = async (): Promise<{ readonly document: TextDocument; readonly target: Location }> => {
		const document = await show();
		const target = await until('the other half', async () => {
			const at = rangeOf(document, '（下转2版）').start;
			const found = await commands.executeCommand<Location[]>('vscode.executeDefinitionProvider', document.uri, at);
			return found[0]?.uri.path.endsWith(two) ? found[0] : undefined;
		});
		return { document, target };
	};

	it('leads from a jump to the other half, and says nothing of it', async () => {
		const { document, target } = await jumpOf();
		equal(target.range.start.line, 5);
		await until('no finding on the jump', () =>
			findings(document).every((one) => ruleOf(one) !== 'jump-without-continuation') ? true : undefined,
		);
	});

	it('shows a story that stands on two pages as one', async () => {
		const { document } = await jumpOf();
		const editor = window.activeTextEditor;
		if (!editor) throw new Error('no editor');
		const { start } = rangeOf(document, '抓紧收割');
		editor.selection = new Selection(start, start);
		await commands.executeCommand('zhubi.joined');
		const joined = await until('the joined story', () =>
			window.activeTextEditor?.document.uri.scheme === 'zhubi-joined' ? window.activeTextEditor.document : undefined,
		);
		holds(joined.getText(), '确保颗粒归仓。路启明要求');
		equal(joined.languageId, 'newscopy');
		// The status bar and the rules read the day off it.
		equal(joined.uri.path.split('/')[1], '2026-08-04');
	});

	it('finds people and articles of pages that are not open', async () => {
		await jumpOf();
		const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'lxm');
		ok(
			found.some(({ name, location }) => name.startsWith('陆小满') && location.uri.path.endsWith(two)),
			'陆小满',
		);
	});

	it('renames a person on all pages', async () => {
		const { document } = await jumpOf();
		const at = rangeOf(document, '路启明').start;
		const edit = await commands.executeCommand<WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			at,
			'路启民',
		);
		equal(
			edit
				.entries()
				.map(([uri, edits]) => `${uri.path.split('/').at(-1)} ${edits.length}`)
				.sort()
				.join(', '),
			`${one} 1, ${two} 1`,
		);
	});

	it('checks a folder, and opens the report', async () => {
		await show();
		const folder = present(workspace.workspaceFolders?.[0]?.uri, 'folder');
		const report = await commands.executeCommand<FolderReport>('zhubi.checkFolder', folder);
		ok(report.pages >= 3, `${report.pages} pages`);
		holds(report.markdown, 'A1', 'A2');
	});

	it('lists issues, pages and articles in the activity bar', async () => {
		await showPage();
		await commands.executeCommand('zhubi.issue.focus');
		await commands.executeCommand('zhubi.issue.refresh');
	});
});
