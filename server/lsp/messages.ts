import type { HintSettings } from '../features/inlay-hints';
import type { Status } from '../features/status';
import type { Severity } from '../model/finding';
import type { MarkKind, MarkState, RoundAct } from '../model/mark';
import type { DateNote, DismissalNote, DismissalScope, Note, PinNote, PinnedBorder } from '../model/note';

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
	/** Which inlay hints are wanted, as `settings.zhubi.hints` of `workspace/didChangeConfiguration` says it later. */
	readonly hints?: Partial<HintSettings>;
	/**
	 * URI of a folder of its own in which the server may keep what it would have to find out again: the index of the issue. Without it
	 * nothing is kept.
	 */
	readonly storage?: string;
	/** Globs of the text files that the user takes for pages, from the folders of the workspace; later as `settings.zhubi.pages`. */
	readonly pages?: readonly string[];
}

/** How far the index of the issue is; counted in page files. */
export interface IssueState {
	readonly phase: 'idle' | 'gathering' | 'ready' | 'stopped';
	readonly done: number;
	readonly total: number;
}

/** An issue as `zhubi/issues` lists it: that of the page in front first, then the latest. */
export interface ToldIssue {
	/** Asks for its pages with it. */
	readonly id: string;
	/** `2026-07-28`, or null where no page tells it. */
	readonly day: string | null;
	/** The folder, from that of the workspace. */
	readonly folder: string;
	readonly pages: number;
	readonly characters: number;
	/** Faults and warnings. */
	readonly findings: number;
}

/** What stands out on a page: nothing, warnings, errors; or it could not be read. */
export type PageState = 'clean' | 'warnings' | 'errors' | 'misread';

/** A page of an issue as `zhubi/issuePages` lists it. */
export interface ToldPage {
	readonly uri: string;
	readonly file: string;
	/** `A1`; null where its name gives none. */
	readonly number: string | null;
	readonly characters: number;
	readonly counts: Readonly<Record<Severity, number>>;
	readonly state: PageState;
	readonly articles: number;
}

/** An article of a page as `zhubi/pageArticles` lists it. */
export interface ToldArticle {
	readonly headline: string;
	readonly reporters: readonly string[];
	readonly characters: number;
	readonly findings: number;
	readonly place: MessagePosition;
	/** Where its jumps lead. */
	readonly jumps: readonly {
		readonly direction: 'on' | 'back';
		readonly target: string;
		readonly place: MessagePosition;
	}[];
}

/** The parameters of `zhubi/checkFolder`; progress goes to the token. */
export interface FolderAsked {
	readonly uri: string;
	readonly workDoneToken?: string | number;
}

/** The report on a folder: Markdown, and what it counts. */
export interface FolderReport {
	readonly markdown: string;
	readonly pages: number;
	readonly findings: number;
	/** It was cancelled: the report is on what was read until then. */
	readonly isPartial: boolean;
}

/** The parameters of `zhubi/joined`: a place in an open page. The answer is null for a story that stands on one page. */
export interface JoinedAsked {
	readonly uri: string;
	readonly position: MessagePosition;
}

/** A story that stands on several pages, put together. */
export interface JoinedAnswer {
	readonly headline: string;
	readonly text: string;
	readonly parts: readonly {
		readonly uri: string;
		/** `A1` */
		readonly page: string;
		/** Where the part begins: the line on its page, and in `text`; both from 0. */
		readonly line: number;
		readonly joinedLine: number;
	}[];
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
	/** The entries of the desk's packs that have a fault and are left out, each by its first term or its number. */
	readonly dropped: readonly string[];
	/** How many findings are dismissed in this file, and how many notes have lost their place. */
	readonly notes: { readonly dismissed: number; readonly orphaned: number };
	/** How many marks stand, and a number that is another one after each change of them. */
	readonly marks: { readonly count: number; readonly serial: number };
}

/** The parameters of a `zhubi/host/…` request: the place that it is about. */
export interface HostPlace {
	readonly uri: string;
}

/** Reads no file of more bytes than `most`. */
export interface HostReading extends HostPlace {
	readonly most: number;
}

/** The parameters of a request that writes: `content` is base64. */
export interface HostContent extends HostPlace {
	readonly content: string;
}

/** Replaces a file that still says `before`, in base64; null where there is to be none. */
export interface HostReplacement extends HostContent {
	readonly before: string | null;
}

/** A place in a document as the protocol has it: both from 0, the character in UTF-16 units. */
export interface MessagePosition {
	readonly line: number;
	readonly character: number;
}

export interface MessageRange {
	readonly start: MessagePosition;
	readonly end: MessagePosition;
}

/** Where something that was said is kept now. */
export type Kept = 'file' | 'memory';

/** What an issue date is set for: a note on the page, or `zhubi.json` of its folder. */
export type DateScope = 'page' | 'folder';

/** What may be said with anything that is noted; `time` is that of the server's clock where it is left out. */
export interface Remarked {
	readonly reason?: string;
	readonly time?: string;
}

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
	/** Answers how many breaks it took out. */
	'zhubi.rejoinColumnBreaks': { readonly given: readonly [uri: string, how?: BulkOptions]; readonly answer: number };
	/** Takes all safe fixes of the page, says what it did, and answers how many faults that were. */
	'zhubi.fixAll': { readonly given: readonly [uri: string, how?: BulkOptions]; readonly answer: number };
	/** Answers how the estimated error rate came about. */
	'zhubi.errorRate': { readonly given: readonly [uri: string, how?: ReportOptions]; readonly answer: string | null };
	'zhubi.dismiss': {
		readonly given: readonly [
			uri: string,
			finding: Remarked & { readonly rule: string; readonly range: MessageRange; readonly scope: DismissalScope },
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
