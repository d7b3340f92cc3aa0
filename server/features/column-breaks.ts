import type { Page, PageEdit } from '../model/page';
import { placeEdit } from '../page/place';

/** The edits that rejoin every paragraph of a page that a column break cut in mid-sentence, in the order of the page. */
export function rejoinColumnBreaks(page: Page): PageEdit[] {
	return page.articles.flatMap((article, section) =>
		article.draft.logical.joins.flatMap((join) => placeEdit(page, section, { join })),
	);
}
