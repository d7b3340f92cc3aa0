/// <reference types="mocha" />
import { type CodeAction, commands, Position, Selection, workspace } from 'vscode';
import { deepEqual, equal, holds, ok } from './assert';
import { findings, rangeOf, ruleOf, showPage, until } from './editor';
import { becomes, listed, marksOnPage, plain, select, setTwo, sidecar } from './marks-on-page';

describe("an editor's own marks", () => {
	marksOnPage();

	it('are set on what is selected, and stay on it when two lines are put in above', async () => {
		const editor = await showPage();
		const { document } = editor;
		select(editor, '准备情况');
		await commands.executeCommand('zhubi.mark.verify');
		select(editor, '青溪镇组织');
		await commands.executeCommand('zhubi.mark.delete');
		await becomes(document, 'verify open 准备情况', 'delete open 青溪镇组织');
		await editor.edit((edit) => edit.insert(document.positionAt(0), '快讯\n\n'));
		await becomes(document, 'verify open 准备情况', 'delete open 青溪镇组织');
		holds(new TextDecoder().decode(await workspace.fs.readFile(sidecar())), '"what":"verify"', '"by":"校对甲"');
		await commands.executeCommand('undo');
		await becomes(document, 'verify open 准备情况', 'delete open 青溪镇组织');
	});

	it('suggest; accepting changes the copy in one step, and undo takes both back', async () => {
		const editor = await showPage();
		const { document } = editor;
		const before = document.getText();
		select(editor, '青溪镇组织');
		await commands.executeCommand('zhubi.mark.delete');
		await becomes(document, 'delete open 青溪镇组织');
		await commands.executeCommand('zhubi.mark.accept');
		await until('the words gone', () => (document.getText() === before.replace('青溪镇组织', '') ? true : undefined));
		await until('it is accepted', async () => ((await listed(document))[0]?.state === 'accepted' ? true : undefined));
		await commands.executeCommand('undo');
		equal(document.getText(), before);
		await becomes(document, 'delete open 青溪镇组织');
		select(editor, '青溪镇组织');
		await commands.executeCommand('zhubi.mark.reject');
		await becomes(document, 'delete rejected 青溪镇组织');
	});

	it('are threads that are answered and resolved', async () => {
		const editor = await showPage();
		const { document } = editor;
		const range = rangeOf(document, '2吨多');
		await commands.executeCommand('zhubi.mark', document.uri.toString(), {
			what: 'query',
			range: { start: plain(range.start), end: plain(range.end) },
			body: '2吨还是20吨？',
			by: '校对甲',
		});
		await becomes(document, 'query open 2吨多');
		const [{ id }] = await listed(document);
		// What the editor gives to the commands of its comment box.
		const thread = { uri: document.uri, range, mark: id };
		await commands.executeCommand('zhubi.marks.reply', { thread, text: '2吨。' });
		await commands.executeCommand('zhubi.marks.resolveThread', thread);
		await becomes(document, 'query resolved 2吨多');
		const [mark] = await listed(document);
		deepEqual(
			mark.thread.map(({ by, body }) => `${by}：${body}`),
			['校对甲：2吨还是20吨？', '校对甲：2吨。'],
		);
	});

	it('take neither the caret nor the keys when they are shown, with words or without', async () => {
		const editor = await showPage();
		const { document } = editor;
		for (const [words, said] of [
			['准备情况', { body: '核' }],
			['2吨多', {}],
		] as const) {
			const { start, end } = rangeOf(document, words);
			const mark = { what: 'query', range: { start: plain(start), end: plain(end) }, by: '校对甲', ...said };
			await commands.executeCommand('zhubi.mark', document.uri.toString(), mark);
		}
		await becomes(document, 'query open 准备情况', 'query open 2吨多');
		// Each thread that is made has a text to reply in.
		await until('both threads', async () =>
			workspace.textDocuments.filter(({ uri }) => uri.scheme === 'comment').length === 2 ? true : undefined,
		);
		editor.selection = new Selection(0, 0, 0, 0);
		const before = document.getText();
		await commands.executeCommand('type', { text: '新' });
		equal(document.getText(), `新${before}`);
		ok(editor.visibleRanges[0].start.line === 0, 'the page is not scrolled');
		await commands.executeCommand('undo');
	});

	it('are where they were when the words around them were edited and nobody asked', async () => {
		const editor = await showPage();
		const { document } = editor;
		await setTwo(editor);
		// At once behind the edits, before the keys rest: the client has moved them itself.
		await editor.edit((edit) => edit.insert(new Position(0, 0), '快讯\n\n'));
		await editor.edit((edit) => edit.insert(rangeOf(document, '准备情况').start, '有关'));
		editor.selection = new Selection(0, 0, 0, 0);
		for (const words of ['准备情况', '青溪镇组织']) {
			await commands.executeCommand('zhubi.mark.next');
			equal(document.getText(editor.selection), words);
		}
	});

	it('are stepped through by keys', async () => {
		const editor = await showPage();
		const { document } = editor;
		await setTwo(editor);
		editor.selection = new Selection(0, 0, 0, 0);
		const step = async (command: string, words: string) => {
			await commands.executeCommand(command);
			equal(document.getText(editor.selection), words);
		};
		await until('the client knows both', async () => {
			await commands.executeCommand('zhubi.mark.next');
			return document.getText(editor.selection) === '准备情况' ? true : undefined;
		});
		await step('zhubi.mark.next', '青溪镇组织');
		await step('zhubi.mark.next', '准备情况');
		await step('zhubi.mark.previous', '青溪镇组织');
	});

	it('are taken up at once where somebody else adds them to the file beside the page', async () => {
		const editor = await showPage();
		const { document } = editor;
		const range = rangeOf(document, '2吨多');
		await commands.executeCommand('zhubi.mark', document.uri.toString(), {
			...{ what: 'comment', body: '核', by: '校对甲' },
			range: { start: plain(range.start), end: plain(range.end) },
		});
		await becomes(document, 'comment open 2吨多');
		const [{ id }] = await listed(document);
		const line = {
			version: 1,
			id: 'another',
			time: new Date().toISOString(),
			kind: 'reply',
			of: id,
			body: '2吨。',
			by: '记者',
		};
		const before = await workspace.fs.readFile(sidecar());
		await workspace.fs.writeFile(
			sidecar(),
			new TextEncoder().encode(`${new TextDecoder().decode(before)}${JSON.stringify(line)}\n`),
		);
		await until('the reply of another', async () =>
			(await listed(document))[0]?.thread.length === 2 ? true : undefined,
		);
	});

	it('are made of a finding, and keep the name of its rule', async () => {
		const editor = await showPage();
		const { document } = editor;
		const [finding] = findings(document);
		editor.selection = new Selection(finding.range.start, finding.range.start);
		const { arguments: given } = await until('an action that turns it into a mark', async () => {
			const offered = await commands.executeCommand<readonly CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				editor.selection,
			);
			return offered.find(({ command }) => command?.command === 'zhubi.turnIntoMark')?.command;
		});
		const [, [offered]] = given as [string, { rule: string; range: object }[]];
		await commands.executeCommand('zhubi.markFinding', document.uri.toString(), {
			...{ rule: offered.rule, range: offered.range, what: 'query', by: '校对甲' },
		});
		const [mark] = await until('the mark', async () => {
			const now = await listed(document);
			return now.length > 0 ? now : undefined;
		});
		equal(mark.rule, ruleOf(finding));
	});

	it('stand on their words when their line is moved, and when it is cut and put in elsewhere', async () => {
		const editor = await showPage();
		const { document } = editor;
		select(editor, '青溪镇组织');
		await commands.executeCommand('zhubi.mark.stet');
		await becomes(document, 'stet open 青溪镇组织');
		for (const command of ['moveLinesUpAction', 'moveLinesUpAction', 'moveLinesDownAction']) {
			await commands.executeCommand(`editor.action.${command}`);
			await becomes(document, 'stet open 青溪镇组织');
		}
		const line = document.lineAt(editor.selection.active.line).rangeIncludingLineBreak;
		const words = document.getText(line);
		await editor.edit((edit) => edit.delete(line));
		await editor.edit((edit) => edit.insert(new Position(0, 0), words));
		await becomes(document, 'stet open 青溪镇组织');
	});
});
