import type { Status } from '../../answers/navigation/status';
import type { HintSettings } from '../../answers/writing/inlay-hints';
import type { MarkKind, MarkState } from '../../ground/model/mark';
import type { DateNote, DismissalNote, DismissalScope, Note, PinNote, PinnedBorder } from '../../ground/model/note';
import type { WordLevel } from '../../ground/model/settings';
import type { RosterChange } from '../../judging/roster/change-roster';
import type {
	MarkableFinding,
	MessagePosition,
	MessageRange,
	Remarked,
	RoundMoment,
	Spoken,
	ToldChange,
	ToldMark,
	ToldRound,
	TurnedFinding,
} from './mark-messages';
import type { ReadingPass } from './reading-messages';

/** What a client may say of itself with `initialize`, beyond the protocol. */
export interface InitializationOptions {
	/** It answers the `zhubi/host/…` requests (client-host.ts). */
	readonly host?: boolean;
	/** It wants `zhubi/status` notifications; taken as said by a client that is a host. */
	readonly status?: boolean;
	/** The language of the interface, where it is not that of `locale` in the protocol's own parameters. */
	readonly locale?: string;
	/**
	 * URI of the folder in which the rules' pages lie, NAME.md each: the links behind the codes of diagnostics. Without it they lead into
	 * the handbook, where there is one.
	 */
	readonly rulePages?: string;
	/**
	 * URI of the folder in which what was fitted lies (`assets`): a server in a web worker has no disk, and asks its client for the
	 * files.
	 */
	readonly assets?: string;
	/** Which inlay hints are wanted, as `settings.zhubi.hints` of `workspace/didChangeConfiguration` says it later. */
	readonly hints?: Partial<HintSettings>;
	/**
	 * URI of a folder of its own in which the server may keep what it would have to find out again: the index of the issue. Without it
	 * nothing is kept.
	 */
	readonly storage?: string;
	/** The findings of all pages of the issue are wanted, by `workspace/diagnostic`; else only those of open pages are told. */
	readonly wholeIssue?: boolean;
	/** Globs of the text files that the user takes for pages, from the folders of the workspace; later as `settings.zhubi.pages`. */
	readonly pages?: readonly string[];
}

/** The parameters of `zhubi/readsAsCopy`: a text of no open document. The answer is whether it reads as newspaper copy. */
export interface TextAsked {
	readonly text: string;
}

/** `zhubi/status`: what the status bar says of a document, sent whenever that changes. */
export interface PageStatus extends Status {
	readonly uri: string;
	readonly version: number;
	/** URI of the `zhubi.json` in force, if there is one. */
	readonly configuration: string | null;
	/** URI of the file that sets the profile (`configuration` or one that it extends); null where the default holds. */
	readonly profileSource: string | null;
	/** The same of the level of wrong words; `memory` where it was set and could not be written. */
	readonly wordLevelSource: string | null;
	/** The entries of the desk's packs that have a fault and are left out, each by its first term or its number. */
	readonly dropped: readonly string[];
	/** How many findings are dismissed in this file, and how many notes have lost their place. */
	readonly notes: { readonly dismissed: number; readonly orphaned: number };
	/** How many marks stand, and a number that is another one after each change of them. */
	readonly marks: { readonly count: number; readonly serial: number };
}

/** Where something that was said is kept now. */
export type Kept = 'file' | 'memory';

/** What an issue date is set for: a note on the page, or `zhubi.json` of its folder. */
export type DateScope = 'page' | 'folder';

/** A finding that may be ignored, what it is, and how far: in words for who is asked. */
export interface IgnorableFinding {
	readonly rule: string;
	readonly range: MessageRange;
	readonly title: string;
	readonly scopes: readonly { readonly scope: DismissalScope; readonly title: string }[];
}

/** `look`: the client shows what would be changed, and changes what its user lets pass. */
export interface BulkOptions {
	readonly preview?: 'look' | 'no';
}

/** Markdown where no format is given; `html` is a page that stands alone. */
export interface ReportOptions {
	readonly format?: 'markdown' | 'html';
}

/** Which pages are counted: those of the folder that the document lies in, or of its folder of the workspace. */
export interface StatisticsOptions {
	readonly reach?: 'folder' | 'workspace';
	readonly format?: 'markdown' | 'html' | 'csv';
}

/** What the answer to a note says: its id, and where it is kept. */
export interface NoteKept {
	readonly id: string;
	readonly kept: Kept;
}

/** The rule whose finding was ignored, and where that is kept. */
export interface IgnoredKept extends NoteKept {
	readonly rule: string;
}

/**
 * A note as `zhubi.listNotes` tells it: `range` is null for one that has lost its place (`orphaned`) and for one that holds in the whole
 * file; `text` is what it was made on.
 */
export type ToldNote = Omit<Note, 'version' | 'selector'> &
	Partial<Pick<DismissalNote, 'rule' | 'scope' | 'wording'> & Pick<PinNote, 'border'> & Pick<DateNote, 'day'>> & {
		readonly text: string;
		readonly range: MessageRange | null;
		readonly orphaned: boolean;
		readonly kept: Kept;
	};

/**
 * The commands of the server (commands.ts, note-commands.ts): what `workspace/executeCommand` takes and answers. The first argument is
 * the URI of an open document.
 */
export interface Commands {
	/** A day as people write it (`2026-08-01`, `8月1日`), or null to forget what was set. The page alone where no scope is given. */
	'zhubi.setIssueDate': {
		readonly given: readonly [uri: string, day: string | null, scope?: DateScope];
		readonly answer: Kept;
	};
	/** The day that such words mean, as `YYYY-MM-DD`; null where they mean none. */
	'zhubi.readIssueDate': { readonly given: readonly [uri: string, written: string]; readonly answer: string | null };
	/** Sets how much is said of probably wrong words, in the `zhubi.json` that holds. */
	'zhubi.setWordLevel': { readonly given: readonly [uri: string, level: WordLevel]; readonly answer: Kept };
	/** Answers how many breaks it took out. */
	'zhubi.rejoinColumnBreaks': { readonly given: readonly [uri: string, how?: BulkOptions]; readonly answer: number };
	/** Takes all safe fixes of the page, says what it did, and answers how many faults that were. */
	'zhubi.fixAll': { readonly given: readonly [uri: string, how?: BulkOptions]; readonly answer: number };
	/** Answers how the estimated error rate came about. */
	'zhubi.errorRate': { readonly given: readonly [uri: string, how?: ReportOptions]; readonly answer: string | null };
	/** The doubtful places of the page, whatever the level of the desk. */
	'zhubi.readingPass': { readonly given: readonly [uri: string]; readonly answer: ReadingPass };
	/** Answers where it is noted now: the file and the line, from 0; null where that was not done, which is said. */
	'zhubi.updateRoster': {
		readonly given: readonly [uri: string, change: RosterChange];
		readonly answer: { readonly uri: string; readonly line: number } | null;
	};
	/** What was found, dismissed and marked on the pages of a folder. */
	'zhubi.statistics': { readonly given: readonly [uri: string, how?: StatisticsOptions]; readonly answer: string };
	'zhubi.dismiss': {
		readonly given: readonly [
			uri: string,
			finding: Spoken & { readonly rule: string; readonly range: MessageRange; readonly scope: DismissalScope },
		];
		readonly answer: NoteKept;
	};
	/** Asks which of the findings is to be ignored, and how far; null where nothing is chosen. */
	'zhubi.ignore': {
		readonly given: readonly [uri: string, findings: readonly IgnorableFinding[]];
		readonly answer: IgnoredKept | null;
	};
	/** The line is counted from 0. */
	'zhubi.pin': {
		readonly given: readonly [uri: string, pin: Remarked & { readonly line: number; readonly border: PinnedBorder }];
		readonly answer: NoteKept;
	};
	'zhubi.undismiss': { readonly given: readonly [uri: string, id: string, said?: Remarked]; readonly answer: NoteKept };
	'zhubi.listNotes': { readonly given: readonly [uri: string]; readonly answer: readonly ToldNote[] };
	'zhubi.mark': {
		readonly given: readonly [
			uri: string,
			mark: Spoken & {
				readonly what: MarkKind;
				readonly range: MessageRange;
				readonly text?: string;
				readonly to?: MessagePosition;
				readonly body?: string;
				readonly about?: string;
				readonly rule?: string;
			},
		];
		readonly answer: NoteKept;
	};
	/** Makes a mark of a finding that stands, and keeps the name of its rule. */
	'zhubi.markFinding': {
		readonly given: readonly [uri: string, finding: TurnedFinding];
		readonly answer: NoteKept;
	};
	/** Asks which of the findings is to become a mark, and of which kind; null where nothing is chosen. */
	'zhubi.turnIntoMark': {
		readonly given: readonly [uri: string, findings: readonly MarkableFinding[]];
		readonly answer: NoteKept | null;
	};
	'zhubi.reply': {
		readonly given: readonly [uri: string, reply: Spoken & { readonly of: string; readonly body: string }];
		readonly answer: NoteKept;
	};
	'zhubi.amend': {
		readonly given: readonly [
			uri: string,
			words: Spoken & { readonly of: string; readonly body?: string; readonly text?: string },
		];
		readonly answer: NoteKept;
	};
	'zhubi.setMarkState': {
		readonly given: readonly [uri: string, state: Spoken & { readonly of: string; readonly state: MarkState }];
		readonly answer: NoteKept;
	};
	'zhubi.withdrawMark': {
		readonly given: readonly [uri: string, id: string, said?: Remarked];
		readonly answer: NoteKept;
	};
	'zhubi.listMarks': {
		readonly given: readonly [uri: string, within?: MessageRange];
		readonly answer: readonly ToldMark[];
	};
	/** W3C Web Annotations (JSON-LD), as text. */
	'zhubi.exportMarks': { readonly given: readonly [uri: string]; readonly answer: string };
	'zhubi.openRound': {
		readonly given: readonly [uri: string, round?: Spoken & { readonly name?: string; readonly n?: number }];
		readonly answer: NoteKept;
	};
	'zhubi.signRound': { readonly given: readonly [uri: string, said?: Spoken]; readonly answer: NoteKept };
	'zhubi.listRounds': { readonly given: readonly [uri: string]; readonly answer: readonly ToldRound[] };
	'zhubi.compareRounds': {
		readonly given: readonly [uri: string, from: RoundMoment, to?: RoundMoment];
		readonly answer: readonly ToldChange[];
	};
}

export type CommandName = keyof Commands;
