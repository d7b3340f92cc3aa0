import type { Article } from '../../ground/model/article';
import type { Page } from '../../ground/model/page';
import type { PageFault } from '../../ground/model/rule';
import type { Alignment } from '../../reading/page/alignment';

/** How a page differs from the page of the same lineage that was asked about before; from an empty one where it is the first. */
export interface PageDiff extends Alignment {
	readonly before: readonly Article[];
	readonly page: Page;
}

/**
 * What one rule that compares sections says of a page. It is updated from page to page, so that a keystroke costs only what it changes,
 * and the result is the same as from nothing.
 */
export interface IncrementalRule {
	/** Calls `touch` for each section, between head and tail or beyond, of which the rule may say something else than before. */
	readonly bringUpToDate: (diff: PageDiff, touch: (section: number) => void) => void;
	readonly faultsOf: (section: number) => readonly PageFault[];
}
