/** The text that a date is read in, and where it has to end: at the end of the text, or of the stretch that a byline leaves it. */
export interface Scope {
	readonly text: string;
	readonly end: number;
}
