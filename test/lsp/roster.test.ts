import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
	type CompletionItem,
	CompletionRequest,
	ExecuteCommandRequest,
	HoverRequest,
	type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { fieldsIn } from '../../server/ground/model/fields';
import { encodeGb18030 } from '../../server/ground/text/gb18030';
import { present } from '../../server/ground/text/present';
import { open, pull } from './conversation';
import { actions, atDesk, type Desk } from './roster-desk';

const roster = `姓名,单位,职务,任职日期,离任日期\r
骆长青,石桥县人民政府,县长,2021-07-01,\r
贺云川,石桥县人民政府,县长,2016-03-01,2021-07-01\r
贺云川,石桥县人大常委会,主任,2021-07-02,\r
`;
const copy = `水渠开工

本报讯（记者 孟一禾）7月27日，县长贺云川到石桥镇查看水渠。石桥镇镇长汤沛霖陪同。
`;

async function found(client: ProtocolConnection, uri: string): Promise<string[]> {
	const report = await pull(client, uri);
	assert.equal(report.kind, 'full');
	return report.kind === 'full'
		? report.items.filter(({ code }) => code === 'roster-mismatch').map(({ message }) => String(message))
		: [];
}

test('a page is judged by the roster beside its settings, whose faults stand in the file itself', () =>
	atDesk(
		{
			'zhubi.json': '{ "issueDate": "2026-07-28" }',
			'roster.csv': `${roster},某县,局长,,\r\n`,
			'other/zhubi.json': '{}',
		},
		async ({ client, folder, uri, shown, changed, refreshed }) => {
			open(client, uri('A01.txt'), copy);
			open(client, uri('other/A01.txt'), copy);
			const [message, ...others] = await found(client, uri('A01.txt'));
			assert.match(message, /贺云川任石桥县县长到2021年7月1日，现任石桥县人大常委会主任/);
			assert.match(message, /名录（记到2021年7月2日）/);
			assert.deepEqual(others, []);
			await shown('roster.csv', [[4, 0, 1]]);
			// The page of another folder has another roster, or none.
			const other = await pull(client, uri('other/A01.txt'));
			assert.deepEqual(await found(client, uri('other/A01.txt')), []);
			writeFileSync(join(folder, 'roster.csv'), roster.replace('2016-03-01,2021-07-01', '2016-03-01,'));
			await changed('roster.csv');
			assert.deepEqual(await found(client, uri('A01.txt')), []);
			assert.equal(refreshed(), 1);
			assert.equal((await pull(client, uri('other/A01.txt'), other.resultId)).kind, 'unchanged');
			// Two who are 县长 at a time.
			await shown('roster.csv', [[1, 0, 3]]);
			rmSync(join(folder, 'roster.csv'));
			await changed('roster.csv');
			assert.deepEqual(await found(client, uri('A01.txt')), []);
			await shown('roster.csv', []);
		},
	));

test('a card links the posts with their lines, and names are completed with the titles of that day', () =>
	atDesk(
		{ 'zhubi.json': '{ "issueDate": "2026-07-28", "roster": "名录.csv" }', '名录.csv': roster },
		async ({ client, uri }) => {
			const document = open(client, uri('A01.txt'), `${copy}\n会后，lcq`);
			const position = document.positionAt(document.getText().indexOf('贺云川'));
			const card = await client.sendRequest(HoverRequest.type, { textDocument: { uri: document.uri }, position });
			const value = String(fieldsIn(card?.contents).value);
			assert.match(
				value,
				/\*\*现任\*\*\s+- 石桥县人大常委会 主任 · 2021-07-02 起 · \[名录\\\.csv\\:4\]\(<[^>]*\.csv#L4>\)/,
			);
			assert.match(value, /\*\*曾任\*\*\s+- 石桥县人民政府 县长 · 2016-03-01 到 2021-07-01/);
			const list = (await client.sendRequest(CompletionRequest.type, {
				textDocument: { uri: document.uri },
				position: document.positionAt(document.getText().length),
			})) as CompletionItem[];
			assert.deepEqual(
				list.map(({ label }) => label),
				['骆长青'],
			);
		},
	));

test('who is named is added in one step, and the file keeps its encoding and every other byte', async () => {
	const bytes = encodeGb18030(roster);
	await atDesk(
		{ 'zhubi.json': '{ "issueDate": "2026-07-28" }', 'roster.csv': bytes },
		async ({ client, folder, uri }) => {
			const document = open(client, uri('A01.txt'), copy);
			const at = document.positionAt(copy.indexOf('汤沛霖'));
			// A name that nobody doubts brings up no lamp by itself.
			assert.deepEqual(await actions(client, document.uri, { at, by: 'editor' }), []);
			const [action] = await actions(client, document.uri, { at, by: 'user' });
			assert.equal(action.title, '把“汤沛霖”加入名录（石桥镇镇长）');
			const { command, arguments: given = [] } = present(action.command, 'command');
			assert.deepEqual(await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: given }), {
				uri: uri('roster.csv'),
				line: 4,
			});
			assert.deepEqual(
				[...readFileSync(join(folder, 'roster.csv'))],
				[...bytes, ...encodeGb18030('汤沛霖,石桥镇,镇长,,\r\n')],
			);
			assert.deepEqual(await actions(client, document.uri, { at, by: 'user' }), []);
			// Asked again it says that it has it.
			assert.equal(await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: given }), null);
		},
	);
});

test('a name that is doubted is right once it is on the roster, which is made where there is none', () =>
	atDesk({}, async ({ client, folder, uri }) => {
		const text =
			'果园丰收\n\n本报讯（记者 孟一禾）县果业协会会长方志远种了三十年的桃树。方志远说，今年的桃子比往年甜。\n\n“桃子熟了。”方志运笑着说。\n';
		const document = open(client, uri('A01.txt'), text);
		const doubts = async () => {
			const report = await pull(client, document.uri);
			return report.kind === 'full' ? report.items.filter(({ code }) => code === 'near-miss-name').length : -1;
		};
		assert.equal(await doubts(), 1);
		const [action] = await actions(client, document.uri, {
			at: document.positionAt(text.indexOf('方志运')),
			by: 'editor',
		});
		assert.equal(action.title, '“方志运”写得对，加入名录');
		const { command, arguments: given = [] } = present(action.command, 'command');
		await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
		assert.equal(
			readFileSync(join(folder, 'roster.csv'), 'utf8'),
			'\ufeff姓名,单位,职务,任职日期,离任日期,排序,性别,拼音,备注\r\n方志运,,,,,,,,\r\n',
		);
		assert.equal(await doubts(), 0);
	}));

test('an appointment and a removal in the copy update the roster, and that is taken back where the user says so', async () => {
	const text = '任免名单\n\n石桥县人大常委会任命汤沛霖为石桥县人民政府副县长，免去骆长青的石桥县人民政府县长职务。\n';
	const files = { 'zhubi.json': '{ "issueDate": "2026-07-28" }', 'roster.csv': roster };
	const update = async ({ client, uri }: Desk, name: string) => {
		const document = open(client, uri('A01.txt'), text);
		const [action] = await actions(client, document.uri, { at: document.positionAt(text.indexOf(name)), by: 'editor' });
		const { command, arguments: given = [] } = present(action.command, 'command');
		await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
		return action.title;
	};
	await atDesk(files, async (desk) => {
		assert.equal(await update(desk, '汤沛霖'), '更新名录：汤沛霖任石桥县人民政府副县长（2026-07-28 起）');
		assert.equal(
			readFileSync(join(desk.folder, 'roster.csv'), 'utf8'),
			`${roster}汤沛霖,石桥县人民政府,副县长,2026-07-28,\r\n`,
		);
		assert.equal(await update(desk, '骆长青'), '更新名录：骆长青不再任石桥县人民政府县长（2026-07-28）');
		assert.equal(
			readFileSync(join(desk.folder, 'roster.csv'), 'utf8'),
			`${roster.replace('2021-07-01,\r', '2021-07-01,2026-07-28\r')}汤沛霖,石桥县人民政府,副县长,2026-07-28,\r\n`,
		);
	});
	await atDesk(
		files,
		async (desk) => {
			await update(desk, '汤沛霖');
			// The server asks after it has answered.
			for (let tries = 0; tries < 200 && readFileSync(join(desk.folder, 'roster.csv'), 'utf8') !== roster; tries++)
				await desk.client.sendRequest(ExecuteCommandRequest.type, {
					command: 'zhubi.listNotes',
					arguments: [desk.uri('A01.txt')],
				});
			assert.equal(readFileSync(join(desk.folder, 'roster.csv'), 'utf8'), roster);
		},
		'撤销',
	);
});

test('a roster outside of the workspace is neither read nor written, and what is no change is refused', () =>
	atDesk({ 'zhubi.json': '{ "roster": "../zhubi-roster.csv" }' }, async ({ client, uri, shown }) => {
		open(client, uri('A01.txt'), copy);
		await found(client, uri('A01.txt'));
		await shown('zhubi.json', [[0, 12, 1]]);
		const ask = (change: unknown) =>
			client.sendRequest(ExecuteCommandRequest.type, {
				command: 'zhubi.updateRoster',
				arguments: [uri('A01.txt'), change],
			});
		assert.equal(await ask({ kind: 'add', name: '汤沛霖' }), null);
		for (const change of [
			null,
			{},
			{ kind: 'add', name: '' },
			{ kind: 'add', name: 'a\nb' },
			{ kind: 'end', name: '甲', day: '昨天' },
		])
			await assert.rejects(async () => ask(change));
	}));
