/// <reference types="mocha" />
import { commands, Position, Selection, type TextEditor } from 'vscode';
import { equal, ok } from './assert';
import { closeAll, showPage, showUntitled, until } from './editor';

describe('typing copy', () => {
	// What the language says of brackets is read with the first page.
	before(() => showPage());
	afterEach(closeAll);

	for (const [open, close] of ['（）', '《》', '〈〉', '【】', '〔〕', '「」', '『』', '“”', '‘’']) {
		it(`closes ${open}${close}, types over the second half, and puts both around what is selected`, async () => {
			const editor = await showUntitled('');
			await type(open);
			await reads(editor, open + close);
			await type('好');
			await type(close);
			await reads(editor, `${open}好${close}`);
			await commands.executeCommand('editor.action.selectAll');
			await type(open);
			await reads(editor, `${open}${open}好${close}${close}`);
		});
	}

	it('goes on with the indent of a paragraph, and leaves it with an empty line', async () => {
		const editor = await showUntitled('　　大桥全长三百米。');
		await commands.executeCommand('cursorBottom');
		await type('\n');
		await reads(editor, '　　大桥全长三百米。\n　　');
		await type('桥');
		await reads(editor, '　　大桥全长三百米。\n　　桥');
	});

	it('selects a word and not the sentence', async () => {
		const editor = await showUntitled('大桥全长三百米，沿线群众的生活更加方便。');
		editor.selection = new Selection(0, 8, 0, 8);
		await commands.executeCommand('cursorWordEndRightSelect');
		const word = await until('a selection', () =>
			editor.selection.isEmpty ? undefined : editor.document.getText(editor.selection),
		);
		ok('沿线群众'.startsWith(word), word);
	});

	it('takes letters behind copy for a word of their own, as the name of a snippet is', async () => {
		const { document } = await showUntitled('大桥通车bbx');
		const words = [0, 6]
			.map((at) => document.getWordRangeAtPosition(new Position(0, at)))
			.map((range) => range && document.getText(range));
		equal(words.join(' '), '大桥通车 bbx');
	});

	it('has no comments to toggle', async () => {
		const editor = await showUntitled('大桥全长三百米。');
		await commands.executeCommand('editor.action.commentLine');
		equal(editor.document.getText(), '大桥全长三百米。');
	});
});

async function type(text: string): Promise<void> {
	await commands.executeCommand('type', { text });
}

/** Waits until the editor holds the text: what is typed reaches an extension a little later. */
async function reads(editor: TextEditor, text: string): Promise<void> {
	let last = '';
	await until(`“${text}” (${last})`, () =>
		(last = editor.document.getText().replaceAll('\r', '')) === text ? true : undefined,
	).catch(() => equal(last, text));
}
