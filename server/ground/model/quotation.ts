/**
 * A place quoted, so that it can be found again after the text has changed:
 * the TextQuoteSelector of the W3C Web Annotation Data Model (4.2.4).
 * In `…大桥⟦,⟧全长…` the comma is `exact`, some 32 units on either side are `prefix` and `suffix`.
 * Line ends are `\n` whatever the file has.
 */
export interface Quotation {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** Page offset when it was quoted. It only decides between places that the context cannot tell apart. */
	readonly position: number;
	/** True where `exact` stood once in the text: then a long one is recognized whatever becomes of its context. */
	readonly only: boolean;
}
