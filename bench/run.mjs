// npm run bench: full annotation beside two native peers, in one process, on pages with ever new names;
// then the cost of a keystroke by the size of the file.
// Each figure is the median of the rounds; ratios are taken within one run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { pages } from './pages.mjs';

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

const folder = join(here, '../out/bench');
mkdirSync(folder, { recursive: true });
await build({
	entryPoints: [join(here, 'core.ts')],
	outfile: join(folder, 'core.mjs'),
	bundle: true,
	platform: 'neutral',
	format: 'esm',
	target: 'es2022',
	charset: 'utf8',
	minify: true,
	mainFields: ['module', 'main'],
	loader: { '.md': 'text' },
	logLevel: 'warning',
});
const { analyze, annotation, defaults, findings, update } = await import(pathToFileURL(join(folder, 'core.mjs')).href);

const rounds = 7;
const size = 400_000;
const jieba = Jieba.withDict(dict);
const subjects = {
	'zhubi: full annotation': (text) =>
		JSON.stringify(annotation(analyze({ text, settings: defaults, fileName: '20260728A01.txt' }), 'page')).length,
	'autocorrect-node: lint': (text) =>
		chunks(text, 100_000).reduce((sum, piece) => sum + lintFor(piece, 'page.txt').lines.length, 0),
	'@node-rs/jieba: tag': (text) => jieba.tag(text, true).length,
};

console.log(
	`Annotation of ${size.toLocaleString('en')} characters, median of ${rounds} rounds after five to warm up, Node ${process.version}\n`,
);
const medians = {};
for (const name of Object.keys(subjects)) medians[name] = [];
for (let round = -5; round < rounds; round++) {
	const text = pages(size, 100 + round);
	for (const [name, run] of Object.entries(subjects)) {
		const time = clock(() => run(text));
		if (round >= 0) medians[name].push(time);
	}
}
const own = median(medians['zhubi: full annotation']);
for (const [name, times] of Object.entries(medians)) {
	const time = median(times);
	console.log(
		`${name.padEnd(28)} ${time.toFixed(0).padStart(6)} ms ${(size / time / 1000).toFixed(2).padStart(7)} M characters/s ${name.startsWith('zhubi') ? '' : `zhubi is ${(time / own).toFixed(2)} ×`}`,
	);
}

console.log('\nA keystroke (update and findings), by the size of the file\n');
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

function chunks(text, length) {
	const list = [];
	for (let at = 0; at < text.length; at += length) list.push(text.slice(at, at + length));
	return list;
}

function clock(run) {
	const start = performance.now();
	run();
	return performance.now() - start;
}

function median(list) {
	return [...list].sort((a, b) => a - b)[list.length >> 1];
}
