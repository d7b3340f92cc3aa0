import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
	DocumentDiagnosticRequest,
	type MessageConnection,
	type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { quote } from '../../server/desk/notes/anchor';
import { noteLine } from '../../server/desk/notes/notes-file';
import { span } from '../../server/ground/model/span';
import { onPage } from './marks-conversation';

const line = '城东新桥全长三百米，昨日正式通车，两岸群众从此不用绕行。\n';
const text = `城东新桥昨日通车\n\n本报讯（记者 孟一禾）${line.repeat(500)}`;

/** Sets a mark on each of so many stretches of the page, in the file beside it. */
function markAll(page: string, count: number): void {
	const gap = text.length / count;
	const lines = Array.from({ length: count }, (_, i) => {
		const start = Math.floor(i * gap);
		return noteLine({
			...{ version: 1, id: `m${i}`, time: '2026-07-28T08:00:00Z', kind: 'mark', what: 'comment', body: `第${i}条` },
			selector: quote(text, span(start, start + 1)),
		});
	});
	writeFileSync(`${fileURLToPath(page)}.notes.jsonl`, lines.join(''));
}

/** What the server says while somebody types, word for word, but for what counts its own doings. */
async function saidAtKeys(marks: number): Promise<string[]> {
	const said: string[] = [];
	const note = (method: string, params: unknown) => void said.push(`${method} ${JSON.stringify(params)}`);
	const prepare = (client: ProtocolConnection) => {
		const { onNotification, onRequest } = client as unknown as Pick<MessageConnection, 'onNotification' | 'onRequest'>;
		onNotification(note);
		onRequest((method, params) => {
			note(method, params);
			return null;
		});
	};
	const capabilities = {
		textDocument: { diagnostic: {} },
		workspace: Object.fromEntries(
			['codeLens', 'diagnostics', 'inlayHint', 'semanticTokens'].map((what) => [what, { refreshSupport: true }]),
		),
	};
	await onPage(
		async ({ uri, client, execute, edit }) => {
			if (marks > 0) markAll(uri, marks);
			assert.equal((await execute('zhubi.listMarks')).length, marks);
			await execute('zhubi.listRounds');
			said.length = 0;
			for (let key = 0; key < 5; key++) {
				await edit(2_000 + key, 0, '新');
				const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
				note('diagnostics', { ...report, resultId: 0 });
			}
			assert.equal((await execute('zhubi.listMarks')).filter(({ range }) => range).length, marks);
			await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
		},
		{ text, prepare, capabilities },
	);
	return said;
}

test('typing among thousands of marks, the server says what it says without them, and asking for them has nothing judged anew', async () => {
	const [without, among] = [await saidAtKeys(0), await saidAtKeys(3_000)];
	assert.deepEqual(among, without);
	assert.equal(without.length, 5);
});
