import type { Quotation } from './quotation';

/**
 * What an editor may mean by a mark: a remark, a query to the reporter (存疑), words to be taken out, put in, changed or moved, something
 * verified (核实), praise, a label of the desk's own, or a word that what looks wrong is right and stays (留, *stet*).
 */
export const markKinds = [
	'comment',
	'query',
	'delete',
	'insert',
	'replace',
	'relocate',
	'verify',
	'praise',
	'label',
	'stet',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** Marks that propose a change of the copy; it is made when somebody accepts it. */
export const suggestionKinds = ['delete', 'insert', 'replace', 'relocate'] as const satisfies readonly MarkKind[];

/** How a mark stands. A suggestion is accepted or rejected, any other mark is resolved. */
export const markStates = ['open', 'accepted', 'rejected', 'resolved'] as const;
export type MarkState = (typeof markStates)[number];

export const roundActs = ['opened', 'signed'] as const;
export type RoundAct = (typeof roundActs)[number];

interface MarkEventBase {
	readonly version: 1;
	/** Unique for every event. */
	readonly id: string;
	/** ISO 8601, as given by the author of the event. */
	readonly time: string;
	readonly reason?: string;
	/** Who said it; absent where nobody gave a name. */
	readonly by?: string;
	/** The number of the round of proof in which it was said. */
	readonly round?: number;
}

/** A mark set on a stretch of copy. */
export interface MarkEvent extends MarkEventBase {
	readonly kind: 'mark';
	readonly what: MarkKind;
	/** An insertion quotes the empty stretch before which it stands. */
	readonly selector: Quotation;
	/** What is to stand there: of an insertion and a replacement. */
	readonly text?: string;
	/** Where the words go: of a relocation; quotes an empty stretch. */
	readonly to?: Quotation;
	/** What the editor says. */
	readonly body?: string;
	/** What was verified (`name`, `title`, `figure`, `date`, `quotation`), or the name of a label. */
	readonly about?: string;
	/** The rule whose finding became this mark. */
	readonly rule?: string;
	/** The file from which it was taken over. */
	readonly from?: string;
}

/** An answer in the thread of a mark. */
export interface ReplyEvent extends MarkEventBase {
	readonly kind: 'reply';
	/** The id of the mark. */
	readonly of: string;
	readonly body: string;
}

/** Puts other words in the place of those of a mark or a reply: what is said, or what is suggested. */
export interface AmendEvent extends MarkEventBase {
	readonly kind: 'amend';
	readonly of: string;
	readonly body?: string;
	readonly text?: string;
}

/** How a mark stands from now on. */
export interface StateEvent extends MarkEventBase {
	readonly kind: 'state';
	readonly of: string;
	readonly state: MarkState;
}

/** What a text was: the SHA-256 of its UTF-8 bytes in lower-case hexadecimal, its length in UTF-16 units. */
export interface TextPrint {
	readonly sha256: string;
	readonly length: number;
}

/** A round of proof was opened or signed: 一校 is `n` 1. */
export interface RoundEvent extends MarkEventBase {
	readonly kind: 'round';
	readonly n: number;
	readonly name: string;
	readonly act: RoundAct;
	readonly text: TextPrint;
	/** How many errors were open when it was signed. */
	readonly errors?: number;
}

/** Marks were taken over from a reviewed file; `base` is the text that it was made from. */
export interface ImportEvent extends MarkEventBase {
	readonly kind: 'import';
	readonly file: string;
	readonly sha256: string;
	readonly base: TextPrint;
}

/** The lines of a sidecar that are an editor's own marks. */
export type MarkingEvent = MarkEvent | ReplyEvent | AmendEvent | StateEvent | RoundEvent | ImportEvent;

export const markingKinds = [
	'mark',
	'reply',
	'amend',
	'state',
	'round',
	'import',
] as const satisfies readonly MarkingEvent['kind'][];
