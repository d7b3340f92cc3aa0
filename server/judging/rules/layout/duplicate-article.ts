import type { Article } from '../../../ground/model/article';
import type { SectionPairRule } from '../../../ground/model/rule';
import type { Span } from '../../../ground/model/span';
import { firstFrom } from '../../../ground/text/bisect';
import { memoizePassing } from '../../../ground/text/memoize';
import { storyOf } from '../lib/clauses';
import { keptPieces } from '../lib/pieces';

/** A story set twice on a page: the same headline and mostly the same text, or nearly the same text under another headline. */
export const duplicateArticle: SectionPairRule = {
	name: 'duplicate-article',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 4,
	title: { zh: '稿件重复', en: 'Story set twice' },
	// A few of the pieces are enough to find pairs that might be copies.
	keys: (article) => storyOf(article).pieces,
	*compare(earlier, later) {
		if (!isCopy(earlier, later)) return;
		yield {
			span: headOf(later).opening,
			message: { zh: '这一篇与本版另一篇内容基本相同。', en: 'This story is mostly the same as another on the page.' },
			earlierPlaces: [{ span: headOf(earlier).opening, message: { zh: '另一篇', en: 'The other story' } }],
		};
	},
};

/** The share of the shorter story's pieces that the other one must have. */
const enough = 0.6;
/** A story of fewer pieces is a line or two: nothing to compare. */
const fewest = 8;
/** Under another headline, a copy must have at least this part of the story's length. */
const mostTimes = 3;

/** All pieces of the story that are kept. Only asked for stories that share one of the pieces of `storyOf`. */
const sortedPieces = memoizePassing(
	(article: Article): Int32Array => distinct(Int32Array.from(keptPieces(article.draft)).sort()),
);

function isCopy(a: Article, b: Article): boolean {
	const [one, other] = [sortedPieces(a), sortedPieces(b)];
	const [small, large] = one.length < other.length ? [one, other] : [other, one];
	if (small.length < fewest) return false;
	const { headline } = headOf(a);
	const isSameHeadline = headline !== '' && headline === headOf(b).headline;
	// A few sentences of a story put above it are its key points.
	if (!isSameHeadline && small.length * mostTimes < large.length) return false;
	return commonCount(small, large) >= small.length * (isSameHeadline ? enough / 2 : enough);
}

const farShorter = 16;

/** How many numbers two rows share, of which the first is no longer; both are sorted, and none stands twice. */
function commonCount(a: Int32Array, b: Int32Array): number {
	let common = 0;
	// So a long story is not read from end to end for each short one that it is compared with.
	if (a.length * farShorter < b.length) {
		for (const number of a) if (b[firstFrom(b, number)] === number) common++;
		return common;
	}
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		const apart = a[i] - b[j];
		if (apart === 0) common++;
		if (apart <= 0) i++;
		if (apart >= 0) j++;
	}
	return common;
}

function distinct(sorted: Int32Array): Int32Array {
	let end = 0;
	for (const number of sorted) if (end === 0 || number !== sorted[end - 1]) sorted[end++] = number;
	return sorted.subarray(0, end);
}

/** The words of the headlines, and where the story opens: the first headline, or where there is none the first block. */
const headOf = memoizePassing(({ draft }: Article): { readonly headline: string; readonly opening: Span } => {
	const { logical, logicalBlocks } = draft;
	const heads = logicalBlocks.filter(({ kind }) => kind === 'headline');
	return {
		headline: heads.map(({ span }) => logical.text.slice(span.start, span.end)).join(''),
		opening: (heads[0] ?? logicalBlocks[0])?.span ?? { start: 0, end: 0 },
	};
});
