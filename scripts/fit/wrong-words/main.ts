import { parseArgs } from 'node:util';
import {
	type Asset,
	assetBytes,
	openAsset,
	type SectionOf,
	type SectionType,
} from '../../../server/ground/assets/asset';
import { type Trees, treeSections } from '../../../server/judging/slips/trees';
import { confusionsOf } from '../../../server/judging/wrong-words/confusions';
import { type LanguageModel, languageModelOf } from '../../../server/judging/wrong-words/language-model';
import { wordModel } from '../../../server/reading/words/words';
import { boosted } from '../slips/boost';
import { assetFolder, sourcesOf, writeAsset } from '../write-asset';
import { calibrated } from './calibration';
import type { WordCase, WordCases } from './cases';
import { casesIn } from './cases-in';
import { confusionSections } from './confusions';
import { groups, leastScores, reliability, type ScoredCase, scored, shareFound } from './curves';
import { fitModel } from './fit-model';
import type { Document } from './texts';

const usage = `npm run fit -- wrong-words FOLDER --strokes FOLDER [--rows 5300000] [--seed 7] [--out FOLDER]

Fits what wrong words are found by, on a folder of texts (*.txt.gz: a paragraph a line, a line "# NAME" begins a document). Of the
documents, whole days and titles at a time, one in twenty is for the figures, two for the weights; the rest is counted.
--strokes is the folder of hanzi-writer-data: what characters look like. --rows says how many rows the model keeps, 4.2 bytes each.
Prints what is found of errors made in the documents that nothing was fitted on, at each level, and how sure it is of it.`;

/** The command line of the fit. Answers the exit status. */
export function main(args: readonly string[]): number {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			strokes: { type: 'string' },
			rows: { type: 'string', default: '5300000' },
			seed: { type: 'string', default: '7' },
			out: { type: 'string', default: assetFolder },
		},
	});
	const [folder] = positionals;
	if (folder === undefined || values.strokes === undefined) {
		console.error(usage);
		return 2;
	}
	const seed = Number(values.seed);
	const text = sourcesOf(positionals);
	const write = (kind: string, sections: Sections, figures: Readonly<Record<string, number>> = {}): Asset => {
		const header = { kind: `wrong-words/${kind}`, version: 1, text, seed, figures };
		console.log(writeAsset(values.out, header, sections));
		return openAsset(assetBytes(header, sections), header.kind, 1);
	};
	const fitted = fitModel(folder, {
		counted: ({ part }) => part === 'fit',
		most: Number(values.rows),
		log: console.log,
	});
	const model = languageModelOf(write('model', fitted.sections, fitted.figures));
	if (!model) throw new Error(`${folder} holds no text.`);
	const { written, common } = charactersOf(model);
	const confusions = confusionsOf(write('confusions', confusionSections(written, common, values.strokes)));
	const knowledge = { model, confusions, words: wordModel() };
	const tune = casesIn(folder, ({ part }) => part === 'tune', { knowledge, seed, share: tuned });
	const all: WordCases = { cases: [...tune.cases], characters: new Map(), errors: new Map() };
	for (const fold of folds) {
		const isOut = ({ twentieth }: Document) => fold.includes(twentieth);
		const smaller = modelWithout(
			folder,
			(document) => document.part === 'fit' && !isOut(document),
			Number(values.rows),
		);
		const { cases } = casesIn(folder, isOut, {
			knowledge: { ...knowledge, model: smaller },
			seed: seed + fold[0],
			share: shareOfFold,
		});
		for (const one of cases) all.cases.push(one);
		console.log(`twentieths ${fold.join(' and ')}: ${cases.length} cases`);
	}
	// The levels are read off what the whole model says: of the smaller ones each finds a little more odd.
	const halves = [0, 1].map((half) => {
		const isOwn = (i: number) => halfOf(i) === half;
		return scored(
			tune.cases.filter((_, i) => isOwn(i)),
			ranked(all.cases.filter((_, i) => i >= tune.cases.length || !isOwn(i))),
		);
	});
	const crossed = halves.flat();
	const levels = leastScores(crossed, tune);
	const curve = calibrated(crossed);
	const trees = ranked(all.cases);
	const test = casesIn(folder, ({ part }) => part === 'test', { knowledge, seed: seed + 1, share: tested });
	const figures = tell(scored(test.cases, trees), test, { levels, curve });
	write(
		'ranker',
		{
			...treeSections('word', trees),
			levels: Float64Array.of(levels.careful, levels.normal, levels.quiet),
			'calibration scores': Float64Array.from(curve, ({ score }) => score),
			'calibration shares': Float64Array.from(curve, ({ share }) => share),
		},
		figures,
	);
	return 0;
}

type Sections = Readonly<Record<string, SectionOf<SectionType> | string>>;

/** Twentieths of the text that the weights are fitted on, too: each pair is read by a model that did not count it. */
const folds: readonly (readonly number[])[] = [
	[3, 4],
	[5, 6],
	[7, 8],
];

function modelWithout(folder: string, counted: (document: Document) => boolean, most: number): LanguageModel {
	const { sections } = fitModel(folder, { counted, most, log: () => undefined });
	const header = { kind: 'wrong-words/model', version: 1, text: [], seed: 0, figures: {} };
	const model = languageModelOf(openAsset(assetBytes(header, sections), header.kind, 1));
	if (!model) throw new Error(`${folder} holds too little text.`);
	return model;
}

/** Laws say much the same: of theirs a part is enough. */
const tuned: Readonly<Record<string, number>> = { laws: 0.3 };
const shareOfFold: Readonly<Record<string, number>> = { laws: 0.15 };
const tested: Readonly<Record<string, number>> = { laws: 0.2 };

/** Cases of one story stay together. */
function halfOf(i: number): number {
	return Math.floor(i / 200) % 2;
}

/** So many of the characters that the model knows are meant where others are written; any that it knows may be written. */
const mostCommon = 3900;

function charactersOf({ alone }: LanguageModel): { readonly written: string[]; readonly common: string[] } {
	const units: number[] = [];
	for (let unit = 0x4e00; unit <= 0x9fa5; unit++) if (alone[unit] > -16.9) units.push(unit);
	const written = units.sort((one, other) => alone[other] - alone[one]).map((unit) => String.fromCharCode(unit));
	return { written, common: written.slice(0, mostCommon) };
}

/** What is said of copy as it was printed is what costs; that something else was guessed beside an error, too, hardly does. */
const weightOfPrinted = 8;
const weightOfOther = 0.1;
const growth = { turns: 300, depth: 6, stride: 0.08 };

function ranked(cases: readonly WordCase[]): Trees {
	const all = cases.flatMap(({ error, proposals }) =>
		proposals.map(({ evidence, isMeant }) => ({
			evidence,
			isMeant,
			weight: error === undefined ? weightOfPrinted : isMeant ? 1 : weightOfOther,
		})),
	);
	return boosted(
		{
			rows: all.map(({ evidence }) => evidence),
			isMeant: all.map(({ isMeant }) => isMeant),
			weights: Float64Array.from(all, ({ weight }) => weight),
		},
		growth,
	);
}

function tell(
	all: readonly ScoredCase[],
	test: WordCases,
	{
		levels,
		curve,
	}: { readonly levels: Readonly<Record<string, number>>; readonly curve: ReturnType<typeof calibrated> },
): Record<string, number> {
	const figures: Record<string, number> = {};
	const own = leastScores(all, test);
	for (const [level, least] of Object.entries(levels)) {
		const rate = reliability.falseRate(all, test, least);
		figures[`false in 10,000 at ${level}`] = round(rate, 100);
		console.log(
			`${level}: from ${least.toFixed(2)} on, ${rate.toFixed(2)} false in 10,000 (${own[level as 'quiet'].toFixed(2)} would be the rate asked for)`,
		);
		for (const [name, group] of groups) {
			const { total, found, mended } = shareFound(all, test, { least, group });
			if (total === 0) continue;
			figures[`${name} at ${level}`] = round(found, 1000);
			console.log(
				`  ${name.padEnd(16)} ${(100 * found).toFixed(1)} % of ${total}, mended right ${(100 * mended).toFixed(1)} %`,
			);
		}
	}
	for (const { said, true: share, count } of reliability.rows(all, curve))
		console.log(`  said ${said}: ${(100 * share).toFixed(0)} % true (${count.toFixed(1)})`);
	return figures;
}

function round(value: number, parts: number): number {
	return Math.round(value * parts) / parts;
}
