import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { textPrint } from '../../server/desk/marks/rounds';
import { takeOver } from '../../server/exchange/review/take-over';
import { readWord } from '../../server/exchange/word/read-word';
import type { WordDocument, WordStamp } from '../../server/exchange/word/word-document';
import { writeWord } from '../../server/exchange/word/write-word';
import { type Sample, sample } from './documents';
import { reviewInside } from './review';

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
/** So many documents go through one run of LibreOffice. */
const batch = 80;
const howToGet = 'Debian: apt-get install libreoffice-writer python3-uno';

void main();

async function main(): Promise<void> {
	const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
	if (program === undefined) {
		console.error(`SKIPPED: the way through LibreOffice needs LibreOffice Writer, and none was found. ${howToGet}`);
		tell({ pass: 0, fail: 0, skipped: 1 });
		return;
	}
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhubi-libreoffice-')));
	try {
		const from = Number(values.seed ?? 1);
		const count = Number(values.count ?? 200);
		const failed: number[] = [];
		for (let start = from; start < from + count; start += batch) {
			const seeds = Array.from({ length: Math.min(batch, from + count - start) }, (_, i) => start + i);
			failed.push(...(await roundTrip(program, { folder, seeds })));
		}
		console.log(`${count - failed.length} of ${count} documents came back as they were sent out`);
		if (failed.length > 0) console.error(`not so: --count 1 --seed ${failed.join(', ')}`);
		const review = await reviewInside(program, folder);
		const counts = { pass: count - failed.length, fail: failed.length, skipped: 0 };
		tell({ ...counts, [review]: counts[review] + 1 });
		process.exitCode = failed.length > 0 || review === 'fail' ? 1 : 0;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** As Node's own runner of tests has it. */
function tell(counts: Readonly<Record<'pass' | 'fail' | 'skipped', number>>): void {
	for (const [name, count] of Object.entries(counts)) console.log(`ℹ ${name} ${count}`);
}

/** The seeds whose documents came back otherwise than they went. */
async function roundTrip(
	program: string,
	{ folder, seeds }: { readonly folder: string; readonly seeds: readonly number[] },
): Promise<number[]> {
	const out = join(folder, 'out');
	mkdirSync(out, { recursive: true });
	const samples = new Map<number, Sample>();
	for (const seed of seeds) {
		const one = await sample(seed);
		samples.set(seed, one);
		writeFileSync(join(folder, `${seed}.docx`), writeWord({ ...one.document, title: `${seed}` }));
	}
	const { stderr } = spawnSync(
		program,
		[
			`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
			...['--headless', '--convert-to', 'docx', '--outdir', out],
			...seeds.map((seed) => join(folder, `${seed}.docx`)),
		],
		{ encoding: 'utf8', timeout: 540_000 },
	);
	const failed: number[] = [];
	for (const [seed, { text, events, document }] of samples) {
		try {
			const bytes = readFileSync(join(out, `${seed}.docx`));
			const back = readWord(bytes);
			assert.deepEqual(marked(back), marked(document), 'text and changes');
			assert.deepEqual(comments(back), comments(document), 'comments');
			const { events: made } = takeOver({
				...{ document: back, copy: text, print: await textPrint(text), events },
				...{ file: `${seed}.docx`, sha256: '0'.repeat(64), time: '2026-07-29T08:00:00Z', id: () => 'new' },
			});
			assert.deepEqual(made, [], 'events');
		} catch (error) {
			failed.push(seed);
			if (failed.length <= 3) console.error(`${seed}: ${error instanceof Error ? error.message : error}\n${stderr}`);
		}
	}
	return failed;
}

/** Unit by unit, whatever segments it comes in. */
function marked({ segments }: WordDocument): string[] {
	const said = (stamp: WordStamp | undefined) => (stamp ? `${stamp.author} ${stamp.time}` : '');
	return segments.flatMap(({ text, inserted, deleted }) =>
		text.split('').map((unit) => JSON.stringify([unit, said(inserted), said(deleted)])),
	);
}

/** In any order, each with what it answers. */
function comments({ comments: list }: WordDocument): string[] {
	return list
		.map(({ author, time, text, parent, done, place }) =>
			JSON.stringify([author, time, text, parent === undefined ? undefined : list[parent].text, done, place]),
		)
		.sort();
}
