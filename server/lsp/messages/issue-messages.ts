import type { Severity } from '../../ground/model/finding';
import type { MessagePosition } from './mark-messages';

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
	/** Of all pages, as the list of the pages has them. */
	readonly counts: Readonly<Record<Severity, number>>;
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
	/** The round of proof that is open, else the last one; null before the first. */
	readonly round: { readonly name: string; readonly isSigned: boolean } | null;
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
	/** The issue date, `2026-07-28`; null where none is known. */
	readonly day: string | null;
	readonly parts: readonly {
		readonly uri: string;
		/** `A1` */
		readonly page: string;
		/** Where the part begins: the line on its page, and in `text`; both from 0. */
		readonly line: number;
		readonly joinedLine: number;
	}[];
}
