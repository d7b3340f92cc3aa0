import type { Article } from '../../ground/model/article';
import type { BlockKind } from '../../ground/model/block';
import type { Entity } from '../../ground/model/entity';
import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { characterCount } from '../../ground/text/count';
import { isoDay } from '../../ground/text/days';
import { exchangeText } from '../exchange-text';

/** An article as the formats of news have it: all of them are written from this one object. Its text is fit for any of them. */
export interface NewsStory {
	/** The same for the same article of the same page, as long as its number there is. */
	readonly uri: string;
	/** The file of the page, without its ending. */
	readonly page: string;
	readonly headlines: readonly { readonly role: HeadlineRole; readonly text: string }[];
	/** The bylines as they are written. */
	readonly by: readonly string[];
	readonly authors: readonly Author[];
	/** Who is mentioned, each once. */
	readonly people: readonly { readonly name: string; readonly titles: readonly string[] }[];
	/** Of titles and of bylines, each once. */
	readonly organisations: readonly string[];
	/** Where a dateline says that the story was sent from. */
	readonly located: string | undefined;
	/** The issue date, `2026-07-28`. */
	readonly day: string | undefined;
	/** What is no headline and no byline, in order. */
	readonly body: readonly { readonly kind: BlockKind; readonly text: string }[];
	/** 字数 of all of it. */
	readonly characters: number;
}

/** 引题, 主题, 副题. */
export type HeadlineRole = 'kicker' | 'main' | 'deck';

export interface Author {
	readonly name: string;
	/** As written: `记者`, `通讯员`, `摄` … */
	readonly role: string;
	readonly employer: string | undefined;
}

/** The articles of a page; `name` is the file of the page without its ending. */
export function stories(page: Page, name: string): NewsStory[] {
	const day = page.issueDate && isoDay(page.issueDate.day);
	return page.articles
		.filter(({ draft }) => draft.kind === 'article')
		.map((article, i) => story(article, { name, day, number: i + 1 }));
}

/** A paper that calls itself so names no organisation. */
const ownPaper = '本报';

const headlineRoles: ReadonlyMap<BlockKind, HeadlineRole> = new Map([
	['kicker', 'kicker'],
	['headline', 'main'],
	['deck', 'deck'],
]);

function story(
	{ draft, entities }: Article,
	{ name, day, number }: { readonly name: string; readonly day: string | undefined; readonly number: number },
): NewsStory {
	const { text } = draft.logical;
	const at = (span: Span) => exchangeText(text.slice(span.start, span.end)).trim();
	const blocks = draft.logicalBlocks
		.map(({ kind, span }) => ({ kind, text: at(span) }))
		.filter((block) => block.text !== '');
	return {
		uri: `urn:zhubi:article:${[day ?? '', exchangeText(name), number].map((part) => encodeURIComponent(part)).join(':')}`,
		page: exchangeText(name),
		headlines: blocks.flatMap((block) => {
			const role = headlineRoles.get(block.kind);
			return role ? [{ role, text: block.text }] : [];
		}),
		by: blocks.filter(({ kind }) => kind === 'byline').map((block) => block.text),
		...namesOf(entities, at),
		day,
		body: blocks.filter(({ kind }) => !headlineRoles.has(kind) && kind !== 'byline'),
		characters: characterCount(text),
	};
}

/** 主题, or whatever headline there is. */
export function mainHeadline(headlines: NewsStory['headlines']): string {
	const main = headlines.filter(({ role }) => role === 'main');
	return (main.length > 0 ? main : headlines).map(({ text }) => text).join(' ');
}

function namesOf(
	entities: readonly Entity[],
	at: (span: Span) => string,
): Pick<NewsStory, 'authors' | 'people' | 'organisations' | 'located'> {
	const authors = new Map<string, Author>();
	const titles = new Map<string, Set<string>>();
	const organisations = new Set<string>();
	let located: string | undefined;
	const mention = (name: string): Set<string> => {
		const own = titles.get(name) ?? new Set();
		titles.set(name, own);
		return own;
	};
	for (const entity of entities)
		if (entity.kind === 'byline') {
			located ??= entity.place;
			if (entity.agency !== undefined && entity.agency !== ownPaper) organisations.add(exchangeText(entity.agency));
			for (const { name, role, employer } of entity.people) {
				authors.set(name, {
					name: exchangeText(name),
					role: exchangeText(role),
					employer: employer && exchangeText(employer),
				});
				if (employer !== undefined && employer !== ownPaper) organisations.add(exchangeText(employer));
			}
		} else if (entity.kind === 'official') {
			const own = mention(exchangeText(entity.person.name));
			for (const { span, organization } of [entity.title, ...entity.also]) {
				own.add(at(span));
				if (organization !== undefined) organisations.add(exchangeText(organization));
			}
		} else if (entity.kind === 'person') mention(exchangeText(entity.name));
	return {
		authors: [...authors.values()],
		// Who only stands in the byline is not mentioned.
		people: Array.from(titles, ([name, own]) => ({ name, titles: [...own] })).filter(
			({ name, titles: own }) => own.length > 0 || !authors.has(name),
		),
		organisations: [...organisations],
		located: located === undefined ? undefined : exchangeText(located),
	};
}
