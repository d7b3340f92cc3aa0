import { entitiesOf } from '../../article/entities';
import type { Article } from '../../model/article';
import { type Source, sourceOfText } from '../../slips/slips';
import { memoizeLast } from '../../text/memoize';
import { overlapOf } from '../../text/overlap';
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
	const isClosed = overlapOf(
		[
			...[...persons, ...bylines, ...officials.map(({ title }) => title)].map(({ span }) => span),
			...quotations(logical),
			...logicalBlocks
				.filter((block, i) => !judged.has(block.kind) || isVerse(logicalBlocks, i))
				.map(({ span }) => span),
		].sort((one, other) => one.start - other.start),
	);
	return { source: sourceOfText(logical.text), isOpen: (at) => !isClosed({ start: at, end: at + 1 }) };
});

/** Lists of names, credits and notes have ways of their own. */
const judged: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'crosshead', 'paragraph', 'caption']);
