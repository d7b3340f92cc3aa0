import type { Message } from '../../../ground/model/finding';
import type { PlacedNote } from '../../../ground/model/note';
import type { Page, PageFinding } from '../../../ground/model/page';
import type { PageWeight } from '../../../judging/check/meter';
import type { LineIndex } from '../../line-index';
import type { Mended } from '../fix';

/** What was found on a page: all that a run has to tell of it, and nothing that could not go from thread to thread. */
export interface PageFound {
	readonly file: string;
	readonly encoding: string;
	/** As it is left. */
	readonly text: string;
	readonly issueDate: Page['issueDate'];
	readonly findings: readonly PageFinding[];
	/** What its findings count, those that `--quiet` leaves out, too. */
	readonly weight: PageWeight;
	/** The findings that `--fix` mended. */
	readonly mended: readonly Mended[];
	/** The text as it was before `--fix`. */
	readonly before: string;
	/** How many findings its notes dismiss. */
	readonly dismissed: number;
	/** Its notes that have lost their place. */
	readonly orphans: readonly PlacedNote[];
}

/** A page that was checked. */
export interface Checked extends PageFound {
	readonly lines: LineIndex;
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
