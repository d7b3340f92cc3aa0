/// <reference types="mocha" />
import {
	type CodeAction,
	CodeActionKind,
	type CompletionList,
	ConfigurationTarget,
	commands,
	type TextDocument,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import { encodeGb18030 } from '../../server/ground/text/gb18030';
import { equal, holds, ok } from './assert';
import { closeAll, fileUri, findings, hoverAt, rangeOf, ruleOf, until } from './editor';

const roster = `姓名,单位,职务,任职日期,离任日期\r
骆长青,石桥县人民政府,县长,2021-07-01,\r
贺云川,石桥县人民政府,县长,2016-03-01,2021-07-01\r
贺云川,石桥县人大常委会,主任,2021-07-02,\r
`;
const copy =
	'石桥镇整修水渠\n\n本报讯（记者 程禾）8月3日，县长贺云川到石桥镇查看水渠整修工程。石桥镇镇长汤沛霖陪同查看。\n';

describe('the roster', () => {
	const files = {
		'desk/zhubi.json': new TextEncoder().encode('{ "pages": ["*.txt"] }'),
		'desk/roster.csv': encodeGb18030(roster),
		'desk/20260804A01.txt': new TextEncoder().encode(copy),
	};

	before(async () => {
		for (const [name, bytes] of Object.entries(files)) await workspace.fs.writeFile(fileUri(name), bytes);
	});
	afterEach(closeAll);
	after(() => workspace.fs.delete(fileUri('desk'), { recursive: true }));

	const show = async (): Promise<TextDocument> => {
		await commands.executeCommand('vscode.open', fileUri('desk/20260804A01.txt'));
		const document = await until('the page as news copy', () =>
			window.activeTextEditor?.document.languageId === 'newscopy' ? window.activeTextEditor.document : undefined,
		);
		await until('the post that is over', () => findings(document).find((one) => ruleOf(one) === 'roster-mismatch'));
		return document;
	};

	it('warns of a post that is over, and its card links the lines of the file', async () => {
		holds(await hoverAt(await show(), '贺云川'), '石桥县人大常委会 主任', '2016-03-01', 'roster.csv#L4');
	});

	it('completes names with the titles of the day', async () => {
		const document = await show();
		const list = await commands.executeCommand<CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			rangeOf(document, '贺云川到').start,
		);
		ok(
			list.items.some(({ label }) => label === '县长骆长青'),
			list.items.map(({ label }) => label).join(' '),
		);
	});

	it('takes a name from copy in one step, and keeps every other byte of the file', async () => {
		const document = await show();
		const at = rangeOf(document, '汤沛霖');
		const actions = await commands.executeCommand<CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			at,
			CodeActionKind.QuickFix.value,
		);
		const action = actions.find(({ command }) => command?.command === 'zhubi.updateRoster');
		if (!action?.command) throw new Error(actions.map(({ title }) => title).join(' | '));
		await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
		const written = await workspace.fs.readFile(fileUri('desk/roster.csv'));
		equal([...written].join(' '), [...encodeGb18030(`${roster}汤沛霖,石桥镇,镇长,,\r\n`)].join(' '));
	});

	it('counts as it stands in the editor, saved or not, and is not written while it is open with changes', async () => {
		// In a browser the editor saves by itself after a moment.
		const saving = workspace.getConfiguration('files');
		await saving.update('autoSave', 'off', ConfigurationTarget.Global);
		const document = await show();
		await workspace.fs.writeFile(fileUri('desk/roster.csv'), new TextEncoder().encode(roster));
		const table = await workspace.openTextDocument(fileUri('desk/roster.csv'));
		const edit = new WorkspaceEdit();
		edit.replace(table.uri, rangeOf(table, '2016-03-01,2021-07-01'), '2016-03-01,2027-07-01');
		await workspace.applyEdit(edit);
		ok(table.isDirty, 'the table has changes');
		await until('the post that is not over', () =>
			findings(document).every((one) => ruleOf(one) !== 'roster-mismatch') ? true : undefined,
		);
		const change = { kind: 'add', name: '汤沛霖', organization: '石桥镇', title: '镇长' };
		equal(await commands.executeCommand('zhubi.updateRoster', document.uri.toString(), change), null);
		equal(new TextDecoder().decode(await workspace.fs.readFile(table.uri)), roster);
		await window.showTextDocument(table);
		await commands.executeCommand('workbench.action.files.revert');
		await until('the post that is over', () => findings(document).find((one) => ruleOf(one) === 'roster-mismatch'));
		await saving.update('autoSave', undefined, ConfigurationTarget.Global);
	});

	it('lists the people of the page in the activity bar', async () => {
		await show();
		await commands.executeCommand('zhubi.people.focus');
	});
});
