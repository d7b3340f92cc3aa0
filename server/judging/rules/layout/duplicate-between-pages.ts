import type { Article } from '../../../ground/model/article';
import type { PageRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { memoize } from '../../../ground/text/memoize';
import { headlineOf } from '../../../reading/issue/jumps';
import { keptPieces } from '../lib/pieces';
import { elsewhere, pageWords } from './lib/elsewhere';

/** What is kept of a story: the smallest of the hashes of its pieces, by which two stories are alike as they are by all of them. */
interface Told {
	readonly headline: string;
	readonly opening: Span;
	/** Ascending, at most `kept`. */
	readonly sketch: readonly number[];
}

/**
 * A story that stands on two pages of the issue: nearly the same text, or the same headline and mostly the same text.
 *
 * Of each story a sketch is kept (Broder 1997, the smallest hashes): the share of common ones is that of common pieces, to about a tenth.
 */
export const duplicateBetweenPages: PageRule<Told> = {
	name: 'duplicate-between-pages',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 4,
	needsIssue: true,
	title: { zh: '两版稿件重复', en: 'Story set on two pages' },
	summarize: memoize((article: Article): Told | undefined => {
		const sketch = sketchOf(article);
		const { logicalBlocks } = article.draft;
		const first = logicalBlocks.find(({ kind }) => kind === 'headline') ?? logicalBlocks[0];
		return sketch.length < fewest || !first
			? undefined
			: { headline: headlineOf(article), opening: first.span, sketch };
	}),
	shares: ({ sketch }) => sketch.slice(0, keys).map((hash) => hash.toString(36)),
	*judge(summaries, { issue }) {
		const others = issue?.told.get(duplicateBetweenPages.name) ?? [];
		for (const { section, summary } of summaries) {
			const other = others.find(({ told, page }) => page !== issue?.number && isCopy(summary, told as Told));
			if (!other) continue;
			const page = pageWords(other.page);
			yield {
				section,
				span: summary.opening,
				message: {
					zh: `这一篇与${page.zh}的一篇内容基本相同。`,
					en: `This story is mostly the same as one on ${page.en}.`,
				},
				related: elsewhere(summary.opening, other),
			};
		}
	},
};

const kept = 32;
/** Stories of which so few are kept are a line or two. */
const fewest = 12;
/** Of two copies of which half is the same, one of so many smallest is common in 99 of a hundred. */
const keys = 8;
const enough = 0.6;

function sketchOf({ draft }: Article): number[] {
	return [...new Set(keptPieces(draft))].sort((a, b) => a - b).slice(0, kept);
}

function isCopy(one: Told, other: Told): boolean {
	const [own, theirs] = [one.sketch, other.sketch];
	// Of the smallest of both together, how many are in both. It is asked of many pairs, so no list is made.
	let common = 0;
	let count = 0;
	for (let i = 0, k = 0; count < kept && (i < own.length || k < theirs.length); count++) {
		const apart = (own[i] ?? Number.MAX_VALUE) - (theirs[k] ?? Number.MAX_VALUE);
		if (apart === 0) common++;
		if (apart <= 0) i++;
		if (apart >= 0) k++;
	}
	const isSameHeadline = one.headline !== '' && one.headline === other.headline;
	return common >= count * (isSameHeadline ? enough / 2 : enough);
}
