/// <reference types="mocha" />
import { type CodeAction, CodeActionKind, commands, type Position, type TextDocument, workspace } from 'vscode';
import { equal, holds } from './assert';
import { closeAll, fileUri, findings, rangeOf, ruleOf, showPage, until } from './editor';

describe('notes', () => {
	const sidecar = () => fileUri('20260803A01.txt.notes.jsonl');
	const commas = (document: TextDocument) =>
		findings(document).filter(
			(finding) => ruleOf(finding) === 'halfwidth-punctuation' && document.getText(finding.range) === ',',
		).length;
	afterEach(async () => {
		await workspace.fs.delete(sidecar()).then(undefined, () => {});
		await closeAll();
	});

	it('dismiss a finding in the file beside the page, and take it up again', async () => {
		const { document } = await showPage();
		equal(commas(document), 2);
		const offered = async (words: string) => {
			const actions = await commands.executeCommand<CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				rangeOf(document, '情况,'),
				CodeActionKind.QuickFix.value,
				20,
			);
			return actions.find(({ title }) => title.includes(words))?.command;
		};
		const ignore = await until(
			'an action to ignore',
			async () => (await offered('Ignore…')) ?? (await offered('忽略…')),
		);
		const [uri, [finding]] = ignore.arguments as [string, { rule: string; range: object }[]];
		await commands.executeCommand('zhubi.dismiss', uri, { ...finding, scope: 'here', reason: '引文如此' });
		await until('one comma less', () => (commas(document) === 1 ? true : undefined));
		holds(new TextDecoder().decode(await workspace.fs.readFile(sidecar())), '"kind":"dismissal"', '引文如此');
		const resume = await until(
			'an action to stop ignoring',
			async () => (await offered('Stop ignoring')) ?? (await offered('取消忽略')),
		);
		await commands.executeCommand(resume.command, ...(resume.arguments ?? []));
		await until('both commas', () => (commas(document) === 2 ? true : undefined));
	});

	it('ask how far a finding is to be ignored, and why', async () => {
		const { document } = await showPage();
		const [first] = findings(document).filter((finding) => ruleOf(finding) === 'halfwidth-punctuation');
		const { start, end } = first?.range ?? rangeOf(document, '情况,');
		const plain = ({ line, character }: Position) => ({ line, character });
		const range = { start: plain(start), end: plain(end) };
		const chosen = commands.executeCommand('zhubi.ignore', document.uri.toString(), [
			{
				rule: 'halfwidth-punctuation',
				range,
				title: '半角标点',
				scopes: [{ scope: 'here', title: '忽略此处' }],
			},
		]);
		// The list, then the box for the reason: each takes the key when it is there.
		await until('one comma less', async () => {
			await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return commas(document) === 1 ? true : undefined;
		});
		await chosen;
		holds(new TextDecoder().decode(await workspace.fs.readFile(sidecar())), '"scope":"here"');
	});

	it('pin a border at the line of the caret', async () => {
		const { document } = await showPage();
		const { start } = rangeOf(document, '青溪镇开展');
		await commands.executeCommand('zhubi.pin', document.uri.toString(), { line: start.line, border: 'above' });
		const names = await until('one article less', async () => {
			const symbols = await commands.executeCommand<{ name: string }[]>(
				'vscode.executeDocumentSymbolProvider',
				document.uri,
			);
			return symbols.length === 1 ? symbols.map(({ name }) => name).join('|') : undefined;
		});
		holds(names, '全市秋粮收购');
	});
});
