import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	ApplyWorkspaceEditRequest,
	type ClientCapabilities,
	ExecuteCommandRequest,
	type ProtocolConnection,
	TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import type { CommandName, Commands } from '../../server/lsp/messages/messages';
import { listOf } from './conversation';
import { converseOnNotes, opened } from './notes-conversation';

/** What an editor marks. */
export const copy =
	'城东新桥昨日通车\n\n本报讯（记者 孟一禾）城东新桥全长三百米，昨日正式通车，两岸群众从此不用绕行。\n';

interface Preparing {
	readonly text?: string;
	readonly prepare?: (client: ProtocolConnection) => void;
	readonly capabilities?: ClientCapabilities;
	/** What stands in the zhubi.json of the folder, where there is one. */
	readonly desk?: object;
}

/** A page in a folder of its own, with what an editor does to it. */
export function onPage(
	talk: (page: {
		readonly uri: string;
		readonly folder: string;
		readonly client: ProtocolConnection;
		readonly execute: <N extends CommandName>(name: N, ...given: unknown[]) => Promise<Commands[N]['answer']>;
		readonly range: (words: string) => { start: object; end: object };
		readonly edit: (start: number, length: number, text: string) => Promise<void>;
		readonly text: () => string;
	}) => Promise<void>,
	{ text = copy, desk, ...more }: Preparing = {},
): Promise<void> {
	return converseOnNotes(async (client, folder) => {
		if (desk) writeFileSync(join(folder, 'zhubi.json'), JSON.stringify(desk));
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const page = opened(client, uri, text);
		client.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
			const [change] = listOf(edit.documentChanges ?? [], TextDocumentEdit.is);
			const edits = (change?.edits ?? edit.changes?.[uri] ?? []).flatMap((one) =>
				'newText' in one ? [{ ...one, at: page.document.offsetAt(one.range.start) }] : [],
			);
			for (const { range, newText, at } of edits.sort((one, other) => other.at - one.at))
				await page.edit(at, page.document.offsetAt(range.end) - at, newText);
			return { applied: true };
		});
		await talk({
			uri,
			folder,
			client,
			execute: (command, ...given) =>
				client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri, ...given] }),
			range: (words) => {
				const at = page.document.getText().indexOf(words);
				return { start: page.document.positionAt(at), end: page.document.positionAt(at + words.length) };
			},
			edit: page.edit,
			text: () => page.document.getText(),
		});
	}, more);
}
