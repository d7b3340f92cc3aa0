import type { Article } from '../../ground/model/article';
import type { Page } from '../../ground/model/page';
import { lastAt } from '../../ground/text/bisect';
import { logicalOffset } from '../../ground/text/logical';

/** A place within a section. */
export interface PlaceInSection {
	/** Its index on the page. */
	readonly section: number;
	readonly article: Article;
	/** Offset in the logical text of the section. */
	readonly at: number;
}

/**
 * The section that a page offset stands in, and where in its logical text; undefined between sections and on an empty page. The end of a
 * section belongs to it: there stands the caret behind its last character.
 */
export function placeAt(page: Page, offset: number): PlaceInSection | undefined {
	const { starts } = page.segmentation;
	const section = lastAt(starts, offset);
	const article = page.articles[section];
	const physical = offset - starts[section];
	if (!article || physical < 0 || physical > article.draft.text.length) return undefined;
	return { section, article, at: logicalOffset(article.draft.logical, physical) };
}
