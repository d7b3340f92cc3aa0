import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wordClass } from '../word-classes';
import { alikeOf } from './alike';
import { boosted } from './boost';
import { chanceOf } from './chance';
import { classRowsOf, type TaggedWord } from './classes';
import { count, gramsWithout, kept } from './count';
import { crossScored, curve, examplesOf } from './judge';
import { particleCases, weighParticles } from './particles';
import { alikeTable, classTable, gramTable, particleTable, treeTable } from './print';
import { casesOf } from './rows';
import { copyOf } from './texts';

const usage = `npm run fit -- slips PATH… [options]: fits the tables of server/slips on copy as it was printed

A path is a text (*.txt), a marked page (*.copy), lines of JSON with a text (*.jsonl), or a folder of these. Each source is judged by
what the others wrote; the weights by those of the other half. The curve says what is found of the slips put in.

--words FILE      jieba's dictionary: counts within words, and the classes of words (class-table.ts)
--unihan FOLDER   with --words: Unihan_Readings.txt and its like, for the characters that are alike (alike-table.ts)
--plain SOURCE,…  sources of careless copy: counted, not judged, and no part of the fit of 的, 地, 得
--seed 1
--out FOLDER      where the tables are written (server/slips)`;

/** The command line of the fit. Answers the exit status. */
export function main(args: readonly string[]): number {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			words: { type: 'string' },
			unihan: { type: 'string' },
			plain: { type: 'string', default: '' },
			seed: { type: 'string', default: '1' },
			out: { type: 'string', default: 'server/slips' },
		},
	});
	if (positionals.length === 0) {
		console.error(usage);
		return 2;
	}
	const write = (name: string, text: string) => writeFileSync(join(values.out, `${name}.ts`), text);
	const words = values.words === undefined ? [] : taggedWords(values.words);
	if (words.length > 0) write('class-table', classTable(classRowsOf(words)));
	if (values.unihan !== undefined) {
		const folder = values.unihan;
		const lines = ['Readings', 'DictionaryLikeData', 'IRGSources'].flatMap((name) =>
			readFileSync(join(folder, `Unihan_${name}.txt`), 'utf8').split('\n'),
		);
		write('alike-table', alikeTable(alikeOf(usualCharacters(words, lines), lines)));
	}
	const copies = copyOf(positionals);
	const plain = new Set(values.plain.split(',').filter(Boolean));
	const careful = copies.filter(({ source }) => !plain.has(source));
	const counted = count(
		copies,
		words.filter(({ word, tag }) => word.length > 1 && !tag.startsWith('nr')).map(({ word, count }) => [word, count]),
	);
	const cases = casesOf(careful, (source) => gramsWithout(counted, source), chanceOf(Number(values.seed)));
	for (const { rate, least, all, found } of curve(crossScored(cases.cases), cases, () => true))
		console.log(
			`${rate} in 10,000 from ${least.toFixed(1)} on: ${all.toFixed(3)} found (${Array.from(found, ([kind, share]) => `${kind} ${share.toFixed(3)}`).join(', ')})`,
		);
	write('gram-table', gramTable(kept(counted)));
	write('tree-table', treeTable(boosted(examplesOf(cases.cases))));
	write(
		'particle-table',
		particleTable(weighParticles(particleCases(careful, wordClass()), chanceOf(Number(values.seed)))),
	);
	return 0;
}

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
