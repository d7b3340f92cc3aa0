import type { Entity } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import { contains, type Span, shift } from '../../ground/model/span';
import { blockAt } from '../../ground/text/logical';
import { quotationAround } from '../../ground/text/quotations';
import { unitKinds } from '../../ground/text/unit-table';
import { placeSpan } from '../../reading/page/place';
import { placeAt } from './place-at';

/**
 * The stretches around a page offset, each within the next: entity, clause, quotation, sentence, paragraph, article, page. Page offsets; a
 * paragraph that column breaks cut is selected whole.
 * In `县长‸李文说，要快。` they are 李文, 县长李文, `县长李文说`, the sentence and so on.
 */
export function selectionRanges(page: Page, offset: number): Span[] {
	const ranges: Span[] = [];
	const place = placeAt(page, offset);
	if (place) {
		const { section, article, at } = place;
		const { logical, logicalBlocks, text } = article.draft;
		const block = blockAt(logicalBlocks, at)?.span;
		const inside: Span[] = block && at <= block.end ? around(logical.text, at, block) : [];
		const quotation = quotationAround(logical, { start: at, end: at });
		if (quotation) inside.push({ start: quotation.start + 1, end: quotation.end - 1 }, quotation);
		const names = article.entities.flatMap(spansOf);
		// Between two entities the one that begins at the caret is meant.
		const ahead = names.filter(({ start, end }) => start <= at && at < end);
		const entities = ahead.length > 0 ? ahead : names.filter(({ end }) => end === at);
		const [first, ...others] = [...inside, ...entities].sort((a, b) => a.end - a.start - (b.end - b.start));
		const chain = first ? [first] : [];
		for (const wider of others) if (grows(chain[chain.length - 1], wider)) chain.push(wider);
		for (const span of chain) ranges.push(placeSpan(page, section, span));
		ranges.push(shift({ start: 0, end: text.length }, page.segmentation.starts[section]));
	}
	ranges.push({ start: 0, end: page.text.length });
	// Between two blocks the place in the text is the end of the one before.
	const here = ranges.filter(({ start, end }) => start <= offset && offset <= end);
	return here.filter((span, i) => i === 0 || grows(here[i - 1], span));
}

function grows(inner: Span, outer: Span): boolean {
	return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}

/** The stretches of an entity that somebody may want by themselves. */
function spansOf(entity: Entity): Span[] {
	if (entity.kind === 'byline') return [entity.span, ...entity.people.map(({ span }) => span)];
	if (entity.kind === 'official') return [entity.span, entity.title.span, ...entity.also.map(({ span }) => span)];
	return [entity.span];
}

/** Clause, sentence and block around an offset of logical text; a clause without the marks around it, a sentence with its stop. */
function around(text: string, at: number, block: Span): Span[] {
	const is = (place: number, kinds: number) => (signs[text.charCodeAt(place)] & kinds) !== 0;
	let start = at;
	while (start > block.start && !is(start - 1, stop)) start--;
	// Marks that close what is quoted belong to the sentence before.
	while (start < at && is(start, closing)) start++;
	let end = at;
	while (end < block.end && !is(end, stop)) end++;
	while (end < block.end && is(end, stop | closing)) end++;
	let from = at;
	while (from > start && !is(from - 1, pause | opening)) from--;
	let to = at;
	while (to < end && !is(to, pause | stop | closing)) to++;
	const clause = { start: from, end: to };
	return from < to ? [clause, { start, end }, block] : [{ start, end }, block];
}

const stop = 1;
const pause = 2;
const closing = 4;
const opening = 8;
const signs = unitKinds([
	[stop, '。！？!?\n'],
	[pause, '，；：、'],
	[closing, '”’』」）'],
	[opening, '“‘『「（'],
]);
