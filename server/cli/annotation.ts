import { placeSpan } from '../check/place';
import { placedFindings } from '../features/placed-findings';
import type { Article } from '../model/article';
import type { Block } from '../model/block';
import type { BylineEntity, DateEntity, Entity, OfficialEntity, Title } from '../model/entity';
import type { Page } from '../model/page';
import { type Span, shift } from '../model/span';
import { readDates } from '../parse/readings';
import { isoDay } from '../text/days';
import { annotatedFinding, pair } from './annotated-finding';

/** The object that `zhubi annotate` prints for one page: version 1 of the contract in docs/CONTRACT.md. Spans are `[start, end]` in UTF-16 units of the page. */
export function annotation(page: Page, file: string) {
	const sections = page.articles.map((article, i) => ({ article, i, start: page.segmentation.starts[i] as number }));
	return {
		version: 1,
		file,
		issueDate: page.issueDate ? isoDay(page.issueDate.day) : null,
		issueDateSource: page.issueDate?.source ?? null,
		articles: sections.filter(({ article }) => article.draft.kind === 'article').map(({ article, i, start }) => articleOf(page, article, i, start)),
		furniture: sections.filter(({ article }) => article.draft.kind === 'furniture').flatMap(({ article, start }) => article.draft.blocks.map((block) => ({ kind: block.kind, span: pair(shift(block.span, start)) }))),
		entities: sections.flatMap(({ article, i }) => entitiesOf(page, article, i)),
		findings: placedFindings(page).map(annotatedFinding),
	};
}

function articleOf(page: Page, article: Article, index: number, start: number) {
	const { blocks } = article.draft;
	const section = page.segmentation.sections[index];
	return {
		// Ink to ink: the section's own ends may be an indent or blanks behind the last word.
		span: [start + (blocks[0]?.span.start ?? 0), start + (blocks[blocks.length - 1]?.span.end ?? 0)],
		confidence: section?.confidence ?? 0,
		headline: headlineOf(page.text, blocks, start),
		blocks: blocks.map((block) => ({ kind: block.kind, span: pair(shift(block.span, start)), ...(block.kind === 'paragraph' || block.continues ? { continues: block.continues } : {}) })),
	};
}

/** 引题, 主题 and 副题 as one stretch of the page, a byline between them included; what stands under the first text of the story is no head of it. */
function headlineOf(text: string, blocks: readonly Block[], start: number) {
	const body = blocks.findIndex((block) => block.kind === 'paragraph' || block.kind === 'crosshead');
	const head = blocks.slice(0, body < 0 ? blocks.length : body).filter((block) => block.kind === 'kicker' || block.kind === 'headline' || block.kind === 'deck');
	const first = head[0];
	const last = head[head.length - 1];
	if (!first || !last) return null;
	const span = shift({ start: first.span.start, end: last.span.end }, start);
	// Lines of a headline are read with a pause between them, a line that was cut without.
	const plain = head.map((block) => text.slice(start + block.span.start, start + block.span.end) + (block.continues || block === last ? '' : ' ')).join('');
	return { span: pair(span), text: text.slice(span.start, span.end), plain };
}

function entitiesOf(page: Page, article: Article, section: number) {
	const readings = readDates(article, page.issueDate?.day);
	const place = (stretch: Span) => pair(placeSpan(page, section, stretch));
	const written = (stretch: Span) => page.text.slice(...place(stretch));
	const whole = (entity: Entity) => ({ kind: entity.kind, span: place(entity.span), text: written(entity.span) });
	const byline = (entity: BylineEntity) => ({
		...whole(entity),
		role: entity.role,
		agency: entity.agency ?? null,
		place: entity.place ?? null,
		date: entity.date ? (readings.get(entity.date)?.value ?? null) : null,
		people: entity.people.map((person) => ({ name: person.name, span: place(person.span), role: person.role, employer: person.employer ?? null })),
	});
	const date = (entity: DateEntity) => ({ ...whole(entity), ...readings.get(entity) });
	const title = ({ span, organization, post }: Title) => ({ span: place(span), text: written(span), organization: organization ?? null, post: post ?? null });
	const official = (entity: OfficialEntity) => ({
		...whole(entity),
		title: title(entity.title),
		person: { span: place(entity.person.span), name: entity.person.name },
		...(entity.also.length > 0 ? { also: entity.also.map(title) } : {}),
	});
	return article.entities.map((entity) => {
		if (entity.kind === 'byline') return byline(entity);
		if (entity.kind === 'date') return date(entity);
		return entity.kind === 'official' ? official(entity) : { ...whole(entity), name: entity.name };
	});
}
