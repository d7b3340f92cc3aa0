import type { Marking } from '../../desk/marks/fold';
import type { PlacedMark } from '../../desk/marks/shelf';
import type { Page } from '../../ground/model/page';

/** A page with what editors marked on it. */
export interface ProofedPage {
	/** What the page is called: its file. */
	readonly name: string;
	readonly page: Page;
	readonly marks: readonly PlacedMark[];
	readonly marking: Marking;
}

/** A sheet that is written page by page, so that an issue is never held in memory. */
export interface ProofSheet {
	readonly begin: () => string;
	readonly page: (proofed: ProofedPage) => string;
	readonly end: () => string;
}
