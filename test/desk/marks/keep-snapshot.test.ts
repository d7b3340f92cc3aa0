import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { foldMarks } from '../../../server/desk/marks/fold';
import { keepSnapshot } from '../../../server/desk/marks/keep-snapshot';
import { textOfSnapshot } from '../../../server/desk/marks/rounds';
import { createNotebook } from '../../../server/desk/notes/notebook';
import { readNotes } from '../../../server/desk/notes/notes-file';
import type { RoundAct, RoundEvent } from '../../../server/ground/model/mark';
import { diskHost } from '../../../server/host/disk-host';
import { emptyHost, type Host } from '../../../server/host/host';
import { dieAt, say } from '../../support/die-at';

/** This file is the test, and, started with `WRITER`, a program that opens and signs rounds. */
interface Order {
	readonly folder: string;
	readonly name: string;
	readonly rounds: number;
	/** Before which call of the file system it is killed. */
	readonly killAt: number;
}

const copyOf = (name: string, n: number, act: RoundAct) => `城东新桥全长${n}米，${name}校，${act}。\n`.repeat(40);

if (process.env.WRITER) void write(JSON.parse(process.env.WRITER));
else testKeeping();

async function write({ folder, name, rounds, killAt }: Order): Promise<void> {
	dieAt(killAt);
	const uri = pathToFileURL(join(folder, 'A01.txt')).href;
	const host = diskHost(() => [pathToFileURL(folder).href]);
	const stamp = () => ({ id: '', time: '' });
	const book = createNotebook({ host: () => host, text: () => '', stamp, report() {}, tellMemory() {} });
	for (let n = 1; n <= rounds; n++)
		for (const act of ['opened', 'signed'] as const) {
			const text = await keepSnapshot(host, uri, copyOf(name, n, act));
			const id = `${name}${n}${act}`;
			const event: RoundEvent = {
				...{ version: 1, id, time: '2026-07-28T08:00:00Z', by: name },
				...{ kind: 'round', n, name: `${n}校`, act, text },
			};
			if ((await book.add(uri, [event])) === 'file') say(id);
		}
}

function testKeeping(): void {
	const large = process.env.LARGE !== undefined;
	const running = new Set<ChildProcess>();
	after(() => {
		for (const child of running) child.kill();
	});

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
		return { killed, said: said.split('\n').filter((line) => line !== '' && !line.startsWith('steps')) };
	};

	/** Every line that stands names a text that is there, whole; every text that has its name is whole; nothing else lies about. */
	const assertWhole = async (folder: string, acknowledged: readonly string[], what: string) => {
		const sidecar = join(folder, 'A01.txt.notes.jsonl');
		const { events } = readNotes(existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : '');
		const kept = new Set(events.map(({ id }) => id));
		assert.deepEqual(
			acknowledged.filter((id) => !kept.has(id)),
			[],
			what,
		);
		const texts = join(folder, 'A01.txt.rounds');
		for (const event of events) {
			if (event.kind !== 'round') continue;
			const file = join(texts, `${event.text.sha256}.txt`);
			assert.notEqual(
				await textOfSnapshot(existsSync(file) ? readFileSync(file) : undefined, event.text),
				undefined,
				what,
			);
		}
		for (const name of existsSync(texts) ? readdirSync(texts) : []) {
			const print = { sha256: name.replace('.txt', ''), length: 0 };
			assert.notEqual(await textOfSnapshot(readFileSync(join(texts, name)), print), undefined, `${what}: ${name}`);
		}
		return foldMarks(events).rounds;
	};

	test('one that is killed before any step of keeping a round loses nothing that was acknowledged, and leaves no half of a text', async () => {
		let killAt = 1;
		for (let isLast = false; !isLast; killAt += large ? 1 : 5) {
			const folder = mkdtempSync(join(tmpdir(), 'zhubi-rounds-'));
			try {
				const [one, other] = await Promise.all([
					writer({ folder, name: '甲', rounds: 1, killAt }),
					writer({ folder, name: '乙', rounds: 2, killAt: 0 }),
				]);
				isLast = !one.killed;
				assert.equal(other.said.length, 4, `${killAt}: the other gets on`);
				const next = await writer({ folder, name: '丙', rounds: 1, killAt: 0 });
				const said = [...one.said, ...other.said, ...next.said];
				const rounds = await assertWhole(folder, said, String(killAt));
				assert.ok(rounds.every(({ opened }) => opened));
			} finally {
				rmSync(folder, { recursive: true });
			}
		}
		assert.ok(killAt > 40, 'it was killed at many steps');
	});

	test('where any step of the outside fails, the text is there as a whole or keeping it rejects', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'zhubi-rounds-'));
		try {
			const uri = pathToFileURL(join(folder, 'A01.txt')).href;
			const disk = diskHost(() => [pathToFileURL(folder).href]);
			const failing = (failAt: number): Host => {
				let calls = 0;
				const step =
					<A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
					(...given: A) =>
						++calls === failAt ? Promise.reject<R>(new Error('full')) : work(...given);
				return {
					...emptyHost,
					...{ read: step(disk.read), stat: step(disk.stat), replace: step(disk.replace), append: step(disk.append) },
				};
			};
			for (let failAt = 1; failAt < 6; failAt++) {
				const text = copyOf('甲', failAt, 'opened');
				const print = await keepSnapshot(failing(failAt), uri, text).catch(() => undefined);
				if (!print) continue;
				const bytes = readFileSync(join(folder, 'A01.txt.rounds', `${print.sha256}.txt`));
				assert.equal(await textOfSnapshot(bytes, print), text);
			}
			// A text that was torn or changed under its name is written anew.
			const print = await keepSnapshot(disk, uri, '清样');
			writeFileSync(join(folder, 'A01.txt.rounds', `${print.sha256}.txt`), '清');
			await keepSnapshot(disk, uri, '清样');
			assert.equal(readFileSync(join(folder, 'A01.txt.rounds', `${print.sha256}.txt`), 'utf8'), '清样');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
}
