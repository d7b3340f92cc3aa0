import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	DidChangeWatchedFilesNotification,
	DidSaveTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import { type Answer, action, converseOnNotes, copy, type Listed, opened, rule, run } from './notes-conversation';

test('a finding is dismissed at its place, stays so through edits, comes back when it is edited itself, and when the note is withdrawn', () =>
	converseOnNotes(async (client, folder, heard) => {
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const sidecar = join(folder, 'A01.txt.notes.jsonl');
		const page = opened(client, uri);
		assert.deepEqual(await page.told(), ['式!', '说,', '绍,']);
		const { id, kept } = await run<Answer>(client, action(await page.offered('说,'), '忽略此处'), {
			reason: '引文如此',
			time: '2026-07-28T08:00:00Z',
		});
		assert.equal(kept, 'file');
		assert.equal(heard.refreshed, 1);
		const [line, end, ...others] = readFileSync(sidecar, 'utf8').split('\n');
		assert.deepEqual([end, others], ['', []]);
		const event = JSON.parse(line);
		assert.deepEqual(
			[event.id, event.time, event.kind, event.rule, event.scope, event.reason, event.selector.exact],
			[id, '2026-07-28T08:00:00Z', 'dismissal', rule, 'here', '引文如此', ','],
		);
		assert.deepEqual(await page.told(), ['式!', '绍,']);

		await page.edit(0, 0, '快讯\n\n');
		await page.edit(page.document.getText().indexOf('骆长青说') - 20, 20, '');
		await page.edit(page.document.getText().indexOf('大桥让'), 4, '它使');
		assert.deepEqual(await page.told(), ['绍,']);
		const comma = page.document.getText().indexOf(',');
		await page.edit(comma, 1, '!');
		assert.deepEqual(await page.told(), ['说!', '绍,']);
		const orphans = await run<Listed[]>(client, { command: 'zhubi.listNotes', arguments: [uri] });
		assert.deepEqual(
			orphans.map((note) => [note.id, note.orphaned, note.reason, note.text, note.range]),
			[[id, true, '引文如此', ',', null]],
		);
		await page.edit(comma, 1, ',');
		assert.deepEqual(await page.told(), ['绍,']);
		const status = await client.sendRequest<{ notes: unknown }>('zhubi/status', { uri });
		assert.deepEqual(status.notes, { dismissed: 1, orphaned: 0 });
		await client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });

		await run(client, action(await page.offered('说'), '取消忽略'));
		assert.deepEqual(await page.told(), ['说,', '绍,']);
		assert.deepEqual(await run(client, { command: 'zhubi.listNotes', arguments: [uri] }), []);
		assert.match(readFileSync(sidecar, 'utf8'), new RegExp(`"kind":"withdrawal","of":"${id}"\\}\n$`));
		await assert.rejects(run(client, { command: 'zhubi.undismiss', arguments: [uri, id] }), /这条批注已不存在/);

		const along = await client.sendRequest('workspace/willRenameFiles', {
			files: [{ oldUri: uri, newUri: `${uri}.old.txt` }],
		});
		assert.deepEqual(along, {
			documentChanges: [{ kind: 'rename', oldUri: `${uri}.notes.jsonl`, newUri: `${uri}.old.txt.notes.jsonl` }],
		});
	}));

test('a wording passes in the file, or on the desk by way of zhubi.json; so is a rule turned off, and on again', () =>
	converseOnNotes(async (client, folder) => {
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const settings = join(folder, 'zhubi.json');
		writeFileSync(settings, '{\n\t// 本报的习惯\n\t"profile": "web"\n}\n');
		const page = opened(client, uri, copy.replace('介绍', '人说').replace('!', '！'));
		assert.deepEqual(await page.told(), ['说,', '说,']);
		const range = {
			start: page.document.positionAt(copy.indexOf(',')),
			end: page.document.positionAt(copy.indexOf(',') + 1),
		};
		await assert.rejects(
			run(client, {
				command: 'zhubi.dismiss',
				arguments: [uri, { rule, range: { start: range.end, end: range.end }, scope: 'here' }],
			}),
			/此处已无这一差错/,
		);
		await assert.rejects(
			run(client, { command: 'zhubi.dismiss', arguments: [uri, { rule, range, scope: 'everywhere' }] }),
			/scope/,
		);
		await assert.rejects(
			run(client, { command: 'zhubi.pin', arguments: [uri, { line: 1, border: 'begin' }] }),
			/这一行没有文字/,
		);

		const file = await run<Answer>(client, action(await page.offered('说,'), '在本文件忽略此写法'));
		assert.deepEqual(await page.told(), ['说,']);
		await run(client, { command: 'zhubi.undismiss', arguments: [uri, file.id] });
		const desk = await run<Answer>(client, action(await page.offered('说,'), '在本报忽略此写法'), {
			reason: '社里定的',
		});
		assert.equal(desk.kept, 'file');
		assert.equal(
			readFileSync(settings, 'utf8'),
			'{\n\t// 本报的习惯\n\t"profile": "web",\n\t"allow": {\n\t\t"halfwidth-punctuation": [\n\t\t\t"青说,大桥"\n\t\t]\n\t}\n}\n',
		);
		assert.deepEqual(await page.told(), ['说,']);
		const other = opened(client, pathToFileURL(join(folder, 'A02.txt')).href);
		assert.deepEqual(await other.told(), ['式!', '绍,']);
		await run(client, { command: 'zhubi.undismiss', arguments: [uri, desk.id] });
		assert.deepEqual(await page.told(), ['说,', '说,']);

		const off = await run<Answer>(client, action(await page.offered('说,'), '关闭这条规则'));
		assert.deepEqual([await page.told(), await other.told()], [[], []]);
		assert.equal(JSON.parse(readFileSync(settings, 'utf8').replace(/\/\/.*/, '')).rules[rule], 'off');
		await run(client, { command: 'zhubi.undismiss', arguments: [uri, off.id] });
		assert.deepEqual(await page.told(), ['说,', '说,']);
	}));

test('what changes in the sidecar outside is seen, and a line that says nothing is told and costs nothing else', () =>
	converseOnNotes(async (client, folder, heard) => {
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const sidecar = join(folder, 'A01.txt.notes.jsonl');
		const page = opened(client, uri);
		await page.told();
		await run(client, action(await page.offered('说,'), '忽略此处'));
		const line = readFileSync(sidecar, 'utf8');
		writeFileSync(sidecar, `<<<<<<< HEAD\n${line}`);
		const changed = async () => {
			await client.sendNotification(DidChangeWatchedFilesNotification.type, {
				changes: [{ uri: pathToFileURL(sidecar).href, type: 2 }],
			});
			return page.told();
		};
		assert.deepEqual(await changed(), ['式!', '绍,']);
		assert.deepEqual(
			heard.published.map(({ uri: of, diagnostics }) => [
				of,
				diagnostics.map(({ range, message }) => `${range.start.line} ${message}`),
			]),
			[[pathToFileURL(sidecar).href, ['0 这一行不是批注，已跳过。']]],
		);
		writeFileSync(sidecar, '');
		assert.deepEqual(await changed(), ['式!', '说,', '绍,']);
		assert.deepEqual(heard.published.at(-1)?.diagnostics, []);
		assert.ok(heard.refreshed >= 3);
	}));

test('both brackets of a pair are dismissed together', () =>
	converseOnNotes(async (client, folder) => {
		const page = opened(
			client,
			pathToFileURL(join(folder, 'A01.txt')).href,
			'城东新桥昨日通车\n\n本报讯（记者 孟一禾）7月28日上午，城东新桥(全长三百米)建成通车，两岸群众出行更方便。\n',
		);
		assert.deepEqual(await page.told(), ['桥(', '米)']);
		await run(client, action(await page.offered('新桥('), '忽略此处'));
		assert.deepEqual(await page.told(), []);
	}));

test('an untitled page keeps its notes in memory, and says so once', () =>
	converseOnNotes(async (client, _, heard) => {
		const page = opened(client, 'untitled:Untitled-1');
		for (const words of ['说,', '绍,'])
			assert.equal((await run<Answer>(client, action(await page.offered(words), '忽略此处'))).kept, 'memory');
		assert.deepEqual(await page.told(), ['式!']);
		assert.equal(heard.shown.length, 1);
		assert.match(heard.shown[0], /只在这次打开期间有效/);
	}));

test('a thousand edits elsewhere do not bring a dismissed finding back', () =>
	converseOnNotes(async (client, folder) => {
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const page = opened(client, uri);
		await run(client, action(await page.offered('说,'), '忽略此处'));
		let state = 1;
		const random = (below: number) => {
			state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
			return ((state >>> 8) & 0xffff) % below;
		};
		for (let i = 0; i < 1000; i++) {
			const text = page.document.getText();
			const kept = text.indexOf('说,');
			// A third takes something away, the rest puts something in, and 说, stays.
			const before = random(2) === 0;
			const from = before ? 0 : kept + 2;
			const to = before ? kept : text.length;
			const at = from + random(to - from + 1);
			if (random(3) === 0) await page.edit(at, Math.min(random(9), to - at), '');
			else await page.edit(at, 0, ['大桥', '，', '\n\n', '县里', '。', '　'][random(6)]);
		}
		const told = await page.told();
		assert.ok(!told.includes('说,'), told.join(' '));
		const [note] = await run<Listed[]>(client, { command: 'zhubi.listNotes', arguments: [uri] });
		assert.equal(note?.orphaned, false);
		const comma = page.document.getText().indexOf('说,') + 1;
		await page.edit(comma, 1, '!');
		const [torn] = await run<Listed[]>(client, { command: 'zhubi.listNotes', arguments: [uri] });
		assert.equal(torn?.orphaned, true);
	}));
