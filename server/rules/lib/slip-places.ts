import { entitiesOf } from '../../article/entities';
import type { Article } from '../../model/article';
import type { Span } from '../../model/span';
import { type Source, sourceOfText } from '../../slips/source';
import { memoizeLast } from '../../text/memoize';
import { quotations } from '../../text/quotations';
import { isVerse } from './verse';

/** The text of a story as the slips are looked for in it, and which offsets of its logical text are judged. */
export interface SlipPlaces {
	readonly source: Source;
	readonly isOpen: (at: number) => boolean;
}

/**
 * Running text and headlines are judged; names, bylines, titles, what is quoted and verse are not. Read once for all rules of slips, which
 * ask one after the other.
 */
export const slipPlaces = memoizeLast((article: Article): SlipPlaces => {
	const { logical, logicalBlocks } = article.draft;
	const { persons, bylines, officials } = entitiesOf(article);
	const closed = new Uint8Array(logical.text.length);
	const close = ({ start, end }: Span) => closed.fill(1, start, end);
	persons.forEach(({ span }) => close(span));
	bylines.forEach(({ span }) => close(span));
	officials.forEach(({ title }) => close(title.span));
	quotations(logical).forEach(close);
	logicalBlocks.forEach((block, i) => {
		if (!judged.has(block.kind) || isVerse(logicalBlocks, i)) close(block.span);
	});
	return { source: sourceOfText(logical.text), isOpen: (at) => closed[at] === 0 };
});

/** Lists of names, credits and notes have ways of their own. */
const judged: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'crosshead', 'paragraph', 'caption']);
