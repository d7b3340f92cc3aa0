import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	type ApplyWorkspaceEditParams,
	ApplyWorkspaceEditRequest,
	CodeAction,
	CodeActionRequest,
	CodeActionTriggerKind,
	ExecuteCommandRequest,
	type ProtocolConnection,
	ShowMessageNotification,
	ShowMessageRequest,
	TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { converse, copy, listOf, open } from './conversation';
import { converseOnNotes, opened, rule } from './notes-conversation';

const uri = 'untitled:Untitled-1';
const annotating = { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

function execute(client: ProtocolConnection, command: string, ...given: readonly unknown[]): Promise<unknown> {
	return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...given] });
}

test('all that is safe is mended by a command, which says what it did; with a preview each edit says what it is for', () => {
	const asked: ApplyWorkspaceEditParams[] = [];
	const told: string[] = [];
	const prepare = (client: ProtocolConnection) => {
		client.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
			asked.push(params);
			return { applied: true };
		});
		client.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
	};
	return converse({ capabilities: annotating, prepare }, async ({ client }) => {
		open(client, uri);
		assert.equal(await execute(client, 'zhubi.fixAll', uri), 2);
		assert.equal(await execute(client, 'zhubi.fixAll', uri, { preview: 'look' }), 2);
		assert.equal(await execute(client, 'zhubi.rejoinColumnBreaks', uri, { preview: 'look' }), 1);
		assert.deepEqual(
			asked.map(({ label, edit }) => [label, edit.changeAnnotations]),
			[
				['改正全版可放心改的', { 0: { label: '半角标点', needsConfirmation: false } }],
				['改正全版可放心改的', { 0: { label: '半角标点', needsConfirmation: true } }],
				['接回断段', { 0: { label: '接回断段', needsConfirmation: true } }],
			],
		);
		const [change] = listOf(asked[0]?.edit.documentChanges ?? [], TextDocumentEdit.is);
		assert.deepEqual(
			change?.edits.map((edit) => ('newText' in edit ? edit.newText : '')),
			['！', '，'],
		);
		assert.deepEqual(told, ['改正 2 处：半角标点 2。', '已改正所选各处。', '接回断段 1 处。']);
	});
});

test('a client without annotations gets plain edits, and is told where there is nothing to mend', () => {
	const asked: ApplyWorkspaceEditParams[] = [];
	const told: string[] = [];
	const prepare = (client: ProtocolConnection) => {
		client.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
			asked.push(params);
			return { applied: true };
		});
		client.onNotification(ShowMessageNotification.type, ({ message }) => void told.push(message));
	};
	return converse({ locale: 'en', prepare }, async ({ client }) => {
		open(client, uri);
		assert.equal(await execute(client, 'zhubi.fixAll', uri, { preview: 'look' }), 2);
		assert.equal(asked[0]?.edit.changeAnnotations, undefined);
		opened(client, 'untitled:Untitled-2', copy.replace('!', '！').replace(',', '，'));
		assert.equal(await execute(client, 'zhubi.fixAll', 'untitled:Untitled-2'), 0);
		assert.equal(told.at(-1), 'There is no safe problem to fix on this page.');
	});
});

test('at a fault there are its corrections, one action for the whole page and one to ignore, which asks', () => {
	const questions: string[][] = [];
	const prepare = (client: ProtocolConnection) =>
		client.onRequest(ShowMessageRequest.type, ({ actions = [] }) => {
			questions.push(actions.map(({ title }) => title));
			return actions[0] ?? null;
		});
	return converseOnNotes(
		async (client, folder) => {
			const page = opened(client, pathToFileURL(join(folder, 'A01.txt')).href);
			const at = page.document.positionAt(page.document.getText().indexOf('说,') + 1);
			const offered = listOf(
				await client.sendRequest(CodeActionRequest.type, {
					textDocument: { uri: page.document.uri },
					range: { start: at, end: at },
					context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked },
				}),
				CodeAction.is,
			);
			assert.deepEqual(
				offered.filter(({ kind }) => kind === 'quickfix').map(({ title }) => title),
				['改为“，”', '改正全部 3 处“半角标点”', '改正全版可放心改的', '忽略…', '转为批注…'],
			);
			const ignore = offered.find(({ title }) => title === '忽略…')?.command;
			await execute(client, ignore?.command ?? '', ...(ignore?.arguments ?? []));
			assert.deepEqual(questions, [
				[
					'忽略此处：半角标点',
					'在本文件忽略此写法：“青说,大桥”',
					'在本报忽略此写法：“青说,大桥”',
					'关闭这条规则：半角标点',
				],
			]);
			assert.deepEqual(await page.told(), ['式!', '绍,']);
			const [line] = readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8').split('\n');
			const note = JSON.parse(line ?? '');
			assert.deepEqual([note.rule, note.scope], [rule, 'here']);
		},
		{ prepare, capabilities: { window: { showMessage: {} } } },
	);
});

test('a rule that is ignored nine times out of ten offers to be turned off, once, and is', () => {
	const questions: string[] = [];
	const prepare = (client: ProtocolConnection) =>
		client.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
			questions.push(message);
			return actions[0] ?? null;
		});
	const sentence = '孩子们来到社区服务站,为老兵们戴上大红花。';
	return converseOnNotes(
		async (client, folder) => {
			const text = `志愿者进社区\n\n本报讯（记者 孟一禾）${sentence.repeat(11)}\n`;
			const page = opened(client, pathToFileURL(join(folder, 'A01.txt')).href, text);
			await page.told();
			for (let at = text.indexOf(','), count = 0; count < 10; at = text.indexOf(',', at + 1), count++) {
				const range = { start: page.document.positionAt(at), end: page.document.positionAt(at + 1) };
				await execute(client, 'zhubi.dismiss', page.document.uri, { rule, range, scope: 'here' });
			}
			// The question comes beside the answers, and what it decides a moment later.
			for (let tries = 0; tries < 200 && !existsSync(join(folder, 'zhubi.json')); tries++) await page.told();
			assert.deepEqual(questions, ['“半角标点”在这里 11 处有 10 处被忽略。要关闭这条规则吗？']);
			assert.deepEqual(JSON.parse(readFileSync(join(folder, 'zhubi.json'), 'utf8')).rules, { [rule]: 'off' });
		},
		{ prepare, capabilities: { window: { showMessage: {} } } },
	);
});

test('the server says whether a text of no open document reads as newspaper copy', () =>
	converse({}, async ({ client }) => {
		const ask = (text: unknown) => client.sendRequest('zhubi/readsAsCopy', { text });
		assert.deepEqual(
			[await ask(copy), await ask('天还没亮，老艄公就把船撑了出来。'), await ask(7)],
			[true, false, false],
		);
	}));
