import type { Article } from '../model/article';
import type { TwinRule } from '../model/rule';
import type { Span } from '../model/span';
import { isHan } from '../text/characters';
import { stirred } from '../text/hash';
import { keptWith } from '../text/kept';

/** A story set twice on a page: the same headline and mostly the same text, or nearly the same text under another headline. */
export const duplicateArticle: TwinRule = {
	name: 'duplicate-article',
	category: 'structure',
	tier: 'B',
	severity: 'warning',
	weight: 4,
	title: { zh: '稿件重复', en: 'Story set twice' },
	// A few of the pieces will do to find who might be a copy of whom.
	keys: (article) => shingles(article, keyBits),
	*compare(earlier, later) {
		if (!isCopy(earlier, later)) return;
		yield {
			span: openingOf(later),
			message: { zh: '这一篇与本版另一篇内容基本相同。', en: 'This story is mostly the same as another on the page.' },
			twins: [{ span: openingOf(earlier), message: { zh: '另一篇', en: 'The other story' } }],
		};
	},
};

/** Length of a piece; as many Han characters in a row are seldom the same in two stories. */
const piece = 8;
/** One piece in four is kept, by two bits of its hash, so that both copies keep the same ones. */
const keptBits = 0x300;
/** One in eight of these is a key, by three more: a story of 200 characters still has six, and a copy shares more than half of them. */
const keyBits = keptBits | 0x70000;
/** Of the pieces of the shorter story, the other one has this share. */
const enough = 0.6;
/** A story of fewer pieces is a line or two: nothing to compare. */
const fewest = 8;
/** Under another headline, a copy is not shorter than this part of the story. */
const mostTimes = 3;

/** Room for one story after the other. */
const room = new Int32Array(piece);

/** The hashes of the eight-character pieces of a story's paragraphs, those that have none of the bits. They may repeat. */
function shingles({ draft }: Article, bits: number): number[] {
	const found: number[] = [];
	if (draft.kind !== 'article') return found;
	const { text } = draft.logical;
	// The last units that were read, in a ring.
	const ring = room;
	// A rolling hash: the piece that ends here is the one before, less the unit that falls out of it.
	let rolling = 0;
	let read = 0;
	ring.fill(0);
	for (const { kind, span } of draft.logicalBlocks) {
		if (kind !== 'paragraph') continue;
		for (let at = span.start; at < span.end; at++) {
			const unit = text.charCodeAt(at);
			if (!isHan(unit)) continue;
			const place = read % piece;
			rolling = (Math.imul(rolling, base) + unit - Math.imul(ring[place] as number, outgoing)) | 0;
			ring[place] = unit;
			if (++read < piece) continue;
			const hash = stirred(rolling);
			if ((hash & bits) === 0) found.push(hash);
		}
	}
	return found;
}

const base = 31;
/** `base` to the power of `piece`, in 32 bits. */
const outgoing = Array.from({ length: piece }).reduce((power: number) => Math.imul(power, base), 1);

const piecesOf = keptWith((article: Article): ReadonlySet<number> => new Set(shingles(article, keptBits)));

function isCopy(a: Article, b: Article): boolean {
	const [one, other] = [piecesOf(a), piecesOf(b)];
	const [small, large] = one.size < other.size ? [one, other] : [other, one];
	if (small.size < fewest) return false;
	const headline = headlineOf(a);
	const isSameHeadline = headline !== '' && headline === headlineOf(b);
	// A few sentences of a story put above it are its key points.
	if (!isSameHeadline && small.size * mostTimes < large.size) return false;
	let common = 0;
	for (const shingle of small) if (large.has(shingle)) common++;
	return common >= small.size * (isSameHeadline ? enough / 2 : enough);
}

function headlineOf({ draft }: Article): string {
	return draft.logicalBlocks.map(({ kind, span }) => (kind === 'headline' ? draft.logical.text.slice(span.start, span.end) : '')).join('');
}

/** The headline, or where there is none the first block. */
function openingOf({ draft: { logicalBlocks } }: Article): Span {
	return (logicalBlocks.find(({ kind }) => kind === 'headline') ?? logicalBlocks[0])?.span ?? { start: 0, end: 0 };
}
