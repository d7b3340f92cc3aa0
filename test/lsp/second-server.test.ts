import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	createProtocolConnection,
	DidOpenTextDocumentNotification,
	ExecuteCommandRequest,
	InitializedNotification,
	InitializeRequest,
	RegistrationRequest,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { readNotes } from '../../server/desk/notes/notes-file';
import type { ToldMark } from '../../server/lsp/messages/mark-messages';

/** The built server, spoken to over stdio as an editor speaks to it. */
const server = process.env.ZHUBI_SERVER ?? '';
const running = new Set<ChildProcess>();
after(() => {
	for (const child of running) child.kill();
});

const count = process.env.LARGE ? 200 : 20;
/** One wrong comma a line, no two between the same characters. */
const han = (i: number) => String.fromCharCode(0x4e00 + 40 * (i + 1));
const copy = Array.from(
	{ length: 2 * count },
	(_, i) => `县里${han(i)}${han(i + 7)},${han(i + 3)}${han(i + 11)}开会，办事。\n\n`,
);

/** A server of its own for the page; gives the way to its commands. */
async function serverOf(folder: string) {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	running.add(child);
	const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	client.onRequest(RegistrationRequest.type, () => {});
	client.listen();
	await client.sendRequest(InitializeRequest.type, {
		processId: process.pid,
		rootUri: null,
		capabilities: {},
		workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
	});
	await client.sendNotification(InitializedNotification.type, {});
	const uri = pathToFileURL(join(folder, 'A01.txt')).href;
	const textDocument = { uri, languageId: 'newscopy', version: 1, text: copy.join('') };
	await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
	const run = async (command: string, request: unknown) =>
		(await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri, request] })) as {
			readonly id: string;
			readonly kept: string;
		};
	const stop = () => {
		client.dispose();
		running.delete(child);
		child.kill('SIGKILL');
	};
	return { run, stop };
}

test('two servers over stdio that note something on one page at once keep all of it, in the notes and in zhubi.json', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-two-'));
	const servers = await Promise.all([serverOf(folder), serverOf(folder)]);
	try {
		writeFileSync(join(folder, 'A01.txt'), copy.join(''));
		const acknowledged: string[] = [];
		const wordings: string[] = [];
		await Promise.all(
			servers.flatMap(({ run }, which) =>
				Array.from({ length: count }, async (_, i) => {
					const line = 2 * (2 * i + which);
					const start = copy[line / 2].indexOf(',');
					const range = { start: { line, character: start }, end: { line, character: start + 1 } };
					const scope = i % 4 === 0 ? 'desk' : 'here';
					const { id, kept } = await run('zhubi.dismiss', { rule: 'halfwidth-punctuation', range, scope });
					assert.equal(kept, 'file');
					acknowledged.push(id);
					if (scope === 'desk') wordings.push(copy[line / 2].slice(start - 2, start + 3));
				}),
			),
		);
		const { events } = readNotes(readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8'));
		assert.deepEqual(events.map(({ id }) => id).sort(), acknowledged.sort());
		assert.equal(events.length, 2 * count);
		const { allow } = JSON.parse(readFileSync(join(folder, 'zhubi.json'), 'utf8'));
		assert.deepEqual(allow['halfwidth-punctuation'].sort(), wordings.sort());
	} finally {
		for (const { stop } of servers) stop();
		rmSync(folder, { recursive: true });
	}
});

test('two servers over stdio that mark one page at once keep all events, and a third reads them all', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-marks-'));
	writeFileSync(join(folder, 'A01.txt'), copy.join(''));
	const servers = await Promise.all([serverOf(folder), serverOf(folder)]);
	try {
		const acknowledged: string[] = [];
		await Promise.all(
			servers.flatMap(({ run }, which) =>
				Array.from({ length: count / 2 }, async (_, i) => {
					const range = {
						start: { line: 2 * (2 * i + which), character: 2 },
						end: { line: 2 * (2 * i + which), character: 5 },
					};
					const mark = await run('zhubi.mark', { what: 'query', range, body: `第${i}问` });
					const state = await run('zhubi.setMarkState', { of: mark.id, state: 'resolved' });
					assert.deepEqual([mark.kept, state.kept], ['file', 'file']);
					acknowledged.push(mark.id, state.id);
				}),
			),
		);
		const { events, problems } = readNotes(readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8'));
		assert.deepEqual(problems, []);
		assert.deepEqual(events.map(({ id }) => id).sort(), acknowledged.sort());
		const third = await serverOf(folder);
		servers.push(third);
		const listed = (await third.run('zhubi.listMarks', undefined)) as unknown as readonly ToldMark[];
		assert.equal(listed.length, count);
		assert.ok(listed.every(({ state, range }) => state === 'resolved' && range !== null));
	} finally {
		for (const { stop } of servers) stop();
		rmSync(folder, { recursive: true });
	}
});
