/// <reference types="mocha" />

import {
	commands,
	type DocumentSymbol,
	type Tab,
	TabInputWebview,
	version,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import { present } from '../../server/ground/text/present';
import { equal, holds, ok } from './assert';
import {
	closeAll,
	fileUri,
	findings,
	hoverAt,
	pageName,
	ruleOf,
	show,
	showPage,
	showUntitled,
	textOf,
	until,
} from './editor';

/** Kills the server's program, where it is one. */
const killServer = killing();

describe('commands', () => {
	afterEach(closeAll);

	it('set the issue date of an untitled page', async () => {
		const { document } = await showUntitled(
			'镇上修路\n\n本报讯（记者 沈听澜）8月2日，青溪镇的村道开工修建，预计年底完工，受益群众有三千多人。\n',
		);
		await hoverAt(document, '8月2日');
		await commands.executeCommand('zhubi.setIssueDate', document.uri.toString(), '2019-08-03');
		const card = await until('a card with the year', async () => {
			const text = await hoverAt(document, '8月2日');
			return text.includes('2019') ? text : undefined;
		});
		holds(card, '2019');
	});

	it('set the issue date of one page in its notes, and leave the folder alone', async () => {
		const { document } = await showPage();
		const settings = fileUri('zhubi.json');
		const notes = fileUri(`${pageName}.notes.jsonl`);
		const before = await textOf(settings);
		const dated = (year: string) =>
			until(`a card with ${year}`, async () => ((await hoverAt(document, '8月2日')).includes(year) ? true : undefined));
		try {
			const uri = document.uri.toString();
			await commands.executeCommand('zhubi.setIssueDate', uri, '2025年8月3日', 'page');
			await dated('2025');
			equal(await textOf(settings), before);
			holds(await textOf(notes), '"kind":"date"', '"day":"2025-08-03"');
			await commands.executeCommand('zhubi.setIssueDate', uri, null, 'page');
			await dated('2026');
		} finally {
			await workspace.fs.delete(notes).then(undefined, () => {});
		}
	});

	it('report the estimated error rate', async () => {
		await showPage();
		await commands.executeCommand('zhubi.report');
		// Once the command is done, the report stands in a webview, or as text where none runs.
		const isReport = ({ input }: Tab) => input instanceof TabInputWebview && input.viewType.endsWith('zhubi.report');
		if (window.tabGroups.all.some(({ tabs }) => tabs.some(isReport))) return;
		const report = await until('a report', () =>
			workspace.textDocuments.find((document) => document.uri.scheme === 'zhubi-report'),
		);
		holds(report.getText(), '沈听澜');
	});

	it('write a zhubi.json that turns text files into news copy', async () => {
		await show('notes/minutes.txt');
		await commands.executeCommand('zhubi.newSettings');
		const settings = present(window.activeTextEditor, 'editor').document;
		ok(settings.uri.path.endsWith('/zhubi.json'), 'no zhubi.json is open');
		equal(settings.languageId, 'jsonc');
		holds(settings.getText(), '"pages"');
	});

	// Older editors cannot be told the encoding: the command then leads to their own list of encodings.
	if (Number(version.split('.')[1]) >= 100)
		it('read a page again that is not in UTF-8', async () => {
			// 本报讯（记者 甲某某）今日 in GB18030.
			const bytes = [
				0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0xa3, 0xa8, 0xbc, 0xc7, 0xd5, 0xdf, 0x20, 0xbc, 0xd7, 0xc4, 0xb3, 0xc4,
				0xb3, 0xa3, 0xa9, 0xbd, 0xf1, 0xc8, 0xd5,
			];
			await workspace.fs.writeFile(fileUri('gb18030.txt'), Uint8Array.from(bytes));
			const { document } = await show('gb18030.txt');
			await until('news copy', () => (document.languageId === 'newscopy' ? true : undefined));
			holds(document.getText(), '\ufffd');
			await commands.executeCommand('zhubi.reopenGB18030');
			await until('the page read rightly', () =>
				window.activeTextEditor?.document.getText() === '本报讯（记者 甲某某）今日' ? true : undefined,
			);
		});

	it('restart the server, and the findings come back', async () => {
		const { document } = await showPage();
		await commands.executeCommand('zhubi.restart');
		await until('findings after the restart', () =>
			findings(document).some((finding) => ruleOf(finding) === 'malformed-byline') ? true : undefined,
		);
	});

	// A web worker cannot be killed from here.
	if (killServer)
		it('a server that is killed in mid-work is started again, with pages and marks as they were', async () => {
			const { document } = await showPage();
			const text = document.getText();
			await until('findings', () => (findings(document).length > 0 ? true : undefined));
			const edit = new WorkspaceEdit();
			edit.insert(document.uri, document.positionAt(0), '快讯：');
			await workspace.applyEdit(edit);
			killServer();
			await until('findings of a new server', () =>
				findings(document).some((finding) => ruleOf(finding) === 'malformed-byline') ? true : undefined,
			);
			const symbols = await until('its outline', async () => {
				const found = await commands.executeCommand<DocumentSymbol[]>(
					'vscode.executeDocumentSymbolProvider',
					document.uri,
				);
				return found?.length ? found : undefined;
			});
			equal(
				symbols.some(({ name }) => name.startsWith('快讯：')),
				true,
			);
			equal(document.getText(), `快讯：${text}`);
			await commands.executeCommand('undo');
			equal(document.getText(), text);
		});
});

function killing(): (() => void) | undefined {
	const { process } = globalThis as { process?: NodeJS.Process };
	const tools = process?.getBuiltinModule?.('node:child_process');
	// The extension host runs it.
	return (
		process &&
		tools &&
		(() => void tools.execFileSync('pkill', ['-9', '-P', String(process.pid), '-f', 'server/server.js']))
	);
}
