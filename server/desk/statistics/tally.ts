import { placedFindings } from '../../answers/findings/placed-findings';
import type { MarkKind, MarkState } from '../../ground/model/mark';
import type { NoteEvent } from '../../ground/model/note';
import type { Page } from '../../ground/model/page';
import { lastAt } from '../../ground/text/bisect';
import { isoDay } from '../../ground/text/days';
import { foldMarks } from '../marks/fold';
import { standingNotes } from '../notes/notes-file';

/** What one page adds to the statistics of a desk. */
export interface Tally {
	readonly page: string;
	/** `2026-07`, of the issue date, else of the first thing that was said of the page; empty where neither is known. */
	readonly month: string;
	/** The errors and warnings of the page, each with those who wrote the story; nobody where it has no byline. */
	readonly found: readonly Found[];
	readonly dismissed: readonly Dismissed[];
	readonly marks: readonly TalliedMark[];
	readonly rounds: readonly TalliedRound[];
}

export interface Found {
	readonly rule: string;
	readonly severity: 'error' | 'warning';
	readonly reporters: readonly string[];
}

export interface Dismissed {
	readonly rule: string;
	readonly scope: string;
	readonly wording: string;
	readonly by: string;
	readonly reason: string;
}

export interface TalliedMark {
	readonly what: MarkKind;
	readonly state: MarkState;
	readonly by: string;
	readonly rule: string;
	/** 0 where it was set outside of any. */
	readonly round: number;
}

export interface TalliedRound {
	readonly n: number;
	readonly name: string;
	readonly isSigned: boolean;
	/** How many errors were open when it was signed. */
	readonly errors: number;
	readonly reason: string;
}

/** Counts a page; `events` are those beside it, and `page` is the text that is judged, with the dismissals placed on it. */
export function tallyPage(
	page: Page,
	{ name, events }: { readonly name: string; readonly events: readonly NoteEvent[] },
): Tally {
	const { marks, rounds } = foldMarks(events);
	return {
		page: name,
		month: (page.issueDate ? isoDay(page.issueDate.day) : firstTime(events)).slice(0, 7),
		found: foundOn(page),
		dismissed: standingNotes(events).flatMap((note) =>
			note.kind === 'dismissal'
				? {
						...{ rule: note.rule, scope: note.scope, wording: note.wording ?? note.selector.exact },
						...{ by: note.by ?? '', reason: note.reason ?? '' },
					}
				: [],
		),
		marks: marks.map(({ event: { what, by = '', rule = '', round = 0 }, state }) => ({ what, state, by, rule, round })),
		rounds: rounds.map(({ n, name: called, signed }) => ({
			...{ n, name: called, isSigned: signed !== undefined },
			...{ errors: signed?.errors ?? 0, reason: signed?.reason ?? '' },
		})),
	};
}

function firstTime(events: readonly NoteEvent[]): string {
	const times = events.map(({ time }) => time).filter((time) => !Number.isNaN(Date.parse(time)));
	return times.sort()[0] ?? '';
}

function foundOn(page: Page): Found[] {
	const { segmentation, articles } = page;
	const reportersOf = articles.map(({ entities }) =>
		entities.flatMap((entity) =>
			entity.kind === 'byline' && entity.role !== 'credit' ? entity.people.map(({ name }) => name) : [],
		),
	);
	return placedFindings(page).flatMap(({ rule, severity, span }) =>
		severity === 'error' || severity === 'warning'
			? { rule, severity, reporters: [...new Set(reportersOf[lastAt(segmentation.starts, span.start)])] }
			: [],
	);
}
