import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exportPages } from '../../server/cli/exchange/export-command';
import { createProgress } from '../../server/cli/exchange/progress';
import { quote } from '../../server/desk/notes/anchor';
import { noteLine } from '../../server/desk/notes/notes-file';
import { readWord } from '../../server/exchange/word/read-word';
import { wholeText } from '../../server/exchange/word/word-document';
import { cli, workFolder } from './run-cli';

const { folder, file, run } = workFolder();
const count = 200;
const copyOf = (n: number) =>
	`城东新桥通车\n\n本报讯（记者 甲小明）城东新桥全长${n}米，昨日正式通车。\n\n${'两岸群众从此不用绕行，出行时间缩短一半。'.repeat(20)}\n`;

for (let n = 0; n < count; n++) {
	const name = `issue/A${String(n).padStart(3, '0')}.newscopy`;
	const text = copyOf(n);
	const start = text.indexOf('正式');
	file(name, text);
	file(
		`${name}.notes.jsonl`,
		noteLine({
			...({
				version: 1,
				id: `m${n}`,
				time: '2026-07-28T08:00:00Z',
				by: '校对甲',
				kind: 'mark',
				what: 'delete',
			} as const),
			selector: quote(text, { start, end: start + 2 }),
		}),
	);
}

/** Starts the command line, and sends it Ctrl-C as soon as something stands in a folder. */
async function cancelled(args: readonly string[], watched: string): Promise<{ status: number | null; stderr: string }> {
	mkdirSync(watched, { recursive: true });
	const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, LC_ALL: 'C' } });
	let stderr = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	// A second one would end it at once.
	const looking = watch(watched, () => {
		if (!child.killed && readdirSync(watched).some((name) => name.endsWith('.docx'))) child.kill('SIGINT');
	});
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	looking.close();
	return { status, stderr };
}

test('an issue of 200 pages goes to Word and comes back without an event', () => {
	const start = performance.now();
	assert.deepEqual(run(['export', '-o', 'word', 'issue']), { status: 0, stdout: '', stderr: '' });
	const out = performance.now();
	assert.equal(readdirSync(join(folder, 'word')).length, count);
	const { status, stderr } = run(['import', '--to', 'issue', 'word']);
	const back = performance.now();
	assert.equal(status, 0);
	assert.equal(
		stderr
			.trim()
			.split('\n')
			.filter((line) => line.endsWith('没有新内容')).length,
		count,
	);
	console.log(`${count} pages: out ${Math.round(out - start)} ms, back ${Math.round(back - out)} ms`);
});

test('Ctrl-C ends an export after the page that is being written; every file is whole', async () => {
	const target = join(folder, 'stopped');
	const { status, stderr } = await cancelled(['export', '-o', 'stopped', 'issue'], target);
	assert.equal(status, 130);
	const made = readdirSync(target);
	assert.match(stderr, new RegExp(`stopped, ${made.length} of ${count} files are done`));
	assert.ok(made.length < count);
	for (const name of made) {
		assert.match(name, /^A\d{3}\.docx$/);
		assert.match(wholeText(readWord(readFileSync(join(target, name)))), /不用绕行/);
	}
});

test('a sheet that is stopped is not written', async () => {
	const output = join(folder, 'sheet.html');
	const command = { ...({ kind: 'export', format: 'proof', force: false } as const), paths: [join(folder, 'issue')] };
	const overrides = { issueDate: undefined, roster: undefined, level: undefined };
	const running = exportPages({ ...command, ...overrides, output, since: undefined }, 'en');
	while (process.listenerCount('SIGINT') === 0) await new Promise(setImmediate);
	process.emit('SIGINT');
	assert.equal(await running, 130);
	assert.ok(!existsSync(output));
});

test('on a terminal the number of the page is told, elsewhere nothing', () => {
	const said: string[] = [];
	const stream = (more: object) =>
		({ ...more, write: (text: string) => said.push(text) }) as unknown as NodeJS.WriteStream;
	const quiet = createProgress(2, stream({}));
	quiet.step('A01.txt');
	quiet.clear();
	assert.deepEqual(said, []);
	const { step, clear, done } = createProgress(2, stream({ isTTY: true }));
	step('A01.txt');
	step('A02\u001b.txt');
	clear();
	assert.deepEqual(said, ['\r\u001b[K1/2 A01.txt', '\r\u001b[K2/2 A02␛.txt', '\r\u001b[K']);
	assert.equal(done(), 2);
});
