import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assetFolder, sourcesOf, writeAsset } from '../write-asset';
import { lineSections } from './contents';
import { cross } from './cross';
import { explainPage } from './explain';
import { type Board, judge } from './judge';
import { type FitOptions, learn } from './learn';
import { lineJoinSections } from './line-join';
import { labelFiles, type TrainingPage, trainingPages } from './pages';
import * as prior from './prior';
import { report } from './report';

const usage = `npm run fit -- lines FOLDER… [options]: fits the weights of the decoder (segment/lines) on labeled pages

A folder holds, at any depth, pages in one of three forms, each a text beside its labels:
  NAME.copy       a marked page (test/corpus/README.md)
  NAME.gold.json  { file, articles: [{ span, blocks: [{ kind, span }] }], furniture: [{ kind, span }], splits: [{ span }] }
  gold.jsonl      a page a line: { file, source, variant, articles: [{ start, end, headline: [line…], multi, type, blocks }], furniture: [line…], splits: [[a, b]…] }

--skip SOURCE,…   leaves out these papers
--check SOURCE,…  fits without these papers and says how they are read, in totals alone
--cross           reads each page with weights that were fitted without its paper (a third of the marked pages); writes nothing
--only PART,…     with --cross: these papers alone (marked: the thirds)
--own             reads all pages with the weights fitted on all of them; writes nothing
--misses          says with --cross and --own what was missed
--explain         of one page of text in the place of FOLDER: why each line was taken for what it is; fits nothing
--line-join       fits the characters at line ends instead (segment/line-join)
--strength 6 --epochs 25 --bags 5
--out FOLDER      where the assets are written (assets)`;

/** The command line of the fit. Answers the exit status. */
export function main(args: readonly string[]): number {
	const { values, positionals: folders } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			skip: { type: 'string', default: '' },
			check: { type: 'string', default: '' },
			only: { type: 'string', default: '' },
			cross: { type: 'boolean', default: false },
			own: { type: 'boolean', default: false },
			misses: { type: 'boolean', default: false },
			explain: { type: 'boolean', default: false },
			'line-join': { type: 'boolean', default: false },
			strength: { type: 'string', default: '6' },
			epochs: { type: 'string', default: '25' },
			bags: { type: 'string', default: '5' },
			out: { type: 'string', default: assetFolder },
		},
	});
	if (folders.length === 0) {
		console.error(usage);
		return 2;
	}
	if (values.explain) {
		for (const file of folders) for (const line of explainPage(readFileSync(file, 'utf8'))) console.log(line);
		return 0;
	}
	const names = (list: string) => list.split(',').filter(Boolean);
	const [skip, check] = [names(values.skip), names(values.check)];
	const all = trainingPages(labelFiles(folders)).filter((page) => !skip.includes(page.source));
	const pages = all.filter((page) => !check.includes(page.source));
	console.log(`${pages.length} pages, ${pages.reduce((sum, page) => sum + page.line.length, 0)} text lines`);
	if (values['line-join']) {
		console.log(writeAsset(values.out, headerOf('line-join', folders, pages), lineJoinSections(pages)));
		return 0;
	}
	const options: FitOptions = {
		strength: Number(values.strength),
		epochs: Number(values.epochs),
		bags: Number(values.bags),
		...(values.cross ? {} : { log: console.log }),
	};
	const learned = (some: readonly TrainingPage[]) => learn(some, prior, options);
	const board: Board = new Map();
	const to = { board, ...(values.misses ? { miss: console.log } : {}) };
	if (values.cross) cross(pages, learned, { ...to, only: names(values.only) });
	const fitted = values.cross && check.length === 0 ? undefined : learned(pages);
	if (fitted && values.own) judge(pages, fitted, to);
	if (fitted)
		judge(
			all.filter((page) => check.includes(page.source)),
			fitted,
			{ board },
		);
	for (const line of report(board)) console.log(line);
	if (fitted && !values.cross && !values.own) {
		console.log(
			writeAsset(values.out, headerOf('lines', folders, pages), lineSections(fitted.tables, fitted.headCuts)),
		);
	}
	return 0;
}

function headerOf(kind: string, folders: readonly string[], pages: readonly TrainingPage[]) {
	return {
		kind: `segment/${kind}`,
		version: 1,
		text: [...sourcesOf(folders), ...corporaOf(pages)],
		seed: 1,
		figures: {},
	};
}

/** What the tables were fitted on, a paper a line. */
function corporaOf(pages: readonly TrainingPage[]): string[] {
	const counts = new Map<string, number>();
	for (const { source, judged } of pages) if (judged) counts.set(source, (counts.get(source) ?? 0) + 1);
	const told: Readonly<Record<string, string>> = {
		copy: 'marked pages (test/corpus)',
		blocks: 'pages with labeled blocks',
	};
	return [...counts].map(([source, count]) => `${told[source] ?? source}: ${count}`);
}
