import type { Page, PageEdit } from '../model/page';
import { placeEdit } from '../page/place';
import { sureJoins } from '../rules/lib/paragraph-joins';

/**
 * The edits that rejoin the paragraphs of a page that a column break surely cut in mid-sentence, in the order of the page. Where the line
 * above may be a headline, the break stays: the finding there offers to rejoin it by itself.
 */
export function rejoinColumnBreaks(page: Page): PageEdit[] {
	return page.articles.flatMap((article, section) =>
		sureJoins(article).flatMap((join) => placeEdit(page, section, { join })),
	);
}
