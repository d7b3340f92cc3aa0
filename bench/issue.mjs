// node bench/issue.mjs [pages]: a made issue of so many page files (2,000), as an editor sees it: how long the index takes in the
// background and at the second start, how the open page answers meanwhile, and what is asked of the whole issue afterwards.
// It runs the built server (npm run build) over stdio.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
	createProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { makeIssue } from './issue-files.mjs';

const server = join(dirname(fileURLToPath(import.meta.url)), '../out/server/server.js');
const count = Number(process.argv[2] ?? 2000);
const root = mkdtempSync(join(tmpdir(), 'zhubi-bench-issue-'));
const storage = mkdtempSync(join(tmpdir(), 'zhubi-bench-kept-'));
try {
	const names = makeIssue(root, count);
	const folder = pathToFileURL(root).href;
	const first = await start(folder, names[0]);
	line('index of all pages, in the background', `${seconds(first.ready)} s`);
	line('meanwhile, an edit and its diagnostics', spread(first.meanwhile));
	line('afterwards', spread(first.after));
	line('workspace symbols, by characters', spread(first.symbols));
	line('workspace symbols, by pinyin', spread(first.pinyin));
	line('a jump to another page', spread(first.jumps));
	line('the list of all pages with their findings', spread(first.listed));
	line('memory of the server', `${first.memory} MB`);
	line('kept', `${(statSync(join(storage, readdirSync(storage)[0])).size / 1e6).toFixed(1)} MB`);
	const second = await start(folder, names[0]);
	line('second start', `${seconds(second.ready)} s, ${(first.ready / second.ready).toFixed(0)} times as fast`);
} finally {
	rmSync(root, { recursive: true });
	rmSync(storage, { recursive: true });
}

async function start(folder, name) {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	let isReady = false;
	let done;
	const ready = new Promise((resolve) => {
		done = resolve;
	});
	client.onNotification('zhubi/issueChanged', ({ phase }) => {
		if (phase !== 'ready') return;
		isReady = true;
		done(performance.now());
	});
	client.listen();
	await client.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: { textDocument: { diagnostic: {} } },
		workspaceFolders: [{ uri: folder, name: 'issue' }],
		initializationOptions: { status: true, storage: pathToFileURL(storage).href },
	});
	await client.sendNotification('initialized', {});
	const uri = `${folder}/${name}`;
	const text = readFileSync(join(root, name), 'utf8');
	const began = performance.now();
	await client.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'newscopy', version: 1, text },
	});
	let version = 1;
	const place = text.slice(0, text.indexOf('。')).split('\n');
	const position = { line: place.length - 1, character: place.at(-1).length };
	const edit = async () => {
		const from = performance.now();
		await client.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: ++version },
			contentChanges: [{ range: { start: position, end: position }, text: '新' }],
		});
		await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
		return performance.now() - from;
	};
	const meanwhile = [];
	while (!isReady) {
		meanwhile.push(await edit());
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const readyAt = (await ready) - began;
	const several = async (ask) => {
		const times = [];
		for (let i = 0; i < 9; i++) {
			const from = performance.now();
			await ask();
			times.push(performance.now() - from);
		}
		return times;
	};
	const after = [];
	for (let i = 0; i < 12; i++) {
		after.push(await edit());
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const symbols = await several(() => client.sendRequest('workspace/symbol', { query: '青石镇全力推进' }));
	const pinyin = await several(() => client.sendRequest('workspace/symbol', { query: 'qszqltj' }));
	const lines = text.split('\n');
	const jump = lines.findIndex((one) => one.includes('（下转'));
	const jumps = await several(async () => {
		const found = await client.sendRequest('textDocument/definition', {
			textDocument: { uri },
			position: { line: jump, character: lines[jump].indexOf('（下转') + 1 },
		});
		if (!found?.[0]) throw new Error('the jump leads nowhere');
	});
	const [issue] = await client.sendRequest('zhubi/issues', { uri });
	const listed = await several(() => client.sendRequest('zhubi/issuePages', { id: issue.id }));
	const memory = Math.round(
		Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
	);
	await client.sendRequest('shutdown');
	await client.sendNotification('exit');
	return { ready: readyAt, meanwhile, after, symbols, pinyin, jumps, listed, memory };
}

function line(what, figure) {
	console.log(`${what.padEnd(42)} ${figure}`);
}

function seconds(time) {
	return (time / 1000).toFixed(1);
}

function spread(times) {
	const sorted = [...times].sort((a, b) => a - b);
	return `median ${sorted[sorted.length >> 1].toFixed(0)} ms, slowest ${sorted.at(-1).toFixed(0)} ms of ${sorted.length}`;
}
