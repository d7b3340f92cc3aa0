import type { Article } from '../model/article';
import type { Page } from '../model/page';
import type { PageFault } from '../model/rule';
import type { Alignment } from '../page/alignment';

/** How a page lies over the one before it in its lineage that was asked about; over nothing where it is the first. */
export interface PageDiff extends Alignment {
	readonly before: readonly Article[];
	readonly page: Page;
}

/**
 * What one rule that compares sections says of a page. It is brought up to date from page to page, so that a keystroke costs what it changes,
 * and says the same as one made from nothing.
 */
export interface IncrementalRule {
	/** Calls `touch` for each section, between head and tail or beyond, of which the rule may say something else than before. */
	readonly bringUpToDate: (diff: PageDiff, touch: (section: number) => void) => void;
	readonly faultsOf: (section: number) => readonly PageFault[];
}
