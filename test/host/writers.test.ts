import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createNotebook } from '../../server/desk/notes/notebook';
import { readNotes } from '../../server/desk/notes/notes-file';
import { createConfiguration } from '../../server/desk/settings/configuration';
import type { NoteEvent } from '../../server/ground/model/note';
import { diskHost } from '../../server/host/disk-host';
import { dieAt, say } from '../support/die-at';

/** Several programs write beside one page. This file is the test, and, started with `WRITER`, one of the programs. */
interface Order {
	readonly folder: string;
	readonly name: string;
	readonly count: number;
	/** Before which call of the file system it is killed. */
	readonly killAt?: number;
}

if (process.env.WRITER) void write(JSON.parse(process.env.WRITER));
else testWriters();

/** Adds so many notes and allowances, and says which were acknowledged. */
async function write({ folder, name, count, killAt = 0 }: Order): Promise<void> {
	dieAt(killAt);
	const uri = pathToFileURL(join(folder, 'A01.txt')).href;
	const host = diskHost(() => [pathToFileURL(folder).href]);
	const stamp = () => ({ id: '', time: '' });
	const book = createNotebook({ host: () => host, text: () => '', stamp, report() {}, tellMemory() {} });
	const outside = () => ({ host, folders: [pathToFileURL(folder).href] });
	const configuration = createConfiguration({ outside, report() {}, tellUnwritten() {} });
	for (let i = 0; i < count; i++) {
		const id = `${name}${i}`;
		const event: NoteEvent = { version: 1, id, time: '2026-07-28T08:00:00Z', kind: 'withdrawal', of: 'x' };
		if ((await book.add(uri, [event])) === 'file') say(id);
		if ((await configuration.amend(uri, { rule: 'stray-space', wording: id, holds: true })) === 'file') say(`+${id}`);
	}
}

function testWriters(): void {
	const large = process.env.LARGE !== undefined;
	const running = new Set<ChildProcess>();
	after(() => {
		for (const child of running) child.kill();
	});

	/** Runs a writer; what it said, and whether it was killed. */
	const writer = async (order: Order) => {
		const { NODE_TEST_CONTEXT: _, ...env } = process.env;
		const child = spawn(process.execPath, [__filename], {
			env: { ...env, WRITER: JSON.stringify(order) },
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		running.add(child);
		let said = '';
		child.stdout.on('data', (chunk) => (said += chunk));
		const killed = await new Promise<boolean>((resolve) =>
			child.on('close', (_code, signal) => resolve(signal !== null)),
		);
		running.delete(child);
		return { killed, said: said.split('\n').filter(Boolean) };
	};
	const inFolder = async (work: (folder: string) => Promise<void>) => {
		const folder = mkdtempSync(join(tmpdir(), 'zhubi-writers-'));
		try {
			await work(folder);
		} finally {
			rmSync(folder, { recursive: true });
		}
	};
	/** All that was acknowledged is there, and nothing else lies about. */
	const assertKept = (folder: string, acknowledged: readonly string[], what: string) => {
		const { events } = readNotes(readFileSync(join(folder, 'A01.txt.notes.jsonl'), 'utf8'));
		const kept = new Set(events.map(({ id }) => id));
		const { allow = {} } = JSON.parse(readFileSync(join(folder, 'zhubi.json'), 'utf8'));
		for (const wording of allow['stray-space'] ?? []) kept.add(`+${wording}`);
		assert.deepEqual(
			acknowledged.filter((one) => !kept.has(one)),
			[],
			what,
		);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.startsWith('.zhubi-')),
			[],
			what,
		);
	};

	test('two programs add notes and allowances at once, and all are kept', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'zhubi.json'), '{}');
			const count = large ? 200 : 25;
			const done = await Promise.all(['a', 'b'].map((name) => writer({ folder, name, count })));
			const acknowledged = done.flatMap(({ said }) => said);
			assert.equal(acknowledged.length, 4 * count);
			assertKept(folder, acknowledged, '');
		}));

	test('one that is killed at any step loses nothing that was acknowledged, neither its own nor of the other, and is in nobody’s way', async () => {
		const steps = async (killAt: number) => {
			let isLast = false;
			await inFolder(async (folder) => {
				writeFileSync(join(folder, 'zhubi.json'), '{}');
				const [one, other] = await Promise.all([
					writer({ folder, name: 'a', count: 2, killAt }),
					writer({ folder, name: 'b', count: large ? 8 : 2 }),
				]);
				isLast = !one.killed;
				assert.equal(other.said.length, large ? 16 : 4, `${killAt}: the other gets on`);
				const next = await writer({ folder, name: 'c', count: 1 });
				assertKept(
					folder,
					[...one.said, ...other.said, ...next.said].filter((said) => !said.startsWith('steps')),
					String(killAt),
				);
			});
			return isLast;
		};
		let killAt = 1;
		while (!(await steps(killAt))) killAt += large ? 1 : 29;
		assert.ok(killAt > 40, 'it was killed at many steps');
	});
}
