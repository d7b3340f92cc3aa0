import type { Article } from '../../../../ground/model/article';
import type { Span } from '../../../../ground/model/span';
import { memoizeLast } from '../../../../ground/text/memoize';
import { quotations } from '../../../../ground/text/quotations';
import { entitiesOf } from '../../../../reading/article/entities';
import { type Source, sourceOfText } from '../../../slips/source';
import { isVerse } from './verse';

/** The text of a story as the slips are looked for in it, and which offsets of its logical text are judged. */
export interface SlipPlaces {
	readonly source: Source;
	readonly isOpen: (at: number) => boolean;
	/** The stretches of running text and headlines, verse apart. */
	readonly paragraphs: readonly Span[];
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
	for (const { span } of persons) close(span);
	for (const { span } of bylines) close(span);
	for (const { title } of officials) close(title.span);
	for (const quotation of quotations(logical)) close(quotation);
	const paragraphs: Span[] = [];
	for (const [i, { kind, span }] of logicalBlocks.entries())
		if (judged.has(kind) && !isVerse({ text: logical.text, blocks: logicalBlocks }, i)) paragraphs.push(span);
		else close(span);
	return { source: sourceOfText(logical.text), isOpen: (at) => closed[at] === 0, paragraphs };
});

/** Lists of names, credits and notes have ways of their own. */
const judged: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'crosshead', 'paragraph', 'caption']);
