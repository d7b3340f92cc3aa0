import type { Article, Draft } from '../../ground/model/article';
import type { IssueContext } from '../../ground/model/issue';
import { noRemarks, type Remarks } from '../../ground/model/note';
import type { Page } from '../../ground/model/page';
import type { Section, TextChange } from '../../ground/model/section';
import type { Settings } from '../../ground/model/settings';
import { detached } from '../../ground/text/characters';
import { parse } from '../article/parse';
import { resolve } from '../article/resolve';
import { latticeRoom } from '../people/lattice-input';
import { segment } from '../segment/segment';
import { type Alignment, alignmentOf, realigned } from './alignment';
import { castOf, mayMention, recast, restrict } from './cast';
import { restyle, styleOf } from './house-style';
import { issueDateOf } from './issue-date';

/** Everything a page is made of. There is no other input: no clock, no disk. */
export interface PageInput extends Partial<Remarks> {
	readonly text: string;
	readonly settings: Settings;
	/** File name without folders, from which an issue date may be read; absent for untitled documents. */
	readonly fileName?: string | undefined;
	/** Name of the folder that the file lies in, without those above it; an issue date may be read from it, too. */
	readonly folderName?: string | undefined;
	/** What the other pages of the issue add. */
	readonly issue?: IssueContext | undefined;
}

/** The page after an edit. `change` leads from the text before to this one; several edits are given as one that spans them all. */
export interface UpdateInput extends PageInput {
	readonly change: TextChange;
}

/** How much work an update did; the tests of invariant 2 read it. */
export interface UpdateCount {
	parsed: number;
	resolved: number;
}

/** Understands a page from nothing. */
export function analyze(input: PageInput, count?: UpdateCount): Page {
	const segmentation = segment(input.text, { pins: input.pins });
	// These texts are slices of the page text. It stays in memory as long as one of its sections does, but only once.
	const room = latticeRoom();
	const drafts = segmentation.sections.map((section, i) =>
		parse(section, slice(input.text, segmentation.starts[i], section), room),
	);
	const cast = castOf(drafts);
	const articles = drafts.map((draft) => resolve(draft, restrict(cast, draft), room));
	if (count) {
		count.parsed += drafts.length;
		count.resolved += articles.length;
	}
	const { style, counts } = styleOf(drafts, input.issue?.style);
	return finish(input, { segmentation, articles, cast, style, styleCounts: counts, lineage: {} });
}

/**
 * Understands a page that was understood before an edit. The answer equals `analyze(input)`; the work is that of the sections
 * whose text or roles changed, and of those whose part of the cast did.
 */
export function update(previous: Page, input: UpdateInput, count?: UpdateCount): Page {
	const segmentation = segment(input.text, {
		edit: input.change && { previous: previous.segmentation, change: input.change },
		pins: input.pins,
	});
	const { sections, starts } = segmentation;
	// A long file has thousands of sections: lists are copied, and only what lies between head and tail is looked at.
	const alignment = alignmentOf(previous.segmentation.sections, sections);
	const left = articlesBetween(previous, alignment);
	const articles = realigned<Article | undefined>(previous.articles, alignment, (i) => taken(left, sections[i]));
	// A section of the same text and roles is the same wherever it stands now: cutting and pasting a story parses nothing.
	const leftByText = new Map<string, Section[]>();
	for (const [section, { draft }] of left) {
		const key = keyOf(draft, draft.text);
		const same = leftByText.get(key);
		if (same) same.push(section);
		else leftByText.set(key, [section]);
	}
	const fresh = new Map<number, Draft>();
	const room = latticeRoom();
	for (let i = alignment.head; i < sections.length - alignment.tail; i++) {
		if (articles[i]) continue;
		const section = sections[i];
		// A copy: a slice would keep the whole page text of this keystroke in memory.
		const text = detached(slice(input.text, starts[i], section));
		const same = leftByText.get(keyOf(section, text))?.pop();
		if (same) articles[i] = taken(left, same);
		else fresh.set(i, parse(section, text, room));
	}
	const gone = [...left.values()].map((article) => article.draft);
	const come = [...fresh.values()];
	const { cast, changed } = recast(previous.cast, gone, come);
	const { style, counts } = restyle(
		{ style: previous.style, counts: previous.styleCounts, others: previous.issue?.style },
		{ gone, come },
		input.issue?.style,
	);
	const unresolved = new Map(fresh);
	if (changed.size > 0)
		for (const [i, article] of articles.entries())
			if (article && concerns(changed, article.draft)) unresolved.set(i, article.draft);
	for (const [i, draft] of unresolved) articles[i] = resolve(draft, restrict(cast, draft), room);
	if (count) {
		count.parsed += fresh.size;
		count.resolved += unresolved.size;
	}
	return finish(input, {
		segmentation,
		articles: articles as Article[],
		cast,
		style,
		styleCounts: counts,
		lineage: previous.lineage,
	});
}

/** The articles between head and tail, which the edit may have changed. */
function articlesBetween({ segmentation, articles }: Page, { head, tail }: Alignment): Map<Section, Article> {
	const between = new Map<Section, Article>();
	for (let i = head; i < articles.length - tail; i++) between.set(segmentation.sections[i], articles[i]);
	return between;
}

function taken(left: Map<Section, Article>, section: Section): Article | undefined {
	const article = left.get(section);
	left.delete(section);
	return article;
}

function finish(
	input: PageInput,
	made: Pick<Page, 'segmentation' | 'articles' | 'cast' | 'style' | 'styleCounts' | 'lineage'>,
): Page {
	const { text, settings, fileName, folderName } = input;
	const { dismissals = noRemarks.dismissals, pins = noRemarks.pins, notedDay } = input;
	return {
		text,
		settings,
		fileName,
		folderName,
		dismissals,
		pins,
		notedDay,
		issue: input.issue,
		...made,
		issueDate: issueDateOf(made.articles, settings, input),
	};
}

function concerns(changed: ReadonlySet<string>, draft: Draft): boolean {
	for (const name of changed) if (mayMention(draft, name)) return true;
	return false;
}

function slice(text: string, start: number, section: Section): string {
	return text.slice(start, start + section.length);
}

function keyOf(section: Pick<Section, 'kind' | 'roles'>, text: string): string {
	return `${section.kind} ${section.roles.join(' ')}\n${text}`;
}
