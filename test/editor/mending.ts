/// <reference types="mocha" />
import { type CodeAction, CodeActionKind, commands, type Range, type TextEditor, workspace } from 'vscode';
import { equal, holds, ok } from './assert';
import { closeAll, findings, rangeOf, ruleOf, showPage, until } from './editor';

describe('mending a page', () => {
	let editor: TextEditor;
	let before: string;
	beforeEach(async () => {
		editor = await showPage();
		before = editor.document.getText();
	});
	afterEach(closeAll);

	it('puts a byline into the house form, in one undo step', async () => {
		const action = await actionAt(
			rangeOf(editor.document, '本报讯(记者'),
			CodeActionKind.QuickFix,
			'本报讯（记者 沈听澜 葛以宁）',
		);
		await apply(action);
		equal(editor.document.getText(), before.replace('本报讯(记者 沈听澜、葛以宁)', '本报讯（记者 沈听澜 葛以宁）'));
		await undo();
	});

	it('mends every fault of one rule, in one undo step', async () => {
		const all = await actionAt(rangeOf(editor.document, '情况,'), CodeActionKind.QuickFix, '2');
		await apply(all);
		equal(editor.document.getText(), before.replace('情况,并', '情况，并').replace('2吨多,铺设', '2吨多，铺设'));
		await undo();
	});

	it('mends all that is safe at once, in one undo step', async () => {
		const all = await actionAt(rangeOf(editor.document, before), CodeActionKind.SourceFixAll, '');
		await apply(all);
		const text = editor.document.getText();
		holds(text, '本报讯（记者 沈听澜 葛以宁）', '情况，并', '2吨多，铺设');
		holds(text, '讨\n\n论');
		await until('only what has no safe fix', () =>
			findings(editor.document).some((finding) => ruleOf(finding) === 'halfwidth-punctuation') ? undefined : true,
		);
		await undo();
	});

	it('mends all that is safe by the command, in one undo step', async () => {
		await commands.executeCommand('zhubi.mendAll');
		await until('a mended page', () => (editor.document.getText() === before ? undefined : true));
		holds(editor.document.getText(), '本报讯（记者 沈听澜 葛以宁）', '情况，并', '2吨多，铺设');
		await undo();
	});

	it('offers at a fault its correction first, the whole page once, and one way to ignore', async () => {
		const range = rangeOf(editor.document, '情况,').end;
		const titles = await until('the actions at a comma', async () => {
			const actions = await commands.executeCommand<CodeAction[]>(
				'vscode.executeCodeActionProvider',
				editor.document.uri,
				editor.selection.with(range, range),
				CodeActionKind.QuickFix.value,
				20,
			);
			const own = actions.map(({ title }) => title);
			return own.some((title) => /忽略|Ignore/.test(title)) ? own : undefined;
		});
		ok(titles[0]?.includes('，'), titles.join(' | '));
		equal(titles.filter((title) => /^(?:忽略|Ignore)/.test(title)).length, 1, titles.join(' | '));
		equal(titles.filter((title) => /可放心改的|all safe/.test(title)).length, 1, titles.join(' | '));
	});

	it('rejoins a column break on request', async () => {
		await commands.executeCommand('zhubi.rejoin');
		await until('the paragraph joined', () =>
			editor.document.getText().includes('进行了讨论，明确') ? true : undefined,
		);
		equal(editor.document.getText(), before.replace('讨\n\n论', '讨论'));
		await undo();
	});

	async function undo(): Promise<void> {
		await commands.executeCommand('undo');
		equal(editor.document.getText(), before, 'one undo does not restore the page');
	}

	function actionAt(range: Range, kind: CodeActionKind, words: string): Promise<CodeAction> {
		return until(`“${words}” of kind ${kind.value}`, async () => {
			const actions = await commands.executeCommand<CodeAction[]>(
				'vscode.executeCodeActionProvider',
				editor.document.uri,
				range,
				kind.value,
				20,
			);
			return actions.find((action) => action.title.includes(words));
		});
	}

	async function apply(action: CodeAction): Promise<void> {
		if (action.edit) ok(await workspace.applyEdit(action.edit), `“${action.title}” was not applied`);
		if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	}
});
