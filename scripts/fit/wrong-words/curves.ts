import { type Trees, treeScore } from '../../../server/judging/slips/trees';
import { type CalibrationPoint, probabilityAt } from '../../../server/judging/wrong-words/calibration';
import { shareOf } from './calibration';
import type { WordCase, WordCases } from './cases';
import { makers } from './makers';

/** A case with the best of its proposals. */
export interface ScoredCase {
	readonly one: WordCase;
	readonly score: number;
	readonly isRight: boolean;
	readonly meant: string;
}

export function scored(cases: readonly WordCase[], trees: Trees): ScoredCase[] {
	return cases.map((one) => {
		const all = one.proposals.map((each) => ({ each, score: treeScore(trees, each.evidence) }));
		const best = all.reduce((most, next) => (next.score > most.score ? next : most));
		return { one, score: best.score, isRight: best.each.isMeant, meant: best.each.meant };
	});
}

/** False findings in 10,000 characters of papers that a level may have. */
export const rates = { careful: 3, normal: 0.3, quiet: 0.05 } as const;

const papers = /^(?:rmrb|xxsb|mrdx|xwlb)$/;

/** The least score of each level: so many false findings on papers as they were printed. */
export function leastScores(all: readonly ScoredCase[], { characters }: WordCases): Record<keyof typeof rates, number> {
	const printed = all
		.filter(({ one }) => one.error === undefined && papers.test(one.source))
		.map(({ score }) => score)
		.sort((one, other) => other - one);
	const size = [...characters].reduce((sum, [source, count]) => sum + (papers.test(source) ? count : 0), 0);
	// One less than there may be: of few, chance has a part.
	const at = (rate: number) => printed[Math.max(0, Math.floor((rate * size) / 10_000) - 1)] ?? 0;
	return { careful: at(rates.careful), normal: at(rates.normal), quiet: at(rates.quiet) };
}

/** The share of the errors found at a score, and of those the share that is mended right; by the words of their keys. */
export function shareFound(
	all: readonly ScoredCase[],
	{ errors }: WordCases,
	{ least, group }: { readonly least: number; readonly group: RegExp },
) {
	let total = 0;
	for (const [key, count] of errors) if (group.test(key)) total += count;
	const hits = all.filter(({ one, score }) => one.error !== undefined && score > least && group.test(one.error));
	const right = hits.filter(({ isRight }) => isRight).length;
	return { total, found: right / Math.max(1, total), mended: right / Math.max(1, hits.length) };
}

/** The errors that figures are told of, by what their keys say: `rmrb sound rare`. */
export const groups: readonly (readonly [name: string, group: RegExp])[] = [
	['papers', /^(?:rmrb|xxsb|mrdx|xwlb) /],
	['reports', /^reports /],
	['laws', /^laws /],
	...makers.map((maker) => [`papers, ${maker}`, new RegExp(`^(?:rmrb|xxsb|mrdx|xwlb) ${maker} \\w+$`)] as const),
	...['rare', 'common'].map(
		(often) => [`papers, ${often}`, new RegExp(`^(?:rmrb|xxsb|mrdx|xwlb) .*${often}$`)] as const,
	),
];

/** How well what is said agrees with what is true, on copy with as many errors as an editor gets. */
export const reliability = {
	/** False findings in 10,000 characters of papers as they were printed. */
	falseRate(all: readonly ScoredCase[], { characters }: WordCases, least: number): number {
		const size = [...characters].reduce((sum, [source, count]) => sum + (papers.test(source) ? count : 0), 0);
		const wrong = all.filter(({ one, score }) => one.error === undefined && papers.test(one.source) && score > least);
		return (10_000 * wrong.length) / Math.max(1, size);
	},
	/** By tenths of the probability that was said: the share that is true, and how many findings there are. */
	rows(all: readonly ScoredCase[], curve: readonly CalibrationPoint[]) {
		const tenths = Array.from({ length: 10 }, () => ({ right: 0, weight: 0 }));
		for (const one of all) {
			const tenth = tenths[Math.min(9, Math.floor(10 * probabilityAt(curve, one.score)))];
			tenth.weight += shareOf(one);
			if (one.isRight) tenth.right += shareOf(one);
		}
		return tenths.flatMap(({ right, weight }, i) =>
			weight > 0 ? [{ said: `${i / 10} to ${(i + 1) / 10}`, true: right / weight, count: weight }] : [],
		);
	},
};
