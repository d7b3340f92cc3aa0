import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
	DiagnosticRefreshRequest,
	DidChangeWatchedFilesNotification,
	ExecuteCommandRequest,
	type ProtocolConnection,
	RegistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { converse, open, pull, pulling } from './conversation';

test('the issue date is kept in zhubi.json, comments and all, or in memory, and the status tells of it', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	const file = join(folder, 'zhubi.json');
	writeFileSync(file, '{\n\t// 本报的习惯\n\t"profile": "web"\n}\n');
	const statuses: {
		uri: string;
		issueDate: string | null;
		issueDateSource: string | null;
		configuration: string | null;
		profile: string;
		profileSource: string | null;
		counts: Record<string, number>;
		errorRate: Record<string, unknown>;
	}[] = [];
	let refreshed = 0;
	try {
		await converse(
			{
				folder: pathToFileURL(folder).href,
				capabilities: {
					...pulling,
					workspace: {
						...pulling.workspace,
						diagnostics: { refreshSupport: true },
						didChangeWatchedFiles: { dynamicRegistration: true },
					},
				},
				options: { status: true },
				prepare(client) {
					client.onRequest(RegistrationRequest.type, () => {});
					client.onRequest(DiagnosticRefreshRequest.type, () => {
						refreshed++;
					});
					client.onNotification('zhubi/status', (status) => {
						statuses.push(status);
					});
				},
			},
			async ({ client }) => {
				const uri = pathToFileURL(join(folder, 'A01.txt')).href;
				open(client, uri);
				const before = await pull(client, uri);
				assert.equal(
					await client.sendRequest(ExecuteCommandRequest.type, {
						command: 'zhubi.setIssueDate',
						arguments: [uri, '2022-07-31', 'folder'],
					}),
					'file',
				);
				assert.equal(
					readFileSync(file, 'utf8'),
					'{\n\t// 本报的习惯\n\t"profile": "web",\n\t"issueDate": "2022-07-31"\n}\n',
				);
				assert.equal(refreshed, 1);
				const dated = await pull(client, uri, before.resultId);
				assert.equal(dated.kind, 'full');
				assert.deepEqual(
					statuses.map((status) => [
						status.issueDate,
						status.issueDateSource,
						status.profile,
						status.profileSource,
						status.configuration,
					]),
					[
						[null, null, 'web', pathToFileURL(file).href, pathToFileURL(file).href],
						['2022-07-31', 'config', 'web', pathToFileURL(file).href, pathToFileURL(file).href],
					],
				);
				assert.equal(statuses[0]?.counts.warning, 2);
				// Findings that are the same are not sent again; the status is, since it says more than they do.
				assert.equal((await pull(client, uri, dated.resultId)).kind, 'unchanged');
				assert.equal(statuses.length, 3);
				assert.deepEqual(Object.keys(statuses[0]?.errorRate ?? {}), ['characters', 'errors', 'rate', 'passes']);

				open(client, 'untitled:Untitled-1');
				assert.equal(
					await client.sendRequest(ExecuteCommandRequest.type, {
						command: 'zhubi.setIssueDate',
						arguments: ['untitled:Untitled-1', '2022-08-01'],
					}),
					'memory',
				);
				const status = await client.sendRequest<{ issueDate: string; issueDateSource: string }>('zhubi/status', {
					uri: 'untitled:Untitled-1',
				});
				assert.deepEqual([status.issueDate, status.issueDateSource], ['2022-08-01', 'page']);
				await assert.rejects(
					client.sendRequest(ExecuteCommandRequest.type, {
						command: 'zhubi.setIssueDate',
						arguments: [uri, '2022-02-30'],
					}),
					/2022-02-30/,
				);
			},
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('the level of wrong words is written to zhubi.json, told with the status, and holds at once', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	const file = join(folder, 'zhubi.json');
	writeFileSync(file, '{\n\t// 本报的习惯\n\t"profile": "web"\n}\n');
	let refreshed = 0;
	const prepare = (client: ProtocolConnection) =>
		client.onRequest(DiagnosticRefreshRequest.type, () => {
			refreshed++;
		});
	const capabilities = { ...pulling, workspace: { ...pulling.workspace, diagnostics: { refreshSupport: true } } };
	try {
		await converse({ folder: pathToFileURL(folder).href, capabilities, prepare }, async ({ client }) => {
			const uri = pathToFileURL(join(folder, 'A01.txt')).href;
			open(client, uri);
			const level = async () => {
				const { wordLevel, wordLevelSource } = await client.sendRequest<Record<string, unknown>>('zhubi/status', {
					uri,
				});
				return [wordLevel, wordLevelSource];
			};
			const set = (...given: readonly unknown[]) =>
				client.sendRequest(ExecuteCommandRequest.type, { command: 'zhubi.setWordLevel', arguments: [uri, ...given] });
			assert.deepEqual(await level(), ['normal', null]);
			const before = refreshed;
			assert.equal(await set('careful'), 'file');
			assert.ok(refreshed > before);
			assert.equal(
				readFileSync(file, 'utf8'),
				'{\n\t// 本报的习惯\n\t"profile": "web",\n\t"wordLevel": "careful"\n}\n',
			);
			assert.deepEqual(await level(), ['careful', pathToFileURL(file).href]);
			for (const odd of ['loud', null, 3, undefined]) await assert.rejects(set(odd), /careful, normal, quiet/);
			writeFileSync(file, '{ "wordLevel": ');
			assert.equal(await set('quiet'), 'memory');
			assert.deepEqual(await level(), ['quiet', 'memory']);
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a changed pack is heard of by its name, and what it finds is new', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'zhubi-'));
	const pack = join(folder, '用语.json');
	writeFileSync(join(folder, 'zhubi.json'), '{ "packs": ["用语.json"] }');
	writeFileSync(pack, '{ "entries": [] }');
	try {
		let globs: string[] = [];
		const prepare = (client: ProtocolConnection) =>
			client.onRequest(RegistrationRequest.type, ({ registrations }) => {
				for (const { registerOptions } of registrations)
					globs = (registerOptions as { watchers: { globPattern: string }[] }).watchers.map(
						({ globPattern }) => globPattern,
					);
			});
		await converse(
			{
				folder: pathToFileURL(folder).href,
				capabilities: { ...pulling, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
				prepare,
			},
			async ({ client }) => {
				const uri = pathToFileURL(join(folder, 'A01.txt')).href;
				open(client, uri);
				const terms = async () => {
					const report = await pull(client, uri);
					return report.kind === 'full'
						? report.items.filter(({ code }) => code === 'discouraged-term').length
						: undefined;
				};
				assert.equal(await terms(), 0);
				assert.deepEqual(globs, ['**/*.{json,jsonc,csv}', '**/*.notes.jsonl', '**/*.{txt,newscopy,xwg}']);
				writeFileSync(pack, '{ "entries": [{ "terms": ["蔬菜"], "reason": "写明品种。" }] }');
				await client.sendNotification(DidChangeWatchedFilesNotification.type, {
					changes: [{ uri: pathToFileURL(join(folder, 'other.json')).href, type: 2 }],
				});
				assert.equal(await terms(), 0);
				await client.sendNotification(DidChangeWatchedFilesNotification.type, {
					changes: [{ uri: pathToFileURL(pack).href, type: 2 }],
				});
				assert.equal(await terms(), 1);
			},
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
