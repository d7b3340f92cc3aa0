import type { Severity } from '../../ground/model/finding';
import type { MessageRange } from './mark-messages';

/** The doubtful places of a page, in its order, in the version of the document that they were found in. */
export interface ReadingPass {
	readonly version: number;
	readonly places: readonly ReadingPlace[];
}

/** A place to be weighed by who reads a page through. */
export interface ReadingPlace {
	readonly rule: string;
	readonly range: MessageRange;
	readonly severity: Severity;
	/** What stands there, and why it is doubtful, in words. */
	readonly written: string;
	readonly message: string;
	/** What is proposed, the likeliest first. */
	readonly proposals: readonly Proposed[];
	/**
	 * What the desk would let pass, if the place is left for good: `zhubi.dismiss` with this rule and range, scope `desk`. Null where it is
	 * too long to be a wording.
	 */
	readonly wording: string | null;
}

export interface Proposed {
	/** `改为“司”` */
	readonly title: string;
	readonly edits: readonly { readonly range: MessageRange; readonly newText: string }[];
}
