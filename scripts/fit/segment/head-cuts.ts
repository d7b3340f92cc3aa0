import { keysOf, present } from '../../../server/ground/text/present';
import {
	cutFeatures,
	type HeadCut,
	type HeadFeature,
	headCuts,
	headFeatures,
} from '../../../server/reading/segment/head-features';
import { clauseSpans } from '../../../server/reading/segment/headline-parts';
import type { HeadCutWeights } from '../../../server/reading/segment/model/line-weights';
import type { GoldBlock } from './labels';
import type { TrainingPage } from './pages';

/** A line of clauses, and how it is cut. */
export interface CutLine {
	readonly words: readonly string[];
	readonly cut: HeadCut;
	/** The page has the parts on one line; stacked ones count less. */
	readonly joined: boolean;
}

const stackedWeight = 0.3;

const names = keysOf(headFeatures);
const number = new Map(names.map((name, i) => [name, i]));

/** Judgments that the fit starts from and is held to, in tenths of a nat. */
const prior: Partial<Record<HeadFeature, number>> = {
	kicker: -15,
	'kicker says': 40,
	'kicker ends with colon': 40,
	'kicker ends with dash': 40,
	'kicker is a rubric': 30,
	'kicker tells of a meeting': 20,
	'kicker even': 20,
	'kicker before what was decided': 20,
	'kicker as long': -15,
	'kicker asks': -10,
	'kicker with a colon': -20,
	deck: -20,
	'deck opens with dash': 60,
	'deck tells who attends': 35,
	'deck of figures': 25,
	'deck as long': -15,
	'headline even': 10,
	'headline nearly even': 3,
	'headline of a few': -10,
};

/**
 * The heads of a page as lines: kicker, headline and deck of each article joined by spaces, whether the page has them on one line or
 * stacked, since what tells them apart by their words is the same.
 * Only pages that tell of kickers and decks have any.
 */
export function cutLines({ judged }: Pick<TrainingPage, 'judged'>): CutLine[] {
	if (!judged) return [];
	const { gold, text } = judged;
	if (!gold.told.includes('kicker') && !gold.told.includes('deck')) return [];
	const heads = gold.blocks.filter(({ kind }) => kind in rank).sort((a, b) => a.span.start - b.span.start);
	const found: CutLine[] = [];
	for (let i = 0; i < heads.length; ) {
		let end = i + 1;
		// A head ends where text stands between two of its parts, or a part comes before its turn.
		while (
			end < heads.length &&
			rank[heads[end].kind] >= rank[heads[end - 1].kind] &&
			text.slice(heads[end - 1].span.end, heads[end].span.start).trim() === ''
		)
			end++;
		const line = cutLine(text, heads.slice(i, end));
		if (line) found.push(line);
		i = end;
	}
	return found;
}

const rank: Readonly<Record<string, number>> = { kicker: 0, headline: 1, deck: 2 };

function cutLine(text: string, heads: readonly GoldBlock[]): CutLine | undefined {
	const words: string[] = [];
	const kinds: string[] = [];
	for (const { kind, span } of heads)
		for (const line of text.slice(span.start, span.end).split('\n'))
			for (const { start, end } of clauseSpans(line, { start: 0, end: line.length })) {
				const word = line.slice(start, end).trim();
				if (word === '') continue;
				words.push(word);
				kinds.push(kind);
			}
	const first = kinds.indexOf('headline');
	if (words.length < 2 || first < 0) return undefined;
	const joined = !text.slice(heads[0].span.start, heads[heads.length - 1].span.end).includes('\n');
	return { words, cut: { first, last: kinds.lastIndexOf('headline') + 1 }, joined };
}

/** The heads of some pages, each once: a page may be there in several layouts. */
function distinct(pages: readonly TrainingPage[]): CutLine[] {
	const lines = pages.flatMap(cutLines);
	return [...new Map(lines.map((line) => [`${line.joined} ${line.words.join(' ')}`, line])).values()];
}

/** Weights of the features, in tenths of a nat: a log-linear model over the ways to cut a line, held to the judgments. */
export function learnHeadCuts(pages: readonly TrainingPage[], strength = 0.5): HeadCutWeights {
	const lines = distinct(pages);
	const start = Float64Array.from(names, (name) => (prior[name] ?? 0) / 10);
	const weights = start.slice();
	const examples = lines.map(({ words, cut, joined }) => {
		const cuts = headCuts(words.length);
		const rows = cuts.map((one) => cutFeatures(words, one).map((name) => present(number.get(name), name)));
		return {
			rows,
			weight: joined ? 1 : stackedWeight,
			right: cuts.findIndex(({ first, last }) => first === cut.first && last === cut.last),
		};
	});
	for (let epoch = 0; epoch < 400; epoch++) {
		const gradient = weights.map((weight, i) => -strength * (weight - start[i]));
		for (const { rows, right, weight } of examples) {
			if (right < 0) continue;
			const scores = rows.map((row) => Math.exp(row.reduce((sum, f) => sum + weights[f], 0)));
			const total = scores.reduce((sum, score) => sum + score, 0);
			for (const [i, row] of rows.entries())
				for (const f of row) gradient[f] += weight * ((i === right ? 1 : 0) - scores[i] / total);
		}
		for (let i = 0; i < weights.length; i++) weights[i] += (2 * gradient[i]) / (examples.length + 10);
	}
	const entries = names.map((name, i) => [name, Math.round(weights[i] * 10)] as const);
	return Object.fromEntries(entries.filter(([, weight]) => weight !== 0));
}
