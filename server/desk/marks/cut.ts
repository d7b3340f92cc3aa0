import type { Quotation } from '../../ground/model/quotation';
import { type Span, span } from '../../ground/model/span';
import { detached } from '../../ground/text/characters';
import { contextLength } from '../notes/context-likeness';

/** A stretch that an edit took out of a text, with what stood around it. */
export interface Cut {
	/** What was taken out, and up to `contextLength` units on either side of it. */
	readonly text: string;
	/** Where in that text what was taken out stands, but for white space at its ends: a line is moved with one of its line ends. */
	readonly block: Span;
	/** The page offset at which `text` began. */
	readonly at: number;
}

/** Words that went with a cut; offsets of its text. */
export interface Lost extends Span {
	readonly cut: Cut;
	/** Made when it is needed: one cut may take ten thousand marks along. */
	quotation?: Quotation;
}

/** What an edit takes out of `before`: a stretch, page offsets. */
export function cutOf(before: string, stretch: Span): Cut {
	const at = Math.max(0, stretch.start - contextLength);
	const text = detached(before.slice(at, stretch.end + contextLength));
	const taken = text.slice(stretch.start - at, stretch.end - at);
	const start = stretch.start - at + (taken.length - taken.trimStart().length);
	return { text, block: span(start, start + taken.trim().length), at };
}

/** A place of the page that went with a cut. */
export function lostWith(cut: Cut, { start, end }: Span): Lost {
	return { cut, start: start - cut.at, end: end - cut.at };
}

/** The words as they stood. */
export function lostWords({ cut, start, end }: Lost): string {
	return cut.text.slice(start, end);
}

/**
 * The same quoted. Whether they stood `only` there is not known any more, and `position` is that in the block of the cut. These few units
 * are made plain apart from the page, whose plain text is kept while all that was lost in it is looked for.
 */
export function lostQuotation(lost: Lost): Quotation {
	const { cut, start, end } = lost;
	const plain = (from: number, to: number) => cut.text.slice(from, to).replace(/\r\n?/g, '\n');
	lost.quotation ??= {
		exact: plain(start, end),
		prefix: plain(Math.max(0, start - 2 * contextLength), start).slice(-contextLength),
		suffix: plain(end, end + 2 * contextLength).slice(0, contextLength),
		position: start - cut.block.start,
		only: false,
	};
	return lost.quotation;
}

/** Where the block of a cut stands as it was in what was put in; -1 where it does not. */
export function blockIn(put: string, { text, block }: Cut): number {
	return block.end > block.start ? put.indexOf(text.slice(block.start, block.end)) : -1;
}

/** So long a block, or a line, says by itself where it came from: who types a word somewhere does not mean the one cut elsewhere. */
const tellingBlock = 6;

export function isTelling({ text, block }: Cut, put: string): boolean {
	return (
		block.end - block.start >= tellingBlock ||
		(block.end > block.start && /[\r\n]/.test(put) && text.slice(block.start, block.end) === put.trim())
	);
}
