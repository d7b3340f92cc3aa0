import assert from 'node:assert/strict';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, describe, test } from 'node:test';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
	createProtocolConnection,
	DiagnosticRefreshRequest,
	type DocumentDiagnosticReport,
	InitializedNotification,
	InitializeRequest,
	LogMessageNotification,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { assetFile, assetKinds, lateAssetKinds } from '../../server/ground/assets/store';
import { toBase64 } from '../../server/ground/text/base64';
import { emptyHost } from '../../server/host/host';
import { serve } from '../../server/lsp/session/serve';
import { converse, open, pull, pulling, server, versioned } from './conversation';

const folder = mkdtempSync(join(tmpdir(), 'zhubi-late-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const refreshable = { ...pulling, workspace: { ...pulling.workspace, diagnostics: { refreshSupport: true } } };
const uri = 'file:///desk/A01.txt';
const late = lateAssetKinds.map(assetFile);

/** One slip that the language model alone knows of, and a comma that any rule finds. */
const copy = `水渠开工

本报讯（记者 孟一禾）7月27日，镇党委书计走进农户家中,了解水渠施工的进展。
`;

/** The rules that find something on a page, in its order. */
function rulesOf(report: DocumentDiagnosticReport | PublishDiagnosticsParams): readonly unknown[] {
	const items = 'diagnostics' in report ? report.diagnostics : report.kind === 'full' ? report.items : [];
	return items.map(({ code }) => code).filter((code) => code === 'real-word-slip' || code === 'halfwidth-punctuation');
}

/** The server with the assets that ship, but for those that `change` gives other bytes, or none. */
function serverWith(name: string, change: (file: string) => Uint8Array | 'as it is' | 'none'): string {
	const [programs, assets] = ['server', 'assets'].map((part) => join(folder, name, part));
	for (const place of [programs, assets]) mkdirSync(place, { recursive: true });
	for (const file of readdirSync(dirname(server))) copyFileSync(join(dirname(server), file), join(programs, file));
	const shipped = join(dirname(server), '..', 'assets');
	for (const file of readdirSync(shipped)) {
		const bytes = change(file);
		if (bytes === 'as it is') symlinkSync(resolve(shipped, file), join(assets, file));
		else if (bytes !== 'none') writeFileSync(join(assets, file), bytes);
	}
	return join(programs, 'server.js');
}

/** Asks for what is found as often as the server wants it to be asked for, until it says what it has to say of the large assets. */
async function talkTo(program: string) {
	const logged: string[] = [];
	const reports: DocumentDiagnosticReport[] = [];
	let asked = nextTurn();
	const prepare = (client: ProtocolConnection) => {
		client.onRequest(DiagnosticRefreshRequest.type, () => asked.come());
		client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
	};
	await converse({ program, capabilities: refreshable, prepare }, async ({ client }) => {
		open(client, uri, copy);
		for (let last: string | undefined; !isComplete(reports, logged); ) {
			const report = await pull(client, uri, last);
			last = report.resultId;
			reports.push(report);
			if (isComplete(reports, logged)) break;
			await asked.came;
			asked = nextTurn();
		}
		reports.push(await pull(client, uri, reports.findLast(({ kind }) => kind === 'full')?.resultId));
	});
	return { reports, logged };
}

function isComplete(reports: readonly DocumentDiagnosticReport[], logged: readonly string[]): boolean {
	return logged.length > 0 || reports.some((report) => rulesOf(report).includes('real-word-slip'));
}

function nextTurn() {
	let come = (): void => {};
	const came = new Promise<void>((resolve) => {
		come = resolve;
	});
	return { come: () => come(), came };
}

test('a page is judged at once, and anew when the large assets have arrived', async () => {
	const { reports, logged } = await talkTo(server);
	assert.deepEqual(rulesOf(reports[0]), ['halfwidth-punctuation']);
	assert.deepEqual(rulesOf(reports.at(-2) ?? reports[0]), ['real-word-slip', 'halfwidth-punctuation']);
	assert.equal(reports.at(-1)?.kind, 'unchanged');
	assert.deepEqual(logged, []);
});

test('a client that cannot ask is told again', async () => {
	const told: PublishDiagnosticsParams[] = [];
	const all = nextTurn();
	const prepare = (client: ProtocolConnection) =>
		client.onNotification(PublishDiagnosticsNotification.type, (params) => {
			told.push(params);
			if (rulesOf(params).includes('real-word-slip')) all.come();
		});
	await converse({ capabilities: versioned, prepare }, async ({ client }) => {
		open(client, uri, copy);
		await all.came;
	});
	assert.deepEqual(rulesOf(told[0]), ['halfwidth-punctuation']);
	assert.deepEqual(rulesOf(told.at(-1) ?? told[0]), ['real-word-slip', 'halfwidth-punctuation']);
});

test('a server without a disk asks its client for the large assets after the first page, within the size that it takes', async () => {
	const [to, from] = [new PassThrough(), new PassThrough()];
	const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(to), new StreamMessageWriter(from));
	serve(connection, {
		makeHost: () => emptyHost,
		assets: undefined,
		handbook: undefined,
		isSuperseded: () => false,
	});
	const client = createProtocolConnection(new StreamMessageReader(from), new StreamMessageWriter(to));
	const asked: string[] = [];
	const all = nextTurn();
	client.onRequest('zhubi/host/read', ({ uri: wanted, most }: { readonly uri: string; readonly most: number }) => {
		const name = wanted.slice(wanted.lastIndexOf('/') + 1);
		if (!name.endsWith('.bin')) return null;
		asked.push(name);
		const bytes = readFileSync(join('assets', name));
		return bytes.length <= most ? toBase64(bytes) : null;
	});
	client.onRequest('zhubi/host/stat', () => null);
	client.onRequest(DiagnosticRefreshRequest.type, () => {
		if (asked.length === assetKinds.length + lateAssetKinds.length) all.come();
	});
	client.listen();
	await client.sendRequest(InitializeRequest.type, {
		processId: null,
		rootUri: null,
		capabilities: refreshable,
		initializationOptions: { host: true, assets: 'memory:/extension/out/assets' },
	});
	await client.sendNotification(InitializedNotification.type, {});
	open(client, uri, copy);
	assert.deepEqual(rulesOf(await pull(client, uri)), ['halfwidth-punctuation']);
	assert.deepEqual(asked, assetKinds.map(assetFile));
	await all.came;
	assert.deepEqual(rulesOf(await pull(client, uri)), ['real-word-slip', 'halfwidth-punctuation']);
	assert.deepEqual(asked, [...assetKinds, ...lateAssetKinds].map(assetFile));
	client.dispose();
	connection.dispose();
});

describe('a large asset that is no good is said once in the log, and all else is found', () => {
	for (const file of late)
		for (const [what, spoil] of [
			['missing', () => 'none' as const],
			['damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 9 ? byte ^ 4 : byte))],
		] as const)
			test(`${file}, ${what}`, async () => {
				const program = serverWith(`${file}-${what}`, (one) =>
					one === file ? spoil(readFileSync(join(dirname(server), '..', 'assets', file))) : 'as it is',
				);
				const { reports, logged } = await talkTo(program);
				const full = reports.filter(({ kind }) => kind === 'full');
				for (const report of full) assert.ok(rulesOf(report).includes('halfwidth-punctuation'));
				assert.equal(reports.at(-1)?.kind, 'unchanged');
				assert.deepEqual(logged, [`${file} is ${what}: zhubi goes on without it; install it again`]);
				rmSync(join(folder, `${file}-${what}`), { recursive: true });
			});
});
