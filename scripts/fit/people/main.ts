import { readFileSync } from 'node:fs';
import { assetFolder, sourcesOf, writeAsset } from '../write-asset';
import { nameSections } from './contents';
import type { Sentence } from './examples';
import { type Fitted, fitModel } from './model';
import { reader } from './read';

const usage = `npm run fit -- names FILE… [--skip SOURCE,…] [--hold 8] [--keep 60000] [--copies 1] [--epochs 4] [--seed 1] [--out FOLDER]

Fits the model of names (people/names) on sentences in which every person is marked, a sentence a line:
{ id: 'SOURCE-NUMBER', text, spans: [[start, end, label]] }, where persons have the label PER.
--hold N leaves every Nth block of 40 lines out of the fit and reads it with the fitted weights; --skip leaves sources out and reads them.`;

/** The command line of the fit. Answers the exit status. */
export function main(args: readonly string[]): number {
	const values: Record<string, string> = {
		skip: '',
		hold: '0',
		keep: '60000',
		copies: '1',
		epochs: '4',
		seed: '1',
		out: assetFolder,
	};
	const files: string[] = [];
	for (let i = 0; i < args.length; i++) {
		const name = args[i].replace(/^--/, '');
		if (args[i].startsWith('--') && name in values) values[name] = args[++i];
		else files.push(args[i]);
	}
	if (files.length === 0) {
		console.error(usage);
		return 2;
	}
	const sentences = files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line): Sentence => JSON.parse(line)),
	);
	const skip = new Set(values.skip.split(',').filter(Boolean));
	const hold = Number(values.hold);
	const isOut = (sentence: Sentence, i: number) =>
		skip.has(sentence.id.slice(0, sentence.id.indexOf('-'))) || (hold > 0 && Math.floor(i / 40) % hold === 0);
	const fitted = fitModel(
		sentences.filter((sentence, i) => !isOut(sentence, i)),
		{
			seed: Number(values.seed),
			keep: Number(values.keep),
			copies: Number(values.copies),
			epochs: Number(values.epochs),
			log: (line) => console.log(line),
		},
	);
	const out = sentences.filter(isOut);
	const figures = out.length > 0 ? judge(out, fitted) : {};
	const header = { kind: 'people/names', version: 1, text: sourcesOf(files), seed: Number(values.seed), figures };
	console.log(writeAsset(values.out, header, nameSections(fitted)));
	return 0;
}

/** Reads sentences that the fit did not see, by the model alone, and prints what it finds of the persons marked; answers F1 by source. */
function judge(sentences: readonly Sentence[], fitted: Fitted): Record<string, number> {
	const figures: Record<string, number> = {};
	const read = reader(fitted);
	const tallies = new Map<string, { hit: number; missed: number; extra: number }>();
	for (const sentence of sentences) {
		const found = new Set(read(sentence).map(([start, end]) => `${start} ${end}`));
		const persons = sentence.spans.filter(([, , label]) => label === 'PER');
		const wanted = new Set(persons.map(([start, end]) => `${start} ${end}`));
		for (const source of [sentence.id.slice(0, sentence.id.indexOf('-')), 'all']) {
			const tally = tallies.get(source) ?? { hit: 0, missed: 0, extra: 0 };
			tallies.set(source, tally);
			for (const [start, end] of persons) if (end - start > 1) tally[found.has(`${start} ${end}`) ? 'hit' : 'missed']++;
			for (const span of found) if (!wanted.has(span)) tally.extra++;
		}
	}
	for (const [source, { hit, missed, extra }] of tallies) {
		const [precision, recall, both] = [
			hit / (hit + extra),
			hit / (hit + missed),
			(2 * hit) / (2 * hit + missed + extra),
		].map((share) => (100 * share).toFixed(1));
		console.log(`${source}: precision ${precision}, recall ${recall}, F1 ${both}`);
		figures[`F1 ${source}`] = Number(both);
	}
	return figures;
}
