import { placedFindings } from '../../answers/findings/placed-findings';
import type { LogicalText } from '../../ground/model/article';
import type { Block } from '../../ground/model/block';
import type { BylineEntity, DateEntity, Entity, OfficialEntity, Title } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import { type Span, shift } from '../../ground/model/span';
import { isoDay } from '../../ground/text/days';
import { physicalEnd, physicalOffset } from '../../ground/text/logical';
import { readDates } from '../../reading/article/readings';
import { annotatedFinding } from './finding';
import { hasZeroWidthSpace, type PrintedBlock, withZeroWidthSpaces } from './ink';

/**
 * The object that `zhubi annotate` prints for one page: version 1 of the contract in docs/CONTRACT.md. Spans are `[start, end]` in UTF-16
 * units of the page. A page has many thousands of entities: each kind is one literal of fixed keys, made in one go, which costs a quarter
 * of what copies of parts do, here and where it is printed.
 */
export function annotation(page: Page, file: string) {
	const { articles, segmentation, issueDate, text } = page;
	const stories: ReturnType<typeof articleOf>[] = [];
	const furniture: { readonly kind: Block['kind']; readonly span: Pair }[] = [];
	const entities: ReturnType<typeof entityOf>[] = [];
	const isOdd = hasZeroWidthSpace(text);
	if (isOdd && articles.length === 0)
		stories.push(articleOf(text, withZeroWidthSpaces(text, { start: 0, end: text.length }, []), 0));
	for (let i = 0; i < articles.length; i++) {
		const article = articles[i];
		const { draft } = article;
		const start = segmentation.starts[i];
		let blocks: readonly PrintedBlock[] = draft.blocks.map((block) => ({ ...block, span: shift(block.span, start) }));
		if (isOdd)
			blocks = withZeroWidthSpaces(
				text,
				{ start: i === 0 ? 0 : start, end: segmentation.starts[i + 1] ?? text.length },
				blocks,
			);
		if (draft.kind === 'article') stories.push(articleOf(text, blocks, segmentation.sections[i]?.confidence ?? 0));
		else for (const { kind, span } of blocks) furniture.push({ kind, span: [span.start, span.end] });
		const place: Place = { text, start, logical: draft.logical, readings: readDates(article, issueDate?.day) };
		for (const entity of article.entities) entities.push(entityOf(place, entity));
	}
	return {
		version: 1,
		file,
		issueDate: issueDate ? isoDay(issueDate.day) : null,
		issueDateSource: issueDate?.source ?? null,
		articles: stories,
		furniture,
		entities,
		findings: placedFindings(page).map(annotatedFinding),
	};
}

type Pair = [start: number, end: number];

function articleOf(text: string, blocks: readonly PrintedBlock[], confidence: number) {
	return {
		// From the first visible character to the last: a section may begin with an indent and end with blanks.
		span: [blocks[0]?.span.start ?? 0, blocks[blocks.length - 1]?.span.end ?? 0] satisfies Pair,
		confidence,
		headline: headlineOf(text, blocks),
		blocks: blocks.map(({ kind, span, continues }) => {
			const pair: Pair = [span.start, span.end];
			return kind === 'paragraph' || continues ? { kind, span: pair, continues } : { kind, span: pair };
		}),
	};
}

/**
 * 引题, 主题 and 副题 as one stretch of the page, a byline between them included; what stands under the first text of the story is no
 * head of it.
 */
function headlineOf(text: string, blocks: readonly PrintedBlock[]) {
	let first: PrintedBlock | undefined;
	let last: PrintedBlock | undefined;
	let plain = '';
	for (const block of blocks) {
		const { kind, span } = block;
		if (kind === 'paragraph' || kind === 'crosshead') break;
		if (kind !== 'kicker' && kind !== 'headline' && kind !== 'deck') continue;
		// Lines of a headline are read with a pause between them, a line that was cut without.
		if (last && !last.continues) plain += ' ';
		plain += text.slice(span.start, span.end);
		first ??= block;
		last = block;
	}
	if (!first || !last) return null;
	const from = first.span.start;
	const to = last.span.end;
	return { span: [from, to] satisfies Pair, text: text.slice(from, to), plain };
}

/** Where the entities of a section stand: the text of the page, the offset of the section in it, and the section's own logical text. */
interface Place {
	readonly text: string;
	readonly start: number;
	readonly logical: LogicalText;
	readonly readings: ReturnType<typeof readDates>;
}

function entityOf(place: Place, entity: Entity) {
	switch (entity.kind) {
		case 'person': {
			const span = pairOf(place, entity.span);
			return { kind: entity.kind, span, text: written(place, span), name: entity.name };
		}
		case 'date':
			return dateOf(place, entity);
		case 'official':
			return officialOf(place, entity);
		case 'byline':
			return bylineOf(place, entity);
		default:
			return entity satisfies never;
	}
}

function dateOf(place: Place, entity: DateEntity) {
	const span = pairOf(place, entity.span);
	const reading = place.readings.get(entity);
	return { kind: entity.kind, span, text: written(place, span), value: reading?.value, type: reading?.type };
}

function officialOf(place: Place, { kind, span, title, person, also }: OfficialEntity) {
	const whole = pairOf(place, span);
	const text = written(place, whole);
	const nearest = titleOf(place, title);
	const holder = { span: pairOf(place, person.span), name: person.name };
	if (also.length === 0) return { kind, span: whole, text, title: nearest, person: holder };
	return { kind, span: whole, text, title: nearest, person: holder, also: also.map((one) => titleOf(place, one)) };
}

function titleOf(place: Place, { span, organization, post }: Title) {
	const pair = pairOf(place, span);
	return { span: pair, text: written(place, pair), organization: organization ?? null, post: post ?? null };
}

function bylineOf(place: Place, { kind, span, role, agency, place: where, date, people }: BylineEntity) {
	const whole = pairOf(place, span);
	return {
		kind,
		span: whole,
		text: written(place, whole),
		role,
		agency: agency ?? null,
		place: where ?? null,
		date: date ? (place.readings.get(date)?.value ?? null) : null,
		people: people.map((person) => ({
			name: person.name,
			span: pairOf(place, person.span),
			role: person.role,
			employer: person.employer ?? null,
		})),
	};
}

function pairOf({ start, logical }: Place, stretch: Span): Pair {
	const from = physicalOffset(logical, stretch.start);
	return [start + from, start + physicalEnd(logical, stretch, from)];
}

function written({ text }: Place, [start, end]: Pair): string {
	return text.slice(start, end);
}
