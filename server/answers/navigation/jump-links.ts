import type { Page } from '../../ground/model/page';
import type { Span } from '../../ground/model/span';
import { jumpsOf } from '../../reading/issue/jumps';
import { placeSpan } from '../../reading/page/place';

/** A jump line of the page, `（下转2版）` or `（上接1版）`; `span` in page offsets. */
export interface JumpLink {
	readonly span: Span;
	/** Where the rest is (`on`), or where the story came from (`back`). */
	readonly direction: 'on' | 'back';
	/** The page that it names: `2`, `A3`. */
	readonly target: string;
	/** The section that it stands in. */
	readonly section: number;
}

/** The jumps of a page that name another page, in order. */
export function jumpLinks(page: Page): JumpLink[] {
	return page.articles.flatMap((article, section) =>
		jumpsOf(article).flatMap(({ span, direction, target }) =>
			target === undefined ? [] : [{ span: placeSpan(page, section, span), direction, target, section }],
		),
	);
}
