import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CodeActionRequest, type ProtocolConnection, ShowMessageRequest } from 'vscode-languageserver-protocol/node';
import type { Commands } from '../../server/lsp/messages/messages';
import { onPage } from './marks-conversation';

const text = '城东新桥昨日通车\n\n本报讯（记者 孟一禾）城东新桥全长三百米,昨日正式通车,两岸群众从此不用绕行。\n';
const rule = 'halfwidth-punctuation';

test('a finding becomes a query, a comment or the suggestion that its fix makes, and the mark keeps the name of its rule', () =>
	onPage(
		async ({ folder, execute, range }) => {
			await execute('zhubi.markFinding', { rule, range: range(','), what: 'query', body: '原稿如此？', by: '校对甲' });
			await execute('zhubi.markFinding', { rule, range: range(','), what: 'replace' });
			const marks = await execute('zhubi.listMarks');
			assert.deepEqual(
				marks.map(({ what, exact, text: put, rule: of, by, thread }) => [what, exact, put, of, by, thread[0].body]),
				[
					['query', ',', undefined, rule, '校对甲', '原稿如此？'],
					['replace', ',', '，', rule, undefined, marks[1].thread[0].body],
				],
			);
			assert.match(marks[1].thread[0].body, /半角|全角/);
			const [line] = readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8').split('\n');
			assert.equal(JSON.parse(line ?? '').rule, rule);
			await execute('zhubi.setMarkState', { of: marks[1].id, state: 'accepted' });
			await assert.rejects(execute('zhubi.markFinding', { rule, range: range('三百米'), what: 'query' }), /此处已无/);
			await assert.rejects(execute('zhubi.markFinding', { rule, range: range(','), what: 'praise' }), /what/);
		},
		{ text },
	));

test('at a finding there is one action that asks which mark it becomes; a client that asks nothing has a query for each', async () => {
	const questions: string[][] = [];
	const actionsAt = (client: ProtocolConnection, uri: string, range: { start: object; end: object }) =>
		client.sendRequest(CodeActionRequest.type, {
			textDocument: { uri },
			range: range as never,
			context: { diagnostics: [] },
		});
	const titled = async (asking: 'asks' | 'silent', title: string) => {
		const prepare = (client: ProtocolConnection) =>
			client.onRequest(ShowMessageRequest.type, ({ actions = [] }) => {
				questions.push(actions.map((one) => one.title));
				return actions[2] ?? null;
			});
		await onPage(
			async ({ client, uri, execute, range }) => {
				const offered = (await actionsAt(client, uri, range(','))) ?? [];
				const action = offered.find((one) => one.title === title);
				assert.ok(action && typeof action.command === 'object', offered.map((one) => one.title).join());
				const { command, arguments: given = [] } = action.command;
				await execute(command as keyof Commands, ...given.slice(1));
				const [mark] = await execute('zhubi.listMarks');
				assert.deepEqual([mark.what, mark.rule], [asking === 'asks' ? 'replace' : 'query', rule]);
			},
			{ text, prepare, ...(asking === 'asks' ? { capabilities: { window: { showMessage: {} } } } : {}) },
		);
	};
	await titled('asks', '转为批注…');
	assert.deepEqual(questions, [['存疑：半角标点', '批语：半角标点', '建议照改：半角标点']]);
	await titled('silent', '转为存疑：半角标点');
});

test('what is ignored says who ignored it, why and in which round; the statistics of the folder tell it', () =>
	onPage(
		async ({ folder, execute, range }) => {
			writeFileSync(join(folder, 'zhubi.json'), '{"pages": ["*.txt"]}');
			writeFileSync(join(folder, 'A01.txt'), text);
			writeFileSync(join(folder, 'A02.txt'), text.replace('孟一禾', '乔南'));
			await execute('zhubi.openRound', { by: '校对甲' });
			await execute('zhubi.dismiss', { rule, range: range(','), scope: 'here', reason: '原话', by: '校对甲' });
			const [note] = await execute('zhubi.listNotes');
			assert.deepEqual([note.by, note.reason, note.round], ['校对甲', '原话', 1]);
			await execute('zhubi.signRound', { by: '主任', reason: '已核' });
			const told = await execute('zhubi.statistics', { reach: 'workspace' });
			for (const row of [
				`| 半角标点 \`${rule}\` | 0 | 3 | 1 | 0 |`,
				'| 乔南 | 0 | 2 | 1 |',
				'| 孟一禾 | 0 | 1 | 1 |',
				`| 半角标点 \`${rule}\` | , | 此处 | 原话 | 校对甲 | A01\\.txt |`,
				'| 一校 小样 | 1 | 1 | 0 | 0 | 已核 |',
			])
				assert.ok(told.includes(row), `${row}\n${told}`);
			assert.match(await execute('zhubi.statistics', { format: 'html' }), /<h2>按记者<\/h2>/);
			assert.ok((await execute('zhubi.statistics', { format: 'csv' })).startsWith('\ufeff合计\r\n'));
		},
		{ text },
	));
