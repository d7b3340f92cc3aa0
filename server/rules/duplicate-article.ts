import type { TwinRule } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';

interface Digest {
	readonly span: Span;
	readonly headline: string;
	/** Hashes of the eight-character pieces of the text, thinned by value so that both copies keep the same ones. */
	readonly shingles: ReadonlySet<number>;
}

/** A story set twice on a page: the same headline and mostly the same text, or nearly the same text under another headline. */
export const duplicateArticle: TwinRule<Digest> = {
	name: 'duplicate-article',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 4,
	title: { zh: '稿件重复', en: 'Story set twice' },
	summarize({ draft }) {
		if (draft.kind !== 'article') return undefined;
		const { text } = draft.logical;
		const head = draft.logicalBlocks.filter(({ kind }) => kind === 'headline');
		const body = draft.logicalBlocks.filter(({ kind }) => kind === 'paragraph');
		const first = head[0] ?? draft.logicalBlocks[0];
		if (!first) return undefined;
		return { span: first.span, headline: head.map(({ span }) => text.slice(span.start, span.end)).join(''), shingles: shinglesOf(body.map(({ span }) => text.slice(span.start, span.end)).join('')) };
	},
	*keys({ shingles }) {
		// A few of the pieces will do to find who might be a copy of whom.
		for (const shingle of shingles) if ((shingle >>> 16) % sampling === 0) yield String(shingle);
	},
	*compare(earlier, later) {
		if (!isCopy(earlier, later)) return;
		yield {
			span: later.span,
			message: { zh: '这一篇与本版另一篇内容基本相同。', en: 'This story is mostly the same as another on the page.' },
			twins: [{ span: earlier.span, message: { zh: '另一篇', en: 'The other story' } }],
		};
	},
};

/** Length of a piece; as many Han characters in a row are seldom the same in two stories. */
const piece = 8;
/** One piece in so many is kept. */
const thinning = 4;
/** One of so many kept pieces is a key: a story of 200 characters still has six, and a copy shares more than half of them. */
const sampling = 8;
/** Of the pieces of the shorter story, the other one has this share. */
const enough = 0.6;
/** A story of fewer pieces is a line or two: nothing to compare. */
const fewest = 8;
/** Under another headline, a copy is not shorter than this part of the story. */
const mostTimes = 3;

function shinglesOf(text: string): Set<number> {
	const found = new Set<number>();
	const han: number[] = [];
	// A rolling hash: the piece that ends here is the one before, less the unit that falls out of it.
	let rolling = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (!isHan(unit)) continue;
		rolling = (Math.imul(rolling, base) + unit - Math.imul(han.length >= piece ? (han[han.length - piece] as number) : 0, outgoing)) | 0;
		han.push(unit);
		if (han.length < piece) continue;
		const hash = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
		if ((hash >>> 8) % thinning === 0) found.add(hash);
	}
	return found;
}

const base = 31;
/** `base` to the power of `piece`, in 32 bits. */
const outgoing = Array.from({ length: piece }).reduce((power: number) => Math.imul(power, base), 1);

function isCopy(a: Digest, b: Digest): boolean {
	const [small, large] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
	if (small.size < fewest) return false;
	const isSameHeadline = a.headline !== '' && a.headline === b.headline;
	// A few sentences of a story put above it are its key points.
	if (!isSameHeadline && small.size * mostTimes < large.size) return false;
	let common = 0;
	for (const shingle of small) if (large.has(shingle)) common++;
	return common >= small.size * (isSameHeadline ? enough / 2 : enough);
}
