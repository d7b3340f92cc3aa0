import type { PageFault, PageRule } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';

interface Digest {
	readonly span: Span;
	readonly headline: string;
	/** Hashes of the eight-character pieces of the text, thinned by value so that both copies keep the same ones. */
	readonly shingles: ReadonlySet<number>;
}

/** A story set twice on a page: the same headline and mostly the same text, or nearly the same text under another headline. */
export const duplicateArticle: PageRule<Digest> = {
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
	*judge(summaries) {
		for (let i = 1; i < summaries.length; i++) {
			const later = summaries[i] as (typeof summaries)[0];
			for (let k = 0; k < i; k++) {
				const earlier = summaries[k] as (typeof summaries)[0];
				if (!isCopy(earlier.summary, later.summary)) continue;
				yield fault(later, earlier);
				break;
			}
		}
	},
};

/** Length of a piece; as many Han characters in a row are seldom the same in two stories. */
const piece = 8;
/** One piece in so many is kept. */
const thinning = 4;
/** Of the pieces of the shorter story, the other one has this share. */
const enough = 0.6;
/** A story of fewer pieces is a line or two: nothing to compare. */
const fewest = 8;

function shinglesOf(text: string): Set<number> {
	const found = new Set<number>();
	let han = '';
	for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) han += text[at];
	for (let at = 0; at + piece <= han.length; at++) {
		let hash = 0;
		for (let i = at; i < at + piece; i++) hash = (Math.imul(hash, 31) + han.charCodeAt(i)) | 0;
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		if ((hash >>> 8) % thinning === 0) found.add(hash);
	}
	return found;
}

function isCopy(a: Digest, b: Digest): boolean {
	const [small, large] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
	if (small.size < fewest) return false;
	let common = 0;
	for (const shingle of small) if (large.has(shingle)) common++;
	return common >= small.size * (a.headline !== '' && a.headline === b.headline ? enough / 2 : enough);
}

function fault(later: { readonly section: number; readonly summary: Digest }, earlier: { readonly section: number; readonly summary: Digest }): PageFault {
	return {
		section: later.section,
		span: later.summary.span,
		message: { zh: '这一篇与本版另一篇内容基本相同。', en: 'This story is mostly the same as another on the page.' },
		related: [{ section: earlier.section, span: earlier.summary.span, message: { zh: '另一篇', en: 'The other story' } }],
	};
}
