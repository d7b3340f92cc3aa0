import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ExecuteCommandRequest, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { PageStatus } from '../../server/lsp/messages/messages';
import { converseOnNotes, type Listed, opened, run } from './notes-conversation';

const page =
	'清河日报　2026年8月3日　星期一　第1版\n\n城东新桥昨日通车\n\n本报讯（记者 孟一禾）8月2日上午，城东新桥建成通车，两岸群众出行更方便。\n';

function execute(client: ProtocolConnection, command: string, ...given: readonly unknown[]): Promise<unknown> {
	return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...given] });
}

test('the issue date of one page is a note beside it, stands over its masthead, and is no business of the other pages', () =>
	converseOnNotes(async (client, folder, heard) => {
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		const other = pathToFileURL(join(folder, 'A02.txt')).href;
		opened(client, uri, page);
		opened(client, other, page);
		const dated = async (of: string) => {
			const { issueDate, issueDateSource, contraryDates } = await client.sendRequest<PageStatus>('zhubi/status', {
				uri: of,
			});
			return [issueDate, issueDateSource, contraryDates.map(({ day, source }) => `${day} ${source}`)];
		};
		const set = (day: string | null, scope?: string) =>
			execute(client, 'zhubi.setIssueDate', uri, day, ...(scope ? [scope] : []));

		assert.equal(await set('8月1日'), 'file');
		assert.deepEqual(await dated(uri), ['2026-08-01', 'page', ['2026-08-03 masthead']]);
		assert.deepEqual(await dated(other), ['2026-08-03', 'masthead', []]);
		assert.equal(existsSync(join(folder, 'zhubi.json')), false);
		assert.deepEqual(heard.shown, ['出版日期不一致：现按本版批注的 2026-08-01；报头或报眉是 2026-08-03。']);
		const notes = () => run<Listed[]>(client, { command: 'zhubi.listNotes', arguments: [uri] });
		assert.deepEqual(
			(await notes()).map(({ kind, text, range, orphaned }) => [kind, text, range, orphaned]),
			[['date', '2026-08-01', null, false]],
		);

		await set('2026年8月3日');
		assert.deepEqual(await dated(uri), ['2026-08-03', 'page', []]);
		assert.equal((await notes()).length, 1);
		await set(null);
		assert.deepEqual([await dated(uri), await notes()], [['2026-08-03', 'masthead', []], []]);

		assert.equal(await set('2022-08-03', 'folder'), 'file');
		assert.equal(JSON.parse(readFileSync(join(folder, 'zhubi.json'), 'utf8')).issueDate, '2022-08-03');
		assert.deepEqual(await dated(uri), ['2026-08-03', 'masthead', ['2022-08-03 config']]);
		assert.equal(heard.shown.length, 2);
		await set(null, 'folder');
		assert.deepEqual(await dated(uri), ['2026-08-03', 'masthead', []]);
	}));

test('what is no day is refused, and the refusal names the forms', () =>
	converseOnNotes(async (client, folder) => {
		const uri = pathToFileURL(join(folder, 'A01.txt')).href;
		opened(client, uri, page);
		const read = (written: unknown) => execute(client, 'zhubi.readIssueDate', uri, written);
		assert.deepEqual([await read('8月1日'), await read('8月32日'), await read(7)], ['2026-08-01', null, null]);
		for (const given of [
			[uri, '下周'],
			[uri, '2月30日'],
		])
			await assert.rejects(
				run(client, { command: 'zhubi.setIssueDate', arguments: given }),
				/可以写 2026-08-01、20260801/,
			);
		await assert.rejects(execute(client, 'zhubi.setIssueDate', uri, '8月1日', 'desk'), /page or folder/);
	}));
