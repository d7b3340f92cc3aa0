/// <reference types="mocha" />
import {
	type CompletionList,
	commands,
	type Hover,
	languages,
	Position,
	RelativePattern,
	type TextDocument,
	workspace,
} from 'vscode';
import { globCases } from '../support/globs';
import { equal, holds, ok } from './assert';
import { closeAll, fileUri, findings, show, until } from './editor';

describe('zhubi.json', () => {
	let document: TextDocument;
	before(async () => {
		await workspace.fs.writeFile(
			fileUri('desk/zhubi.json'),
			new TextEncoder().encode('{\n\t"profile": "paper",\n\t"rules": { "" }\n}\n'),
		);
		({ document } = await show('desk/zhubi.json'));
	});
	after(async () => {
		await closeAll();
		await workspace.fs.delete(fileUri('desk'), { recursive: true });
	});

	it('is JSON that may have comments', () => equal(document.languageId, 'jsonc'));

	it('is judged by its schema, at line and column', async () => {
		const fault = await until('a fault', () =>
			languages.getDiagnostics(document.uri).find(({ range }) => range.start.isEqual(new Position(1, 12))),
		);
		equal(document.getText(fault.range), '"paper"');
	});

	it('tells a fault once, though schema and server both find it', async () => {
		await workspace.fs.writeFile(fileUri('desk/20260806A01.newscopy'), new TextEncoder().encode('雨停了,天晴了。\n'));
		const { document: page } = await show('desk/20260806A01.newscopy');
		await until('the comma', () => (findings(page).length > 0 ? true : undefined));
		await show('desk/zhubi.json');
		const at = (line: number) =>
			languages.getDiagnostics(document.uri).filter(({ range }) => range.start.line === line);
		await until('one fault', () => (at(1).length === 1 ? true : undefined));
	});

	it('completes keys, values and rules', async () => {
		holds((await completions(new Position(0, 1))).join(' '), 'bylineForm', 'fileDate', 'pages', 'extends');
		holds((await completions(new Position(1, 13))).join(' '), '"print"', '"web"');
		holds((await completions(new Position(2, 13))).join(' '), 'halfwidth-punctuation', 'repeated-clause');
	});

	it('means by `pages` what the command line means', () => {
		for (const [glob, names, others] of globCases)
			for (const name of [...names, ...others]) {
				const uri = fileUri(name);
				const pattern = new RelativePattern(fileUri('.'), glob);
				const found = languages.match({ pattern }, {
					uri,
					fileName: uri.fsPath,
					languageId: 'plaintext',
				} as TextDocument);
				equal(found > 0, names.includes(name), `${glob} and ${name}`);
			}
	});

	it('explains its keys', async () => {
		const words = await until('a card', async () => {
			const hovers = await commands.executeCommand<Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				new Position(1, 4),
			);
			const text = hovers
				.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
				.join('\n');
			return text === '' ? undefined : text;
		});
		ok(/报纸|稿件|Press/.test(words), words);
	});

	async function completions(at: Position): Promise<string[]> {
		return until('completions', async () => {
			const { items } = await commands.executeCommand<CompletionList>(
				'vscode.executeCompletionItemProvider',
				document.uri,
				at,
			);
			return items.length > 0 ? items.map(({ label }) => (typeof label === 'string' ? label : label.label)) : undefined;
		});
	}
});
