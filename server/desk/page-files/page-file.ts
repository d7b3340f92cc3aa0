/** A page file of a folder. */
export interface PageFile {
	/** Canonical (`canonicalUri`). */
	readonly uri: string;
	readonly name: string;
	/** There are notes beside it. */
	readonly hasNotes: boolean;
}
