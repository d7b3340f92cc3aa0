import type { Page, PageEdit } from '../../ground/model/page';
import { sureJoins } from '../../judging/rules/lib/paragraph-joins';
import { placeEdit } from '../../reading/page/place';

/**
 * The edits that rejoin the paragraphs of a page that a column break surely cut in mid-sentence, in the order of the page. Where the line
 * above may be a headline, the break stays: the finding there offers to rejoin it by itself.
 */
export function rejoinColumnBreaks(page: Page): PageEdit[] {
	return page.articles.flatMap((article, section) =>
		sureJoins(article).flatMap((join) => placeEdit(page, section, { join })),
	);
}
