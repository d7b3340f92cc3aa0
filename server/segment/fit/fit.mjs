// Fits the weights of the decoder (server/segment/model/weight-table.ts) on labeled pages.
//
//   node server/segment/fit/fit.mjs FOLDER… [--skip SOURCE,…] [--check SOURCE,…] [--hold NAME] [--strength 6] [--epochs 25] [--bags 5] [--out FILE]
//
// A folder holds, at any depth, pages in one of two forms, each a text beside its labels:
//   NAME.gold.json  { file, articles: [{ blocks: [{ kind, span }] }], furniture: [{ kind, span }], splits: [{ lines: [a, b] }] }
//   gold.jsonl      a page a line: { file, source, articles: [{ start, end, headline: [line…], multi, type }], furniture: [line…], splits: [[a, b]…] }
// Method: a conditional random field over text lines (Lafferty, McCallum, Pereira 2001). Where labels leave a line open, all its states count (marginal likelihood).
// A Gaussian prior holds the weights to those of fit-prior.mjs. Each page of the second form is also fitted in another layout (indents, hard wraps, few blank lines),
// and once more without its bylines, so that more is learned than where bylines stand.
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { foldCount, foldsOf, judge, report } from './cross.mjs';
import { learn } from './learn.mjs';
import { pagesOf } from './pages.mjs';
import * as prior from './prior.mjs';

const values = {
	strength: 6,
	epochs: 25,
	bags: 5,
	out: 'server/segment/model/weight-table.ts',
	skip: '',
	check: '',
	hold: '',
};
const flags = new Set();
const folders = [];
for (let i = 2; i < process.argv.length; i++) {
	const name = process.argv[i].replace(/^--/, '');
	if (process.argv[i].startsWith('--') && name in values) values[name] = process.argv[++i];
	else if (name === 'cross' || name === 'misses' || name === 'own') flags.add(name);
	else folders.push(process.argv[i]);
}
if (folders.length === 0) {
	console.error(
		'usage: node server/segment/fit/fit.mjs FOLDER… [--skip SOURCE,…] [--check SOURCE,…] [--hold NAME] [--strength N] [--epochs N] [--bags N] [--out FILE]',
	);
	process.exit(2);
}

const model = await decoder();
const skip = new Set(values.skip.split(',').filter(Boolean));
const check = new Set(values.check.split(',').filter(Boolean));
const files = folders.flatMap(walk);
const every = pagesOf(files, model).filter((page) => !skip.has(page.source));
const pages = every.filter((page) => !check.has(page.source));
const held = pages.filter((page) => values.hold && page.file.startsWith(values.hold));
const kept = pages.filter((page) => !held.includes(page));
console.log(`${kept.length} pages, ${kept.reduce((sum, page) => sum + page.contexts.length, 0)} text lines`);
const options = { strength: Number(values.strength), epochs: Number(values.epochs), bags: Number(values.bags) };
if (flags.has('cross')) cross();
else {
	const tables = learn(kept, held, model, prior, options);
	if (check.size > 0) {
		const counts = {};
		judge(
			every.filter((page) => check.has(page.source)),
			tables,
			model,
			counts,
		);
		report(counts);
	}
	writeFileSync(values.out, print(tables));
}

/** Each page read with weights that were fitted without its source (or without its third of the marked pages). `--own` reads all pages with the weights fitted on all of them. Sources to check are read with these, too, for their totals alone. */
function cross() {
	const counts = {};
	const misses = flags.has('misses') ? [] : undefined;
	if (flags.has('own')) judge(kept, learn(kept, [], model, prior, options), model, counts, misses);
	else {
		const folds = foldsOf(kept);
		for (let fold = 0; fold < foldCount; fold++) {
			const others = kept.filter((page) => folds.get(page) !== fold);
			judge(
				kept.filter((page) => folds.get(page) === fold),
				learn(others, [], model, prior, options),
				model,
				counts,
				misses,
			);
		}
	}
	if (check.size > 0) {
		const checked = every.filter((page) => check.has(page.source));
		judge(checked, learn(kept, [], model, prior, options), model, counts);
	}
	for (const miss of misses ?? []) console.log(miss);
	report(counts);
}

function walk(folder) {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return walk(path);
		return name.endsWith('.gold.json') || name.endsWith('.copy') || name === 'gold.jsonl' ? [path] : [];
	});
}

/** The decoder's own features and states, bundled from the source. */
async function decoder() {
	const out = join(mkdtempSync(join(tmpdir(), 'fit-')), 'model.mjs');
	const here = dirname(new URL(import.meta.url).pathname);
	const path = (name) => JSON.stringify(join(here, '..', name));
	await build({
		stdin: {
			contents: [
				`export * from ${path('model/states')};`,
				`export * from ${path('model/line-features')};`,
				`export { isCertainCut } from ${path('context/cuts')};`,
				`export { contextOf } from ${path('context/context')};`,
				`export { advance, bestEnd, stateBefore, weighed } from ${path('decode')};`,
				`export { weightsOf } from ${path('model/weights')};`,
				`export { readLines, textLinesOf } from ${path('context/text-lines')};`,
				`export { bylineAt, bylineLine } from ${path('../bylines/scan')};`,
			].join('\n'),
			resolveDir: here,
			loader: 'ts',
		},
		bundle: true,
		format: 'esm',
		outfile: out,
		logLevel: 'error',
	});
	return import(pathToFileURL(out));
}

function print({ lineWeights, pairWeights, transitionWeights, stateWeights }) {
	const key = (name) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`);
	const row = (name, entries) =>
		`\t${key(name)}: { ${Object.entries(entries)
			.map(([k, v]) => `${key(k)}: ${v}`)
			.join(', ')} },`.replace('{  }', '{}');
	const table = (name, type, lines) =>
		`export const ${name}: Readonly<Record<string, ${type}>> = {\n${lines.join('\n')}\n};\n`;
	const rows = (weights) => Object.entries(weights).map(([name, entries]) => row(name, entries));
	return [
		'/**\n * How much each feature tells for each kind of line, in tenths of a nat. Fitted on labeled pages by `node server/segment/fit/fit.mjs FOLDER`, which starts from\n * the judgments in server/segment/fit/prior.mjs and is held to them; features.ts says what each feature is and why it tells something.\n */',
		table('lineWeights', 'Readonly<Record<string, number>>', rows(lineWeights)),
		'/** The same for features of two neighboring lines, by the kind of step between them. */',
		table('pairWeights', 'Readonly<Record<string, number>>', rows(pairWeights)),
		'/** What a step from one state to another costs by itself. */',
		table(
			'transitionWeights',
			'number',
			Object.entries(transitionWeights).map(([name, value]) => `\t'${name}': ${value},`),
		),
		'/** What it costs to begin or to end a page with a state. */',
		table('stateWeights', '{ readonly initial?: number; readonly final?: number }', rows(stateWeights)),
	]
		.join('\n')
		.replaceAll('\n\nexport', '\nexport')
		.replaceAll('*/\n\n', '*/\n')
		.replaceAll('};\n\n/**', '};\n\n/**');
}
