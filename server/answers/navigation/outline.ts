import type { Article, LogicalBlock } from '../../ground/model/article';
import type { BlockKind } from '../../ground/model/block';
import type { Message } from '../../ground/model/finding';
import type { Page } from '../../ground/model/page';
import { type Span, span } from '../../ground/model/span';
import { characterCount } from '../../ground/text/count';
import { placeSpan } from '../../reading/page/place';
import { type Language, say } from '../reports/language';

/** One entry of the outline; spans are page offsets. */
export interface OutlineItem {
	readonly kind: 'article' | 'furniture' | BlockKind;
	readonly name: string;
	readonly detail: string;
	/** All that the entry stands for: breadcrumbs and sticky scroll show the entry while the caret is in it. */
	readonly span: Span;
	/** What is selected when the entry is chosen; within `span`. */
	readonly selection: Span;
	readonly children: readonly OutlineItem[];
}

/**
 * The outline of a page: its articles in order, each by its headline, and under each its byline, crossheads, caption, credit and jump line.
 * A crosshead stands for the paragraphs up to the next entry. Furniture comes in one group after the articles.
 */
export function outline(page: Page, language: Language): OutlineItem[] {
	const items: OutlineItem[] = [];
	const furniture: OutlineItem[] = [];
	page.articles.forEach((article, section) => {
		if (article.draft.kind === 'article') items.push(articleItem(page, section, language));
		else
			for (const block of article.draft.logicalBlocks)
				furniture.push(blockItem(page, section, { block, end: block.span.end }));
	});
	if (furniture.length === 0) return items;
	// The group has no place of its own: an empty one at the end of the page keeps it last where entries are sorted by place,
	// and keeps it from being the breadcrumb of the articles between masthead and folio line.
	const end = span(page.text.length, page.text.length);
	return [
		...items,
		{
			kind: 'furniture',
			name: say(words.furniture, language),
			detail: '',
			span: end,
			selection: end,
			children: furniture,
		},
	];
}

const words = {
	furniture: { zh: '报头、报眉等', en: 'Furniture' },
	count: { zh: '字', en: ' characters' },
	unnamed: { zh: '（无题）', en: '(untitled)' },
} as const satisfies Record<string, Message>;

/** Blocks that have an entry under their article. */
const listed: ReadonlySet<BlockKind> = new Set<BlockKind>(['byline', 'crosshead', 'caption', 'credit', 'jump']);

/** Longer names would not fit the narrow column of an outline. Headlines are shown whole all the same. */
const longest = 24;

function articleItem(page: Page, section: number, language: Language): OutlineItem {
	const article = page.articles[section];
	const { logical, logicalBlocks, text } = article.draft;
	const start = page.segmentation.starts[section];
	const whole = span(start, start + text.length);
	const head = logicalBlocks.filter(
		(block) => block.kind === 'kicker' || block.kind === 'headline' || block.kind === 'deck',
	);
	const first = head[0] ?? logicalBlocks[0];
	const last = head[head.length - 1] ?? first;
	const name =
		head.length > 0
			? head.map((block) => written(logical.text, block.span)).join(' ')
			: first
				? shorten(written(logical.text, first.span))
				: say(words.unnamed, language);
	const children = logicalBlocks.flatMap((block, i) => {
		if (!listed.has(block.kind)) return [];
		let next = i + 1;
		if (block.kind === 'crosshead') while (logicalBlocks[next]?.kind === 'paragraph') next++;
		return [blockItem(page, section, { block, end: logicalBlocks[next - 1].span.end })];
	});
	return {
		kind: 'article',
		name,
		detail: [reporters(article).join('、'), `${characterCount(logical.text)}${say(words.count, language)}`]
			.filter(Boolean)
			.join(' · '),
		span: whole,
		selection: first && last ? placeSpan(page, section, span(first.span.start, last.span.end)) : whole,
		children,
	};
}

function blockItem(
	page: Page,
	section: number,
	place: { readonly block: LogicalBlock; readonly end: number },
): OutlineItem {
	const { block, end } = place;
	const { logical } = page.articles[section].draft;
	return {
		kind: block.kind,
		name: shorten(written(logical.text, block.span)),
		detail: '',
		span: placeSpan(page, section, span(block.span.start, end)),
		selection: placeSpan(page, section, block.span),
		children: [],
	};
}

/** Who wrote the article, each once, in the order of the bylines; who only took its picture is left to the credit. */
export function reporters(article: Article): string[] {
	const names = new Set<string>();
	for (const entity of article.entities) {
		if (entity.kind === 'byline' && entity.role !== 'credit')
			for (const person of entity.people) names.add(person.name);
	}
	return [...names];
}

function written(text: string, stretch: Span): string {
	return text.slice(stretch.start, stretch.end).replace(/[\r\n]+/g, ' ');
}

function shorten(text: string): string {
	const characters = Array.from(text.slice(0, 2 * longest + 2));
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
