import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contextOf } from '../../../server/reading/segment/context/context';
import { isCertainCut } from '../../../server/reading/segment/context/cuts';
import { type TextLines, textLinesOf } from '../../../server/reading/segment/context/text-lines';
import { type LineFeature, lineNumber } from '../../../server/reading/segment/model/line-features';
import { states } from '../../../server/reading/segment/model/states';
import {
	type Gold,
	type GoldFile,
	type GoldRow,
	type Label,
	type LabeledPage,
	labelsOfFile,
	labelsOfRow,
} from './labels';
import { cutOnce, type Lines, relaid, unsigned } from './layouts';
import { readMarkedCopy } from './marked-copy';

/** A page as the fit sees it: for each text line its features and the states that its labels leave open. */
export interface TrainingPage {
	readonly file: string;
	/** The paper; `copy` for marked pages, `blocks` for pages whose blocks are labeled. */
	readonly source: string;
	readonly weight: number;
	/** By text line: the numbers of its features, alone and with the line before. */
	readonly line: readonly Uint16Array[];
	readonly pair: readonly Uint16Array[];
	/** By text line: 1 for each state that its label agrees with, and that the fit is taught. */
	readonly wanted: readonly Uint8Array[];
	readonly open: readonly (readonly number[])[];
	/** The page itself, where it is judged: not the copies of it in another layout. */
	readonly judged: { readonly text: string; readonly lines: TextLines; readonly gold: Gold } | undefined;
}

/** The label files below some folders: `NAME.gold.json`, `gold.jsonl`, `NAME.copy`. */
export function labelFiles(folders: readonly string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(folder)
			.sort()
			.flatMap((name) => {
				const path = join(folder, name);
				if (statSync(path).isDirectory()) return labelFiles([path]);
				return name.endsWith('.gold.json') || name.endsWith('.copy') || name === 'gold.jsonl' ? [path] : [];
			}),
	);
}

/** The pages of some label files, each also in other layouts. Errors: throws where a text that a label file names is not there. */
export function trainingPages(files: readonly string[]): TrainingPage[] {
	let seed = 0;
	return files.flatMap((file) => {
		if (file.endsWith('.copy')) return copies({ file: basename(file), source: 'copy' }, readMarkedCopy(file), seed++);
		if (basename(file) === 'gold.jsonl') {
			const rows = rowsOf(file);
			const told = toldOf(rows);
			return rows.flatMap((row) => {
				const page = labelsOfRow(row, readFileSync(join(dirname(file), row.file), 'utf8'), told.get(row.source) ?? []);
				return copies(row, page, seed++);
			});
		}
		const gold: GoldFile = JSON.parse(readFileSync(file, 'utf8'));
		const page = labelsOfFile(gold, readFileSync(join(dirname(file), gold.file), 'utf8'));
		return [trainingPage({ file: gold.file, source: 'blocks', weight: 3 }, page)];
	});
}

function rowsOf(file: string): GoldRow[] {
	const rows = readFileSync(file, 'utf8').trim().split('\n');
	return rows.map((row): GoldRow => JSON.parse(row));
}

/** The kinds of blocks that each source tells of. */
function toldOf(rows: readonly GoldRow[]): Map<string, string[]> {
	const told = new Map<string, string[]>();
	for (const { source, articles } of rows) {
		const kinds = articles.flatMap(({ blocks }) => (blocks ?? []).map(({ kind }) => kind));
		told.set(source, [...new Set([...(told.get(source) ?? []), ...kinds])]);
	}
	return told;
}

/**
 * A page and what it is fitted as besides. Marked pages stay in their own layout: with others of each in the fit, pages of other papers
 * were read worse.
 */
function copies(
	{ file, source, variant }: { readonly file: string; readonly source: string; readonly variant?: string },
	page: LabeledPage,
	seed: number,
): TrainingPage[] {
	const others: [name: string, lines: Lines][] =
		source === 'copy'
			? [['cut', cutOnce(page, seed)]]
			: variant === 'v1'
				? [
						['relaid', relaid(page, seed)],
						['cut', cutOnce(page, seed)],
						['unsigned', unsigned(page)],
					]
				: [];
	return [
		trainingPage({ file, source, weight: 1 }, page),
		...others.map(([name, lines]) => trainingPage({ file: `${file} ${name}`, source, weight: 0.5 }, lines)),
	];
}

/** A page as the fit sees it; without gold it is fitted on but not judged. */
export function trainingPage(
	head: { readonly file: string; readonly source: string; readonly weight: number },
	page: Lines & { readonly gold?: Gold },
): TrainingPage {
	const text = page.lines.join('\n');
	const found = textLinesOf(text);
	const kinds = head.source === 'blocks' || head.source === 'copy' ? 'told' : 'open';
	const contexts = Array.from(found.text, (_, i) => contextOf(found, i));
	const wanted = Array.from(found.text, (index, i) => {
		const line = found.lines[index];
		const above = found.lines[found.text[i - 1]];
		const label = page.labels[index];
		// Some pages came with breaks of their own that no label tells of.
		const own =
			above &&
			found.layout.wrap === 0 &&
			isCertainCut(above, line) &&
			!states.some((one) => one.name === 'headline0' && label(one));
		const agrees: Label = own ? (state) => state.class === 'continuation' || label(state) : label;
		return allowed(contexts[i].line, agrees, kinds);
	});
	return {
		...head,
		line: contexts.map(({ line }) => Uint16Array.from(line)),
		pair: contexts.map(({ pair }) => Uint16Array.from(pair)),
		wanted,
		open: wanted.map((mask, i) => openStates(taught(mask, contexts[i].line))),
		judged: page.gold && { text, lines: found, gold: page.gold },
	};
}

function openStates(mask: Uint8Array): number[] {
	return [...mask.keys()].filter((state) => mask[state] === 1);
}

/** True where one of some features is among those of a line in its context. */
function has(features: readonly number[], names: readonly LineFeature[]): boolean {
	return names.some((name) => features.includes(lineNumber[name]));
}

/** What a line must show to be one of the rarer kinds, where its label leaves the kind open: without it these kinds would drift. */
const evidence: Readonly<Record<string, readonly LineFeature[]>> = {
	note: ['note name', 'note opening'],
	byline: ['byline alone', 'signature alone', 'lead alone', 'author line', 'names alone', 'name under heading'],
	tail: [
		'signature alone',
		'byline alone',
		'names below text',
		'lead below text',
		'name below text',
		'name between texts',
	],
	credit: ['credit alone', 'byline alone'],
	jump: ['jump alone'],
	item: ['ends open', 'ends with quote', 'ends with exclamation'],
	crosshead: [
		'ends open',
		'ends with quote',
		'ends with bracket',
		'ends with exclamation',
		'ends with dash',
		'ends with ellipsis',
		'ends with colon',
	],
};

const named: readonly LineFeature[] = [
	'byline alone',
	'signature alone',
	'lead alone',
	'names alone',
	'name at the end',
	'author line',
	'credit alone',
	'imprint alone',
	'source in brackets',
	'organ alone',
	'in brackets',
];

/** A name that no recognizer knows for one looks like a heading: to learn that headings are bylines would be worse than to miss it. */
function taught(mask: Uint8Array, features: readonly number[]): Uint8Array {
	const signs = ['byline', 'overline', 'tail'];
	const only = states.every(({ class: kind, starts }, s) => !mask[s] || (!starts && signs.includes(kind)));
	if (!only || has(features, named)) return mask;
	return Uint8Array.from(states, ({ starts, phase }, s) => (mask[s] || (!starts && phase !== 'furniture') ? 1 : 0));
}

/** The states that a label agrees with. Where labels leave kinds open, a rare one must show a sign of its own. */
function allowed(features: readonly number[], label: Label, kinds: 'told' | 'open'): Uint8Array {
	const mask = Uint8Array.from(states, (state) =>
		label(state) && (kinds === 'told' || !(state.class in evidence) || has(features, evidence[state.class])) ? 1 : 0,
	);
	return mask.includes(1) ? mask : Uint8Array.from(states, (state) => (label(state) ? 1 : 0));
}
