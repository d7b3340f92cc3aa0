/// <reference types="mocha" />
import {
	ConfigurationTarget,
	commands,
	type Position,
	Range,
	Selection,
	type TextDocument,
	type TextEditor,
	workspace,
} from 'vscode';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';
import { closeAll, fileUri, rangeOf, until } from './editor';

/** Sets the name under which is marked, and has each test begin with the page as it is and nothing beside it. */
export function marksOnPage(): void {
	/** The page as it is, for an editor that saves by itself what a test changed. */
	let page: Uint8Array;
	before(async () => {
		page = await workspace.fs.readFile(fileUri('20260803A01.txt'));
		await workspace.getConfiguration('zhubi.marks').update('author', '校对甲', ConfigurationTarget.Global);
	});
	afterEach(async () => {
		await closeAll();
		await workspace.fs.writeFile(fileUri('20260803A01.txt'), page);
		await workspace.fs.delete(sidecar()).then(undefined, () => {});
		await workspace.fs.delete(fileUri('20260803A01.txt.rounds'), { recursive: true }).then(undefined, () => {});
	});
}

export const sidecar = () => fileUri('20260803A01.txt.notes.jsonl');

export function listed(document: TextDocument) {
	return commands.executeCommand<readonly ToldMark[]>('zhubi.listMarks', document.uri.toString());
}

export function select(editor: TextEditor, words: string): void {
	const { start, end } = rangeOf(editor.document, words);
	editor.selection = new Selection(start, end);
}

/** Marks go to the server by themselves: asked until they are as wanted. */
export function becomes(document: TextDocument, ...wanted: readonly string[]) {
	return until(`marks ${wanted.join(', ')}`, async () => {
		const now = (await listed(document)).map((mark) => `${mark.what} ${mark.state} ${placeOf(document, mark)}`);
		return JSON.stringify(now) === JSON.stringify(wanted) ? true : undefined;
	});
}

export function plain({ line, character }: Position): { line: number; character: number } {
	return { line, character };
}

function placeOf(document: TextDocument, { range }: ToldMark): string {
	return range
		? document.getText(new Range(range.start.line, range.start.character, range.end.line, range.end.character))
		: '–';
}

/** Sets two marks, 留. */
export async function setTwo(editor: TextEditor): Promise<void> {
	for (const words of ['准备情况', '青溪镇组织']) {
		select(editor, words);
		await commands.executeCommand('zhubi.mark.stet');
	}
	await becomes(editor.document, 'stet open 准备情况', 'stet open 青溪镇组织');
}
