import type { Article } from '../../../../ground/model/article';
import type { Span } from '../../../../ground/model/span';

/**
 * The captions of a story, in order: blocks that the page has as such, paragraphs that say so (`图为…`, `右图：…`), and a line before the
 * credit of a picture.
 */
export function captionsOf({ draft }: Article): Span[] {
	if (draft.kind !== 'article') return [];
	const { logical, logicalBlocks } = draft;
	return logicalBlocks
		.filter(({ kind, span }, i) => {
			if (kind === 'caption') return true;
			if (kind !== 'paragraph') return false;
			if (opening.test(logical.text.slice(span.start, span.start + farthest))) return true;
			const next = logicalBlocks[i + 1];
			return (
				next?.kind === 'credit' &&
				span.end - span.start <= longest &&
				logical.text.slice(next.span.start, next.span.end).includes('摄')
			);
		})
		.map(({ span }) => span);
}

const opening = /^[▲▼◀▶△↑↓←→\s（(]*(?:图为|[上下左右]图|题图|图[①②③④1-4一二三])/;
const farthest = 10;
/** A longer paragraph is the last of the story, and the credit stands behind it. */
const longest = 50;
