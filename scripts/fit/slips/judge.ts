import { treeScore } from '../../../server/judging/slips/trees';
import { boosted, type Examples, type Growth } from './boost';
import type { Case, Cases, SlipKind } from './rows';

/** A case with the best of its candidates, by weights that were fitted without it. */
export interface Scored {
	readonly one: Case;
	readonly score: number;
	readonly isRight: boolean;
	readonly meant: number;
}

/** How cases are scored: what else the trees are fitted on, how they grow, and whether a first look decides what they are asked about. */
export interface Scoring {
	readonly more?: readonly Case[];
	readonly growth?: Partial<Growth>;
	readonly gate?: { readonly growth: Growth; readonly least: number };
}

/** Scores each case by trees that were fitted on the other three quarters of them. */
export function crossScored(cases: readonly Case[], { more = [], growth, gate }: Scoring = {}): Scored[] {
	const part = (i: number) => Math.floor(i / 50) % parts;
	const judges = Array.from({ length: parts }, (_, own) => {
		const examples = examplesOf([...cases.filter((_, i) => part(i) !== own), ...more]);
		const trees = boosted(examples, growth);
		const first = gate && boosted(examples, gate.growth);
		return (features: readonly number[]) =>
			first && treeScore(first, features) < gate.least ? shut : treeScore(trees, features);
	});
	return cases.map((one, i) => {
		const scored = one.candidates.map((each) => ({ each, score: judges[part(i)](each.features) }));
		const best = scored.reduce((most, next) => (next.score > most.score ? next : most));
		return { one, score: best.score, isRight: best.each.isMeant, meant: best.each.meant };
	});
}

const parts = 4;

/** What the first look passes over is not said at any threshold. */
const shut = -10;

/**
 * All candidates of the cases. What is said of copy as it was printed is what costs: it counts for several. That at a slip something else
 * was guessed, too, hardly counts: it is found all the same.
 */
export function examplesOf(cases: readonly Case[]): Examples {
	const all = cases.flatMap(({ slip, candidates }) =>
		candidates.map(({ features, isMeant }) => ({
			features,
			isMeant,
			weight: slip === undefined ? weightOfPrinted : isMeant ? 1 : weightOfOther,
		})),
	);
	return {
		rows: all.map(({ features }) => features),
		isMeant: all.map(({ isMeant }) => isMeant),
		weights: Float64Array.from(all, ({ weight }) => weight),
	};
}

const weightOfPrinted = 8;
const weightOfOther = 0.1;

/** One point of a curve: so many false findings in 10,000 characters, the least score that gives them, and the share found by kind. */
export interface Point {
	readonly rate: number;
	readonly least: number;
	readonly found: ReadonlyMap<SlipKind, number>;
	readonly all: number;
}

/**
 * The curve: what is found of the slips put in at how many false findings. `isTrue` says of a finding in copy as it was printed that it
 * was read and is a fault.
 */
export function curve(
	scored: readonly Scored[],
	{ characters, slips }: Cases,
	isTrue: (one: Case) => boolean,
): Point[] {
	const printed = scored
		.filter(({ one }) => one.slip === undefined && !isTrue(one))
		.map(({ score }) => score)
		.sort((one, other) => other - one);
	const size = [...characters.values()].reduce((sum, count) => sum + count, 0);
	const total = [...slips.values()].reduce((sum, count) => sum + count, 0);
	return rates.map((rate) => {
		const least = printed[Math.round((rate * size) / 10_000)] ?? 0;
		const hits = scored.filter(({ one, score }) => one.slip !== undefined && score > least);
		const share = (kind: SlipKind) => hits.filter(({ one }) => one.slip === kind).length / (slips.get(kind) ?? 1);
		return {
			rate,
			least,
			found: new Map([...slips.keys()].map((kind) => [kind, share(kind)])),
			all: hits.length / Math.max(1, total),
		};
	});
}

const rates = [0.05, 0.1, 0.15, 0.3, 0.5];

/**
 * For a pair of small words, what is written and what was meant: the least score that lets so few of printed copy through, and the share
 * found.
 */
export interface PairPoint {
	readonly pair: SlipKind;
	readonly points: readonly { readonly wrong: number; readonly least: number; readonly found: number }[];
}

/** The curve of each pair of small words. Slips count as found where the right one is said. */
export function pairCurves(scored: readonly Scored[], { slips }: Cases): PairPoint[] {
	const byPair = new Map<SlipKind, { readonly printed: number[]; readonly found: number[] }>();
	for (const pair of slips.keys()) byPair.set(pair, { printed: [], found: [] });
	for (const { one, score, meant, isRight } of scored) {
		const pair: SlipKind = `${one.shown[one.shown.indexOf('⟦') + 1]}→${String.fromCharCode(meant)}`;
		if (one.slip === undefined) byPair.get(pair)?.printed.push(score);
		else if (isRight) byPair.get(pair)?.found.push(score);
	}
	return Array.from(byPair, ([pair, { printed, found }]) => {
		printed.sort((one, other) => other - one);
		return {
			pair,
			points: wrongs.map((wrong) => {
				const least = printed[wrong] ?? 0;
				return { wrong, least, found: found.filter((score) => score > least).length / (slips.get(pair) ?? 1) };
			}),
		};
	});
}

const wrongs = [0, 1, 2, 3, 5, 10, 20];
