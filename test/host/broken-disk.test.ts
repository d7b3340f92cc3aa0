import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeOutput } from '../../server/cli/exchange/write-output';
import { type KeptPage, keptText } from '../../server/desk/issue-index/kept-index';
import { keepSnapshot } from '../../server/desk/marks/keep-snapshot';
import { createNotebook } from '../../server/desk/notes/notebook';
import { readNotes } from '../../server/desk/notes/notes-file';
import { createConfiguration } from '../../server/desk/settings/configuration';
import type { NoteEvent } from '../../server/ground/model/note';
import { diskHost } from '../../server/host/disk-host';
import { changeRoster } from '../../server/judging/roster/change-roster';
import { cli, page } from '../cli/run-cli';

const tool = resolve('test/support/broken-disk.cjs');
const {
	breakAt,
	mend,
}: {
	readonly breakAt: (step: number, how: string) => void;
	readonly mend: () => number;
} = createRequire(__filename)(tool);

/** Something that writes: on a disk that breaks it fails and says so, or has done its work. */
interface Writing {
	readonly name: string;
	/** The file that is written, and what it says before; undefined where there is none. */
	readonly file: string;
	readonly before: string | undefined;
	/** True where it says that it is written; false, or thrown, where it says that it is not. */
	readonly write: (folder: string) => Promise<boolean>;
	/** What the file says where it is written. */
	readonly isWritten: (text: string) => boolean;
	/** Lines are added one after the other, and half a line may be left; anything else is written whole or not at all. */
	readonly adds?: true;
}

const time = '2026-07-28T08:00:00Z';
const addressOf = (folder: string, name: string) => pathToFileURL(join(folder, name)).href;
const hostOf = (folder: string) => diskHost(() => [pathToFileURL(folder).href]);
const noteOf = (id: string): NoteEvent => ({ version: 1, id, time, kind: 'withdrawal', of: 'x' });
const bookOn = (folder: string) =>
	createNotebook({
		host: () => hostOf(folder),
		text: () => '',
		stamp: () => ({ id: 'z', time }),
		report() {},
		tellMemory() {},
	});
const add = (id: string) => async (folder: string) =>
	(await bookOn(folder).add(addressOf(folder, 'A01.txt'), [noteOf(id)])) === 'file';
const hasNote = (id: string) => (text: string) => readNotes(text).events.some((event) => event.id === id);
const oldRoster = '姓名,职务\r\n骆长青,县长\r\n';
const entry = { kind: 'add', name: '丁丘山', organization: '', title: '副县长' } as const;
const added = changeRoster(oldRoster, entry);
const newRoster =
	'refused' in added ? '' : oldRoster.slice(0, added.span.start) + added.text + oldRoster.slice(added.span.end);
const bytes = (text: string) => new TextEncoder().encode(text);
const replace = (name: string, text: string, before: string | undefined) => async (folder: string) =>
	hostOf(folder).replace(addressOf(folder, name), bytes(text), before === undefined ? undefined : bytes(before));
const index = keptText([{ uri: 'file:///A01.txt' } as KeptPage]);

const writings: readonly Writing[] = [
	{
		...{ name: 'the first note beside a page', file: 'A01.txt.notes.jsonl', before: undefined, adds: true },
		...{ write: add('a'), isWritten: hasNote('a') },
	},
	{
		...{ name: 'a note more', file: 'A01.txt.notes.jsonl', before: JSON.stringify(noteOf('old')), adds: true },
		...{ write: add('a'), isWritten: (text) => hasNote('a')(text) && hasNote('old')(text) },
	},
	{
		...{ name: 'a wording that passes, in the settings', file: 'zhubi.json', before: '{ "rules": {} }\n' },
		async write(folder) {
			const outside = () => ({ host: hostOf(folder), folders: [pathToFileURL(folder).href] });
			const configuration = createConfiguration({ outside, report() {}, tellUnwritten() {} });
			const amendment = { rule: 'stray-space', wording: '甲 乙', holds: true };
			return (await configuration.amend(addressOf(folder, 'A01.txt'), amendment)) === 'file';
		},
		isWritten: (text) => text.includes('甲 乙') && text.includes('rules'),
	},
	{
		...{ name: 'the text of a round', file: 'A01.txt.rounds', before: undefined },
		write: async (folder) =>
			(await keepSnapshot(hostOf(folder), addressOf(folder, 'A01.txt'), '通车'.repeat(200))).length > 0,
		isWritten: (text) => text === '通车'.repeat(200),
	},
	{
		...{ name: 'a row of the roster', file: 'roster.csv', before: oldRoster },
		...{ write: replace('roster.csv', newRoster, oldRoster), isWritten: (text) => text === newRoster },
	},
	{
		...{ name: 'the index of the issue', file: 'issue-index.jsonl', before: 'old' },
		...{ write: replace('issue-index.jsonl', index, 'old'), isWritten: (text) => text === index },
	},
	{
		...{ name: 'what is exported', file: 'A01.docx', before: 'old' },
		write: async (folder) => writeOutput(join(folder, 'A01.docx'), bytes('new'.repeat(99)), 'replace') === undefined,
		isWritten: (text) => text === 'new'.repeat(99),
	},
];

async function inFolder(writing: Pick<Writing, 'file' | 'before'>, use: (folder: string) => Promise<void>) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-broken-')));
	try {
		writeFileSync(join(folder, 'A01.txt'), page);
		if (writing.before !== undefined) writeFileSync(join(folder, writing.file), writing.before);
		await use(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** What a file says; the one file of a folder of that name. */
function said(folder: string, name: string): string | undefined {
	try {
		return readFileSync(join(folder, name), 'utf8');
	} catch {
		const [inside] = list(join(folder, name)).filter((one) => !one.startsWith('.zhubi-'));
		return inside && readFileSync(join(folder, name, inside), 'utf8');
	}
}

function list(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** What a writing came to on a disk that breaks at a step; the number of steps where it was not reached. */
async function broken(
	writing: Writing,
	folder: string,
	{ step, how }: { readonly step: number; readonly how: string },
) {
	breakAt(step, how);
	let isSaid = false;
	try {
		isSaid = await writing.write(folder);
	} catch {
		// It says that it failed.
	}
	return { isSaid, steps: mend() };
}

describe('on a disk that is full, read-only or at fault from one step on', () => {
	for (const writing of writings)
		test(`${writing.name}: what is said to be written is, and else all is as it was`, async () => {
			for (const how of ['ENOSPC', 'EROFS', 'EIO'])
				for (let step = 1, isReached = true; isReached; step++)
					await inFolder(writing, async (folder) => {
						const { isSaid, steps } = await broken(writing, folder, { step, how });
						isReached = steps >= step;
						const what = `${how} at step ${step}`;
						const now = said(folder, writing.file);
						if (isSaid) assert.ok(writing.isWritten(now ?? ''), `${what}: it is not written`);
						else if (now !== writing.before && !writing.isWritten(now ?? ''))
							assert.ok(writing.adds && (now ?? '').startsWith(writing.before ?? ''), `${what}: it says ${now}`);
						assert.equal(said(folder, 'A01.txt'), page);
						// Then the disk is whole again, and so is the next writing.
						if (!isSaid && !writing.isWritten(now ?? '')) assert.ok(await writing.write(folder), `${what}: not again`);
						if (!isReached) assert.ok(step > 4, `only ${step} steps`);
					});
		});
});

test('a page that is mended by the command line is the old or the new one, and that it is not written is said, whenever the disk breaks or the run is killed', async () => {
	const mended = page.replace('(', '（').replace(')', '）');
	let steps = 0;
	// A run takes a second, and the others are tried above; all of it with LARGE.
	for (const how of process.env.LARGE ? ['ENOSPC', 'EROFS', 'kill'] : ['ENOSPC'])
		for (let step = 1, isReached = true; isReached; step++)
			await inFolder({ file: 'none', before: undefined }, async (folder) => {
				const { NODE_TEST_CONTEXT: _, ...env } = process.env;
				const run = spawnSync(process.execPath, [cli, 'check', '--fix', 'A01.txt'], {
					...{ cwd: folder, encoding: 'utf8' },
					env: { ...env, LC_ALL: 'zh_CN.UTF-8', NODE_OPTIONS: `--require=${tool}`, STEP: String(step), HOW: how },
				});
				const now = readFileSync(join(folder, 'A01.txt'), 'utf8');
				assert.ok(now === page || now === mended, `${how} at step ${step}: ${now}`);
				isReached = run.signal === 'SIGKILL' || run.status !== 0;
				if (run.status === 0) assert.equal(now, mended);
				else if (how !== 'kill') assert.match(run.stderr, /^zhubi: /, `${how} at step ${step}: nothing is said`);
				steps = Math.max(steps, step);
				// The next run is not held up by what is left.
				if (how === 'kill' && run.signal) {
					assert.equal(spawnSync(process.execPath, [cli, 'check', '--fix', 'A01.txt'], { cwd: folder }).status, 0);
					assert.deepEqual([readFileSync(join(folder, 'A01.txt'), 'utf8'), list(folder)], [mended, ['A01.txt']]);
				}
			});
	assert.ok(steps > 4);
});
