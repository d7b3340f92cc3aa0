import type { MarkKind, MarkState, RoundAct } from '../../ground/model/mark';

/** A place in a document as the protocol has it: both from 0, the character in UTF-16 units. */
export interface MessagePosition {
	readonly line: number;
	readonly character: number;
}

export interface MessageRange {
	readonly start: MessagePosition;
	readonly end: MessagePosition;
}

/** What may be said with anything that is noted; `time` is that of the server's clock where it is left out. */
export interface Remarked {
	readonly reason?: string;
	readonly time?: string;
}

/** A finding that may become a mark: what it is, in words for who is asked, and what its fix would put there. */
export interface MarkableFinding {
	readonly rule: string;
	readonly range: MessageRange;
	readonly title: string;
	readonly message: string;
	readonly text?: string;
}

/** The kinds of mark that a finding may become: somebody asks, remarks, or suggests what its fix would do. */
export type TurnedKind = Extract<MarkKind, 'query' | 'comment' | 'replace'>;

/** The finding that becomes a mark, and what is said with it; the words of the finding where nothing is. */
export interface TurnedFinding extends Spoken {
	readonly rule: string;
	readonly range: MessageRange;
	readonly what: TurnedKind;
	readonly body?: string;
}

/** Who says something, beside what may be said with anything that is noted. */
export interface Spoken extends Remarked {
	readonly by?: string;
}

/** A mark as `zhubi.listMarks` tells it: `range` is null for one that has lost its place; `exact` is what it was set on. */
export interface ToldMark {
	readonly id: string;
	readonly time: string;
	readonly what: MarkKind;
	readonly state: MarkState;
	readonly exact: string;
	readonly by?: string;
	readonly round?: number;
	readonly about?: string;
	readonly rule?: string;
	/** What is suggested. */
	readonly text?: string;
	/** Why it was settled as it was. */
	readonly reason?: string;
	/** What was said, the mark's own words first. */
	readonly thread: readonly {
		readonly id: string;
		readonly by: string | null;
		readonly time: string;
		readonly body: string;
		readonly amended: boolean;
	}[];
	readonly range: MessageRange | null;
	/** Where the words of a relocation are to go. */
	readonly to: MessagePosition | null;
}

/** That a round was opened or signed; `snapshot` is the URI of its text, null where the page has no place. */
export interface ToldAct {
	readonly by: string | null;
	readonly time: string;
	readonly errors: number | null;
	readonly reason: string | null;
	readonly snapshot: string | null;
}

/** A round of proof as `zhubi.listRounds` tells it. */
export interface ToldRound {
	readonly n: number;
	readonly name: string;
	readonly opened: ToldAct | null;
	/** Null while it is open. */
	readonly signed: ToldAct | null;
}

/** What changed at one place: offsets (UTF-16 units) in the text before and in the text after. */
export interface ToldChange {
	readonly from: number;
	readonly to: number;
	readonly removed: string;
	readonly added: string;
}

/** A moment of which the text is kept. */
export interface RoundMoment {
	readonly n: number;
	readonly act: RoundAct;
}
