import type { Entity } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { logicalOffset } from '../../ground/text/logical';
import { placeSpan } from '../../reading/page/place';
import { placedFindings } from '../findings/placed-findings';
import { bylineCard } from './byline';
import type { CardOptions } from './card-options';
import { dateCard } from './date';
import { findingCard } from './finding';
import { personCard } from './person';

/**
 * A card to show at a place of the page; `span` (page offsets) is what it speaks of.
 * Copy in it is escaped: it holds no HTML and no commands.
 */
export interface HoverCard {
	readonly span: Span;
	readonly markdown: string;
}

/**
 * What is known of the place under the pointer: first what is wrong there, then the date, the official or person, the byline.
 * In `（记者 王‸小明）` that is the byline and the person 王小明.
 */
export function hover(page: Page, offset: number, options: CardOptions): HoverCard | undefined {
	const parts: HoverCard[] = [];
	for (const finding of placedFindings(page)) {
		if (finding.span.start <= offset && offset < Math.max(finding.span.end, finding.span.start + 1))
			parts.push({ span: finding.span, markdown: findingCard(page, finding, options) });
	}
	for (const placed of entitiesAt(page, offset)) {
		const markdown = entityCard(page, placed, options);
		if (markdown !== '') parts.push({ span: placeSpan(page, placed.section, placed.entity.span), markdown });
	}
	if (parts.length === 0) return undefined;
	const narrowest = parts.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a));
	return { span: narrowest.span, markdown: [...new Set(parts.map((part) => part.markdown))].join('\n\n---\n\n') };
}

/** An entity, and the section that it stands in. */
interface PlacedEntity {
	readonly section: number;
	readonly entity: Entity;
}

/**
 * The entities at a page offset that get a card: one byline, one date, one person. A person within an official is shown as that official;
 * of officials that share the place (one title over several names) the first that has it in its title or name is shown.
 */
function entitiesAt(page: Page, offset: number): PlacedEntity[] {
	const { starts } = page.segmentation;
	let section = starts.length - 1;
	while (section > 0 && starts[section] > offset) section--;
	const article = page.articles[section];
	if (!article) return [];
	const { logical, text } = article.draft;
	const physical = offset - starts[section];
	if (physical < 0 || physical >= text.length) return [];
	const at = logicalOffset(logical, physical);
	const on = (stretch: Span) => stretch.start <= at && at < stretch.end;
	const here = article.entities.filter((entity) =>
		entity.kind === 'official'
			? on(entity.person.span) || [...entity.also, entity.title].some((title) => on(title.span))
			: on(entity.span),
	);
	const of = (kind: Entity['kind']) => here.find((entity) => entity.kind === kind);
	const official = here.find((entity) => entity.kind === 'official' && on(entity.person.span)) ?? of('official');
	return [of('date'), official ?? of('person'), of('byline')].flatMap((entity) =>
		entity ? [{ section, entity }] : [],
	);
}

function entityCard(page: Page, { section, entity }: PlacedEntity, options: CardOptions): string {
	switch (entity.kind) {
		case 'byline':
			return bylineCard(page, { section, byline: entity }, options.language);
		case 'date':
			return dateCard(page, { section, date: entity }, options.language);
		case 'official':
			return personCard(page, entity.person.name, options);
		case 'person':
			return personCard(page, entity.name, options);
		default:
			// A kind without a card: `entitiesAt` does not look for it.
			return '';
	}
}
