import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNotebook } from '../../server/desk/notes/notebook';
import { readNotes } from '../../server/desk/notes/notes-file';
import { createConfiguration } from '../../server/desk/settings/configuration';
import type { NoteEvent } from '../../server/ground/model/note';
import { present } from '../../server/ground/text/present';
import { withLines } from '../../server/host/bytes';
import type { Host } from '../../server/host/host';
import { appendInStore, replaceInStore, type Store } from '../../server/host/store';
import { flagPrefix } from '../../server/host/turn';
import { clientHost } from '../../server/lsp/session/client-host';
import { randomOf } from '../mutate/random';

const uri = 'memory:/issue/A01.txt.notes.jsonl';
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array | undefined) => new TextDecoder().decode(of);

/** A kill, as far as others can tell: what the writer wanted next is never done. */
const killed = new Error('killed');

/**
 * A file system of wholes in memory and several who use it. Nobody's step is taken before `next` says whose: every order of steps can be
 * had.
 * Time is that of the steps, and where all wait, that of the one who waits least.
 */
function world(files = new Map<string, Uint8Array>()) {
	const steps = new Map<string, { readonly go: () => void; readonly until: number }>();
	const taken = new Map<string, number>();
	let time = 0;
	const step = (who: string, until = 0) => new Promise<void>((go) => steps.set(who, { go, until }));
	const user = (who: string, dies?: { readonly at: number; readonly torn: boolean }) => {
		const turn = async () => {
			taken.set(who, (taken.get(who) ?? 0) + 1);
			await step(who);
		};
		const isDead = () => dies !== undefined && (taken.get(who) ?? 0) >= dies.at;
		const doing = async <T>(work: () => T): Promise<T> => {
			await turn();
			if (isDead()) throw killed;
			return work();
		};
		const store: Store = {
			read: (place) => doing(() => files.get(place)),
			has: (place) => doing(() => files.has(place)),
			list: (folder) =>
				doing(() =>
					[...files.keys()].filter((place) => place.startsWith(folder)).map((place) => place.slice(folder.length)),
				),
			async write(place, whole) {
				await turn();
				// Some file systems first make the file empty, and then fill it.
				if (isDead() && dies?.torn && dies.at === taken.get(who)) files.set(place, whole.slice(0, whole.length / 2));
				if (isDead()) throw killed;
				files.set(place, whole);
			},
			remove: (place) => doing(() => void files.delete(place)),
		};
		const waiting = { now: () => time, pause: (milliseconds: number) => step(who, time + milliseconds) };
		return { store, waiting };
	};
	/** Lets all go on, step by step, until nobody wants anything any more. */
	const run = async (choose: (ready: readonly string[]) => string): Promise<void> => {
		for (;;) {
			// Whoever has something to do before the next step comes to say so.
			for (let i = 0; i < 12; i++) await Promise.resolve();
			if (steps.size === 0) await new Promise(setImmediate);
			if (steps.size === 0) return;
			time++;
			let ready = [...steps].filter(([, { until }]) => until <= time).map(([who]) => who);
			if (ready.length === 0) {
				time = Math.min(...[...steps.values()].map(({ until }) => until));
				ready = [...steps].filter(([, { until }]) => until <= time).map(([who]) => who);
			}
			const who = choose(ready);
			const { go } = present(steps.get(who), who);
			steps.delete(who);
			go();
		}
	};
	return { files, user, run, taken };
}

/** Adds lines one after the other; those that were acknowledged. */
function adding(
	all: ReturnType<typeof world>,
	{ who, count, dies }: { who: string; count: number; dies?: { at: number; torn: boolean } },
) {
	const { store, waiting } = all.user(who, dies);
	const acknowledged: string[] = [];
	const work = async () => {
		for (let i = 0; i < count; i++) {
			await appendInStore(store, { uri, lines: bytes(`${who}${i}\n`), id: `${who}-${i}` }, waiting);
			acknowledged.push(`${who}${i}`);
		}
	};
	return { acknowledged, done: work().catch((error) => assert.equal(error, killed)) };
}

const linesOf = (all: ReturnType<typeof world>) => text(all.files.get(uri)).split('\n').slice(0, -1).sort();

test('two who add lines to one file of a store keep them all, wherever the one stops and lets the other go on', async () => {
	let longest = 0;
	for (let first = 0; first < 16; first++) {
		for (let second = 0; second < 16; second++) {
			const all = world(new Map([[uri, bytes('old\n')]]));
			const writers = [adding(all, { who: 'a', count: 1 }), adding(all, { who: 'b', count: 1 })];
			const plan = [...'a'.repeat(first), ...'b'.repeat(second)];
			await all.run((ready) => {
				const planned = plan.shift();
				return planned !== undefined && ready.includes(planned) ? planned : (ready.at(plan.length % 2) ?? ready[0]);
			});
			await Promise.all(writers.map(({ done }) => done));
			assert.deepEqual(linesOf(all), ['a0', 'b0', 'old'], `${first} ${second}`);
			assert.deepEqual([...all.files.keys()], [uri], 'no flag is left');
			longest = Math.max(longest, all.taken.get('a') ?? 0);
		}
	}
	assert.ok(longest > 8);
});

test('several writers in any order lose nothing, and one that is killed at any step nothing that was acknowledged, though it tear the file', async () => {
	const rounds = process.env.LARGE ? 5_000 : 40;
	for (let seed = 1; seed <= rounds; seed++) {
		const pick = randomOf(seed).below;
		const all = world(new Map([[uri, bytes('old\n')]]));
		const dies = { at: 1 + pick(40), torn: pick(2) === 0 };
		const [a, b, c] = [
			adding(all, { who: 'a', count: 3 }),
			adding(all, { who: 'b', count: 3 }),
			adding(all, { who: 'c', count: 3, ...(dies ? { dies } : {}) }),
		];
		await all.run((ready) => ready[pick(ready.length)]);
		await Promise.all([a, b, c].map(({ done }) => done));
		assert.equal(a.acknowledged.length + b.acknowledged.length, 6, `${seed}: the others get on`);
		// What was torn is whole again when the next one has written.
		const next = adding(all, { who: 'd', count: 1 });
		await all.run(([who]) => who);
		await next.done;
		const lines = new Set(linesOf(all));
		for (const line of ['old', ...a.acknowledged, ...b.acknowledged, ...c.acknowledged, 'd0'])
			assert.ok(lines.has(line), `${seed}: ${line} is lost, ${JSON.stringify(dies)}`);
	}
});

test('settings that two change at once are changed by one after the other, each by what the other left', async () => {
	for (let seed = 1; seed <= (process.env.LARGE ? 1_000 : 30); seed++) {
		const pick = randomOf(seed).below;
		const all = world(new Map([[uri, bytes('[]')]]));
		const change = async (who: string) => {
			const { store, waiting } = all.user(who);
			for (let i = 0; i < 3; i++) {
				for (let tries = 0; ; tries++) {
					const before = present(await store.read(uri), uri);
					const after = bytes(JSON.stringify([...JSON.parse(text(before)), `${who}${i}`]));
					if (await replaceInStore(store, { uri, bytes: after, before, id: `${who}${i}-${tries}` }, waiting)) break;
				}
			}
		};
		const done = Promise.all([change('a'), change('b')]);
		await all.run((ready) => ready[pick(ready.length)]);
		await done;
		assert.deepEqual(JSON.parse(text(all.files.get(uri))).sort(), ['a0', 'a1', 'a2', 'b0', 'b1', 'b2'], String(seed));
	}
});

/** A window of VS Code on such a file system: the requests of client/host.ts, answered as it answers them. */
function windowOn({ store, waiting }: ReturnType<ReturnType<typeof world>['user']>, who: string): Host {
	const decoded = (content: unknown) => new Uint8Array(Buffer.from(String(content), 'base64'));
	let count = 0;
	const answer = async (
		method: string,
		{ uri, content, before }: Readonly<Record<string, string>>,
	): Promise<unknown> => {
		const id = `${who}-${count++}`;
		const old = before === null ? undefined : decoded(before);
		if (method === 'zhubi/host/append') return appendInStore(store, { uri, lines: decoded(content), id }, waiting);
		if (method === 'zhubi/host/replace')
			return replaceInStore(store, { uri, bytes: decoded(content), before: old, id }, waiting);
		const found = await store.read(uri);
		if (method === 'zhubi/host/read') return found ? Buffer.from(found).toString('base64') : null;
		return found ? { kind: 'file', size: found.length, modified: 0 } : null;
	};
	const sendRequest = async (method: unknown, params: unknown) =>
		(await answer(method as string, params as never)) as never;
	return clientHost({ sendRequest });
}

test('two windows of VS Code that note and allow something at once keep all of it', async () => {
	for (let seed = 1; seed <= (process.env.LARGE ? 500 : 15); seed++) {
		const pick = randomOf(seed).below;
		const page = 'memory:/issue/A01.txt';
		const all = world(new Map([['memory:/issue/zhubi.json', bytes('{}')]]));
		const acknowledged: string[] = [];
		const edit = async (who: string) => {
			const host = windowOn(all.user(who), who);
			const stamp = () => ({ id: '', time: '' });
			const book = createNotebook({ host: () => host, text: () => '', stamp, report() {}, tellMemory() {} });
			const outside = () => ({ host, folders: ['memory:/issue'] });
			const configuration = createConfiguration({ outside, report() {}, tellUnwritten() {} });
			for (let i = 0; i < 3; i++) {
				const id = `${who}${i}`;
				const event: NoteEvent = { version: 1, id, time: '', kind: 'withdrawal', of: 'x' };
				assert.equal(await book.add(page, [event]), 'file');
				assert.equal(await configuration.amend(page, { rule: 'stray-space', wording: id, holds: true }), 'file');
				acknowledged.push(id);
			}
		};
		const done = Promise.all([edit('a'), edit('b')]);
		await all.run((ready) => ready[pick(ready.length)]);
		await done;
		const { events } = readNotes(text(all.files.get(uri)));
		assert.deepEqual(events.map(({ id }) => id).sort(), acknowledged.sort(), String(seed));
		const { allow } = JSON.parse(text(all.files.get('memory:/issue/zhubi.json')));
		assert.deepEqual(allow['stray-space'].sort(), acknowledged, String(seed));
		assert.equal(all.files.size, 2, 'no flag is left');
	}
});

test('who was stopped for long finds its flag gone, and begins again', async () => {
	const all = world();
	const slow = adding(all, { who: 'a', count: 1 });
	const other = adding(all, { who: 'b', count: 1 });
	// All but the first look and what follows it is the other's, until it has taken the flag for left.
	await all.run((ready) => (ready.includes('b') ? 'b' : 'a'));
	await Promise.all([slow.done, other.done]);
	assert.deepEqual(linesOf(all), ['a0', 'b0']);
});

test('a flag that a kill left is taken down, and what its owner had in hand is taken up', async () => {
	const left = `memory:/issue/${flagPrefix('A01.txt.notes.jsonl')}x`;
	const files = new Map([
		[uri, bytes('ol')],
		[left, bytes('old\nnew\nhal')],
	]);
	const all = world(files);
	const { done } = adding(all, { who: 'a', count: 1 });
	await all.run(([who]) => who);
	await done;
	assert.deepEqual(linesOf(all), ['a0', 'new', 'ol', 'old']);
	assert.deepEqual([...files.keys()], [uri]);
});

test('lines go on lines of their own', () => {
	assert.equal(text(withLines(bytes('torn'), bytes('line\n'))), 'torn\nline\n');
	assert.equal(text(withLines(bytes(''), bytes('line\n'))), 'line\n');
});
