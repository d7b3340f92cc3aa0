import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AssetHeader } from '../../../server/ground/assets/asset';
import { firstFeatures } from '../../../server/judging/slips/features';
import { signsOf } from '../../../server/judging/slips/signs';
import { thresholds } from '../../../server/judging/slips/thresholds';
import { keptCounts } from '../../../server/judging/slips/unit-counts';
import { wordClass } from '../../../server/judging/slips/word-classes';
import { assetFolder, sourcesOf, writeAsset } from '../write-asset';
import { shapesAlike } from './alike';
import { boosted } from './boost';
import { chanceOf } from './chance';
import { classRowsOf, type TaggedWord } from './classes';
import { listSections, weightSections } from './contents';
import { count, gramsWithout, kept } from './count';
import { sequencesOf } from './grammar';
import { crossScored, curve, examplesOf, pairCurves, type Scored } from './judge';
import { particleCases, weighParticles } from './particles';
import { casesOf } from './rows';
import { sayingsOf } from './sayings';
import { smallWordCases, weightsBySource } from './small-words';
import { type Copy, copyOf } from './texts';

const usage = `npm run fit -- slips PATH… [options]: fits what server/judging/slips goes by on copy as it was printed

A path is a text (*.txt), a marked page (*.copy), lines of JSON with a text (*.jsonl), or a folder of these. Each source is judged by
what the others wrote; the weights by those of the other quarters. The curves say what is found of the slips put in.

--unihan FOLDER   only makes the tables that the fit itself asks: what looks alike (from Unihan_IRGSources.txt and its like in FOLDER),
                  sayings and classes of words (from --words), how often characters were counted; run this first
--grammar         only makes the table of which classes of words follow one another, which the fit asks, too; run this next
--words FILE      jieba's dictionary: counts within words, and their classes
--plain SOURCE,…  sources of careless copy: counted, not judged, half of it among what the trees are fitted on, none for small words
--true FILE       findings in printed copy that were read and are faults, as --look shows them: not counted as false
--look FILE       what would be said of the copy as printed, likeliest first
--seed 1
--out FOLDER      where the assets are written (assets)`;

/** The command line of the fit. Answers the exit status. */
export function main(args: readonly string[]): number {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			words: { type: 'string' },
			unihan: { type: 'string' },
			grammar: { type: 'boolean', default: false },
			plain: { type: 'string', default: '' },
			seed: { type: 'string', default: '1' },
			look: { type: 'string' },
			true: { type: 'string' },
			out: { type: 'string', default: assetFolder },
		},
	});
	if (positionals.length === 0) {
		console.error(usage);
		return 2;
	}
	const header = (kind: string, figures: AssetHeader['figures'] = {}): AssetHeader => ({
		kind: `slips/${kind}`,
		version: 1,
		text: sourcesOf([...positionals, ...(values.words === undefined ? [] : [values.words])]),
		seed: Number(values.seed),
		figures,
	});
	const words = values.words === undefined ? [] : taggedWords(values.words);
	const copies = copyOf(positionals);
	if (values.unihan !== undefined) {
		const folder = values.unihan;
		const lines = ['DictionaryLikeData', 'IRGSources'].flatMap((name) =>
			readFileSync(join(folder, `Unihan_${name}.txt`), 'utf8').split('\n'),
		);
		const lists = listSections({
			classes: classRowsOf(words),
			sayings: sayingsOf(words),
			shapes: shapesAlike(usualCharacters(words, lines), lines),
			counts: keptCounts(unitsOf(copies)),
		});
		console.log(writeAsset(values.out, header('lists'), lists));
		return 0;
	}
	if (values.grammar) {
		console.log(writeAsset(values.out, header('grammar'), { worths: Int8Array.from(sequencesOf(copies).flat()) }));
		return 0;
	}
	const plain = new Set(values.plain.split(',').filter(Boolean));
	const careful = copies.filter(({ source }) => !plain.has(source));
	const counted = count(
		copies,
		words
			.filter(({ word, tag }) => word.length > 1 && !tag.startsWith('nr'))
			.map(({ word, count, tag }) => [word, count, tag]),
	);
	const gramsFor = (source: string) => gramsWithout(counted, source);
	const chance = chanceOf(Number(values.seed));
	const cases = casesOf(careful, gramsFor, chance);
	const more = casesOf(
		copies.filter(({ source }) => plain.has(source)).filter((_, i) => i % 2 === 0),
		gramsFor,
		chance,
	).cases;
	const gate = { growth: { ...gateGrowth, width: firstFeatures }, least: thresholds.worthIt };
	const scored = crossScored(cases.cases, { more, gate });
	const faults = new Set(values.true === undefined ? [] : shownIn(readFileSync(values.true, 'utf8')));
	const figures: Record<string, number> = {};
	for (const { rate, least, all, found } of curve(scored, cases, ({ shown }) => faults.has(shown))) {
		figures[`found at ${rate} false in 10,000`] = Number(all.toFixed(3));
		console.log(`${rate} in 10,000 from ${least.toFixed(2)} on: ${all.toFixed(3)} found (${shares(found)})`);
	}
	const weightsFor = weightsBySource(careful, wordClass(), chance);
	const small = smallWordCases(careful, { gramsFor, weightsFor, chance });
	const smallScored = crossScored(small.cases, { growth: smallGrowth });
	for (const { pair, points } of pairCurves(smallScored, small))
		console.log(
			`${pair} ${points.map(({ wrong, least, found }) => `${wrong}: ${found.toFixed(2)} from ${least.toFixed(2)}`).join(', ')}`,
		);
	if (values.look !== undefined) writeFileSync(values.look, [...looks(scored), ...looks(smallScored)].join('\n'));
	const examples = examplesOf([...cases.cases, ...more]);
	const fitted = {
		grams: kept(counted),
		slip: boosted(examples),
		gate: boosted(examples, gate.growth),
		smallWord: boosted(examplesOf(small.cases), smallGrowth),
		particles: weighParticles(particleCases(careful, wordClass()), chance),
	};
	console.log(writeAsset(values.out, header('weights', figures), weightSections(fitted)));
	return 0;
}

/** How often each unit stands in copy. */
function unitsOf(copies: readonly Copy[]): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	for (const { text } of copies) for (const unit of signsOf(text)) found.set(unit, (found.get(unit) ?? 0) + 1);
	return found;
}

function shares(found: ReadonlyMap<string, number>): string {
	return Array.from(found, ([kind, share]) => `${kind} ${share.toFixed(3)}`).join(', ');
}

/** The trees of the first look are few: they are asked about every guess. */
const gateGrowth = { turns: 32, depth: 4, stride: 0.1 };
/** Of small words there are fewer examples. */
const smallGrowth = { turns: 200, depth: 5, stride: 0.1 };

/** The places that lines of `looks` show. */
function shownIn(text: string): string[] {
	return text.split('\n').map((line) => line.split(' ').slice(3).join(' '));
}

/** What would be said of copy as printed, likeliest first: for whoever reads whether it is wrong. */
function looks(scored: readonly Scored[]): string[] {
	return scored
		.filter(({ one }) => one.slip === undefined)
		.sort((one, other) => other.score - one.score)
		.slice(0, mostLooks)
		.map(({ one, score, meant }) => `${score.toFixed(2)} ${String.fromCharCode(meant)} ${one.source} ${one.shown}`);
}

const mostLooks = 400;

function taggedWords(file: string): TaggedWord[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.map((line) => line.trim().split(' '))
		.filter(([word, times]) => times !== undefined && /^[\u4e00-\u9fff]+$/.test(word))
		.map(([word, times, tag]) => ({ word, count: Number(times), tag: tag ?? '' }));
}

/** So many characters are told apart. */
const most = 5000;

/** The characters of the national standard GB 2312 that words use most, by the counts of the dictionary. */
function usualCharacters(words: readonly TaggedWord[], lines: readonly string[]): string[] {
	const standard = new Set(
		lines
			.filter((line) => line.includes('\tkIRG_GSource\tG0-'))
			.map((line) => String.fromCodePoint(Number.parseInt(line.slice(2, line.indexOf('\t')), 16))),
	);
	const counts = new Map<string, number>();
	for (const { word, count, tag } of words)
		if (!tag.startsWith('nr'))
			for (const character of word)
				if (standard.has(character)) counts.set(character, (counts.get(character) ?? 0) + count);
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, most)
		.map(([character]) => character);
}
