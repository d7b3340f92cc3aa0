// Fits the statistics of characters at a join (server/segment/model/line-join-table.ts) on labeled pages.
//
//   node server/segment/fit/line-join.mjs FOLDER… [--skip SOURCE,…] [--out FILE]
//
// Folders as for fit.mjs. Within a sentence any two neighbors may be parted by a column break; at the end of a sentence or of a headline, and at the beginning
// of a sentence, none is. How much more often than by chance a character stands on one side of the first kind of join rather than the second is its weight.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCopy } from './copy.mjs';

/** Weights are in quarters of a nat; those below `least` are left out. */
const unit = 4;
const least = 2;
/** Sentence ends that every character is given beside its own: what was seen once or twice says little. */
const shrinkage = 6;
/** The two sides are counted apart but are no strangers: what was shrunk is stretched again, by the slope that a logistic regression on left-out sources gave. */
const slopes = { last: 1.4, first: 1.1 };

const values = { skip: '', out: 'server/segment/model/line-join-table.ts' };
const folders = [];
for (let i = 2; i < process.argv.length; i++) {
	const name = process.argv[i].replace(/^--/, '');
	if (process.argv[i].startsWith('--') && name in values) values[name] = process.argv[++i];
	else folders.push(process.argv[i]);
}
if (folders.length === 0) {
	console.error('usage: node server/segment/fit/line-join.mjs FOLDER… [--skip SOURCE,…] [--out FILE]');
	process.exit(2);
}

const skip = new Set(values.skip.split(',').filter(Boolean));
const stop = /[。！？；…]/;
const soft = /[，、：,:—\s　]/;
const closing = /[”’）》】)]/;
const opening = /[“‘（《【(]/;
const count = { last: new Map(), first: new Map(), ends: new Map(), starts: new Map() };
for (const line of folders.flatMap(walk).flatMap(linesOf)) read(line.text, line.head);
writeFileSync(
	values.out,
	[
		'/**\n * How much a character says for a break within a sentence rather than between two sentences, in quarters of a nat: `last` stands before the break, `first` behind it.',
		' * Fitted on labeled pages by `node server/segment/fit/line-join.mjs FOLDER`. In `…全面和⏎协调发展` 和 says much; in `…的道路⏎这是` 路 and 这 speak against.\n */',
		print('last', count.last, count.ends, slopes.last),
		'',
		print('first', count.first, count.starts, slopes.first),
		'',
	].join('\n'),
);

function walk(folder) {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return walk(path);
		return name.endsWith('.gold.json') || name.endsWith('.copy') || name === 'gold.jsonl' ? [path] : [];
	});
}

/** The text lines of a label file, and which of them are headlines. Of pages that come in several layouts the first is read. */
function linesOf(file) {
	const textOf = (name) => readFileSync(join(dirname(file), name), 'utf8').split('\n');
	const list = (lines, isHead) =>
		lines.flatMap((line, n) => (line.trim() === '' ? [] : [{ text: line.trim(), head: isHead(n) }]));
	const headline = { name: 'headline0', class: 'headline', phase: 'head', starts: true };
	if (file.endsWith('.copy')) {
		const { lines, labels } = readCopy(file);
		return list(lines, (n) => labels[n](headline));
	}
	if (basename(file) !== 'gold.jsonl') {
		const gold = JSON.parse(readFileSync(file, 'utf8'));
		return list(textOf(gold.file), () => false);
	}
	return readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((row) => JSON.parse(row))
		.filter((gold) => gold.variant === 'v1' && !skip.has(gold.source))
		.flatMap((gold) => {
			const heads = new Set(gold.articles.flatMap((article) => article.headline));
			return list(textOf(gold.file), (n) => heads.has(n));
		});
}

function read(text, head) {
	const add = (map, sign) => map.set(sign, (map.get(sign) ?? 0) + 1);
	if (head) {
		add(count.ends, text.at(-1));
		return;
	}
	add(count.starts, text[0]);
	for (let i = 1; i < text.length; i++) {
		const [before, after] = [text[i - 1], text[i]];
		if (stop.test(before)) {
			if (!closing.test(after) && !stop.test(after)) add(count.starts, after);
		} else if (stop.test(after)) {
			if (!closing.test(before)) add(count.ends, before);
		} else if (before === '”' && stop.test(text[i - 2] ?? '')) add(count.starts, after);
		else if (!soft.test(before) && !soft.test(after) && !closing.test(after) && !opening.test(before)) {
			add(count.last, before);
			add(count.first, after);
		}
	}
}

function print(name, within, between, slope) {
	const sum = (map) => [...map.values()].reduce((total, value) => total + value, 0);
	const [all, others] = [sum(within), sum(between)];
	const rows = new Map();
	for (const sign of new Set([...within.keys(), ...between.keys()])) {
		const expected = (others * ((within.get(sign) ?? 0) + 0.5)) / (all + 2000);
		const weight = Math.round(unit * slope * Math.log((expected + shrinkage) / ((between.get(sign) ?? 0) + shrinkage)));
		if (Math.abs(weight) >= least) rows.set(weight, [...(rows.get(weight) ?? []), sign]);
	}
	const lines = [...rows]
		.sort(([a], [b]) => a - b)
		.map(([weight, signs]) => `\t[${weight}, '${signs.sort().join('')}'],`);
	return `export const ${name}: readonly (readonly [weight: number, characters: string])[] = [\n${lines.join('\n')}\n];`;
}
