import { treeScore } from '../trees';
import { boosted, type Examples } from './boost';
import type { Case, Cases, SlipKind } from './rows';

/** A case with the best of its candidates, by weights that were fitted without it. */
export interface Scored {
	readonly one: Case;
	readonly score: number;
	readonly isRight: boolean;
	readonly meant: number;
}

/** Scores each case by trees that were fitted on the other half of them. */
export function crossScored(cases: readonly Case[]): Scored[] {
	const half = (i: number) => Math.floor(i / 50) % 2;
	const trees = [0, 1].map((own) => boosted(examplesOf(cases.filter((_, i) => half(i) !== own))));
	return cases.map((one, i) => {
		const scored = one.candidates.map((each) => ({ each, score: treeScore(trees[half(i)], each.features) }));
		const best = scored.reduce((most, next) => (next.score > most.score ? next : most));
		return { one, score: best.score, isRight: best.each.isMeant, meant: best.each.meant };
	});
}

/** All candidates of the cases. */
export function examplesOf(cases: readonly Case[]): Examples {
	const all = cases.flatMap(({ candidates }) => candidates);
	return { rows: all.map(({ features }) => features), isMeant: all.map(({ isMeant }) => isMeant) };
}

/**
 * One point of the curve: so many false findings in 10,000 characters, the least score that gives them, and what is found of the slips
 * put in.
 */
export interface Point {
	readonly rate: number;
	readonly least: number;
	readonly found: ReadonlyMap<SlipKind, number>;
	readonly all: number;
}

/** The curve over the sources that are asked for. */
export function curve(
	scored: readonly Scored[],
	{ characters, slips }: Cases,
	isAsked: (source: string) => boolean,
): Point[] {
	const printed = scored
		.filter(({ one }) => one.slip === undefined && isAsked(one.source))
		.map(({ score }) => score)
		.sort((one, other) => other - one);
	const size = [...characters].reduce((sum, [source, count]) => sum + (isAsked(source) ? count : 0), 0);
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
