import type { Page } from '../../ground/model/page';
import { type Span, span } from '../../ground/model/span';

/** What can be folded away: each article, headline left standing. Page offsets. */
export function folding(page: Page): Span[] {
	return page.articles.flatMap((article, section) => {
		const start = page.segmentation.starts[section];
		return article.draft.kind === 'article' ? [span(start, start + article.draft.text.length)] : [];
	});
}
