// npm run bench [-- FOLDER]: full annotation beside peers, in one process, over generated pages with ever new names, over the pages of
// test/corpus, and over the texts (.txt) of a folder of real copy, where one is given; then the cost of a keystroke by the size of the
// file. docs/PERFORMANCE.md says how to read the figures.
// Each figure is the median of the rounds; ratios are taken within one run.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundle.mjs';
import { pages, shuffled } from './pages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(here, 'node_modules'))) {
	console.log('Installing the peers …');
	// Not `npm ci`: it refuses autocorrect-node, some of whose platforms were never published.
	// The versions are those of the lock file all the same.
	if (
		spawnSync('npm', ['install', '--no-save'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
			.status !== 0
	)
		process.exit(1);
}
const { Jieba } = await import('@node-rs/jieba');
const { dict } = await import('@node-rs/jieba/dict.js');
const { lintFor } = await import('autocorrect-node');
const { run: zhlint } = await import('zhlint');
const { zh } = await import('chrono-node');

const { analyze, annotation, defaults, findings, unmarkPage, update } = await bundled('core');

const rounds = 7;
const warmUp = 15;
const size = 400_000;
const folder = process.argv[2];
const corpus = join(here, '../test/corpus');
const copy = readdirSync(corpus)
	.filter((name) => name.endsWith('.copy'))
	.map((name) => unmarkPage(readFileSync(join(corpus, name), 'utf8')).text);

/** What is annotated: for each round a list of texts. */
const subjects = {
	'one generated page': (round) => [pages(size, 100 + round)],
	'the pages of test/corpus': (round) => shuffled(copy, 100 + round),
	...(folder === undefined ? {} : { 'the texts of the folder': givenTexts(resolve(folder)) }),
};

const jieba = Jieba.withDict(dict);
/** Who reads them. `share`: a peer so slow that it is given the first so many units of a round; rates are per unit. */
const readers = {
	'zhubi: full annotation': {
		read: (text) =>
			JSON.stringify(annotation(analyze({ text, settings: defaults, fileName: '20260728A01.txt' }), 'page')),
	},
	'autocorrect-node: lint': {
		read: (text) => chunks(text, 100_000).reduce((sum, piece) => sum + lintFor(piece, 'page.txt').lines.length, 0),
	},
	'@node-rs/jieba: tag': { read: (text) => jieba.tag(text, true).length },
	'zhlint: run': {
		read: (text) =>
			chunks(text, 10_000).reduce(
				(sum, piece) => sum + zhlint(piece, { rules: { preset: 'default' } }).validations.length,
				0,
			),
		share: 20_000,
	},
	'chrono-node: zh.hans (dates)': {
		read: (text) => chunks(text, 10_000).reduce((sum, piece) => sum + zh.hans.parse(piece).length, 0),
		share: 100_000,
	},
};

for (const [subject, textsOf] of Object.entries(subjects)) compare(subject, textsOf);

/** Times the readers by turns, and prints their rates and how many times as fast as each of the others ours is. */
function compare(subject, textsOf) {
	const rates = new Map(Object.keys(readers).map((name) => [name, []]));
	let units = 0;
	let first;
	for (let round = -warmUp; round < rounds; round++) {
		const texts = textsOf(round);
		units = lengthOf(texts);
		for (const [name, { read, share = units }] of Object.entries(readers)) {
			const own = firstOf(texts, share);
			const time = clock(() => own.forEach(read));
			first ??= lengthOf(own) / time / 1000;
			if (round >= 0) rates.get(name).push(lengthOf(own) / time / 1000);
		}
	}
	console.log(
		`Annotation of ${subject}, ${units.toLocaleString('en')} units, median of ${rounds} rounds after ${warmUp} to warm up, Node ${process.version}\n`,
	);
	const own = median(rates.get('zhubi: full annotation'));
	for (const [name, list] of rates) {
		const rate = median(list);
		console.log(
			`${name.padEnd(30)} ${rate.toFixed(3).padStart(8)} M units/s ${name.startsWith('zhubi') ? '' : `zhubi is ${(own / rate).toFixed(2)} ×`}`,
		);
	}
	console.log(`${'zhubi, the first round'.padEnd(30)} ${first.toFixed(3).padStart(8)} M units/s\n`);
}

console.log('A keystroke (update and findings), by the size of the file\n');
const base = keystroke(10_000);
for (const length of [10_000, 100_000, 1_000_000]) {
	const time = length === 10_000 ? base : keystroke(length);
	console.log(
		`${length.toLocaleString('en').padStart(10)} characters ${time.toFixed(2).padStart(8)} ms ${(time / base).toFixed(2).padStart(6)} ×`,
	);
}

/** The median time of typing one character in the middle of a page. */
function keystroke(length) {
	let text = pages(length, 7);
	let page = analyze({ text, settings: defaults });
	findings(page);
	const times = [];
	for (let i = 0; i < 60; i++) {
		const start = text.indexOf('。', Math.floor(length * 0.5)) + 1 + i;
		text = `${text.slice(0, start)}新${text.slice(start)}`;
		// The editor hands over a flat string: joining the halves is the cost of its own document update.
		text.charCodeAt(start);
		const input = { text, settings: defaults };
		const time = clock(() => {
			page = update(page, { ...input, change: { start, length: 0, inserted: 1 } });
			findings(page);
		});
		if (i >= 20) times.push(time);
	}
	return median(times);
}

/** The texts of a folder and those below it, in another order each round. */
function givenTexts(of) {
	const texts = readdirSync(of, { recursive: true })
		.filter((name) => name.endsWith('.txt'))
		.map((name) => readFileSync(join(of, name), 'utf8'));
	if (texts.length === 0) throw new Error(`no .txt in ${of}`);
	return (round) => shuffled(texts, 100 + round);
}

/** The first texts that come to so many units; the last one is cut. */
function firstOf(texts, units) {
	const list = [];
	for (let at = 0, left = units; at < texts.length && left > 0; left -= texts[at++].length)
		list.push(texts[at].slice(0, left));
	return list;
}

function lengthOf(texts) {
	return texts.reduce((sum, text) => sum + text.length, 0);
}

function chunks(text, length) {
	const list = [];
	for (let at = 0; at < text.length; at += length) list.push(text.slice(at, at + length));
	return list;
}

/**
 * Milliseconds of processor time, all threads of the process counted: those that compile and collect garbage are ours. What else the
 * machine does changes it less than the time on the wall.
 */
function clock(run) {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function median(list) {
	return [...list].sort((a, b) => a - b)[list.length >> 1];
}
