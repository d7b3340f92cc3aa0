// npm run bench:words [-- FOLDER]: how many wrong words are found, how many of them are mended right, and how often right ones are flagged.
// First sentences that were written by hand, each with one error (bench/words/sentences.txt; `measure` is a word behind a figure, `de` one
// of 的地得), as they are and mended. Then, where a folder of texts is given, errors made by rule in the
// days and titles of it that nothing was fitted on (scripts/fit/wrong-words), with recall by false findings in 10,000 characters.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { analyze, casesIn, defaults, findings, groups, reliability, scored, shareFound, shippedJudge, wordLevels } =
	await bundled('words');

const sentences = readFileSync(join(here, 'words/sentences.txt'), 'utf8')
	.split('\n')
	.filter((line) => line !== '' && !line.startsWith('#'))
	.map((line) => {
		const [group, kind, marked] = line.split('\t');
		const [wrong, right] = ['$1', '$2'].map((side) => marked.replace(/⟦(.*?)→(.*?)⟧/, side));
		return { group, kind, wrong, right };
	});

/** What is found in a sentence that stands alone in a story: the spans in the sentence, and their fixes. */
function foundIn(sentence, wordLevel) {
	const head = '县里召开工作会议\n\n　　';
	const page = analyze({ text: `${head}${sentence}\n`, settings: { ...defaults, wordLevel } });
	return page.articles.flatMap(({ draft }, section) =>
		findings(page).sections[section].flatMap(({ rule, span, fixes }) => {
			const at = draft.logical.text.indexOf(sentence);
			return [{ rule, start: span.start - at, end: span.end - at, edits: fixes[0]?.edits ?? [], at }];
		}),
	);
}

/** Where two sentences begin to differ, and where the first one's difference ends. */
function difference(wrong, right) {
	let start = 0;
	while (start < wrong.length && wrong[start] === right[start]) start++;
	let end = wrong.length;
	while (end > start && wrong[end - 1] === right[end - wrong.length + right.length - 1]) end--;
	return { start, end: Math.max(end, start + 1) };
}

function mended(wrong, { edits, at }) {
	let text = wrong;
	for (const { span, text: meant } of [...edits].sort((a, b) => b.span.start - a.span.start))
		if (span) text = text.slice(0, span.start - at) + meant + text.slice(span.end - at);
	return text;
}

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;

console.log(`${sentences.length} sentences written by hand, by group and by kind: found, of those mended right`);
for (const level of wordLevels) {
	const tallies = new Map();
	const tally = (name) => tallies.get(name) ?? tallies.set(name, { all: 0, found: 0, right: 0 }).get(name);
	let [flagged, beside] = [0, 0];
	for (const { group, kind, wrong, right } of sentences) {
		const { start, end } = difference(wrong, right);
		const found = foundIn(wrong, level);
		const hit = found.filter((one) => one.start <= end && one.end >= start);
		beside += found.length - hit.length;
		flagged += foundIn(right, level).length > 0 ? 1 : 0;
		for (const name of ['all', group, kind]) {
			const own = tally(name);
			own.all++;
			if (hit.length === 0) continue;
			own.found++;
			if (hit.some((one) => mended(wrong, one) === right)) own.right++;
		}
	}
	console.log(`\n${level}: ${flagged} right sentences flagged, ${beside} findings beside the error`);
	for (const [name, { all, found, right }] of tallies)
		console.log(
			`  ${name.padEnd(10)} ${percent(found, all).padStart(5)} of ${all}, mended right ${percent(right, found)}`,
		);
}

const [folder] = process.argv.slice(2);
if (folder) {
	const { knowledge, ranker } = shippedJudge();
	const test = casesIn(folder, ({ part }) => part === 'test', { knowledge, seed: 11, share: { laws: 0.2 } });
	const all = scored(test.cases, ranker.trees);
	const printed = all.filter(({ one }) => one.error === undefined).map(({ score }) => score);
	console.log(
		'\nErrors made in text that nothing was fitted on: found, by false findings in 10,000 characters of papers',
	);
	const rates = [0.05, 0.1, 0.3, 1, 3];
	const scores = [...printed].sort((one, other) => other - one);
	const leasts = rates.map(
		(rate) => scores.find((score) => reliability.falseRate(all, test, score) >= rate) ?? scores[0],
	);
	console.log(`${' '.repeat(20)}${rates.map((rate) => String(rate).padStart(8)).join('')}`);
	for (const [name, group] of groups) {
		const shares = leasts.map((least) => shareFound(all, test, { least, group }));
		if (shares[0].total === 0) continue;
		const row = shares.map(({ found }) => (100 * found).toFixed(1).padStart(8)).join('');
		console.log(`${name.padEnd(20)}${row}  of ${shares[0].total}`);
	}
	for (const level of wordLevels)
		console.log(`${level}: ${reliability.falseRate(all, test, ranker.levels[level]).toFixed(2)} false in 10,000`);
}
