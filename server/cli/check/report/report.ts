import type { Message } from '../../../model/finding';
import type { PlacedNote } from '../../../model/note';
import type { Page, PageFinding } from '../../../model/page';
import type { LineIndex } from '../../line-index';
import type { Mended } from '../fix';

/** A page that was checked. */
export interface Checked {
	readonly file: string;
	readonly encoding: string;
	readonly page: Page;
	readonly lines: LineIndex;
	readonly findings: readonly PageFinding[];
	/** The findings that `--fix` mended. */
	readonly mended: readonly Mended[];
	/** The text as it was before `--fix`. */
	readonly before: string;
	/** How many findings its notes dismiss. */
	readonly dismissed: number;
	/** Its notes that have lost their place. */
	readonly orphans: readonly PlacedNote[];
}

/** A path that could not be checked. */
export interface Unchecked {
	readonly file: string;
	readonly reason: Message;
}

/** How a run is told: pieces of text in the order of the run, so that nothing has to be kept. */
export interface RunReport {
	readonly begin: () => string;
	readonly checked: (checked: Checked) => string;
	readonly unchecked: (unchecked: Unchecked) => string;
	readonly end: () => string;
}
