// node bench/start.mjs: the sizes of what ships, and how long the server takes until it has answered `initialize`, beside a language server
// of the same library that does nothing; turn by turn, the median of the rounds. It runs what is built (npm run build).
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import {
	createProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = 21;

console.log('What ships');
for (const file of ['client', 'server', 'cli'].flatMap((folder) => bundles(join(root, 'out', folder)))) {
	const bytes = readFileSync(file);
	console.log(
		`  ${relative(root, file).padEnd(28)} ${kilo(bytes.length).padStart(9)} ${kilo(gzipSync(bytes).length).padStart(9)} compressed`,
	);
}

const folder = join(root, 'out/bench');
mkdirSync(folder, { recursive: true });
const empty = join(folder, 'empty-server.js');
writeFileSync(
	join(folder, 'empty-server.mjs'),
	`import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
`,
);
await build({
	entryPoints: [join(folder, 'empty-server.mjs')],
	outfile: empty,
	bundle: true,
	minify: true,
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	logLevel: 'warning',
});
const times = { empty: [], zhubi: [], 'zhubi, first diagnostics': [] };
for (let round = -1; round < rounds; round++) {
	const one = await start(empty);
	const other = await start(join(root, 'out/server/server.js'));
	if (round < 0) continue;
	times.empty.push(one.ready);
	times.zhubi.push(other.ready);
	times['zhubi, first diagnostics'].push(other.judged);
}
const base = median(times.empty);
console.log(`\nFrom the start of the program, median of ${rounds}`);
for (const [name, list] of Object.entries(times))
	console.log(
		`  ${name.padEnd(28)} ${median(list).toFixed(0).padStart(6)} ms ${(median(list) / base).toFixed(2).padStart(6)} ×`,
	);

/** Until `initialize` is answered, and until a small page has its diagnostics. */
async function start(server) {
	const begun = performance.now();
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	client.listen();
	const { capabilities } = await client.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: { textDocument: { diagnostic: {} } },
		workspaceFolders: null,
	});
	const ready = performance.now() - begun;
	await client.sendNotification('initialized', {});
	if (capabilities.diagnosticProvider) {
		const uri = 'untitled:20260728A01.txt';
		const text = '新桥通车\n\n本报讯（记者 甲某某）7月28日，城东新桥通车,群众从此不用绕行。\n';
		await client.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId: 'newscopy', version: 1, text },
		});
		await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
	}
	const judged = performance.now() - begun;
	await client.sendRequest('shutdown');
	await client.sendNotification('exit');
	await new Promise((resolve) => child.on('exit', resolve));
	client.dispose();
	return { ready, judged };
}

function bundles(of) {
	return readdirSync(of)
		.map((name) => join(of, name))
		.filter((file) => file.endsWith('.js') && statSync(file).isFile());
}

function kilo(bytes) {
	return `${(bytes / 1000).toFixed(0)} kB`;
}

function median(list) {
	return [...list].sort((a, b) => a - b)[list.length >> 1];
}
